package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What every page must be for everybody: without a finding of axe, and nothing wider than the window.
public final class PageLook {

    /// Whether each page is looked at in all its widths, languages and schemes, and its picture kept.
    public static final boolean LONG = Boolean.getBoolean("long");

    private static final String BEYOND = """
            [...document.querySelectorAll('button')].filter(one => one.getBoundingClientRect().right > innerWidth)
                .map(one => one.textContent.trim())""";
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String AXE = axe();

    /// Asks for what is wrong alone: the many rules that hold need no report of where they do.
    private static final String FINDINGS = """
            axe.run(document, {resultTypes: ['violations']}).then(found => found.violations.map(one =>
                one.id + ' ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))""";

    private PageLook() {}

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks at the page as it stands.
    ///
    /// @param name of its picture
    public static void check(Page page, String name) {
        var window = Objects.requireNonNull(page.viewportSize());
        if (LONG || Boolean.getBoolean("pictures"))
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve("%s-%d.png".formatted(name, window.width))));
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertThat(findings(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of " + page.url())
                .isEqualTo(window.width);
        assertThat((List<?>) page.evaluate(BEYOND))
                .as("buttons that are not seen without moving a table sideways, " + page.url())
                .isEmpty();
    }

    /// On a telephone; in the long run on a desk before that.
    public static void checkWidths(Page page, String name) {
        for (var width : LONG ? List.of(1280, 360) : List.of(360)) {
            page.setViewportSize(width, 900);
            check(page, name);
        }
    }

    /// Each a rule with the elements that break it.
    public static List<?> findings(Page page) {
        for (var frame : page.frames()) frame.evaluate(AXE);
        return (List<?>) page.evaluate(FINDINGS);
    }
}
