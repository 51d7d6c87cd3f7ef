package org.pacta.portal.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands in a box of the map.
class MapViewTest {

    @ParameterizedTest
    @CsvSource({
        "✓ исполнение подтверждено обеими Сторонами, ✓ исполнение подтверждено…",
        "◑ подтверждено частично, ◑ подтверждено частично",
        "Подготовка проекта соглашения, Подготовка проекта…",
        "Rechtsschutzversicherungsgesellschaften, Rechtsschutzversicherungsg…",
    })
    void wordsAreCutBetweenWords(String words, String brief) {
        assertThat(MapView.brief(words)).isEqualTo(brief);
    }
}
