package org.pacta.portal.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// The page of a sample: confirmed measures, drawn by the last head of a day.
@Component
class SamplePages {

    private static final int USUAL = 20;

    private final Frames frames;
    private final Lots lots;

    SamplePages(Frames frames, Lots lots) {
        this.frames = frames;
        this.lots = lots;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    SampleView sample(Visit visit) {
        var asked = visit.query().getOrDefault("n", "");
        var count = asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, Lots.MOST) : USUAL;
        var day = day(visit.query().getOrDefault("day", ""));
        var drawn = lots.draw(visit.question(), day, count);
        var rows = drawn.rows().stream()
                .map(each -> List.of(
                        Cell.of(new Link(
                                each.code(),
                                visit.in("/measures/" + Address.segment(each.code()))
                                        .href())),
                        Cell.of(each.title())))
                .toList();
        return new SampleView(
                frames.of(
                        visit,
                        "ledger",
                        List.of(
                                Frames.crumbs(visit).getFirst(),
                                new Link(visit.say("ledger.title"), LedgerPages.own(visit, "")))),
                List.of(visit.say("ledger.sample.intro"), visit.say("ledger.sample.how")),
                drawn.head().map(Seals.Sealed::brief).orElse(""),
                recipe(visit, count, day),
                count,
                day == null ? "" : day.toString(),
                visit.moment().entrySet().stream()
                        .map(each -> new TableView.Kept(each.getKey(), each.getValue()))
                        .toList(),
                LedgerPages.own(visit, "/sample"),
                TableView.small(
                        visit.words(),
                        "drawn",
                        visit.say("ledger.sample.drawn", rows.size(), drawn.of()),
                        List.of(
                                Column.of(visit.say("portal.column.code")),
                                Column.of(visit.say("portal.column.measure"))),
                        rows,
                        visit.say("ledger.sample.none")));
    }

    /// The command that draws the same from a file.
    private static String recipe(Visit visit, int count, @Nullable LocalDate day) {
        var known = visit.query().getOrDefault("known", "");
        return "pacta ledger verify %s.ledger --sample %d --framework %s --on %s%s%s"
                .formatted(
                        visit.union().code(),
                        count,
                        visit.question().framework().code(),
                        visit.asOf().on(),
                        known.isEmpty() ? "" : " --known " + known,
                        day == null ? "" : " --day " + day);
    }
}
