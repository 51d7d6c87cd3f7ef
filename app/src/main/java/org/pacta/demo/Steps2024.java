package org.pacta.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.demo.Dues.Dated;
import org.pacta.demo.Share.Reply;
import org.pacta.ledger.Entry;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plan.StepState;

/// Measures of 2024-2026 that are judged by steps: two milestones and a target, each carried out by one Party.
record Steps2024(Chance chance, List<Task> ranked) {

    private static final int EVERY = 15;
    private static final int FIRST = 4;
    private static final int GOAL = 80;

    /// When values of targets that are not reached yet were reported, and which, by place in the ranking: one rises
    /// fast, one steadily, one hardly.
    private static final List<LocalDate> REPORTED =
            List.of(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 6, 20), LocalDate.of(2025, 12, 19));

    private static final Map<Integer, List<Integer>> UNDER_WAY =
            Map.of(139, List.of(30, 48, 70), 154, List.of(24, 39, 55), 169, List.of(6, 11, 14));

    private static final List<Words> TITLES = List.of(
            Words.of("Согласован проект документа", "Draft document agreed", "Узгоднены праект дакумента"),
            Words.of(
                    "Документ принят и опубликован",
                    "Document adopted and published",
                    "Дакумент прыняты і апублікаваны"),
            Words.of(
                    "Доля организаций, применяющих единые правила",
                    "Share of organisations applying the common rules",
                    "Доля арганізацый, якія прымяняюць адзіныя правілы"));

    boolean has(Task task) {
        return ranked.indexOf(task) % EVERY == FIRST && !task.branch().code().equals(Course2024.SILENT);
    }

    private static String party(Task task, int step) {
        var parties = task.parties();
        return parties.get(step % parties.size());
    }

    private static String key(Task task, int step) {
        return "step" + task.key().substring("measure".length()) + "/" + (step + 1);
    }

    /// With one date each, the last that of the measure.
    void tell(Entry entry, Plan plan, Ids ids, Map<Task, List<Dated>> dates, LocalDate from) {
        for (var task : ranked) {
            var due = dates.getOrDefault(task, List.of());
            if (!has(task) || due.getFirst().from().isAfter(from)) continue;
            for (int step = 0; step < TITLES.size(); step++) {
                write(entry, plan, ids, task, step, due(due.getFirst().due(), step, from), from);
            }
        }
    }

    /// Two months before the next one, or less where the measure has little time.
    private static LocalDate due(LocalDate last, int step, LocalDate from) {
        var between = Math.min(60, (last.toEpochDay() - from.toEpochDay()) / (TITLES.size() + 1));
        return last.minusDays(between * (TITLES.size() - 1 - step));
    }

    private static void write(Entry entry, Plan plan, Ids ids, Task task, int step, LocalDate due, LocalDate from) {
        var framework = ids.of("framework/" + Cycle2024.CODE);
        var id = ids.named(key(task, step), entry.thing("step", framework, ids.of(task.key())));
        entry.code(id, "step", framework, task.code() + "." + (step + 1), from);
        TITLES.get(step).tell(entry, id, "title", from);
        var target = step == TITLES.size() - 1;
        var state = new StepState(
                framework,
                target ? "target" : "milestone",
                target ? "%" : null,
                number(target, 0),
                number(target, GOAL),
                step + 1,
                true);
        plan.step(entry, id, state, from);
        plan.serve(entry, id, ids.of(task.key()), from);
        var when = due.isAfter(from.plusDays(30)) ? due : from.plusDays(30);
        plan.due(entry, id, DueWords.RUSSIAN.say(new org.pacta.register.deadline.When.Day(when)), null, from);
        plan.assign(
                entry,
                id,
                ids.of("body/" + party(task, step) + "/"
                        + task.branch().fields().getFirst()),
                "lead",
                1,
                from);
    }

    private static @Nullable BigDecimal number(boolean target, int value) {
        return target ? BigDecimal.valueOf(value) : null;
    }

    /// All steps confirmed, the last of them on that day.
    List<Share> confirmed(Task task, LocalDate day, Pace pace) {
        var shares = new ArrayList<Share>();
        for (int step = 0; step < TITLES.size(); step++) {
            var answered = pace.calendar().answers().floor(day.minusDays(30L * (TITLES.size() - 1 - step)));
            shares.add(share(
                    task, step, answered == null ? pace.calendar().answers().first() : answered, pace));
        }
        return shares;
    }

    /// The first step confirmed; of some measures nothing yet.
    List<Share> begun(Task task, Pace pace) {
        var answered = pace.calendar()
                .answers()
                .ceiling(LocalDate.of(2025, 2, 1).plusDays(chance.between(0, 320, "step" + task.key())));
        if (answered == null || ranked.indexOf(task) > 230) return List.of();
        var shares = new ArrayList<Share>();
        shares.add(share(task, 0, answered, pace));
        var values = UNDER_WAY.getOrDefault(ranked.indexOf(task), List.of());
        for (int i = 0; i < values.size(); i++) shares.add(underWay(task, REPORTED.get(i), values.get(i), pace));
        return shares;
    }

    /// A value that is not the goal yet, agreed as a part of it.
    private static Share underWay(Task task, LocalDate about, int value, Pace pace) {
        int target = TITLES.size() - 1;
        var party = party(task, target);
        var reported = pace.calendar().reportBy(about);
        var answered = pace.calendar().answers().higher(reported);
        if (answered == null) throw new IllegalStateException("no answer after %s".formatted(reported));
        var reached = BigDecimal.valueOf(value);
        var part = reached.divide(BigDecimal.valueOf(GOAL), MathContext.DECIMAL32);
        return new Share(key(task, target), party, reported.minusDays(4), reported, reached, part, List.of())
                .replied(Reply.confirmed(Pace.other(party), answered));
    }

    private static Share share(Task task, int step, LocalDate answered, Pace pace) {
        var party = party(task, step);
        var reported = pace.calendar().reportBy(answered);
        var since = reported.minusDays(4);
        return new Share(
                        key(task, step),
                        party,
                        since.isAfter(pace.start()) ? since : pace.start().plusDays(1),
                        reported,
                        number(step == TITLES.size() - 1, GOAL),
                        List.of())
                .replied(Reply.confirmed(Pace.other(party), answered));
    }
}
