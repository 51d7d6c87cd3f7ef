package org.pacta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Acting;
import org.pacta.council.extension.Cause;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.pacta.ledger.Records;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// Cycles of reporting and the reports in them. A report that was given never changes; a later one takes its place.
/// After a cycle has closed only corrections are taken, each saying in words what it changes.
///
/// Everything is seen by those who see what all Parties see, and by nobody else.
@Component
public class Reports {

    static final FactTable CYCLE = FactTable.about(
            "reporting.cycle", List.of("id"), List.of("framework_id", "starts", "ends", "due", "closes"));
    static final FactTable REPORT = FactTable.about(
            "reporting.report",
            List.of("id"),
            List.of(
                    "cycle_id",
                    "thing_id",
                    "party_id",
                    "body_id",
                    "number",
                    "unchanged",
                    "expected",
                    "cause",
                    "helper_id",
                    "input_by",
                    "correction"));

    private final Ledger ledger;
    private final ReportStore store;
    private final Records records;

    Reports(Ledger ledger, ReportStore store, Records records) {
        this.ledger = ledger;
        this.store = store;
        this.records = records;
    }

    /// A round of reports that the secretariat opens.
    public record Opening(
            String code,
            String title,
            String language,
            long framework,
            LocalDate starts,
            LocalDate ends,
            LocalDate due,
            LocalDate closes) {}

    /// Opens a cycle.
    public Outcome open(Actor actor, int union, Opening opening, LocalDate today) {
        var acting = Acting.of(union, actor).filter(each -> each.party() == 0);
        if (acting.isEmpty()) return Outcome.Refused.because(Reason.NOT_YOURS);
        return ledger.enter(acting.get().command("open-cycle", "Cycle of reporting opened"), entry -> {
            var reasons = new ArrayList<Reason>();
            if (opening.code.isBlank()) reasons.add(Reason.CODE_MISSING);
            if (opening.title.isBlank()) reasons.add(Reason.TITLE_MISSING);
            if (opening.ends.isBefore(opening.starts)
                    || opening.due.isBefore(opening.ends)
                    || opening.closes.isBefore(opening.due)) reasons.add(Reason.ORDER);
            var now = new AsOf(today, entry.recorded());
            if (records.find(union, "cycle", 0, opening.code.strip(), now).isPresent()) reasons.add(Reason.CODE_TAKEN);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            open(entry, opening, today);
            return new Outcome.Recorded(0);
        });
    }

    /// Records a cycle as it is; for whoever brings in what is known to be right.
    public long open(Entry entry, Opening opening, LocalDate from) {
        var id = entry.thing("cycle", 0, 0, Visibility.PARTIES);
        entry.ceiling(List.of(id), Visibility.PARTIES);
        entry.put(Fact.of(
                        CYCLE,
                        Fact.row("id", id),
                        Fact.row(
                                "framework_id",
                                opening.framework,
                                "starts",
                                opening.starts,
                                "ends",
                                opening.ends,
                                "due",
                                opening.due,
                                "closes",
                                opening.closes),
                        Period.since(from))
                .seenBy(Visibility.PARTIES));
        entry.code(id, "cycle", 0, opening.code.strip(), from);
        entry.text(id, "title", opening.language, opening.title.strip(), true, from, Visibility.PARTIES);
        return id;
    }

    /// What a body says about a measure.
    ///
    /// @param texts as they were pasted, by field: done, delay, help, input, correction
    /// @param helper 0 for nobody
    public record Said(
            Map<String, String> texts,
            String language,
            @Nullable LocalDate expected,
            @Nullable Cause cause,
            long helper,
            @Nullable LocalDate inputBy) {

        public Said {
            var clean = new HashMap<String, String>();
            texts.forEach((field, words) -> {
                var text = PastedText.cleaned(words);
                if (!text.isEmpty()) clean.put(field, text);
            });
            texts = Map.copyOf(clean);
        }

        String text(String field) {
            return texts.getOrDefault(field, "");
        }
    }

