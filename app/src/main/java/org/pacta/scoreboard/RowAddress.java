package org.pacta.scoreboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The address in the API of the rows that a figure's numerator counts, with the moment whole.
final class RowAddress {

    private RowAddress() {}

    static Optional<String> of(Question question, Figure figure) {
        var query = new LinkedHashMap<String, String>();
        query.put("framework", question.framework().code());
        query.put("show", show(figure));
        var by = figure.slice().by().split(":", 2)[0];
        var code = figure.slice().code();
        switch (by) {
            case "" -> {}
            case "year" -> query.put("year", code);
            case "level", "party", "body", "kind" -> {
                if (code.equals("-")) return Optional.empty();
                query.put(by.equals("level") ? "group" : by, by.equals("body") ? Filter.only(code) : code);
            }
            default -> {
                return Optional.empty();
            }
        }
        query.put("on", figure.on().toString());
        query.put("known", figure.known().toString());
        return Optional.of("/api/v1/unions/%s/%s?%s".formatted(question.union().code(), list(figure), encoded(query)));
    }

    private static String list(Figure figure) {
        return figure.counted() == Counted.PROGRAMMES
                ? "groups"
                : figure.counted().word();
    }

    private static String show(Figure figure) {
        return switch (figure.rule()) {
            case "claimed-by-any" -> "reported";
            case "claimed-by-all" -> "reported-by-all";
            case "confirmed" ->
                figure.basis() == Basis.DUE
                        ? "due-confirmed"
                        : figure.basis() == Basis.DUE_FIRST ? "due-first-confirmed" : "confirmed";
            default -> figure.rule().replace("claimed-by:", "reported-by:");
        };
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
