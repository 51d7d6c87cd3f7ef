package org.pacta.register.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.register.deadline.Deadline;
import org.springframework.stereotype.Component;

/// The commands that change a plan. Each writes into an open entry; codes and texts are the entry's own business.
@Component
public class Plan {

    /// The place of what was given none: behind all others, by its code.
    private static final int LAST = 1_000_000;

    static final FactTable FRAMEWORK =
            FactTable.about("register.framework", List.of("id"), List.of("starts", "ends", "counts", "position"));
    static final FactTable LEVEL = FactTable.about("register.level", List.of("id"), List.of("framework_id", "depth"));
    static final FactTable EDITION = FactTable.about(
            "register.edition", List.of("id"), List.of("framework_id", "number", "decided_on", "document_id"));
    static final FactTable GROUP = FactTable.about(
            "register.plan_group", List.of("id"), List.of("framework_id", "parent_id", "depth", "position"));
    static final FactTable MEASURE = FactTable.about(
            "register.measure",
            List.of("id"),
            List.of("framework_id", "group_id", "parent_id", "kind", "result", "position", "counted"));
    static final FactTable STEP = FactTable.about(
            "register.step",
            List.of("id"),
            List.of("framework_id", "kind", "unit", "start_value", "goal", "position", "counted", "result"));
    static final FactTable SERVES = FactTable.between("register.serves", List.of("id", "measure_id"), List.of());
    static final FactTable WEIGHT = FactTable.about("register.weight", List.of("id"), List.of("weight"));
    static final FactTable DEADLINE = FactTable.about(
            "register.deadline",
            List.of("id"),
            List.of("form", "words", "starts", "due", "first_due", "moves", "document_id"));
    static final FactTable ASSIGNMENT =
            FactTable.between("register.assignment", List.of("id", "body_id", "role"), List.of("position"));
    static final FactTable LINK = FactTable.between("register.link", List.of("id", "to_id", "kind"), List.of("lag"));
    static final FactTable CONTINUES = FactTable.between("register.continues", List.of("id", "of_id"), List.of("fate"));

    /// What is said of a framework apart from its texts; what is null stays as it was the day before.
    ///
    /// @param counts `measures`, `steps` or `both`
    public record FrameworkState(
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable String counts,
            @Nullable Integer position) {}

    /// A framework of which nothing was said before starts and ends on the day `from` and counts measures,
    /// unless it is said.
    public void framework(Entry entry, long id, FrameworkState state, LocalDate from) {
        entry.amend(
                FRAMEWORK,
                Fact.row("id", id),
                from,
                before -> Fact.row(
                        "starts", state.starts != null ? state.starts : before.getOrDefault("starts", from),
                        "ends", state.ends != null ? state.ends : before.getOrDefault("ends", from),
                        "counts", state.counts != null ? state.counts : before.getOrDefault("counts", "measures"),
                        "position", state.position != null ? state.position : before.getOrDefault("position", 0)));
    }

    public void framework(
            Entry entry, long id, LocalDate starts, LocalDate ends, String counts, int position, LocalDate from) {
        framework(entry, id, new FrameworkState(starts, ends, counts, position), from);
    }

    /// @param depth 1 for the level at the top
    public void level(Entry entry, long id, long framework, int depth, LocalDate from) {
        entry.put(Fact.of(
                LEVEL, Fact.row("id", id), Fact.row("framework_id", framework, "depth", depth), Period.since(from)));
    }

    /// A state of the framework that is in force from a day on, until a later one.
    public void edition(
            Entry entry,
            long id,
            long framework,
            int number,
            @Nullable LocalDate decided,
            @Nullable Long document,
            LocalDate inForce) {
        entry.put(Fact.of(
                EDITION,
                Fact.row("id", id),
                Fact.row("framework_id", framework, "number", number, "decided_on", decided, "document_id", document),
                Period.since(inForce)));
    }

    /// @param parent the group above; null at the top
    public void group(
            Entry entry, long id, long framework, @Nullable Long parent, int depth, int position, LocalDate from) {
        entry.put(Fact.of(
                GROUP,
                Fact.row("id", id),
                Fact.row("framework_id", framework, "parent_id", parent, "depth", depth, "position", position),
                Period.since(from)));
    }

