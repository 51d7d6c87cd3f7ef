package org.pacta.planning;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Watch;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.planning.history.History;
import org.pacta.planning.history.HistoryStore;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.score.Backtest;
import org.pacta.planning.score.Verdict;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// What may come of a plan, as of a moment; and the commands that say what forecasts rest on.
@Component
public class Forecasts {

    static final FactTable ESTIMATE =
            FactTable.about("planning.estimate", List.of("id"), List.of("least", "likely", "most"));
    static final FactTable BEGUN = FactTable.about("planning.begun", List.of("id"), List.of());
    static final FactTable SITS = FactTable.about("planning.sits", List.of("id"), List.of("body_id"));
    static final FactTable DESK = FactTable.about("planning.desk", List.of("id"), List.of("units"));
    /// The version of the method: it changes whenever the same givens lead to other figures.
    public static final String METHOD = "pacta-forecast-5";

    /// Below so many things that were ever done, a back-test passes a data date over.
    public static final int LEAST = Backtest.LEAST;

    private final Ledger ledger;
    private final Givens givens;
    private final HistoryStore histories;
    private final PlanningStore store;
    private final Semaphore turn = new Semaphore(1, true);
    private final Remembered<Answer> answers = new Remembered<>(3);
    private final Remembered<Answer> undriven = new Remembered<>(2);
    private final Remembered<Beside> readings = new Remembered<>(2);

    Forecasts(Ledger ledger, Givens givens, HistoryStore histories, PlanningStore store) {
        this.ledger = ledger;
        this.givens = givens;
        this.histories = histories;
        this.store = store;
    }

    /// What is asked for.
    ///
    /// @param on the data date, and up to when the record is known
    /// @param deadline another last day than the plan's own; null for that
    /// @param desks whether things wait for the desks of bodies, as far as these are known
    /// @param drivers whether it is asked what drives the end; desks leave that no meaning
    public record Question(
            Union union,
            Framework framework,
            AsOf asOf,
            @Nullable LocalDate deadline,
            Scenario scenario,
            boolean desks,
            boolean drivers) {

        /// With what drives the end.
        public Question(
                Union union,
                Framework framework,
                AsOf asOf,
                @Nullable LocalDate deadline,
                Scenario scenario,
                boolean desks) {
            this(union, framework, asOf, deadline, scenario, desks, true);
        }

        /// The same, with no desk looked at.
        public Question(Union union, Framework framework, AsOf asOf, @Nullable LocalDate deadline, Scenario scenario) {
            this(union, framework, asOf, deadline, scenario, false);
        }

        /// The same, looking at desks; what drives the end has no meaning then.
        public Question desked() {
            return new Question(union, framework, asOf, deadline, scenario, true, false);
        }

        /// The plan as it is, to be set beside another forecast or a date: no change, no desk looked at, and not what
        /// drives the end.
        public Question plain() {
            return new Question(union, framework, asOf, deadline, Scenario.NONE, false, false);
        }
    }

    /// A forecast and what it rests on.
    ///
    /// @param plain what the plan as it is rests on, without the changes of a scenario
    public record Answer(Given plain, Given given, Outlook outlook) {}

    /// A question as one viewer asks it: what was remembered of it, and what it rests on.
    ///
    /// @param beside null where the answer is remembered
    record Readied(
            Remembered.Key key,
            Optional<Answer> known,
            @Nullable Beside beside) {}

    /// What the plan as it is rests on, and what a question about it rests on; of one look at the plan.
    record Beside(Given plain, Given changed) {}

    /// Reads what a question rests on, unless its answer is there while the record stands as it stood.
    Readied ready(Viewer viewer, Question question) {
        return ledger.read(viewer, () -> {
            var key = key(viewer, question);
            var known = remembered(key, question.drivers);
            if (known.isPresent()) return new Readied(key, known, null);
            return new Readied(key, known, reading(key, question));
        });
    }

    /// What a question rests on; read once while the record stands as it stood.
    Beside reading(Viewer viewer, Question question) {
        return ledger.read(viewer, () -> reading(key(viewer, question), question));
    }

