package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void whatTheAddressAsksComesBeforeCookieAndBrowser() {
        assertThat(Language.choose("be", "ru", "en", Language.EN)).isEqualTo(Language.BE);
        assertThat(Language.choose(null, "ru", "en", Language.BE)).isEqualTo(Language.RU);
        assertThat(Language.choose(null, null, "en", Language.BE)).isEqualTo(Language.EN);
        assertThat(Language.choose(null, null, null, Language.BE)).isEqualTo(Language.BE);
    }

    @Test
    void anUnknownWordCountsAsAbsent() {
        assertThat(Language.choose("xx", "<script>", "fr, de;q=0.5", Language.RU))
                .isEqualTo(Language.RU);
        assertThat(Language.choose("", "", "", Language.RU)).isEqualTo(Language.RU);
    }

    @Test
    void theBrowsersWeightsDecideAndZeroMeansNever() {
        assertThat(Language.choose(null, null, "en;q=0.4, ru-RU;q=0.9", Language.BE))
                .isEqualTo(Language.RU);
        assertThat(Language.choose(null, null, "fr, be-BY;q=0.1", Language.EN)).isEqualTo(Language.BE);
        assertThat(Language.choose(null, null, "ru;q=0", Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void aMalformedHeaderIsOverlooked() {
        assertThat(Language.choose(null, null, "ru;q=much, ;;", Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void regionAndSignAreOverlooked() {
        assertThat(Language.of("ru-BY")).contains(Language.RU);
        assertThat(Language.of("be_BY")).contains(Language.BE);
        assertThat(Language.of(null)).isEmpty();
    }
}
