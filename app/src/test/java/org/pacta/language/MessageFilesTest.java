package org.pacta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every message file of every slice: whole in three languages, and in the right letters.
class MessageFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern MIXED = Pattern.compile("\\p{IsCyrillic}[A-Za-z]|[A-Za-z]\\p{IsCyrillic}");

    static List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.map(one -> one.getFileName().toString().replaceFirst("_[a-z]{2}\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsTheSameKeysWithTheSameArgumentsInEveryLanguage(String file) {
        var english = new Words(Language.EN).arguments(file);

        assertThat(new Words(Language.RU).arguments(file)).isEqualTo(english);
        assertThat(new Words(Language.BE).arguments(file)).isEqualTo(english);
        assertThat(english.keySet()).allMatch(key -> key.startsWith(file + "."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsNoKeyTwice(String file) throws IOException {
        for (var language : Language.values()) {
            var seen = new HashSet<String>();
            var twice = new ArrayList<String>();
            for (var line : Files.readAllLines(FOLDER.resolve(file + "_" + language.tag() + ".properties"))) {
                var end = line.indexOf('=');
                if (end > 0 && !seen.add(line.substring(0, end))) {
                    twice.add(line);
                }
            }
            assertThat(twice).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noLineEndsBetweenANumberAndItsPercentSign(String file) throws IOException {
        for (var language : Language.values()) {
            lines(file, language)
                    .forEach((key, words) ->
                            assertThat(words).as(language + " " + key).doesNotContainPattern("\\d[ ]%"));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isWrittenInTheLettersOfItsLanguage(String file) throws IOException {
        lines(file, Language.EN)
                .forEach((key, words) ->
                        assertThat(CYRILLIC.matcher(words).find()).as(key).isFalse());
        for (var language : List.of(Language.RU, Language.BE)) {
            lines(file, language).forEach((key, words) -> {
                var text = words.replaceAll("\\{\\d+(, (plural|select),)?|(=\\d+|one|few|many|other) \\{", " ");
                assertThat(text.chars().anyMatch(Character::isLetter)
                                && !CYRILLIC.matcher(text).find())
                        .as("%s of %s has no word in its language: %s", key, language, words)
                        .isFalse();
                assertThat(MIXED.matcher(text).find())
                        .as("%s of %s mixes letters: %s", key, language, words)
                        .isFalse();
            });
        }
        lines(file, Language.RU)
                .forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern("[іўІЎ]"));
        lines(file, Language.BE)
                .forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern("[иИщЩъЪ]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void neverNamesFewOrManyAlone(String file) throws IOException {
        for (var language : Language.values()) {
            lines(file, language)
                    .forEach((key, words) -> assertThat(words.contains("few {"))
                            .as("%s of %s", key, language)
                            .isEqualTo(words.contains("many {")));
        }
    }

    private static Map<String, String> lines(String file, Language language) throws IOException {
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(
                FOLDER.resolve(file + "_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        var all = new HashMap<String, String>();
        lines.stringPropertyNames().forEach(key -> all.put(key, lines.getProperty(key)));
        return all;
    }
}
