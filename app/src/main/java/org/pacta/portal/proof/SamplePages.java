package org.pacta.portal.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.recount.Sample;
import org.springframework.stereotype.Component;

/// The page of a sample: confirmed measures, drawn by the last head of a day.
@Component
public class SamplePages {

    public static final int USUAL = 20;
    public static final int MOST = 500;

    private final Frames frames;
    private final Seals seals;
    private final Rows rows;

    SamplePages(Frames frames, Seals seals, Rows rows) {
        this.frames = frames;
        this.seals = seals;
        this.rows = rows;
    }

    /// What was drawn.
    ///
    /// @param head the seed; empty if nothing was sealed by the day
    /// @param of how many were to be drawn from
    public record Drawn(Optional<Seals.Sealed> head, long of, List<Row> rows) {}

    /// @param day in the union's zone; empty for the newest head
    public Drawn draw(Visit visit, String day, int count) {
        var union = visit.union();
        var head = day(day).map(
                        each -> seals.headBefore(union.id(), union.endOf(each).plusNanos(1_000)))
                .orElseGet(() -> seals.head(union.id()));
        if (head.isEmpty()) return new Drawn(head, 0, List.of());
        var known = head.get().head().recorded();
        var question = visit.question()
                .at(new AsOf(
                        visit.asOf().on(),
                        known.isBefore(visit.asOf().known())
                                ? known
                                : visit.asOf().known()));
        var confirmed = rows.all(question, Counted.MEASURES, Filter.ALL.showing("confirmed")).stream()
                .collect(Collectors.toMap(Row::code, each -> each));
        var drawn = Sample.draw(head.get().head().root(), List.copyOf(confirmed.keySet()), count);
        return new Drawn(
                head,
                confirmed.size(),
                drawn.stream()
                        .map(each -> java.util.Objects.requireNonNull(confirmed.get(each)))
                        .toList());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    SampleView sample(Visit visit) {
        var asked = visit.query().getOrDefault("n", "");
        var count = asked.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(asked), 1, MOST) : USUAL;
        var day = visit.query().getOrDefault("day", "");
        var drawn = draw(visit, day, count);
        var rows = drawn.rows().stream()
                .map(each -> List.of(
                        Cell.of(new Link(
                                each.code(),
                                visit.in("/measures/" + Visit.segment(each.code()))
                                        .href())),
                        Cell.of(each.title())))
                .toList();
        var kept = visit.moment().entrySet().stream()
                .map(each -> new TableView.Kept(each.getKey(), each.getValue()))
                .toList();
        var seed = drawn.head().map(each -> each.head().rootText()).orElse("");
        return new SampleView(
                frames.of(
                        visit,
                        "ledger",
                        List.of(
                                Frames.crumbs(visit).getFirst(),
                                new Link(visit.say("ledger.title"), LedgerPages.own(visit, "")))),
                List.of(visit.say("ledger.sample.intro"), visit.say("ledger.sample.how")),
                seed,
                "pacta ledger verify %s.ledger --sample %d"
                        .formatted(visit.union().code(), count),
                count,
                day(day).isPresent() ? day : "",
                kept,
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
}
