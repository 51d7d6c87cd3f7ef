package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.Asking;
import org.pacta.portal.api.RowQuery;
import org.pacta.portal.body.UnionRows;
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
    private final ProvisionSheets provisions;
    private final FileMaking making;

    FilesController(
            Asking asking,
            Sheets sheets,
            ChangeSheets changes,
            CheckSheets checks,
            AssessmentSheets assessments,
            ProvisionSheets provisions,
            FileMaking making) {
        this.asking = asking;
        this.sheets = sheets;
        this.changes = changes;
        this.checks = checks;
        this.assessments = assessments;
        this.provisions = provisions;
        this.making = making;
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
        // provisions have fields of their own
        var query = RowQuery.of(what.equals("provisions") ? _ -> "" : fields(request));
        // the rows are read whole, so that what is written holds no connection
        var name = "%s-%s-%s.%s".formatted(ascii(union), ascii(framework), what, format);
        send(
                format,
                name,
                response,
                () -> asking.of(request, union, asked -> sheet(asked.in(framework), what, request, query)));
    }

    /// The acts, bodies and meetings of all frameworks, as their pages show them.
    @GetMapping("/u/{union}/data/{what}.{format:csv|xlsx|json}")
    void ofUnion(
            @PathVariable String union,
            @PathVariable String what,
            @PathVariable String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!UnionRows.WHAT.contains(what)) throw new NotFound("file " + what);
        var name = "%s-%s.%s".formatted(ascii(union), what, format);
        send(
                format,
                name,
                response,
                () -> asking.of(request, union, asked -> sheets.ofUnion(asked, what, fields(request))));
    }

    private void send(String format, String name, HttpServletResponse response, Supplier<Sheet> read)
            throws IOException {
        try (var made = making.made(to -> {
            var sheet = read.get();
            switch (format) {
                case "csv" -> CsvFile.write(sheet, to);
                case "xlsx" -> XlsxFile.write(sheet, to);
                default -> JsonFile.write(sheet, to);
            }
        })) {
            var type = OpenFiles.mediaType(format);
            response.setContentType(format.equals("csv") ? type + ";charset=UTF-8" : type);
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
            response.setContentLengthLong(made.size());
            made.sendTo(response.getOutputStream());
        }
    }

    private static UnaryOperator<String> fields(HttpServletRequest request) {
        return name -> request.getParameter(name) instanceof String value ? value : "";
    }

    private Sheet sheet(Asked asked, String what, HttpServletRequest request, RowQuery query) {
        return switch (what) {
            case "changes" -> changes.sheet(asked, request.getParameter("from"), request.getParameter("to"));
            case "checks" -> checks.sheet(asked);
            case "assessments" -> assessments.sheet(asked);
            case "provisions" -> provisions.sheet(asked, fields(request));
            default -> sheets.sheet(asked, what, query, fields(request));
        };
    }

    private static String ascii(String code) {
        return code.replaceAll("[^A-Za-z0-9.-]", "_");
    }
}
