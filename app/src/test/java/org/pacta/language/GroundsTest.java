package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Grounds that our own code writes are said in the reader's language; those that somebody typed stay.
class GroundsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/pacta");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern GROUNDS =
            Pattern.compile("(?:Grounds\\.of|\\b(?:command|enter|answer|about))\\(([^;{]*?)(?:\\);|->|\\)\\)|\\{)");
    private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][a-z]+(?: [^\"]*)?)\"");

    private final Words russian = new Words(Language.RU);
    private final Words belarusian = new Words(Language.BE);

    @Test
    void aSentenceOfOursIsSaidInTheLanguageOfTheReader() {
        assertThat(russian.grounds("Claim of a Party")).isEqualTo("Сведения Стороны об исполнении");
        assertThat(belarusian.grounds("Claim of a Party")).isEqualTo("Звесткі Боку аб выкананні");
        assertThat(new Words(Language.EN).grounds("Полномочия прекращены")).isEqualTo("Mandate ended");
        assertThat(russian.grounds("Technical correction: wrong number,\nsee letter 7"))
                .isEqualTo("Техническое исправление: wrong number,\nsee letter 7");
    }

    @Test
    void whatSomebodyTypedStaysAsHeTypedIt() {
        for (var typed :
                List.of("", "Letter 12-3/45", "Claim of a Party, corrected", "claim of a party", "{0}", "$1 \\"))
            assertThat(russian.grounds(typed)).isEqualTo(typed);
    }

    @Test
    void everySentenceThatOurCodeWritesIsKnown() throws IOException {
        var written = written();

        assertThat(written).hasSizeGreaterThan(30).contains("Claim confirmed", "Request decided", "Report on measures");
        assertThat(written)
                .allSatisfy(each -> assertThat(russian.grounds(each)).as(each).containsPattern(CYRILLIC))
                .allSatisfy(
                        each -> assertThat(belarusian.grounds(each)).as(each).containsPattern(CYRILLIC));
    }

    /// Sentences in commands; what is set together goes on with a word.
    private static Set<String> written() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (file.toString().contains("/demo/")) continue; // the demonstration is asked when it is planted
                var calls = GROUNDS.matcher(Files.readString(file)).results().toList();
                for (var call : calls) {
                    SENTENCE.matcher(call.group(1))
                            .results()
                            .map(each -> each.group(1))
                            .map(each -> each.endsWith(" ") ? each + "x" : each)
                            .forEach(written::add);
                }
            }
        }
        return written;
    }
}