    /// Gives the report of a body on one measure.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    public Outcome report(
            Actor actor, int union, String cycle, long holders, long body, long thing, Said said, LocalDate today) {
        return submit(actor, union, cycle, holders, body, List.of(thing), today, (round, now) -> {
            var reasons = new ArrayList<Reason>();
            if (said.text("done").isEmpty()) reasons.add(Reason.DONE_MISSING);
            if ((said.cause == null) != said.text("delay").isEmpty()) reasons.add(Reason.CAUSE_MISSING);
            if (said.helper == 0 && !said.text("help").isEmpty()) reasons.add(Reason.HELPER_MISSING);
            if ((said.inputBy == null) != said.text("input").isEmpty()) reasons.add(Reason.INPUT_MISSING);
            if (said.expected != null && said.expected.isBefore(round.starts())) reasons.add(Reason.EXPECTED_EARLY);
            if (round.closedOn(now.on()) && said.text("correction").isEmpty()) reasons.add(Reason.CORRECTION_MISSING);
            return new Content(reasons, said, false);
        });
    }

    /// Says of many measures at once that nothing has changed since the last report of that body on each.
    public Outcome unchanged(
            Actor actor, int union, String cycle, long holders, long body, List<Long> things, LocalDate today) {
        return submit(actor, union, cycle, holders, body, things, today, (round, now) -> {
            var reasons = new ArrayList<Reason>();
            if (things.isEmpty()) reasons.add(Reason.NOTHING);
            if (round.closedOn(now.on())) reasons.add(Reason.CORRECTION_MISSING);
            if (!store.reported(union, body, things, now).containsAll(things)) reasons.add(Reason.NO_EARLIER);
            return new Content(reasons, new Said(Map.of(), "en", null, null, 0, null), true);
        });
    }

    private record Content(List<Reason> reasons, Said said, boolean unchanged) {}

    private Outcome submit(
            Actor actor,
            int union,
            String cycle,
            long holders,
            long body,
            List<Long> things,
            LocalDate today,
            BiFunction<Cycle, AsOf, Content> work) {
        var found = Acting.of(union, actor).filter(each -> each.party() != 0);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NOT_YOURS);
        var acting = found.get();
        return ledger.enter(acting.command("report", "Report on measures"), entry -> {
            var now = new AsOf(today, entry.recorded());
            var round = cycle(union, cycle, now, "en");
            var content = work.apply(round, now);
            var reasons = new ArrayList<>(content.reasons);
            if (holders != 0 && holders != body) reasons.add(Reason.NOT_YOURS);
            if (today.isBefore(round.starts())) reasons.add(Reason.NOT_BEGUN);
            var open = store.duties(union, round, acting.party(), body, now).stream()
                    .map(ReportStore.Duty::thing)
                    .toList();
            if (!open.containsAll(things)) reasons.add(Reason.NOT_OPEN);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            var number = store.next(union, round.id());
            for (var each : things)
                record(
                        entry,
                        round,
                        acting.party(),
                        body,
                        each,
                        number,
                        content.unchanged,
                        content.said,
                        round.closedOn(today),
                        today);
            return new Outcome.Recorded(number);
        });
    }

    /// Records a report as it is; for whoever brings in what is known to be right.
    ///
    /// @param cycle as it was opened
    /// @param correction whether the cycle had closed
    public void record(
            Entry entry,
            Cycle cycle,
            long party,
            long body,
            long thing,
            int number,
            boolean unchanged,
            Said said,
            boolean correction,
            LocalDate day) {
        var id = entry.thing("report", 0, thing, Visibility.PARTIES);
        entry.put(Fact.of(
                        REPORT,
                        Fact.row("id", id),
                        Fact.row(
                                "cycle_id",
                                cycle.id(),
                                "thing_id",
                                thing,
                                "party_id",
                                party,
                                "body_id",
                                body,
                                "number",
                                number,
                                "unchanged",
                                unchanged,
                                "expected",
                                said.expected,
                                "cause",
                                said.cause == null ? null : said.cause.code(),
                                "helper_id",
                                said.helper == 0 ? null : said.helper,
                                "input_by",
                                said.inputBy,
                                "correction",
                                correction),
                        Period.since(day))
                .seenBy(Visibility.PARTIES));
        said.texts.forEach(
                (field, words) -> entry.text(id, field, said.language, words, true, day, Visibility.PARTIES));
    }

    /// The cycles that the viewer may see, the latest first. Called inside a reading, as those below.
    public List<Cycle> cycles(int union, AsOf asOf, String language) {
        return store.cycles(union, asOf, language);
    }

    /// @throws NotFound if the viewer sees none of that code
    public Cycle cycle(int union, String code, AsOf asOf, String language) {
        return cycles(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("cycle " + code));
    }

    /// What is to be reported in a cycle, by date, with what was.
    ///
    /// @param party and `body`: 0 for all
    public List<Row> rows(int union, Cycle cycle, long party, long body, AsOf asOf) {
        var given = new HashMap<List<Long>, List<Report>>();
        store.reports(union, "r.cycle_id = :first and (:second = 0 or r.body_id = :second)", cycle.id(), body, asOf)
                .forEach(each -> given.computeIfAbsent(List.of(each.thing(), each.body()), _ -> new ArrayList<>())
                        .add(each));
        return store.duties(union, cycle, party, body, asOf).stream()
                .map(each -> {
                    var own = given.getOrDefault(List.of(each.thing(), each.body()), List.of());
                    var last = own.isEmpty() ? null : own.getLast();
                    var first = own.isEmpty() ? null : own.getFirst().given();
                    return new Row(each.thing(), each.body(), each.party(), each.due(), last, first);
                })
                .toList();
    }

    /// The last thing that a body said about a measure in words, in whatever cycle.
    public Optional<Report> last(int union, long thing, long body, AsOf asOf) {
        return store.reports(union, "r.thing_id = :first and r.body_id = :second", thing, body, asOf).stream()
                .filter(each -> !each.unchanged())
                .reduce((_, later) -> later);
    }

    /// The reports of one submission.
    public List<Report> submission(int union, Cycle cycle, int number, AsOf asOf) {
        return store.reports(union, "r.cycle_id = :first and r.number = :second", cycle.id(), number, asOf);
    }

    /// How many of these rows are in a state on a day.
    static long count(Collection<Row> rows, Row.State state, Cycle cycle, LocalDate day) {
        return rows.stream().filter(each -> each.state(cycle, day) == state).count();
    }
}
