package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.confirmation.Rule;
import org.pacta.demo.Dues.Dated;
import org.pacta.demo.Dues.Decision;
import org.pacta.ledger.Entry;

/// The plan of 2024-2026: 11 directions, 31 plans, 310 measures, of which 14 are overdue on 26 February 2026.
///
/// Some of its measures go on with what 2021-2023 left open.
final class Cycle2024 {

    static final String CODE = "2024-2026";
    static final String DECREE = "document/main-directions-2024-2026";
    static final String AMENDED = "document/plans-2025";
    static final String MOVED_2024 = "document/dates-2024";
    static final String MOVED_2025 = "document/dates-2025";
    static final LocalDate AMENDMENT = LocalDate.of(2025, 1, 15);
    static final LocalDate MOVES_2024 = LocalDate.of(2024, 11, 5);
    static final LocalDate MOVES_2025 = LocalDate.of(2025, 12, 4);

    /// Dates are moved by less than a year.
    private static final int MOVED_BY = 300;

    static final int OVERDUE = 14;
    static final int EARLY = 4;
    static final int CHANGED_BY_AMENDMENT = 4;
    static final int DROPPED = 4;
    /// Which of those carried over is what two became, and which became two.
    static final int MERGED_INTO = 5;
    static final int SPLIT_FROM = 7;

    private static final LocalTime MORNING = LocalTime.of(13, 25);

    final Outline outline;
    final Course2024 course;
    private final Chance chance;
    private final Steps2024 steps;
    private final List<Task> left;
    private final Map<Task, Task> origins = new LinkedHashMap<>();
    private final List<Task> added = new ArrayList<>();
    private final List<Task> excluded = new ArrayList<>();
    private final Map<Task, List<Dated>> dates = new HashMap<>();

    Cycle2024(Chance chance, List<Task> left) {
        this.chance = chance;
        this.left = left;
        outline = carry(Outline.read(CODE, "union-state/plans.txt", Template.all(), chance));
        steps = new Steps2024(chance, Ranking.of(chance, outline));
        course = new Course2024(chance, Ranking.of(chance, outline), steps);
        for (int i = 0; i < CHANGED_BY_AMENDMENT; i++) {
            added.add(course.ranked().get(200 + i * 17));
            var like = course.ranked().get(250 + i * 13);
            excluded.add(new Task(
                    like.branch(),
                    90 + i,
                    like.topic(),
                    0,
                    1,
                    like.template(),
                    like.title().with(" (пилотный этап)", " (pilot stage)", " (пілотны этап)")));
        }
        date();
    }

    /// What was left open takes the place of measures of the same field, with its own words.
    private Outline carry(Outline outline) {
        var tasks = new ArrayList<>(outline.tasks());
        for (var old : left.subList(DROPPED, left.size())) {
            int place = place(tasks, old);
            var replaced = tasks.get(place);
            var task = new Task(
                    replaced.branch(),
                    replaced.number(),
                    replaced.topic(),
                    replaced.place(),
                    replaced.chain(),
                    old.template(),
                    old.title());
            tasks.set(place, task);
            origins.put(task, old);
        }
        return new Outline(outline.branches(), tasks);
    }

    private int place(List<Task> tasks, Task old) {
        int any = -1;
        for (int i = 0; i < tasks.size(); i++) {
            if (origins.containsKey(tasks.get(i))) continue;
            if (any < 0 && tasks.get(i).place() == tasks.get(i).chain() - 1) any = i;
            if (tasks.get(i).branch().fields().contains(old.branch().fields().getFirst())) return i;
        }
        return any;
    }

