package org.pacta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.claim.Orders;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Head;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// What bodies hand in: all of it is taken in one entry, or nothing.
@Component
public class Registrations {

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

    /// What a report writes, and no question of what is to be reported depends on but by making it more.
    private static final Set<String> OWN = Set.of(REPORT.name(), "ledger.text", "ledger.thing");

    private final Ledger ledger;
    private final ReportStore store;
    private final ReportDraftStore drafted;
    private final Orders orders;

    Registrations(Ledger ledger, ReportStore store, ReportDraftStore drafted, Orders orders) {
        this.ledger = ledger;
        this.store = store;
        this.drafted = drafted;
        this.orders = orders;
    }

    /// Takes what bodies hand in, each under a registration number of its own, in this order. What is said for a body
    /// that has steps of approval is kept in its draft instead.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    public Outcome submit(
            Actor actor, int union, String cycle, long holders, List<Submission> submissions, LocalDate today) {
        var found = Acting.ofParty(union, actor);
        if (found.isEmpty()) return Outcome.Refused.because(Reason.NOT_YOURS);
        var acting = found.get();
        var before = ledger.read(acting.viewer(), () -> seen(union, cycle, acting.party(), submissions, today));
        return ledger.enter(acting.command("report", "Report on measures"), entry -> {
            var now = new AsOf(today, entry.recorded());
            var seen = ledger.onlySince(entry, before.head.seq(), OWN)
                    ? before
                    : seen(union, cycle, acting.party(), submissions, today);
            var round = seen.cycle;
            var refused = refused(findings(round, union, holders, submissions, now, seen.open));
            if (refused.isPresent()) return refused.get();
            var prepared = submissions.stream()
                    .collect(Collectors.partitioningBy(each -> prepares(union, acting.party(), round, each.body())));
            var inSteps = prepared.getOrDefault(true, List.of());
            if (inSteps.stream().anyMatch(each -> overtaken(union, round, each)))
                return Outcome.Refused.because(Reason.OVERTAKEN_DRAFT);
            var drafts = inSteps.stream()
                    .map(each -> drafted.put(
                            union,
                            acting.party(),
                            round.id(),
                            orders.steps(union, acting.party(), each.body()).orElse(List.of()),
                            each,
                            acting.person()))
                    .distinct()
                    .toList();
            var direct = prepared.getOrDefault(false, List.of());
            return new Outcome.Recorded(registered(entry, acting, round, direct, today), drafts);
        });
    }

    /// What takes long to find, and is found before the union is locked. It still holds then, unless anything else than
    /// reports was recorded meanwhile.
    ///
    /// @param open what each body may report on
    private record Seen(Head head, Cycle cycle, Map<Long, Set<Long>> open) {}

    private Seen seen(int union, String cycle, long party, List<Submission> submissions, LocalDate today) {
        var head = ledger.head(union);
        var now = new AsOf(today, head.recorded());
        var round = store.cycle(union, cycle, now, "en");
        return new Seen(head, round, open(union, round, party, submissions, now));
    }

    private Map<Long, Set<Long>> open(int union, Cycle cycle, long party, List<Submission> submissions, AsOf now) {
        var open = new HashMap<Long, Set<Long>>();
        for (var each : submissions)
            open.computeIfAbsent(
                    each.body(),
                    body -> store.duties(union, cycle, party, body, now).stream()
                            .map(ReportStore.Duty::thing)
                            .collect(Collectors.toSet()));
        return open;
    }

    /// Whether a body has steps of approval, or still had them when its open draft was begun.
    private boolean prepares(int union, long party, Cycle cycle, long body) {
        return orders.steps(union, party, body).isPresent()
                || !drafted.open(union, cycle.id(), body).isEmpty();
    }

    /// Whether the draft of a body says something else by now than whoever speaks had before him.
    private boolean overtaken(int union, Cycle cycle, Submission submission) {
        var read = submission.read();
        if (read.isEmpty()) return false;
        var open = drafted.open(union, cycle.id(), submission.body());
        return submission.statements().stream()
                .map(Statement::thing)
                .anyMatch(each -> read.containsKey(each)
                        && !ReportDraft.version(open, each).equals(read.get(each)));
    }

    /// Records submissions, if nothing hinders them.
    Outcome take(Entry entry, Acting acting, Cycle cycle, long holders, List<Submission> submissions, LocalDate today) {
        var union = entry.union();
        var now = new AsOf(today, entry.recorded());
        var open = open(union, cycle, acting.party(), submissions, now);
        var refused = refused(findings(cycle, union, holders, submissions, now, open));
        return refused.orElseGet(() -> Outcome.Recorded.of(registered(entry, acting, cycle, submissions, today)));
    }

    /// @return under which numbers, one for each submission
    private List<Integer> registered(
            Entry entry, Acting acting, Cycle cycle, List<Submission> submissions, LocalDate today) {
        var numbers = new ArrayList<Integer>();
        if (submissions.isEmpty()) return numbers;
        var number = store.next(entry.union(), cycle.id());
        for (var each : submissions) {
            record(entry, cycle, acting.party(), each, number, today);
            numbers.add(number++);
        }
        return numbers;
    }

    private static Optional<Outcome> refused(List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        findings.stream().map(Finding::reason).distinct().toList()));
    }

    /// All that hinders these submissions, as the viewer may see it now. Called inside a reading.
    public List<Finding> findings(
            Actor actor, int union, Cycle cycle, long holders, List<Submission> submissions, AsOf now) {
        return Acting.ofParty(union, actor)
                .map(each -> findings(
                        cycle, union, holders, submissions, now, open(union, cycle, each.party(), submissions, now)))
                .orElse(List.of(new Finding(0, 0, Reason.NOT_YOURS)));
    }

    private List<Finding> findings(
            Cycle cycle, int union, long holders, List<Submission> submissions, AsOf now, Map<Long, Set<Long>> open) {
        var findings = new ArrayList<Finding>();
        for (var each : submissions)
            findings.addAll(findings(cycle, union, holders, each, now, open.getOrDefault(each.body(), Set.of())));
        return findings;
    }

    private List<Finding> findings(
            Cycle cycle, int union, long holders, Submission submission, AsOf now, Set<Long> open) {
        var body = submission.body();
        var findings = new ArrayList<Finding>();
        var statements = submission.statements();
        for (var each : statements)
            faults(cycle, each, now.on()).forEach(one -> findings.add(new Finding(body, each.thing(), one)));
        if (statements.isEmpty()) findings.add(new Finding(body, 0, Reason.NOTHING));
        var unchanged = statements.stream()
                .filter(each -> each.said() == null)
                .map(Statement::thing)
                .toList();
        var reported = unchanged.isEmpty() ? Set.<Long>of() : store.reported(union, body, unchanged, now);
        unchanged.stream()
                .filter(each -> !reported.contains(each))
                .forEach(each -> findings.add(new Finding(body, each, Reason.NO_EARLIER)));
        if (holders != 0 && holders != body) findings.add(new Finding(body, 0, Reason.NOT_YOURS));
        if (now.on().isBefore(cycle.starts())) findings.add(new Finding(body, 0, Reason.NOT_BEGUN));
        var numbers = statements.stream().allMatch(each -> each.seen() == Statement.WHATEVER)
                ? Map.<Long, Integer>of()
                : numbers(union, cycle, body, now);
        for (var each : statements) {
            if (!open.contains(each.thing())) findings.add(new Finding(body, each.thing(), Reason.NOT_OPEN));
            if (each.seen() != Statement.WHATEVER && numbers.getOrDefault(each.thing(), 0) != each.seen())
                findings.add(new Finding(body, each.thing(), Reason.OVERTAKEN));
        }
        return findings;
    }

    /// The registration number of the report that counts, by thing.
    private Map<Long, Integer> numbers(int union, Cycle cycle, long body, AsOf now) {
        var numbers = new HashMap<Long, Integer>();
        store.reports(union, "r.cycle_id = :first and r.body_id = :second", cycle.id(), body, now)
                .forEach(each -> numbers.put(each.thing(), each.number()));
        return numbers;
    }

    private static List<Reason> faults(Cycle cycle, Statement statement, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var said = statement.said();
        if (said == null) {
            if (cycle.closedOn(today)) reasons.add(Reason.CORRECTION_MISSING);
            return reasons;
        }
        if (said.text("done").isEmpty()) reasons.add(Reason.DONE_MISSING);
        if ((said.cause() == null) != said.text("delay").isEmpty()) reasons.add(Reason.CAUSE_MISSING);
        if (said.helper() == 0 && !said.text("help").isEmpty()) reasons.add(Reason.HELPER_MISSING);
        if ((said.inputBy() == null) != said.text("input").isEmpty()) reasons.add(Reason.INPUT_MISSING);
        var expected = said.expected();
        if (expected != null && expected.isBefore(cycle.starts())) reasons.add(Reason.EXPECTED_EARLY);
        if (cycle.closedOn(today) && said.text("correction").isEmpty()) reasons.add(Reason.CORRECTION_MISSING);
        return reasons;
    }

    /// Records a submission as it is; for whoever brings in what is known to be right.
    ///
    /// @return the ids of the reports, in the order of its statements
    public List<Long> record(Entry entry, Cycle cycle, long party, Submission submission, int number, LocalDate day) {
        var ids = new ArrayList<Long>();
        for (var each : submission.statements()) {
            var id = entry.thing("report", 0, each.thing(), Visibility.PARTIES);
            entry.put(Fact.of(
                            REPORT,
                            Fact.row("id", id),
                            row(cycle, party, submission.body(), each, number, day),
                            Period.since(day))
                    .seenBy(Visibility.PARTIES));
            var said = each.said();
            if (said != null)
                said.texts()
                        .forEach((field, words) ->
                                entry.text(id, field, said.language(), words, true, day, Visibility.PARTIES));
            ids.add(id);
        }
        return ids;
    }

    private static Map<String, Object> row(
            Cycle cycle, long party, long body, Statement statement, int number, LocalDate day) {
        var said = statement.said();
        var cause = said == null ? null : said.cause();
        return Fact.row(
                "cycle_id",
                cycle.id(),
                "thing_id",
                statement.thing(),
                "party_id",
                party,
                "body_id",
                body,
                "number",
                number,
                "unchanged",
                said == null,
                "expected",
                said == null ? null : said.expected(),
                "cause",
                cause == null ? null : cause.code(),
                "helper_id",
                said == null || said.helper() == 0 ? null : said.helper(),
                "input_by",
                said == null ? null : said.inputBy(),
                "correction",
                cycle.closedOn(day));
    }
}
