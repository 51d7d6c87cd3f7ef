package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.demo.Dues.Dated;
import org.pacta.demo.Dues.Decision;

/// The plan of 2021-2023: 28 programmes with 994 measures, of which 948 are due by 29 November 2023.
final class Cycle2021 {

    static final String CODE = "2021-2023";
    static final String DECREE = "document/main-directions-2021-2023";
    static final String AMENDED = "document/dates-2022";
    static final String PROGRESS = "document/progress-2023-03";
    static final LocalDate AMENDMENT = LocalDate.of(2022, 9, 1);

    /// Confirmed by 29 November 2023 before they were due.
    static final int EARLY = 9;
    /// Not confirmed by then, and not due.
    static final int NOT_YET_DUE = 37;
    /// Came in with the second edition; as many as two went out with it.
    static final int ADDED = 8;

    /// However far: the plan has three years.
    private static final int MOVED_BY = 1_100;

    private static final LocalTime MORNING = LocalTime.of(10, 5);

    final Outline outline;
    final Course2021 course;
    private final Chance chance;
    private final List<Task> excluded;
    private final Map<Task, List<Dated>> dates = new HashMap<>();
    private final Set<Task> added;

    Cycle2021(Chance chance) {
        this.chance = chance;
        outline = Outline.read(CODE, "union-state/programmes.txt", Template.all(), chance);
        course = new Course2021(chance, outline);
        var ranked = course.ranked();
        added = new HashSet<>();
        for (int i = 0; i < ADDED; i++) added.add(ranked.get(780 + i * 13));
        excluded = List.of(outside(ranked.get(500), 101), outside(ranked.get(700), 102));
        date();
    }

    /// A measure that was in the first edition only.
    private static Task outside(Task like, int number) {
        return new Task(
                like.branch(),
                number,
                like.topic(),
                0,
                1,
                like.template(),
                like.title().with(" (пилотный этап)", " (pilot stage)", " (пілотны этап)"));
    }

    private void date() {
        var dues = new Dues(
                chance,
                Course2021.START,
                Course2021.NOVEMBER,
                Course2021.END,
                List.of(new Decision(AMENDMENT, AMENDED), new Decision(Course2021.MARCH, PROGRESS)));
        var early = new HashSet<Task>();
        for (int i = 0; i < EARLY; i++) early.add(course.ranked().get(700 + i * 22));
        int later = NOT_YET_DUE;
        for (var task : course.ranked()) {
            var begun = added.contains(task) ? AMENDMENT : Course2021.START;
            var floor = begun.plusDays(40);
            var open = course.confirmed(task).orElse(Course2021.END);
            var deadline = dues.last(task);
            if (course.openInNovember(task)) {
                var laterDue = !course.reversed(task) && later > 0 && chance.at("open" + task.key()) < 0.5;
                if (laterDue) later--;
                else deadline = dues.between(task, LocalDate.of(2023, 1, 20), LocalDate.of(2023, 11, 20));
            } else if (!early.contains(task)) {
                deadline = dues.around(task, course.last(task).orElseThrow().since(), floor);
            }
            dates.put(task, dues.history(task, deadline, begun, open, 0.16, MOVED_BY));
        }
        if (later > 0) throw new IllegalStateException("%d more must be due later".formatted(later));
    }

    void tell(History history, Doors doors, Ids ids) {
        var writer = new PlanWriter(doors.plan(), ids, CODE);
        history.on(
                Course2021.START,
                LocalTime.of(17, 20),
                History.SECRETARIAT,
                "import",
                "Main Directions 2021-2023 (demonstration)",
                entry -> {
                    var from = Course2021.START;
                    writer.framework(
                            entry, Texts.FRAMEWORK_2021, LocalDate.of(2021, 1, 1), Course2021.END, "measures", 1, from);
                    var framework = ids.of("framework/" + CODE);
                    Texts.SCOPE_2021.tell(entry, framework, "scope", from);
                    Texts.NEXT_APPROVED.tell(entry, framework, "next", LocalDate.of(2023, 11, 29));
                    Texts.NEXT_IN_FORCE.tell(entry, framework, "next", LocalDate.of(2024, 1, 29));
                    writer.level(entry, 1, Texts.PROGRAMME, Texts.PROGRAMMES, from);
                    writer.edition(entry, 1, Texts.FIRST_EDITION, from, DECREE, from);
                    outline.branches().forEach(each -> writer.group(entry, each, from));
                    for (var task : outline.tasks()) {
                        if (!added.contains(task))
                            writer.measure(entry, task, dates(task).getFirst(), from);
                    }
                    for (var task : excluded) {
                        var due = new Dated(from, DueWords.RUSSIAN.endOf(2022, 0), "");
                        writer.measure(entry, task, due, from);
                    }
                });
        history.on(
                AMENDMENT,
                MORNING,
                History.SECRETARIAT,
                "amend",
                "Second edition: measures added and excluded, dates moved (demonstration)",
                entry -> {
                    writer.edition(entry, 2, Texts.SECOND_EDITION, AMENDMENT, AMENDED, AMENDMENT);
                    added.stream()
                            .sorted(java.util.Comparator.comparing(Task::key))
                            .forEach(task ->
                                    writer.measure(entry, task, dates(task).getFirst(), AMENDMENT));
                    excluded.forEach(task -> {
                        doors.plan().exclude(entry, ids.of(task.key()), false, AMENDMENT);
                        Texts.EXCLUDED.tell(entry, ids.of(task.key()), "fate", AMENDMENT);
                    });
                    writer.links(entry, outline, chance, AMENDMENT, this::inOrder);
                    new Treaty(doors, ids).align(entry, outline.tasks(), AMENDMENT);
                    new Themes(doors, ids).classify(entry, outline.tasks(), AMENDMENT);
                    move(writer, entry, AMENDMENT);
                });
        history.on(
                Course2021.MARCH,
                LocalTime.of(14, 0),
                History.SECRETARIAT,
                "amend",
                "Dates moved by the Council of Ministers (demonstration)",
                entry -> move(writer, entry, Course2021.MARCH));
        course.course().tell(history, ids, doors, null);
    }

    private void move(PlanWriter writer, org.pacta.ledger.Entry entry, LocalDate day) {
        for (var task : outline.tasks()) {
            dates(task).stream()
                    .skip(1)
                    .filter(each -> each.from().equals(day))
                    .forEach(each -> writer.move(entry, task, each));
        }
    }

    private List<Dated> dates(Task task) {
        return dates.getOrDefault(task, List.of());
    }

    /// What was open when the period ended.
    List<Task> left() {
        var left = new ArrayList<>(course.ranked());
        left.removeIf(each -> course.confirmed(each).isPresent());
        return left;
    }

    private boolean inOrder(Task before, Task after) {
        return Dues.inOrder(dates(before), course.confirmed(before), dates(after), course.confirmed(after));
    }
}