    /// What is said of a measure apart from its texts.
    ///
    /// @param kind reform, investment, legal, institutional, system, training, other; null stays as it was, at
    /// first other
    /// @param result analysis, draft, act-adopted, act-in-force, system-in-operation, target-reached, other;
    ///     null as `kind`
    /// @param counted null stays as it was, at first true
    public record MeasureState(
            long framework,
            @Nullable Long group,
            @Nullable Long parent,
            @Nullable String kind,
            @Nullable String result,
            int position,
            @Nullable Boolean counted) {}

    public void measure(Entry entry, long id, MeasureState state, LocalDate from) {
        entry.amend(
                MEASURE,
                Fact.row("id", id),
                from,
                before -> Fact.row(
                        "framework_id",
                        state.framework,
                        "group_id",
                        state.group,
                        "parent_id",
                        state.parent,
                        "kind",
                        state.kind != null ? state.kind : before.getOrDefault("kind", "other"),
                        "result",
                        state.result != null ? state.result : before.getOrDefault("result", "other"),
                        "position",
                        state.position,
                        "counted",
                        state.counted != null ? state.counted : before.getOrDefault("counted", true)));
    }

    /// Puts a measure into a group and says of what kind it is and what will have come about; the rest stays.
    ///
    /// @param group null where it has none
    public void place(
            Entry entry, long id, long framework, @Nullable Long group, String kind, String result, LocalDate from) {
        entry.amend(MEASURE, Fact.row("id", id), from, before -> {
            var row = new java.util.HashMap<>(before);
            row.putAll(Fact.row("framework_id", framework, "group_id", group, "kind", kind, "result", result));
            if (group == null) row.remove("group_id");
            row.putIfAbsent("position", LAST);
            row.putIfAbsent("counted", true);
            return row;
        });
    }

    /// What is said of a step apart from its texts.
    ///
    /// @param kind milestone or target; only a target has a unit, a start value and a goal
    /// @param result as of a measure; null stays as it was, at first nothing
    /// @param counted null stays as it was, at first true
    public record StepState(
            long framework,
            String kind,
            @Nullable String unit,
            java.math.@Nullable BigDecimal start,
            java.math.@Nullable BigDecimal goal,
            int position,
            @Nullable Boolean counted,
            @Nullable String result) {

        public StepState(
                long framework,
                String kind,
                @Nullable String unit,
                java.math.@Nullable BigDecimal start,
                java.math.@Nullable BigDecimal goal,
                int position,
                boolean counted) {
            this(framework, kind, unit, start, goal, position, counted, null);
        }
    }

    public void step(Entry entry, long id, StepState state, LocalDate from) {
        entry.amend(
                STEP,
                Fact.row("id", id),
                from,
                before -> Fact.row(
                        "framework_id",
                        state.framework,
                        "kind",
                        state.kind,
                        "unit",
                        state.unit,
                        "start_value",
                        state.start,
                        "goal",
                        state.goal,
                        "position",
                        state.position,
                        "counted",
                        state.counted != null ? state.counted : before.getOrDefault("counted", true),
                        "result",
                        state.result != null ? state.result : before.get("result")));
    }

    /// Says anew by what a step is judged; its place, and whether it counts, stay.
    public void gauge(Entry entry, long id, StepState state, LocalDate from) {
        entry.amend(STEP, Fact.row("id", id), from, before -> {
            var row = new java.util.HashMap<>(Fact.row(
                    "framework_id",
                    state.framework,
                    "kind",
                    state.kind,
                    "unit",
                    state.unit,
                    "start_value",
                    state.start,
                    "goal",
                    state.goal));
            for (var stays : List.of("position", "counted", "result"))
                if (before.containsKey(stays)) row.put(stays, before.get(stays));
            row.putIfAbsent("position", LAST);
            row.putIfAbsent("counted", true);
            return row;
        });
    }

    /// The step is one of those by which the measure is judged.
    public void serve(Entry entry, long step, long measure, LocalDate from) {
        entry.put(Fact.of(SERVES, Fact.row("id", step, "measure_id", measure), Fact.row(), Period.since(from)));
    }

    /// @param weight at least 0; what has no weight counts as one
    public void weigh(Entry entry, long id, java.math.BigDecimal weight, LocalDate from) {
        entry.put(Fact.of(WEIGHT, Fact.row("id", id), Fact.row("weight", weight), Period.since(from)));
    }

    /// From that day on the thing has no weight of its own.
    public void unweigh(Entry entry, long id, LocalDate from) {
        entry.end(WEIGHT, Fact.row("id", id), from);
    }

