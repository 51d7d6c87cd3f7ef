package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String MEASURES =
            "{0, plural, =0 {нет мероприятий} one {# мероприятие} few {# мероприятия} many {# мероприятий} other {# мероприятия}}";

    @Test
    void aMissingKeyIsAFaultAndNeverShown() {
        var words = new Words(Language.EN);

        assertThatThrownBy(() -> words.say("portal.no.such.words"))
                .hasMessage("no words for portal.no.such.words in en");
        assertThatThrownBy(() -> words.say("nofile.key")).hasMessageContaining("/messages/nofile_en.properties");
        assertThatThrownBy(() -> words.say("key")).hasMessageContaining("must begin with the name of its file");
    }

    @Test
    void aMissingArgumentIsAFault() {
        assertThatThrownBy(() -> new Words(Language.EN).say("portal.moment.position"))
                .hasMessage("argument {0} is missing");
    }

    @Test
    void russianPluralsFollowTheNumber() {
        assertThat(List.of(0, 1, 2, 5, 11, 12, 21, 22, 25, 111, 1001).stream().map(WordsTest::measures))
                .containsExactly(
                        "нет мероприятий",
                        "1 мероприятие",
                        "2 мероприятия",
                        "5 мероприятий",
                        "11 мероприятий",
                        "12 мероприятий",
                        "21 мероприятие",
                        "22 мероприятия",
                        "25 мероприятий",
                        "111 мероприятий",
                        "1\u00a0001 мероприятие");
    }

    @Test
    void aPluralInsideAnotherCountsItsOwnNumber() {
        var message = Message.of(
                "{0, plural, one {# a {1, plural, one {# b} other {# bs}}} other {# as {1, plural, one {# b} other {# bs}}}}");

        assertThat(written(message, 1, 2)).isEqualTo("1 a 2 bs");
        assertThat(written(message, 2, 1)).isEqualTo("2 as 1 b");
    }

    @Test
    void aWordChooses() {
        var message = Message.of("{0, select, day {on the day} other {in the period}}");

        assertThat(written(message, "day")).isEqualTo("on the day");
        assertThat(written(message, "year")).isEqualTo("in the period");
    }

    @Test
    void otherSyntaxIsRefusedWhenRead() {
        assertThatThrownBy(() -> Message.of("{name}")).hasMessageContaining("must be a number");
        assertThatThrownBy(() -> Message.of("{0, number}")).hasMessageContaining("only plural and select");
        assertThatThrownBy(() -> Message.of("{0, plural, one {#}")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String measures(int count) {
        var text = new StringBuilder();
        Message.of(MEASURES)
                .write(
                        text,
                        PluralRules.forLocale(Language.RU.locale()),
                        new Formats(Language.RU)::number,
                        new Object[] {count});
        return text.toString();
    }

    private static String written(Message message, Object... arguments) {
        var text = new StringBuilder();
        message.write(text, PluralRules.forLocale(Language.EN.locale()), Long::toString, arguments);
        return text.toString();
    }
}
