package org.pacta.portal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpositionTest {

    @Test
    void writesFamiliesAndSamplesAsWatchersReadThem() {
        var figures = new Exposition()
                .single("a_bytes", "gauge", "What is\nheld.", 1_234_567_890_123.0)
                .family("b", "counter", "Of each.")
                .sample("b", 0.5, "union", "a \"b\" \\ c", "state", "up");

        assertThat(figures).hasToString("""
                        # HELP a_bytes What is\\nheld.
                        # TYPE a_bytes gauge
                        a_bytes 1234567890123
                        # HELP b Of each.
                        # TYPE b counter
                        b{union="a \\"b\\" \\\\ c",state="up"} 0.5
                        """);
    }

    @Test
    void numbersHaveNoExponent() {
        assertThat(Exposition.number(0)).isEqualTo("0");
        assertThat(Exposition.number(1e-7)).isEqualTo("0.0000001");
        assertThat(Exposition.number(-3)).isEqualTo("-3");
        assertThat(Exposition.number(Double.POSITIVE_INFINITY)).isEqualTo("+Inf");
        assertThat(Exposition.number(Double.NaN)).isEqualTo("NaN");
    }
}
