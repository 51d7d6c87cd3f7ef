package org.pacta.exchange.quarter;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reporting.Report;
import org.pacta.reporting.ReportDraft;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Statement;

/// What stands of a measure: the last report of the body, and what its draft says, which goes before it.
///
/// Its version is the hidden one of a row: the registration number of that report, 0 for none, and where a draft
/// speaks of the measure, the version of those words.
///
/// @param report null while there is none
/// @param drafted null where no draft speaks of it
record Stands(@Nullable Report report, @Nullable Statement drafted) {

    private static final Pattern VERSION = Pattern.compile("([0-9]{1,9})(?: ([0-9a-z-]{1,40}))?");

    /// @param open the drafts of the body in the cycle
    static Stands of(@Nullable Report report, List<ReportDraft> open, long thing) {
        return new Stands(report, ReportDraft.statement(open, thing).orElse(null));
    }

    /// The registration number of the report; 0 for none.
    int number() {
        return report == null ? 0 : report.number();
    }

    /// The version of the draft's words.
    String read() {
        return drafted == null ? Statement.UNSAID : drafted.version();
    }

    String version() {
        return drafted == null ? String.valueOf(number()) : number() + " " + drafted.version();
    }

    /// Whether these words stand already.
    ///
    /// @param said null for "no change"
    boolean says(Reports.@Nullable Said said) {
        return drafted == null ? report != null && same(said, report) : same(said, drafted.version());
    }

    Map<Column, String> cells(Cells cells) {
        if (drafted != null) return cells.cells(drafted.said());
        return report == null ? Map.of() : cells.cells(report);
    }

    /// Whether nobody has touched a row since it was handed out.
    ///
    /// @param version the hidden one of the row, whatever it is
    /// @param given all reports of the body on the measure
    static boolean untouched(String version, Reports.@Nullable Said said, List<Report> given) {
        Matcher parts = VERSION.matcher(version);
        if (!parts.matches()) return false;
        var words = parts.group(2);
        if (words != null) return same(said, words);
        int number = Integer.parseInt(parts.group(1));
        return given.stream().anyMatch(each -> each.number() == number && same(said, each));
    }

    private static boolean same(Reports.@Nullable Said said, String version) {
        return new Statement(0, said, Statement.WHATEVER).version().equals(Objects.requireNonNull(version));
    }

    private static boolean same(Reports.@Nullable Said said, Report report) {
        return said == null ? report.unchanged() : said.saidBy(report);
    }
}
