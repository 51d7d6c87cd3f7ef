package org.pacta.portal.timeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pacta.page.Address;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;

/// Draws spans as bars and says each in words.
record Charts(Visit visit, Axis axis) {

    private static final int LETTERS = 110;

    ChartView chart(String id, String title, List<Span> spans) {
        var bars = new ArrayList<ChartView.Bar>();
        int y = ChartView.HEAD;
        for (var each : spans) {
            bars.add(bar(each, y));
            y += ChartView.DOWN;
        }
        return new ChartView(
                id,
                title,
                y + 4,
                ticks(visit, axis),
                percent(axis.at(visit.asOf().on().plusDays(1))),
                bars);
    }

    /// The years, each with its words where these have room.
    static List<ChartView.Tick> ticks(Visit visit, Axis axis) {
        return axis.years().stream()
                .map(each -> new ChartView.Tick(
                        axis.names(each) ? visit.words().formats().year(each.getYear()) : "", percent(axis.at(each))))
                .toList();
    }

    private ChartView.Bar bar(Span span, int y) {
        var row = span.row();
        var parts = new ArrayList<ChartView.Part>();
        var today = visit.asOf().on();
        var done = span.done();
        if (row.due() != null) part(parts, "plan", span.start(), row.due());
        if (done != null) part(parts, "done", span.start(), done);
        else if (row.lateOn(today) && row.due() != null)
            part(parts, "late", row.due().plusDays(1), today);
        var ahead = span.ahead();
        if (ahead != null) part(parts, "ahead", ahead.p50(), ahead.p80());
        var moved = row.firstDue() != null && !row.firstDue().equals(row.due());
        var words = row.code() + " " + row.title();
        return new ChartView.Bar(
                visit.in("/measures/" + Address.segment(row.code())).href(),
                brief(words),
                label(span, words),
                y,
                parts,
                moved && row.firstDue() != null ? edge(row.firstDue()) : "",
                ahead == null ? "" : edge(ahead.p50()));
    }

    /// Both days with all of their hours; never so short that nothing is to be seen.
    private void part(List<ChartView.Part> parts, String style, LocalDate from, LocalDate to) {
        double left = axis.at(from);
        double right = Math.max(axis.at(to.plusDays(1)), left + 0.4);
        parts.add(new ChartView.Part(style, percent(Math.min(left, 99.6)), percent(right - left)));
    }

    private String edge(LocalDate day) {
        return percent(axis.at(day.plusDays(1)));
    }

    private String label(Span span, String words) {
        var said = new ArrayList<String>();
        var row = span.row();
        said.add(words);
        said.add(RowTables.badge(visit, row).words());
        said.add(visit.say("timeline.label.start", day(span.start())));
        if (row.due() != null) said.add(visit.say("timeline.label.due", day(row.due())));
        if (row.firstDue() != null && !row.firstDue().equals(row.due()))
            said.add(visit.say("timeline.label.first", day(row.firstDue())));
        var done = span.done();
        if (done != null) said.add(visit.say("timeline.label.done", day(done)));
        var ahead = span.ahead();
        if (ahead != null) said.add(visit.say("timeline.label.ahead", day(ahead.p50()), day(ahead.p80())));
        return String.join("; ", said);
    }

    private String day(LocalDate day) {
        return visit.words().formats().briefDay(day);
    }

    /// No more than fits above a bar.
    static String brief(String words) {
        return words.length() <= LETTERS
                ? words
                : words.substring(0, LETTERS - 1).strip() + "…";
    }

    static String percent(double part) {
        return BigDecimal.valueOf(part)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
