package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.acts.Acts.ActState;
import org.pacta.ledger.Entry;

/// The invented acts by which the legal measures of 2024-2026 are carried out: what is confirmed or reported has its
/// act adopted or in force, of the rest some are drafted, some agreed, some prepared.
///
/// What both Parties bring into force is a law of each; these are twins and count once.
final class Acts2024 {

    private static final LocalDate LISTED = LocalDate.of(2024, 4, 26);
    private static final LocalTime NOON = LocalTime.of(12, 15);
    private static final List<String> WAY = List.of("drafting", "agreed", "prepared", "adopted", "in-force");
    /// How many of ten that are not yet adopted have come no further than each of the first stages.
    private static final List<Double> REACHED = List.of(0.25, 0.6, 1.0);
    /// The sitting at which some bills of Party A had their first reading, and how many of those that lay there.
    private static final LocalDate AUTUMN = LocalDate.of(2025, 12, 10);
    private static final double READ = 0.6;

    /// @param party A or B; empty for an act of the union
    private record Bill(Task task, String party, int number) {

        String name() {
            return "act/" + task.key() + "/" + party;
        }
    }

    private final Chance chance;
    private final Cycle2024 cycle;
    private final List<Bill> bills = new ArrayList<>();
    private final Map<String, Share> reported = new LinkedHashMap<>();
    private final TreeMap<LocalDate, List<Consumer<Entry>>> byDay = new TreeMap<>();

    Acts2024(Chance chance, Cycle2024 cycle) {
        this.chance = chance;
        this.cycle = cycle;
        for (var share : cycle.course.course().shares()) reported.putIfAbsent(share.thing(), share);
        for (var task : cycle.outline.tasks()) {
            var result = task.template().result();
            if (!result.startsWith("act-")) continue;
            var common = result.equals("act-adopted") && task.parties().size() == 2;
            for (var party : common ? List.of("") : task.parties()) bills.add(new Bill(task, party, bills.size() + 1));
        }
    }

    void tell(History history, Doors doors, Ids ids) {
        for (var bill : bills) {
            var from = cycle.begun(bill.task);
            on(from.isBefore(LISTED) ? LISTED : from, entry -> list(entry, bill, doors.acts(), ids));
            var way = way(bill);
            way.forEach((day, stage) -> on(day, entry -> reach(entry, bill, stage, day, doors.acts(), ids)));
            read(bill, way)
                    .ifPresent(day -> on(
                            day, entry -> doors.procedures().pass(entry, ids.of(bill.name()), "first-reading", day)));
        }
        byDay.forEach((day, works) -> history.on(
                day,
                NOON,
                History.SECRETARIAT,
                "acts",
                "State of the drafting of acts (demonstration)",
                entry -> works.forEach(each -> each.accept(entry))));
    }

    /// The days on which an act reaches its stages.
    private Map<LocalDate, String> way(Bill bill) {
        var begun = cycle.begun(bill.task).isBefore(LISTED) ? LISTED : cycle.begun(bill.task);
        var done = done(bill.task);
        var last = done == null ? open(bill) : WAY.indexOf(goal(bill.task));
        var end = done == null
                ? Course2024.TODAY.minusDays(chance.between(8, 160, "at" + bill.name()))
                : done.isBefore(begun.plusDays(10)) ? begun.plusDays(10) : done;
        var way = new TreeMap<LocalDate, String>();
        for (int stage = 0; stage <= last; stage++) {
            var share = (stage + 1.0) / (last + 1);
            way.put(begun.plusDays(1 + (long) (share * (end.toEpochDay() - begun.toEpochDay() - 1))), WAY.get(stage));
        }
        return way;
    }

    /// The day on which the first of two readings of a bill was passed, of some that have come no further than before
    /// parliament.
    private Optional<LocalDate> read(Bill bill, Map<LocalDate, String> way) {
        if (!bill.party.equals("A") || chance.at("read" + bill.name()) > READ) return Optional.empty();
        return way.entrySet().stream()
                .reduce((_, last) -> last)
                .filter(last ->
                        last.getValue().equals("prepared") && last.getKey().isBefore(AUTUMN))
                .map(_ -> AUTUMN);
    }

    private static String goal(Task task) {
        return task.template().result().equals("act-in-force") ? "in-force" : "adopted";
    }

    /// Since when a measure is done or was reported so; null if neither.
    private @Nullable LocalDate done(Task task) {
        if (cycle.course.confirmed(task).isPresent()) return cycle.course.since(task);
        var share = reported.get(task.key());
        return share == null ? null : share.since();
    }

    private int open(Bill bill) {
        var draw = chance.at("stage" + bill.name());
        return (int) REACHED.stream().filter(each -> draw >= each).count();
    }

    private void list(Entry entry, Bill bill, Acts acts, Ids ids) {
        var from = cycle.begun(bill.task).isBefore(LISTED) ? LISTED : cycle.begun(bill.task);
        var id = ids.named(bill.name(), entry.thing("act", 0, 0));
        entry.code(id, "act", 0, "%s24-%d".formatted(bill.party.isEmpty() ? "U" : bill.party, bill.number), from);
        title(bill).tell(entry, id, "title", from);
        acts.describe(entry, id, state(bill, null, ids), from);
        acts.carryOut(entry, id, ids.of(bill.task.key()), from);
        if (bill.party.equals("B") && bill.task.parties().size() == 2)
            acts.twin(entry, id, ids.of(new Bill(bill.task, "A", 0).name()), from);
    }

    private void reach(Entry entry, Bill bill, String stage, LocalDate day, Acts acts, Ids ids) {
        if (stage.equals("adopted"))
            acts.describe(
                    entry, ids.of(bill.name()), state(bill, "%d (вымышл.)".formatted(400 + bill.number), ids), day);
        acts.reach(entry, ids.of(bill.name()), stage, day);
    }

    private static ActState state(Bill bill, @Nullable String number, Ids ids) {
        Long party = bill.party.isEmpty() ? null : ids.of("party/" + bill.party);
        var kind = bill.party.isEmpty() ? "resolution" : "law";
        return new ActState(ids.of("framework/" + Cycle2024.CODE), party, kind, number, null, true, bill.number);
    }

    private Words title(Bill bill) {
        var letter = bill.party.equals("A") ? "А" : "Б";
        var words = bill.party.isEmpty()
                ? Words.of(
                        "Постановление Совета Министров по вопросам {}",
                        "Resolution of the Council of Ministers on {}",
                        "Пастанова Савета Міністраў па пытаннях {}")
                : Words.of(
                        "Закон Стороны " + letter + " в части {}",
                        "Law of Party " + bill.party + " on {}",
                        "Закон Боку " + letter + " у частцы {}");
        return words.about(cycle.topic(bill.task));
    }

    /// Recorded with all that happened in the same quarter, at its end; the last ones shortly before the demonstration.
    private void on(LocalDate day, Consumer<Entry> work) {
        var month = day.withDayOfMonth(1).plusMonths(2 - (day.getMonthValue() - 1) % 3);
        var end = Calendar.working(month.withDayOfMonth(month.lengthOfMonth()));
        var recorded = end.isBefore(day) ? day : end;
        if (recorded.isAfter(Course2024.TODAY)) recorded = Course2024.TODAY.minusDays(2);
        byDay.computeIfAbsent(recorded, _ -> new ArrayList<>()).add(work);
    }
}
