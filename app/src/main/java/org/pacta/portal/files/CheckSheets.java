package org.pacta.portal.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.portal.api.Asked;
import org.pacta.scoreboard.checks.Checks;
import org.pacta.scoreboard.checks.Finding;
import org.springframework.stereotype.Component;

/// What the checks found, as a table: a row for each contradiction.
@Component
class CheckSheets {

    private final Checks checks;

    CheckSheets(Checks checks) {
        this.checks = checks;
    }

    Sheet sheet(Asked asked) {
        return Sheets.sheet(
                asked,
                "checks",
                List.of("check", "kind", "code", "title", "other_kind", "other_code", "other_title", "day", "marks"),
                checks.outcomes(asked.question()).stream()
                        .flatMap(each -> each.findings().stream())
                        .map(CheckSheets::row)
                        .toList());
    }

    private static List<@Nullable Object> row(Finding it) {
        var other = it.other();
        return Sheets.row(
                it.check().word(),
                it.subject().kind(),
                it.subject().code(),
                it.subject().title(),
                other == null ? null : other.kind(),
                other == null ? null : other.code(),
                other == null ? null : other.title(),
                it.day(),
                String.join(" ", it.marks()));
    }
}
