package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelarusianStemsTest {

    @ParameterizedTest
    @CsvSource({
        "кансультацыі, кансультац:*",
        "кансультацый, кансультац:*",
        "Навучання спецыялістаў, навучанн:* & спецыяліст:*",
        "правіл, правіл:*",
        "акт, акт",
        "аб'яднання, аб & яднанн:*",
        "Мытная служба, мытн:* & служб:*",
        "'-мытная', ''",
        "'праект \"пагаднення\"', ''",
        "rules, ''",
        "1.1.2, ''",
        "' ', ''"
    })
    void aWordIsLookedForInAllItsForms(String words, String query) {
        assertThat(BelarusianStems.of(words)).isEqualTo(query);
    }
}
