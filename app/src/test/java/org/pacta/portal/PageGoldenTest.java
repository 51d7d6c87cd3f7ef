package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.Golden;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.page.delivery.Pages;

/// Whole pages, as kept in `src/test/golden/portal`: the overview in every language, the others in one each, in turn.
class PageGoldenTest {
    private static final Lexicon LEXICON = new Lexicon();
    private static final Pages PAGES = new Pages();
    private static final Path SHOWN = Path.of("target/pages");

    static Stream<Arguments> everyPage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> new Samples(LEXICON.in(language))
                        .all().entrySet().stream().map(one -> Arguments.of(language, one.getKey(), one.getValue())));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("everyPage")
    void isAsKept(Language language, String name, Samples.Sample sample) throws IOException {
        var html = PAGES.render(sample.template(), sample.page());

        Files.createDirectories(SHOWN);
        Files.writeString(SHOWN.resolve(name + "-" + language.tag() + ".html"), html);
        if (name.equals("overview") || languageOf(name) == language) {
            Golden.matches("portal/" + name + "-" + language.tag() + ".html", html);
        }
        assertThat(html).doesNotContain("style=", "<b>&", "portal.", "null");
    }

    private static Language languageOf(String name) {
        var languages = List.of(Language.values());
        return languages.get(Math.floorMod(name.hashCode(), languages.size()));
    }
}
