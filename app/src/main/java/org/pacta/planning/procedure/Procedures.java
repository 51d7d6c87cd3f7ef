package org.pacta.planning.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// How law is made, how far each act has come on its way, as of a moment; and the commands that say so.
@Component
public class Procedures {

    static final FactTable PROCEDURE = FactTable.about(
            "planning.procedure",
            List.of("id", "stage"),
            List.of("place", "reaches", "least", "likely", "most", "body_id"));
    static final FactTable PASSED = FactTable.about("planning.passed", List.of("id", "stage"), List.of());

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private static final Map<String, String> GOALS = Map.of("act-adopted", "adopted", "act-in-force", "in-force");

    private final ProcedureStore store;
    private final Records records;

    Procedures(ProcedureStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    /// The way of each Party (by its id; the union's own under its thing). Inside a reading.
    public Map<Long, Way> ways(int union, AsOf asOf) {
        var stages = new HashMap<Long, List<Stage>>();
        store.stages(union, asOf).stream()
                .sorted(Comparator.comparingInt(ProcedureStore.Placed::place)
                        .thenComparing(each -> each.stage().code()))
                .forEach(each -> stages.computeIfAbsent(each.owner(), _ -> new ArrayList<>())
                        .add(each.stage()));
        var ways = new HashMap<Long, Way>();
        stages.forEach((owner, own) -> ways.put(owner, new Way(own)));
        return ways;
    }

    /// How the stages of a Party or of the union are called, in all languages, by their codes; the stages of acts need
    /// no name of their own. Inside a reading.
    public Map<String, List<Text>> names(int union, long owner, Way way, AsOf asOf) {
        var texts = records.texts(union, List.of(owner), asOf).getOrDefault(owner, List.of());
        var names = new HashMap<String, List<Text>>();
        for (var each : way.stages()) {
            var own = texts.stream()
                    .filter(text -> text.field().equals(field(each.code())))
                    .toList();
            if (!own.isEmpty()) names.put(each.code(), own);
        }
        return names;
    }

    /// The names of stages, in all languages, of the Party whose act it is, or of the union. Inside a reading.
    public List<Text> called(Union union, long act, AsOf asOf) {
        long owner = owner(union, act, asOf);
        return records.texts(union.id(), List.of(owner), asOf).getOrDefault(owner, List.of());
    }

    /// Whose way an act goes: its Party's, by its id, or that of the union, by its thing. Inside a reading.
    public long owner(Union union, long act, AsOf asOf) {
        return store.party(union.id(), act, asOf).orElse(union.thing());
    }

    /// The field of a Party, or of the union, in which the name of a stage stands.
    public static String field(String stage) {
        return "stage-" + stage;
    }

    /// What is left of the way of each legal measure: of several acts that carry it out the longest. A measure that no
    /// act carries out yet has the whole way of the only Party that leads it before it. Inside a reading.
    ///
    /// @param thing the union's own, whose procedure is that of acts of the union
    public Map<Long, Path> paths(int union, long thing, AsOf asOf) {
        var ways = ways(union, asOf);
        var paths = new HashMap<Long, Path>();
        if (ways.isEmpty()) return paths;
        var passed = store.passed(union, asOf);
        for (var each : store.legal(union, asOf)) {
            var goal = GOALS.get(each.result());
            if (goal == null) continue;
            long owner = each.party() == null ? thing : each.party();
            var way = ways.getOrDefault(owner, Way.NONE);
            var own = passedSince(passed.getOrDefault(each.act(), Map.of()), each.since());
            var left = way.left(way.behind(each.stage(), own.keySet()), goal);
            if (left.isEmpty()) continue;
            var path = new Path(owner, left, since(each, own, asOf));
            paths.merge(each.measure(), path, (one, other) -> one.likely() >= other.likely() ? one : other);
        }
        return paths;
    }

    private static LocalDate since(ProcedureStore.Legal legal, Map<String, LocalDate> passed, AsOf asOf) {
        var last = passed.values().stream().max(Comparator.naturalOrder()).orElse(null);
        if (last != null) return last;
        return legal.since() == null ? asOf.on() : legal.since();
    }

    /// Without what was passed before the act was put back, or brought on, to where it stands.
    private static Map<String, LocalDate> passedSince(Map<String, LocalDate> passed, @Nullable LocalDate since) {
        if (since == null || passed.isEmpty()) return passed;
        var later = new HashMap<>(passed);
        later.values().removeIf(each -> each.isBefore(since));
        return later;
    }

    /// @param owner the Party whose way it is, by its id, or the union's thing
    /// @param left the stages still to come, in their order; never empty
    /// @param since when the act reached where it stands; the day asked where nobody said
    public record Path(long owner, List<Stage> left, LocalDate since) {

        public Path {
            left = List.copyOf(left);
        }

        /// At whose sitting the last of those stages ends that need one; null for none.
        public @Nullable Long lastBody() {
            return left.stream()
                    .map(Stage::body)
                    .filter(Objects::nonNull)
                    .reduce((_, last) -> last)
                    .orElse(null);
        }

        /// Working days.
        double likely() {
            return new Way(left).likely();
        }
    }

    /// How many stages of a way an act has behind it.
    ///
    /// @param stage of acts in which it is, and since when; null for none
    /// @param passed the stages that it passed, with the days
    public static int behind(
            Way way, @Nullable String stage, @Nullable LocalDate since, Map<String, LocalDate> passed) {
        return way.behind(stage, passedSince(passed, since).keySet());
    }

    /// The stages of its own way that an act has passed, with the day of each. Inside a reading.
    public Map<String, LocalDate> passed(int union, long act, AsOf asOf) {
        return store.passed(union, act, asOf);
    }

    /// A stage of its own way that an act has passed.
    public record Passed(String stage, LocalDate day) {}

    /// The last of them, unless the act came to where it stands later than that. Inside a reading.
    ///
    /// @param since when it did; null if it stands nowhere
    public Optional<Passed> last(int union, long act, @Nullable LocalDate since, AsOf asOf) {
        return passedSince(passed(union, act, asOf), since).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(each -> new Passed(each.getKey(), each.getValue()));
    }

    /// From a day on that is the way of a Party, or of the union; a stage that stands as it is stays untouched.
    ///
    /// @param owner the id of the Party, or the union's thing
    public void say(Entry entry, long owner, Way way, LocalDate from) {
        var before = new HashMap<String, ProcedureStore.Placed>();
        for (var each : store.stages(entry.union(), new AsOf(from, entry.recorded()))) {
            if (each.owner() == owner) before.put(each.stage().code(), each);
        }
        for (int i = 0; i < way.stages().size(); i++) {
            var stage = way.stages().get(i);
            var was = before.remove(stage.code());
            if (was == null || was.place() != i + 1 || !was.stage().same(stage)) say(entry, owner, i + 1, stage, from);
        }
        before.keySet().forEach(gone -> entry.end(PROCEDURE, Fact.row("id", owner, "stage", gone), from));
    }

    private static void say(Entry entry, long owner, int place, Stage stage, LocalDate from) {
        entry.put(Fact.of(
                PROCEDURE,
                Fact.row("id", owner, "stage", stage.code()),
                Fact.row(
                        "place", place,
                        "reaches", stage.reaches(),
                        "least", stage.least(),
                        "likely", stage.likely(),
                        "most", stage.most(),
                        "body_id", stage.body()),
                Period.since(from)));
    }

    /// An act passed a stage of its own way on that day; on none, it did not. Said so that a draft hears it.
    public void pass(Entry entry, long act, String stage, @Nullable LocalDate day) {
        var key = Fact.row("id", act, "stage", stage);
        var held = passed(entry.union(), act, new AsOf(END, entry.recorded())).get(stage);
        if (held != null && (day == null || held.isBefore(day)))
            entry.end(PASSED, key, day == null ? Period.since(held) : new Period(held, day));
        else if (day != null && !day.equals(held)) entry.put(Fact.of(PASSED, key, Fact.row(), Period.since(day)));
    }
}
