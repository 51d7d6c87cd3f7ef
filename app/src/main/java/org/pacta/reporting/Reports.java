package org.pacta.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.claim.Acting;
import org.pacta.council.extension.Cause;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
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
    private final Ledger ledger;
    private final ReportStore store;
    private final Records records;
    private final Registrations registrations;

    Reports(Ledger ledger, ReportStore store, Records records, Registrations registrations) {
        this.ledger = ledger;
        this.store = store;
        this.records = records;
        this.registrations = registrations;
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
            return Outcome.Recorded.of(List.of());
        });
    }

    /// Records a cycle as it is; for whoever brings in what is known to be right.
    public long open(Entry entry, Opening opening, LocalDate from) {
        var id = entry.thing("cycle", 0, 0, Visibility.PARTIES);
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
            var clean = new TreeMap<String, String>();
            texts.forEach((field, words) -> {
                var text = PastedText.cleaned(words);
                if (!text.isEmpty()) clean.put(field, text);
            });
            // in the order of the fields: that in which they come to the ledger
            texts = Collections.unmodifiableMap(clean);
        }

        /// The same for all that say the same: who sends a form back with it says what he had read.
        public String version() {
            var all = java.util.stream.Stream.concat(
                            java.util.stream.Stream.of("done", "delay", "help", "input", "correction")
                                    .map(this::text),
                            java.util.stream.Stream.of(
                                    String.valueOf(expected),
                                    cause == null ? "" : cause.code(),
                                    String.valueOf(helper),
                                    String.valueOf(inputBy)))
                    .collect(java.util.stream.Collectors.joining("\0"));
            return java.util
                    .UUID
                    .nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
        }

        static Said nothing() {
            return new Said(Map.of(), "en", null, null, 0, null);
        }

        public String text(String field) {
            return texts.getOrDefault(field, "");
        }

        /// Whether a report says just this, whatever words marked it as a correction.
        public boolean saidBy(Report report) {
            return !report.unchanged()
                    && java.util.stream.Stream.of("done", "delay", "help", "input")
                            .allMatch(each -> text(each).equals(report.text(each)))
                    && java.util.Objects.equals(expected, report.expected())
                    && cause == report.cause()
                    && helper == report.helper()
                    && java.util.Objects.equals(inputBy, report.inputBy());
        }
    }

    /// Text as it is pasted from a word processor, without what cannot be seen.
    public static String cleaned(String pasted) {
        return PastedText.cleaned(pasted);
    }

    /// Gives the report of a body on one measure.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    /// @param read the version of what the draft of the body said about it when this was written; null where that
    /// does not matter
    public Outcome report(
            Actor actor,
            int union,
            String cycle,
            long holders,
            long body,
            long thing,
            Said said,
            @Nullable String read,
            LocalDate today) {
        var statement = new Statement(thing, said, Statement.WHATEVER);
        return registrations.submit(
                actor,
                union,
                cycle,
                holders,
                List.of(new Submission(body, List.of(statement), read == null ? Map.of() : Map.of(thing, read))),
                today);
    }

    /// Says of many measures at once that nothing has changed since the last report of that body on each.
    ///
    /// @param read by thing, the version of what the draft of the body said about it when it was ticked
    public Outcome unchanged(
            Actor actor,
            int union,
            String cycle,
            long holders,
            long body,
            List<Long> things,
            Map<Long, String> read,
            LocalDate today) {
        return registrations.submit(
                actor, union, cycle, holders, List.of(Submission.unchanged(body, things, read)), today);
    }

    /// The cycles that the viewer may see, the latest first. Called inside a reading, as those below.
    public List<Cycle> cycles(int union, AsOf asOf, String language) {
        return store.cycles(union, asOf, language);
    }

    /// @throws org.pacta.ledger.NotFound if the viewer sees none of that code
    public Cycle cycle(int union, String code, AsOf asOf, String language) {
        return store.cycle(union, code, asOf, language);
    }

    /// What is to be reported in a cycle, by date, with what was.
    ///
    /// @param party and `body`: 0 for all
    public List<Row> rows(int union, Cycle cycle, long party, long body, AsOf asOf) {
        var given = new HashMap<List<Long>, List<Report>>();
        store.reports(union, "r.cycle_id = :first and (:second = 0 or r.body_id = :second)", cycle.id(), body, asOf)
                .forEach(each -> given.computeIfAbsent(List.of(each.thing(), each.body()), _ -> new ArrayList<>())
                        .add(each));
        // for all bodies these join a thousand rows
        var duties = body == 0
                ? ledger.planned(() -> store.duties(union, cycle, party, body, asOf))
                : store.duties(union, cycle, party, body, asOf);
        return duties.stream()
                .map(each -> {
                    var own = given.getOrDefault(List.of(each.thing(), each.body()), List.of());
                    var last = own.isEmpty() ? null : own.getLast();
                    var first = own.isEmpty() ? null : own.getFirst().given();
                    return new Row(each.thing(), each.body(), each.party(), each.due(), last, first);
                })
                .toList();
    }

    /// All reports of a body in a cycle, in the order in which they were given.
    public List<Report> given(int union, Cycle cycle, long body, AsOf asOf) {
        return store.reports(union, "r.cycle_id = :first and r.body_id = :second", cycle.id(), body, asOf);
    }

    /// For reports in words of a body, by id, the report against which each is read: its last one of an earlier cycle,
    /// and for a correction, or where there is none, the one before in its own.
    public Map<Long, Report> earlier(int union, long body, AsOf asOf) {
        var earlier = new HashMap<Long, Report>();
        var last = new HashMap<Long, List<Report>>();
        for (var each : store.reports(union, ":first = 0 and r.body_id = :second", 0, body, asOf)) {
            if (each.unchanged()) continue;
            var before = last.computeIfAbsent(each.thing(), _ -> new ArrayList<>());
            before.stream()
                    .filter(one -> !each.correction() && one.cycle() != each.cycle())
                    .reduce((_, later) -> later)
                    .or(() -> before.isEmpty() ? Optional.empty() : Optional.of(before.getLast()))
                    .ifPresent(one -> earlier.put(each.id(), one));
            before.add(each);
        }
        return earlier;
    }

    /// The last thing that a body said about a measure in words, in whatever cycle.
    public Optional<Report> last(int union, long thing, long body, AsOf asOf) {
        return store.reports(union, "r.thing_id = :first and r.body_id = :second", thing, body, asOf).stream()
                .filter(each -> !each.unchanged())
                .reduce((_, later) -> later);
    }

    /// The last thing that a body said in words about each measure, in whatever cycle, by measure.
    public Map<Long, Report> last(int union, long body, AsOf asOf) {
        var last = new HashMap<Long, Report>();
        store.reports(union, ":first = 0 and r.body_id = :second and not r.unchanged", 0, body, asOf)
                .forEach(each -> last.put(each.thing(), each));
        return last;
    }

    /// The reports of a cycle that ask others for their part, in the order in which they were given.
    public List<Report> asking(int union, Cycle cycle, AsOf asOf) {
        return store.reports(
                union, "r.cycle_id = :first and :second = 0 and r.input_by is not null", cycle.id(), 0, asOf);
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