    /// Sets when something is due. A later date than the one that held before is a move, and the first date is kept.
    ///
    /// @param document the decision by which it was set; null where none is named
    public void due(Entry entry, long id, Deadline deadline, @Nullable Long document, LocalDate from) {
        due(entry, id, deadline, new Past(null, 0), document, from);
    }

    /// What became of a deadline before anything of it is held here.
    ///
    /// @param first the last day in time by the date first agreed; null where it is that of the deadline itself
    /// @param moves how often it was moved
    public record Past(@Nullable LocalDate first, int moves) {}

    /// Sets when something is due, and, where nothing was held of it on the day before, what became of it earlier.
    public void due(Entry entry, long id, Deadline deadline, Past past, @Nullable Long document, LocalDate from) {
        var due = deadline.due().orElse(null);
        entry.revise(DEADLINE, Fact.row("id", id), from, before -> {
            var own = past.first != null ? past.first : due;
            var first = before.isEmpty() || !before.containsKey("first_due")
                    ? own == null ? "" : own
                    : before.get("first_due");
            var moves = before.isEmpty() ? past.moves : before.get("moves") instanceof Long n ? n : 0L;
            var moved = before.get("due") instanceof String old && !old.equals(String.valueOf(due));
            return Fact.row(
                    "form",
                    deadline.text(),
                    "words",
                    deadline.words().isEmpty() ? null : deadline.words(),
                    "starts",
                    deadline.from().orElse(null),
                    "due",
                    due,
                    "first_due",
                    "".equals(first) ? null : first,
                    "moves",
                    moved ? moves + 1 : moves,
                    "document_id",
                    document);
        });
    }

    /// Sets right a date that was written down wrongly, which is no move. Where it was never moved, the date
    /// first agreed is set right with it.
    public void mend(Entry entry, long id, Deadline deadline, LocalDate from) {
        var due = deadline.due().orElse(null);
        entry.amend(DEADLINE, Fact.row("id", id), from, before -> {
            var moves = before.get("moves") instanceof Long n ? n : 0L;
            return Fact.row(
                    "form",
                    deadline.text(),
                    "starts",
                    deadline.from().orElse(null),
                    "due",
                    due,
                    "first_due",
                    moves > 0 ? before.get("first_due") : due,
                    "moves",
                    moves,
                    "document_id",
                    before.get("document_id"));
        });
    }

    /// @param role lead, co-executor, coordinator, consulted, informed
    public void assign(Entry entry, long id, long body, String role, int position, LocalDate from) {
        entry.put(Fact.of(
                ASSIGNMENT,
                Fact.row("id", id, "body_id", body, "role", role),
                Fact.row("position", position),
                Period.since(from)));
    }

    /// @param kind finish-start, start-start, finish-finish, start-finish
    /// @param lag working days
    public void link(Entry entry, long before, long after, String kind, int lag, LocalDate from) {
        entry.put(Fact.of(
                LINK, Fact.row("id", before, "to_id", after, "kind", kind), Fact.row("lag", lag), Period.since(from)));
    }

    /// The thing goes on with what another framework left open.
    ///
    /// @param fate carried-over, merged, split, changed
    public void carryOver(Entry entry, long id, long of, String fate, LocalDate from) {
        entry.put(Fact.of(CONTINUES, Fact.row("id", id, "of_id", of), Fact.row("fate", fate), Period.since(from)));
    }

    /// From that day on the thing is not in the plan any more; what it was stays on record.
    public void exclude(Entry entry, long id, boolean step, LocalDate from) {
        entry.end(step ? STEP : MEASURE, Fact.row("id", id), from);
    }

    /// From that day on the group is not in the plan any more.
    public void dissolve(Entry entry, long group, LocalDate from) {
        entry.end(GROUP, Fact.row("id", group), from);
    }

    /// From that day on the step is no longer one of those by which the measure is judged.
    public void unserve(Entry entry, long step, long measure, LocalDate from) {
        entry.end(SERVES, Fact.row("id", step, "measure_id", measure), from);
    }

    /// From that day on the body has that role no more.
    public void release(Entry entry, long id, long body, String role, LocalDate from) {
        entry.end(ASSIGNMENT, Fact.row("id", id, "body_id", body, "role", role), from);
    }

    /// From that day on the one need not come before the other.
    public void unlink(Entry entry, long before, long after, String kind, LocalDate from) {
        entry.end(LINK, Fact.row("id", before, "to_id", after, "kind", kind), from);
    }
}
