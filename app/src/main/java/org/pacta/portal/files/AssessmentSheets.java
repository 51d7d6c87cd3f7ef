package org.pacta.portal.files;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.AssessmentLines;
import org.springframework.stereotype.Component;

/// Independent assessments as a table: a row for each.
@Component
class AssessmentSheets {

    private final AssessmentLines lines;

    AssessmentSheets(AssessmentLines lines) {
        this.lines = lines;
    }

    Sheet sheet(Asked asked) {
        return Sheets.sheet(
                asked,
                "assessments",
                List.of(
                        "kind",
                        "code",
                        "title",
                        "role",
                        "office",
                        "reading",
                        "part",
                        "value",
                        "since",
                        "words",
                        "official",
                        "official_since",
                        "differs",
                        "documents"),
                lines.of(asked).stream().map(AssessmentSheets::row).toList());
    }

    private static List<@Nullable Object> row(AssessmentLines.Line it) {
        return Sheets.row(
                it.kind(),
                it.code(),
                it.title(),
                it.role(),
                it.office(),
                it.reading(),
                it.part(),
                it.value(),
                it.since(),
                it.words(),
                it.official(),
                it.officialSince(),
                it.differs() ? "yes" : "no",
                it.documents().stream().map(AssessmentLines.DocumentLine::title).collect(Collectors.joining("; ")));
    }
}
