package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.portal.api.Asking;
import org.pacta.portal.api.RowQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Open-data files; public. Rows, order and moment are those of the address, so that a table is downloaded as it is
/// shown.
@RestController
@Open
class FilesController {

    private final Asking asking;
    private final Sheets sheets;
    private final ChangeSheets changes;
    private final CheckSheets checks;
    private final AssessmentSheets assessments;

    FilesController(
            Asking asking, Sheets sheets, ChangeSheets changes, CheckSheets checks, AssessmentSheets assessments) {
        this.asking = asking;
        this.sheets = sheets;
        this.changes = changes;
        this.checks = checks;
        this.assessments = assessments;
    }

    @GetMapping("/u/{union}/data/{framework}/{what}.{format:csv|xlsx|json}")
    void file(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String what,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!OpenFiles.WHAT.contains(what)) throw new NotFound("file " + what);
        var query = RowQuery.of(request);
        // the rows are read whole, so that a slow reader holds no connection
        var sheet = asking.of(request, union, asked -> switch (what) {
            case "changes" ->
                changes.sheet(asked.in(framework), request.getParameter("from"), request.getParameter("to"));
            case "checks" -> checks.sheet(asked.in(framework));
            case "assessments" -> assessments.sheet(asked.in(framework));
            default -> sheets.sheet(asked.in(framework), what, query);
        });
        response.setContentType(
                switch (format) {
                    case "csv" -> "text/csv;charset=UTF-8";
                    case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                    default -> "application/json";
                });
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s-%s.%s\"".formatted(ascii(union), ascii(framework), what, format));
        switch (format) {
            case "csv" -> CsvFile.write(sheet, response.getOutputStream());
            case "xlsx" -> XlsxFile.write(sheet, response.getOutputStream());
            default -> JsonFile.write(sheet, response.getOutputStream());
        }
    }

    private static String ascii(String code) {
        return code.replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
