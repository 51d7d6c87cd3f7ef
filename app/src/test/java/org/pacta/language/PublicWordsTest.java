package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.language.PublicWords.Fault;

/// Which words can stand in the place of a message.
class PublicWordsTest {

    private static final Words EN = new Words(Language.EN);
    private static final Words RU = new Words(Language.RU);

    @ParameterizedTest
    @EnumSource
    void everyMessageThatMayBeReplacedIsThereAndCanStandForItself(Language language) {
        var words = new Words(language);

        for (var key : PublicWords.KEYS)
            assertThat(PublicWords.fault(words, key, words.standard(key)))
                    .as(key)
                    .isEmpty();
    }

    @Test
    void ownWordsAreSaidWithTheirForms() {
        var own = RU.with(Map.of(
                "portal.figure.of.measures",
                "из {1} {0, plural, one {поручения} few {поручений} many {поручений} other {поручения}}",
                "portal.state.reversed",
                "вновь на контроле"));

        assertThat(own.say("portal.figure.of.measures", 1, "1")).isEqualTo("из 1 поручения");
        assertThat(own.say("portal.figure.of.measures", 994, "994")).isEqualTo("из 994 поручений");
        assertThat(own.say("portal.state.reversed", 2)).isEqualTo("вновь на контроле");
        assertThat(own.say("portal.state.returned", 2)).isEqualTo("возвращено на уточнение");
        assertThat(RU.say("portal.state.reversed", 2)).isEqualTo("возвращено на контроль");
    }

    @Test
    void whatWouldLoseANumberOrAFormOrBringMarkupIsRefused() {
        assertThat(fault(EN, "portal.demo.words", "All true.")).isEqualTo(Fault.KEY);
        assertThat(fault(EN, "portal.state.overdue", " ")).isEqualTo(Fault.LONG);
        assertThat(fault(EN, "portal.state.overdue", "x".repeat(401))).isEqualTo(Fault.LONG);
        for (var bad : new String[] {"<b>late</b>", "a\nb", "late\u202e", "R&D", "\u0000"})
            assertThat(fault(EN, "portal.state.overdue", bad)).as(bad).isEqualTo(Fault.MARKUP);
        for (var bad : new String[] {"{", "{x}", "{0, date}", "{0, plural, one {a}}", "{99999999999}"})
            assertThat(fault(EN, "portal.state.confirmed", bad)).as(bad).isEqualTo(Fault.SYNTAX);
        assertThat(fault(EN, "portal.figure.of.measures", "of many")).isEqualTo(Fault.LOST);
        assertThat(fault(EN, "portal.figure.of.measures", "of {0, plural, one {{1} task} other {tasks}}"))
                .isEqualTo(Fault.LOST);
        assertThat(fault(EN, "portal.state.overdue", "late {4}")).isEqualTo(Fault.UNKNOWN);
        assertThat(fault(EN, "portal.figure.of.measures", "of {1, plural, one {task} other {tasks}} {1}"))
                .isEqualTo(Fault.UNKNOWN);
        assertThat(fault(RU, "report.annex", "Всего {0, plural, one {# дело} other {# дел}}"))
                .isEqualTo(Fault.FORMS);
    }

    @Test
    void wordsThatCanNoLongerStandLeaveTheStandardOnes() {
        var own = EN.with(Map.of("portal.state.overdue", "<b>", "no.such.key", "x"));

        assertThat(own.say("portal.state.overdue", 2)).isEqualTo("date passed");
    }

    private static Fault fault(Words words, String key, String text) {
        return PublicWords.fault(words, key, text).orElseThrow(() -> new AssertionError(key + " can be: " + text));
    }
}