    private Beside reading(Remembered.Key key, Question question) {
        return readings.find(key).orElseGet(() -> {
            var beside = read(question);
            readings.keep(key, beside);
            readings.keep(key(key.viewer(), question.plain()), new Beside(beside.plain, beside.plain));
            return beside;
        });
    }

    /// An answer that says what drives the end serves for one that need not.
    private Optional<Answer> remembered(Remembered.Key key, boolean drivers) {
        var full = answers.find(key);
        return drivers || full.isPresent() ? full : undriven.find(key);
    }

    /// The forecast of a question that was readied; in turn, and remembered.
    Answer made(Readied readied, boolean drivers, Watch watch) {
        var known = remembered(readied.key, drivers);
        if (known.isPresent()) return known.get();
        var beside = Objects.requireNonNull(readied.beside);
        var outlook = outlook(beside.changed, new Looking.Asked(Looking.FUTURES, 1, threads(), drivers), watch);
        var answer = new Answer(beside.plain, beside.changed, outlook);
        (drivers ? answers : undriven).keep(readied.key, answer);
        return answer;
    }

    private Remembered.Key key(Viewer viewer, Question question) {
        int union = question.union.id();
        var reach = Objects.requireNonNull(ledger.reaches(Set.of(union)).get(union));
        return new Remembered.Key(
                viewer,
                union,
                reach,
                question.framework.id(),
                question.asOf,
                question.deadline,
                question.scenario,
                question.desks);
    }

    /// What a forecast rests on, read in one go for a viewer.
    public Given given(Viewer viewer, Question question) {
        return ledger.read(viewer, () -> read(question).changed);
    }

    private Beside read(Question question) {
        var bare = givens.given(question.union, question.framework, question.asOf);
        var dated = question.deadline == null ? bare : bare.until(Givens.day(question.deadline));
        var desked = question.desks ? dated.desks(givens.desks(question.union, question.asOf)) : dated;
        return new Beside(dated, question.scenario.of(desked));
    }

    /// How many of the open things that the headline counts are reported done and not confirmed. Inside a reading.
    public int claimed(int union, AsOf asOf, Outlook outlook) {
        var claimed = store.claimed(union, asOf);
        return (int) outlook.things().stream()
                .filter(each ->
                        each.headline() && claimed.contains(each.course().id()))
                .count();
    }

    /// Since when each thing of a plan is worked on: the day that somebody said, else its first day in the plan. Inside
    /// a reading.
    public Map<Long, LocalDate> starts(int union, Framework framework, AsOf asOf) {
        return store.starts(union, framework, asOf);
    }

    /// Simulates; outside of any transaction, for no connection should wait for it. One at a time on this server, the
    /// others in the order in which they asked.
    ///
    /// @throws java.util.concurrent.CancellationException if the watch ends it
    public Outlook outlook(Given given, Looking.Asked asked, Watch watch) {
        return inTurn(() -> Looking.from(given).ahead(asked, watch));
    }

    /// The usual forecast of what it rests on.
    public Outlook outlook(Given given) {
        return outlook(given, Looking.Asked.usual(threads()), Watch.NONE);
    }

