package org.pacta.portal.files;

import java.util.List;
import java.util.regex.Pattern;
import org.pacta.page.Address;

/// Which files there are of a framework.
public final class OpenFiles {

    /// Which tables there are.
    public static final List<String> WHAT = List.of(
            "measures",
            "steps",
            "provisions",
            "acts",
            "figures",
            "changes",
            "checks",
            "assessments",
            "bodies",
            "meetings",
            "statements");

    /// In which forms each is offered.
    public static final List<String> FORMATS = List.of("csv", "xlsx", "json");

    private static final Pattern ADDRESS = Pattern.compile("https://[a-zA-Z0-9.-]+(/[\\w.~/#?=%+-]*[\\w/])?");

    private OpenFiles() {}

    /// All of them, table by table.
    public static List<Download> of(String union, String framework) {
        return WHAT.stream()
                .flatMap(what -> FORMATS.stream()
                        .map(format -> new Download(what, format, path(union, framework, what, format))))
                .toList();
    }

    /// The address of a file, without a moment.
    public static String path(String union, String framework, String what, String format) {
        return "%s/%s/%s.%s".formatted(page(union), Address.segment(framework), what, format);
    }

    /// The page that lists them.
    public static String page(String union) {
        return "/u/%s/data".formatted(union);
    }

    /// The address of the catalogue of them all.
    public static String catalogue(String union) {
        return page(union) + "/catalog.jsonld";
    }

    /// The media type of a form.
    static String mediaType(String format) {
        return switch (format) {
            case "csv" -> "text/csv";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/json";
        };
    }

    /// The address that stands in a text, whole and without the stop behind it; empty where none does.
    public static String address(String words) {
        var found = ADDRESS.matcher(words);
        return found.find() ? found.group() : "";
    }
}
