package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.portal.api.Asker;

/// Follows the links of the demonstration from its first page on, as many of each shape as there is time for.
///
/// Two addresses are of one shape if they differ in codes and in the values of their queries only, and in how often
/// a name stands there: the changes of a scenario go on without end.
class LinksModuleTest {

    private static final boolean LONG = Boolean.getBoolean("long");

    private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\bid=\"([^\"]+)\"");
    /// What stands in a field is text to be copied, though it may be written as a page is.
    private static final Pattern TYPED = Pattern.compile("<textarea[^>]*>[^<]*</textarea>");

    private static final Pattern DOTTED = Pattern.compile("(?<![\\w/.@-])([a-z]+)\\.[a-z]+(?:\\.[a-z-]+)+(?![\\w/])");

    private static final List<String> LANGUAGES = List.of("en", "ru", "be");

    private static LiveDemo demo;
    private static Asker asker;
    private static TreeSet<String> topics;

    /// What was found wrong, and on which page the link stood.
    private final List<String> wrong = new ArrayList<>();

    private final Map<String, String> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> visited = new HashMap<>();

    @BeforeAll
    static void plant() {
        demo = new LiveDemo();
        asker = new Asker(demo.address());
        topics = topics();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static TreeSet<String> topics() {
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            return files.map(each -> each.getFileName().toString().replaceFirst("_.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyLinkIsLiveAndEveryPageIsInWords() {
        waiting.put("/", "the first page");
        while (!waiting.isEmpty()) {
            var next = waiting.entrySet().iterator().next();
            waiting.remove(next.getKey());
            var shape = shape(next.getKey());
            if (visited.merge(shape, 1, Integer::sum) <= each(shape)) visit(next.getKey(), next.getValue());
        }

        System.out.printf("%d shapes of addresses followed%n", visited.size());
        assertThat(visited.keySet())
                .contains(
                        "/u/*",
                        "/u/*/frameworks/*",
                        "/u/*/frameworks/*/groups/*",
                        "/u/*/frameworks/*/measures",
                        "/u/*/frameworks/*/measures/*",
                        "/u/*/frameworks/*/steps/*",
                        "/u/*/acts/*",
                        "/u/*/provisions",
                        "/u/*/provisions/*",
                        "/u/*/taxonomies/*",
                        "/u/*/bodies/*",
                        "/u/*/meetings/*",
                        "/u/*/method",
                        "/u/*/data");
        assertThat(wrong).isEmpty();
    }

    private void visit(String address, String from) {
        var language = LANGUAGES.get(Math.floorMod(address.hashCode(), LANGUAGES.size()));
        var answer = asker.get(address, "Accept-Language", language);
        if (answer.statusCode() / 100 == 3) {
            queue(answer.headers().firstValue("Location").orElse(""), address);
            return;
        }
        if (answer.statusCode() == 404 && address.contains("known=") && says(answer.body(), address)) return;
        // what is being made is asked for again, until it is there
        if (answer.statusCode() == 202)
            answer.headers().firstValue("Refresh").ifPresent(each -> {
                if (each.contains("url=")) queue(each.replaceFirst(".*?url=", ""), address);
            });
        else if (answer.statusCode() != 200) {
            wrong.add("%d at %s, linked from %s".formatted(answer.statusCode(), address, from));
            return;
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) return;
        read(address, answer.body());
    }

    /// Whether the page of a thing that is not there at that moment leads to where it is.
    private static boolean says(String body, String address) {
        var present = address.replaceFirst("\\?.*", "");
        return body.contains("<a href=\"" + present + "\"")
                && asker.get(present).statusCode() == 200;
    }

    private void read(String address, String body) {
        var said = body.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ");
        // a day in Russian and Belarusian ends with a point of its own
        if (said.contains("г..")) wrong.add("a day before a point on " + address);
        DOTTED.matcher(said)
                .results()
                .filter(each -> topics.contains(each.group(1)))
                .findFirst()
                .ifPresent(each -> wrong.add("a raw key %s on %s".formatted(each.group(), address)));
        var anchors = ANCHOR.matcher(body).results().map(each -> each.group(1)).toList();
        var once = new HashSet<String>();
        anchors.stream()
                .filter(each -> !once.add(each))
                .findFirst()
                .ifPresent(each -> wrong.add("two anchors #%s on %s".formatted(each, address)));
        LINK.matcher(TYPED.matcher(body).replaceAll(""))
                .results()
                .map(each -> plain(each.group(1)))
                .forEach(link -> {
                    if (link.startsWith("#")) {
                        if (!once.contains(link.substring(1))) wrong.add("no anchor %s on %s".formatted(link, address));
                    } else queue(link, address);
                });
    }

    private static String plain(String html) {
        return html.replace("&amp;", "&");
    }

    private void queue(String link, String from) {
        var whole = URI.create(demo.address() + from).resolve(link);
        if (!whole.toString().startsWith(demo.address())) {
            wrong.add("a link out of the house, %s on %s".formatted(link, from));
            return;
        }
        var address = whole.getRawPath() + (whole.getRawQuery() == null ? "" : "?" + whole.getRawQuery());
        var shape = shape(address);
        if (visited.getOrDefault(shape, 0) < each(shape)) waiting.putIfAbsent(address, from);
    }

    /// How many addresses of a shape are followed: of fifteen hundred shapes nearly all differ only by what a query
    /// asks together.
    private static int each(String shape) {
        if (!LONG) return 1;
        return shape.contains("?") ? 6 : 40;
    }

    private static String shape(String address) {
        var parts = address.split("\\?", 2);
        var path = parts[0].replaceAll(
                        "(/u|/frameworks|/groups|/measures|/steps|/acts|/bodies|/meetings|/unions|/statements|/provisions|/taxonomies|/entries)/[^/]+",
                        "$1/*")
                .replaceAll("/data/[^/]+/", "/data/*/")
                .replaceAll("/assets/.*", "/assets/*");
        if (parts.length == 1) return path;
        return path
                + Arrays.stream(parts[1].split("&"))
                        .map(each -> each.replaceFirst("=.*", ""))
                        .filter(each -> !each.equals("lang"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""));
    }
}