    /// One at a time on this server.
    <T> T inTurn(Supplier<T> work) {
        turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    /// As many threads as leave one core to everybody else.
    public static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /// The same with a thousand futures each, unwatched.
    public Tried backtest(Viewer viewer, Union union, List<Framework> frameworks, AsOf asOf, Period every) {
        return backtest(viewer, union, frameworks, asOf, every, 1_000, Watch.NONE);
    }

    /// The whole method tried on the union's past, back from the data date in equal steps; uses for each data date only
    /// what was so by then, as known now.
    ///
    /// @param every at least a week; months and years go by the calendar
    /// @param futures of each forecast
    public Tried backtest(
            Viewer viewer, Union union, List<Framework> frameworks, AsOf asOf, Period every, int futures, Watch watch) {
        record Read(History history, Map<Long, Given> given) {}
        var read = ledger.read(viewer, () -> {
            var history = histories.history(union, asOf);
            var all = new LinkedHashMap<Long, Given>();
            frameworks.forEach(each -> all.put(each.id(), givens.given(union, each, asOf, history)));
            return new Read(history, all);
        });
        int first = read.given.values().stream().mapToInt(Given::start).min().orElse(read.history.end());
        var dates = dates(asOf.on(), first, every);
        var verdict = Backtest.of(
                read.history,
                (seen, day) -> read.given.values().stream()
                        .filter(each -> each.start() < day && day <= each.deadline())
                        .map(each -> each.seen(seen).before(day))
                        .toList(),
                dates,
                new Looking.Asked(futures, 1, threads(), false),
                watch);
        return new Tried(dates.stream().map(LocalDate::ofEpochDay).toList(), futures, verdict);
    }

    /// @param dates the data dates that were tried
    public record Tried(List<LocalDate> dates, int futures, Verdict verdict) {

        public Tried {
            dates = List.copyOf(dates);
        }
    }

    private static List<Integer> dates(LocalDate last, int first, Period every) {
        if (last.minus(every).isAfter(last.minusDays(7))) {
            throw new IllegalArgumentException("every (%s) must be at least a week".formatted(every));
        }
        var dates = new ArrayList<Integer>();
        for (int n = 1; ; n++) {
            int day = Givens.day(last.minus(every.multipliedBy(n)));
            if (day <= first) return dates;
            dates.addFirst(day);
        }
    }

    /// What an officer expects of a thing from a day on, in working days; stands before what was learned.
    public void estimate(Entry entry, long thing, double least, double likely, double most, LocalDate from) {
        var expert = new Given.Expert(least, likely, most, Givens.day(from));
        entry.put(Fact.of(
                ESTIMATE,
                Fact.row("id", thing),
                Fact.row(
                        "least", java.math.BigDecimal.valueOf(expert.least()),
                        "likely", java.math.BigDecimal.valueOf(expert.likely()),
                        "most", java.math.BigDecimal.valueOf(expert.most())),
                org.pacta.ledger.Period.since(from)));
    }

    /// From a day on nobody says what he expects of a thing: what was learned stands for it again.
    public void learn(Entry entry, long thing, LocalDate from) {
        entry.end(ESTIMATE, Fact.row("id", thing), from);
    }

    /// What an officer said of a thing; null if none did. Inside a reading or a command.
    public Given.@Nullable Expert said(Union union, long thing, AsOf asOf) {
        return store.estimates(union.id(), asOf).get(thing);
    }

    /// Work on a thing began on that day.
    public void begin(Entry entry, long thing, LocalDate day) {
        entry.put(Fact.of(BEGUN, Fact.row("id", thing), Fact.row(), org.pacta.ledger.Period.since(day)));
    }

    /// From a day on a body works on so many things at once.
    ///
    /// @param units 1 to [Scenario#MOST_DESKS]
    public void desks(Entry entry, long body, int units, LocalDate from) {
        var desks = new Scenario.Change.Desks(body, units);
        entry.put(Fact.of(
                DESK,
                Fact.row("id", desks.body()),
                Fact.row("units", desks.units()),
                org.pacta.ledger.Period.since(from)));
    }

    /// How many things each body works on at once, as far as somebody said so. Inside a reading.
    public Map<Long, Integer> desks(Union union, AsOf asOf) {
        return givens.desks(union, asOf);
    }

    /// The days of all meetings of each body, those to come as well; rising. Inside a reading.
    public Map<Long, List<LocalDate>> sittings(int union, AsOf asOf) {
        return store.sittings(union, asOf);
    }

    /// From a day on a thing can only be done at a sitting of that body.
    public void sits(Entry entry, long thing, long body, LocalDate from) {
        entry.put(Fact.of(SITS, Fact.row("id", thing), Fact.row("body_id", body), org.pacta.ledger.Period.since(from)));
    }
}
