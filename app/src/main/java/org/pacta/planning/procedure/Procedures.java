package org.pacta.planning.procedure;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// How law is made, as of a moment, and the command that says so.
@Component
public class Procedures {

    static final FactTable PROCEDURE = FactTable.about(
            "planning.procedure", List.of("id", "stage"), List.of("least", "likely", "most", "body_id"));

    private static final Map<String, String> GOALS = Map.of("act-adopted", "adopted", "act-in-force", "in-force");

    private final ProcedureStore store;

    Procedures(ProcedureStore store) {
        this.store = store;
    }

    /// The stages of each Party (by its id; the union's own under its thing), in order. Inside a reading.
    public Map<Long, List<StageTime>> procedures(int union, AsOf asOf) {
        var all = new HashMap<Long, List<StageTime>>();
        store.stages(union, asOf)
                .forEach(each -> all.computeIfAbsent(each.owner(), _ -> new ArrayList<>())
                        .add(each.time()));
        all.values().forEach(each -> each.sort(Comparator.comparingInt(StageTime::place)));
        return all;
    }

    /// What is left of the way of each legal measure that an act carries out, with the day since when it has
    /// stood where it stands; of several acts the one with the longest way. Inside a reading.
    ///
    /// @param thing the union's own, whose procedure is that of acts of the union
    public Map<Long, Path> paths(int union, long thing, AsOf asOf) {
        var procedures = procedures(union, asOf);
        var paths = new HashMap<Long, Path>();
        if (procedures.isEmpty()) return paths;
        for (var each : store.legal(union, asOf)) {
            var goal = GOALS.get(each.result());
            var owner = each.party() == null ? Long.valueOf(thing) : each.party();
            if (goal == null) continue;
            var left = Remaining.of(procedures.getOrDefault(owner, List.of()), each.stage(), goal);
            if (left == null) continue;
            var since = each.since() == null ? asOf.on() : each.since();
            paths.merge(
                    each.measure(),
                    new Path(left, since),
                    (one, other) -> one.left.likely() >= other.left.likely() ? one : other);
        }
        return paths;
    }

    /// @param since when the act reached its stage; the day asked where it has none
    public record Path(Remaining left, LocalDate since) {}

    /// From a day on an act of a Party takes so long to a stage.
    ///
    /// @param owner the id of the Party, or the union's thing
    public void say(Entry entry, long owner, StageTime time, LocalDate from) {
        entry.put(Fact.of(
                PROCEDURE,
                Fact.row("id", owner, "stage", time.stage()),
                Fact.row(
                        "least", time.least(),
                        "likely", time.likely(),
                        "most", time.most(),
                        "body_id", time.body()),
                Period.since(from)));
    }

    /// From a day on nothing is said of a stage.
    public void forget(Entry entry, long owner, String stage, LocalDate from) {
        entry.end(PROCEDURE, Fact.row("id", owner, "stage", stage), from);
    }

    static java.time.OffsetDateTime known(AsOf asOf) {
        return asOf.known().atOffset(ZoneOffset.UTC);
    }

    /// A legal measure and an act that carries it out.
    ///
    /// @param party whose act it is; null for one of the union
    record Legal(
            long measure,
            String result,
            @Nullable Long party,
            @Nullable String stage,
            @Nullable LocalDate since) {}
}