    private void date() {
        var dues = new Dues(
                chance,
                Course2024.START,
                Course2024.TODAY,
                Course2024.END,
                List.of(new Decision(MOVES_2024, MOVED_2024), new Decision(MOVES_2025, MOVED_2025)));
        for (int rank = 0; rank < course.ranked().size(); rank++) {
            var task = course.ranked().get(rank);
            var begun = begun(task);
            var open = course.confirmed(task).orElse(Course2024.END);
            var deadline = rank < Course2024.TODAY_CONFIRMED
                    ? rank % 31 == 30
                            ? dues.between(task, LocalDate.of(2026, 3, 31), LocalDate.of(2026, 6, 30))
                            : dues.inProportion(task, course.since(task), begun.plusDays(40))
                    : rank < Course2024.TODAY_CONFIRMED + OVERDUE
                            ? dues.between(task, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 20))
                            : soon(task, rank)
                                    ? dues.between(task, LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28))
                                    : chance.at("end" + task.key()) < 0.45
                                            ? dues.last(task)
                                            : dues.between(task, LocalDate.of(2026, 3, 15), LocalDate.of(2026, 12, 20));
            dates.put(task, dues.history(task, deadline, begun, open, 0.1, MOVED_BY));
        }
    }

    /// Whether a measure that is open is due by the end of the month of the demonstration.
    private static boolean soon(Task task, int rank) {
        return rank % 9 == 4
                || rank % 3 == 0 && task.branch().fields().getFirst().equals("economy");
    }

    void tell(History history, Doors doors, Ids ids) {
        var writer = new PlanWriter(doors.plan(), ids, CODE);
        var from = Course2024.START;
        history.on(
                from,
                LocalTime.of(17, 30),
                History.SECRETARIAT,
                "import",
                "Main Directions 2024-2026 (demonstration)",
                entry -> {
                    writer.framework(
                            entry, Texts.FRAMEWORK_2024, LocalDate.of(2024, 1, 1), Course2024.END, "measures", 2, from);
                    Texts.SCOPE_2024.tell(entry, ids.of("framework/" + CODE), "scope", from);
                    writer.level(entry, 1, Texts.DIRECTION, Texts.DIRECTIONS, from);
                    writer.level(entry, 2, Texts.PLAN, Texts.PLANS, from);
                    writer.edition(entry, 1, Texts.FIRST_EDITION, from, DECREE, from);
                    outline.branches().forEach(each -> writer.group(entry, each, from));
                    doors.confirmations()
                            .rule(entry, ids.of("group/" + CODE + "/" + Course2024.SILENT), new Rule.Silence(30), from);
                    outline.tasks().stream()
                            .filter(each -> !added.contains(each))
                            .forEach(each -> measure(writer, entry, each, from));
                    excluded.forEach(each ->
                            writer.measure(entry, each, new Dated(from, DueWords.RUSSIAN.endOf(2025, 0), ""), from));
                    steps.tell(entry, doors.plan(), ids, dates, from);
                    writer.links(
                            entry,
                            outline,
                            chance,
                            from,
                            (one, other) -> !comesLater(one, other) && inOrder(one, other));
                    continueOld(entry, doors, ids, from);
                });
        history.on(
                AMENDMENT,
                MORNING,
                History.SECRETARIAT,
                "amend",
                "Second edition: measures added and excluded (demonstration)",
                entry -> {
                    writer.edition(entry, 2, Texts.SECOND_EDITION, LocalDate.of(2024, 12, 20), AMENDED, AMENDMENT);
                    added.forEach(each -> measure(writer, entry, each, AMENDMENT));
                    for (var each : excluded) {
                        doors.plan().exclude(entry, ids.of(each.key()), false, AMENDMENT);
                        Texts.EXCLUDED.tell(entry, ids.of(each.key()), "fate", AMENDMENT);
                    }
                    writer.links(
                            entry,
                            outline,
                            chance,
                            AMENDMENT,
                            (one, other) -> comesLater(one, other) && inOrder(one, other));
                    new Treaty(doors, ids).align(entry, outline.tasks(), AMENDMENT);
                    new Themes(doors, ids).classify(entry, outline.tasks(), AMENDMENT);
                });
        history.on(
                MOVES_2024,
                MORNING,
                History.SECRETARIAT,
                "amend",
                "Dates moved by the Council of Ministers (demonstration)",
                entry -> move(writer, entry, MOVES_2024));
        history.on(
                MOVES_2025,
                MORNING,
                History.SECRETARIAT,
                "amend",
                "Third edition: dates moved (demonstration)",
                entry -> {
                    writer.edition(entry, 3, Texts.THIRD_EDITION, MOVES_2025, MOVED_2025, MOVES_2025);
                    move(writer, entry, MOVES_2025);
                });
        var papers = new Papers(doors, ids);
        course.course().tell(history, ids, doors, papers);
        papers.tell(history, course);
        new Moves(doors, ids, course, this::early).tell(history);
    }

    /// From when a measure is in the plan.
    LocalDate begun(Task task) {
        return added.contains(task) ? AMENDMENT : Course2024.START;
    }

    /// What a measure is about; of one that goes on with another, what that one was about.
    Words topic(Task task) {
        var of = origins.getOrDefault(task, task);
        return of.branch().topics().get(of.topic());
    }

    private boolean early(Task task) {
        return due(task).isBefore(Course2024.END.minusMonths(2));
    }

    private LocalDate due(Task task) {
        return dates.getOrDefault(task, List.of()).getLast().due();
    }

    Charges charges() {
        return new Charges(outline, course, this::due);
    }

    /// Whether a link needs a measure that was added later.
    private boolean comesLater(Task one, Task other) {
        return added.contains(one) || added.contains(other);
    }

    private boolean inOrder(Task before, Task after) {
        return Dues.inOrder(
                dates.getOrDefault(before, List.of()),
                course.confirmed(before),
                dates.getOrDefault(after, List.of()),
                course.confirmed(after));
    }

    private void measure(PlanWriter writer, Entry entry, Task task, LocalDate from) {
        writer.measure(entry, task, dates.getOrDefault(task, List.of()).getFirst(), from);
    }

    private void move(PlanWriter writer, Entry entry, LocalDate day) {
        for (var task : outline.tasks()) {
            dates.getOrDefault(task, List.of()).stream()
                    .skip(1)
                    .filter(each -> each.from().equals(day))
                    .forEach(each -> writer.move(entry, task, each));
        }
    }

    /// A measure of the same group or the nearest one that goes on with nothing else.
    private Task beside(Task task) {
        var at = outline.tasks().indexOf(task);
        return outline.tasks().stream()
                .filter(each -> !origins.containsKey(each) && !added.contains(each))
                .min(java.util.Comparator.comparingInt(
                        each -> Math.abs(outline.tasks().indexOf(each) - at)))
                .orElseThrow();
    }

    private static void continueAs(
            Entry entry, Doors doors, Ids ids, Task task, Task old, String fate, LocalDate from) {
        doors.plan().carryOver(entry, ids.of(task.key()), ids.of(old.key()), fate, from);
        if (fate.equals("merged")) Texts.MERGED.tell(entry, ids.of(old.key()), "fate", from);
    }

    private void continueOld(Entry entry, Doors doors, Ids ids, LocalDate from) {
        int n = 0;
        for (var each : origins.entrySet()) {
            if (added.contains(each.getKey())) continue;
            var fate =
                    ++n == MERGED_INTO ? "merged" : n == SPLIT_FROM ? "split" : n % 9 == 0 ? "changed" : "carried-over";
            doors.plan()
                    .carryOver(
                            entry,
                            ids.of(each.getKey().key()),
                            ids.of(each.getValue().key()),
                            fate,
                            from);
            var told = n == MERGED_INTO ? Texts.MERGED : n == SPLIT_FROM ? Texts.SPLIT : Texts.CARRIED;
            told.tell(entry, ids.of(each.getValue().key()), "fate", from);
            if (n == MERGED_INTO) continueAs(entry, doors, ids, each.getKey(), left.getFirst(), "merged", from);
            if (n == SPLIT_FROM) continueAs(entry, doors, ids, beside(each.getKey()), each.getValue(), "split", from);
        }
        for (var old : left.subList(1, left.size())) {
            if (origins.entrySet().stream()
                    .anyMatch(each -> each.getValue().equals(old) && !added.contains(each.getKey()))) continue;
            Texts.DROPPED.tell(entry, ids.of(old.key()), "fate", from);
        }
    }
}
