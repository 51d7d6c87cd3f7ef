package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.language.Language;
import org.pacta.language.Words;

/// Templates only show: their text is held to it.
class TemplateTextTest {
    private static final Path FOLDER = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("\"(portal\\.[a-z0-9_.]+)\"");

    static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyShows(Path template) throws IOException {
        var text = Files.readString(template);

        assertThat(text.lines().count()).as("lines").isLessThanOrEqualTo(60);
        assertThat(text)
                .as("code, unescaped output, inline script and style")
                .doesNotContain("!{", "$unsafe", "@raw", "style=\"", "<style", "javascript:", "hx-on", "hx-vals='js");
        assertThat(text).as("inline handler").doesNotContainPattern("\\son[a-z]+=");
        assertThat(text).as("script without a source").doesNotContainPattern("<script(?![^>]*\\ssrc=)");
        assertThat(shown(text))
                .as("no words outside message files")
                .doesNotContainPattern(">\\s*[A-Za-zА-Яа-я]{3,}[^<${}@]*<");
    }

    /// The markup without instructions and without our own name.
    private static String shown(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("@"))
                .collect(Collectors.joining("\n"))
                .replace("Pacta", "");
    }

    @Test
    void everyKeyThatATemplateNamesHasWords() throws IOException {
        var words = new Words(Language.EN);
        var missing = new TreeSet<String>();
        for (var template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !words.knows(key))
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }
}
