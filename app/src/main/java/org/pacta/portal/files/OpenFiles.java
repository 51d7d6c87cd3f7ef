package org.pacta.portal.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    private OpenFiles() {}

    /// All of them, table by table.
    public static List<Download> of(String union, String framework) {
        return WHAT.stream()
                .flatMap(what -> FORMATS.stream()
                        .map(format -> new Download(
                                what,
                                format,
                                "/u/%s/data/%s/%s.%s".formatted(union, segment(framework), what, format))))
                .toList();
    }

    private static String segment(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
