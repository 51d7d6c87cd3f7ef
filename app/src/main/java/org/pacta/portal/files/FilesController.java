package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
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

    /// Further fields than those of rows that choose.
    private static final List<String> FURTHER = List.of("stage", "twins", "framework", "instrument", "from", "to");

    private final Asking asking;
    private final Sheets sheets;
    private final ChangeSheets changes;
    private final CheckSheets checks;
    private final AssessmentSheets assessments;
    private final ProvisionSheets provisions;
    private final FileMaking making;
    private final Lexicon lexicon;

    FilesController(
            Asking asking,
            Sheets sheets,
            ChangeSheets changes,
            CheckSheets checks,
            AssessmentSheets assessments,
            ProvisionSheets provisions,
            FileMaking making,
            Lexicon lexicon) {
        this.asking = asking;
        this.sheets = sheets;
        this.changes = changes;
        this.checks = checks;
        this.assessments = assessments;
        this.provisions = provisions;
        this.making = making;
        this.lexicon = lexicon;
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
        send(
                format,
                response,
                () -> asking.of(
                        request,
                        union,
                        asked -> said(asked, sheet(asked.in(framework), what, request, query))
                                .chosenBy(chosen(request, false))));
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
        send(
                format,
                response,
                () -> asking.of(
                        request,
                        union,
                        asked -> said(asked, sheets.ofUnion(asked, what, fields(request)))
                                .chosenBy(chosen(request, true))));
    }

    /// That the data are invented, in the reader's language.
    private Sheet said(Asked asked, Sheet sheet) {
        var words = lexicon.in(Language.of(asked.language()).orElse(Language.EN));
        return sheet.notice() == null ? sheet : sheet.noticed(asked.union().notice(words));
    }

    private void send(String format, HttpServletResponse response, Supplier<Sheet> read) throws IOException {
        var name = new AtomicReference<>("");
        try (var made = making.made(to -> {
            var sheet = read.get();
            name.set(sheet.file(format));
            switch (format) {
                case "csv" -> CsvFile.write(sheet, to);
                case "xlsx" -> XlsxFile.write(sheet, to);
                default -> JsonFile.write(sheet, to);
            }
        })) {
            var type = OpenFiles.mediaType(format);
            response.setContentType(format.equals("csv") ? type + ";charset=UTF-8" : type);
            response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name.get()));
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

    /// The fields that chose among the rows, so that a part is never taken for the whole.
    private static Map<String, String> chosen(HttpServletRequest request, boolean ofUnion) {
        var chosen = new TreeMap<String, String>();
        for (var name :
                Stream.concat(RowQuery.CHOOSING.stream(), FURTHER.stream()).toList()) {
            var value = fields(request).apply(name);
            if (!value.isEmpty() && (ofUnion || !name.equals("framework"))) chosen.put(name, value);
        }
        return chosen;
    }
}
