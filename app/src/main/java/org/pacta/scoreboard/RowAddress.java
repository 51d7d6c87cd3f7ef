package org.pacta.scoreboard;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The addresses in the API of the rows that a figure counts, with the moment whole.
final class RowAddress {

    private RowAddress() {}

    /// Of the rows that the numerator counts.
    static Optional<String> of(Question question, Figure figure) {
        return of(question, figure, show(figure));
    }

    /// Of the rows that the denominator counts.
    static Optional<String> whole(Question question, Figure figure) {
        return of(question, figure, shownWhole(figure));
    }

    private static Optional<String> of(Question question, Figure figure, String show) {
        var query = new LinkedHashMap<String, String>();
        query.put("framework", question.framework().code());
        if (!show.isEmpty()) query.put("show", show);
        var by = figure.slice().by().split(":", 2);
        var code = figure.slice().code();
        switch (by[0]) {
            case "" -> {}
            case "year" -> query.put("year", code);
            case "taxonomy" -> query.put("topic", Filter.topic(by[1], code));
            case "level", "party", "body", "kind" -> {
                if (code.equals("-")) return Optional.empty();
                query.put(by[0].equals("level") ? "group" : by[0], by[0].equals("body") ? Filter.only(code) : code);
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
            default -> figure.rule().replace("claimed-by:", Filter.REPORTED_BY);
        };
    }

    private static String shownWhole(Figure figure) {
        return switch (figure.basis()) {
            case DUE -> "due";
            case DUE_FIRST -> "due-first";
            case PREPARED -> "prepared";
            case ALL ->
                switch (figure.counted()) {
                    case ACTS -> "counted";
                    case PROGRAMMES -> "programmes";
                    default -> "";
                };
        };
    }

    private static String encoded(Map<String, String> query) {
        return query.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
