package org.pacta.portal.api;

import java.util.Optional;
import org.pacta.scoreboard.Basis;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figure;

/// Where the rows stand that a figure's numerator counts.
final class RowAddress {

    private RowAddress() {}

    static Optional<String> of(Asked asked, Figure figure) {
        var framework = asked.framework().code();
        if (figure.counted() == Counted.ACTS)
            return Optional.of(asked.address("/acts", "framework", framework, "show", "adopted"));
        if (figure.counted() == Counted.PROGRAMMES)
            return Optional.of(asked.address("/groups", "framework", framework, "show", "complete"));
        var by = figure.slice().by().split(":", 2)[0];
        var code = figure.slice().code();
        var field =
                switch (by) {
                    case "" -> Optional.of("");
                    case "level" -> named("group", code);
                    case "party", "body", "kind" -> named(by, code);
                    case "year" -> Optional.of("year");
                    default -> Optional.<String>empty();
                };
        return field.map(name -> asked.address(
                "/" + figure.counted().word(),
                "framework",
                framework,
                "show",
                show(figure),
                name,
                name.isEmpty() ? "" : code));
    }

    private static Optional<String> named(String field, String code) {
        return code.equals("-") ? Optional.empty() : Optional.of(field);
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
}
