package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What remains is named by where it stands, and the numbers said add up to it.
class RemainsTest {

    private static final Words EN = new Lexicon().in(Language.EN);
    private static final Words RU = new Lexicon().in(Language.RU);
    private static final Words BE = new Lexicon().in(Language.BE);

    /// 17 + 158 + 10 = 185.
    private static final Map<String, Long> STATES =
            Map.of("confirmed", 125L, "claimed", 17L, "", 152L, "returned", 6L, "disputed", 3L, "partly", 7L);

    @Test
    void whatWasReturnedOrIsInDisputeNeitherAwaitsAnybodyNorIsUnreported() {
        assertThat(plain(Remains.sentence(EN, 2, 185, STATES)))
                .isEqualTo(
                        "185 remain. 17 are reported done by one Party and await the other; 152 are not reported done."
                                + " Besides: partly confirmed – 7; returned for clarification – 6;"
                                + " positions of the Parties differ – 3.");
        assertThat(plain(Remains.sentence(RU, 2, 185, STATES)))
                .isEqualTo("Остаётся 185. Об исполнении 17 сообщила одна Сторона, ожидается подтверждение другой;"
                        + " по 152 сообщений об исполнении нет. Кроме того: подтверждено частично – 7;"
                        + " возвращено на уточнение – 6; позиции Сторон различаются – 3.");
        assertThat(plain(Remains.sentence(BE, 2, 185, STATES))).contains("Акрамя таго: пацверджана часткова – 7;");
    }

    @Test
    void whereNobodyAwaitsAnythingThatIsNotSaid() {
        var states = Map.of("confirmed", 4L, "", 4L);

        assertThat(Remains.sentence(EN, 2, 4, states)).isEqualTo("4 remain. 4 are not reported done.");
        assertThat(Remains.sentence(RU, 2, 4, states)).isEqualTo("Остаётся 4. По 4 сообщений об исполнении нет.");
        assertThat(Remains.sentence(BE, 5, 1, Map.of("", 1L)))
                .isEqualTo("Застаецца 1. Па 1 паведамленняў аб выкананні няма.");
        assertThat(Remains.sentence(EN, 5, 0, Map.of("confirmed", 2L))).isEqualTo("Nothing remains.");
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }
}
