package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.pacta.demo.Dues.Dated;
import org.pacta.ledger.Entry;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plan.MeasureState;

/// Writes a framework with its levels, groups and measures.
record PlanWriter(Plan plan, Ids ids, String framework) {

    String key() {
        return "framework/" + framework;
    }

    private long id() {
        return ids.of(key());
    }

    void framework(
            Entry entry, Words title, LocalDate starts, LocalDate ends, String counts, int position, LocalDate from) {
        var id = ids.named(key(), entry.thing("framework", 0, 0));
        entry.code(id, "framework", 0, framework, from);
        title.tell(entry, id, "title", from);
        plan.framework(entry, id, starts, ends, counts, position, from);
    }

    void level(Entry entry, int depth, Words name, Words plural, LocalDate from) {
        var id = entry.thing("level", id(), id());
        entry.code(id, "level", id(), "L" + depth, from);
        plan.level(entry, id, id(), depth, from);
        name.tell(entry, id, "name", from);
        plural.tell(entry, id, "plural", from);
    }

    /// @param document the name of the document by which it was decided
    void edition(Entry entry, int number, Words name, LocalDate decided, String document, LocalDate inForce) {
        var id = entry.thing("edition", id(), id());
        plan.edition(entry, id, id(), number, decided, ids.of(document), inForce);
        name.tell(entry, id, "name", inForce);
    }

    void group(Entry entry, Outline.Branch branch, LocalDate from) {
        Long parent = branch.parent().isEmpty() ? null : ids.of("group/" + framework + "/" + branch.parent());
        var id = ids.named(branch.key(), entry.thing("group", id(), parent == null ? id() : parent));
        entry.code(id, "group", id(), branch.code(), from);
        branch.title().tell(entry, id, "title", from);
        plan.group(entry, id, id(), parent, branch.depth(), branch.position(), from);
    }

    /// With its first date and those who carry it out.
    void measure(Entry entry, Task task, Dated due, LocalDate from) {
        var group = ids.of(task.branch().key());
        var id = ids.named(task.key(), entry.thing("measure", id(), group));
        entry.code(id, "measure", id(), task.code(), from);
        task.title().tell(entry, id, "title", from);
        task.template().proof().tell(entry, id, "verification", from);
        var state = new MeasureState(
                id(),
                group,
                null,
                task.template().kind(),
                task.template().result(),
                task.branch().position() * 1000 + task.number(),
                true);
        plan.measure(entry, id, state, from);
        plan.due(entry, id, due.deadline(), null, from);
        assign(entry, id, task, from);
    }

    /// Each Party that carries it out has a lead; a Party that does not is consulted.
    private void assign(Entry entry, long id, Task task, LocalDate from) {
        var fields = task.branch().fields();
        for (var party : List.of("A", "B")) {
            var lead = ids.of("body/" + party + "/" + fields.getFirst());
            plan.assign(entry, id, lead, task.by(party) ? "lead" : "consulted", 1, from);
        }
        helper(task)
                .ifPresent(party -> plan.assign(
                        entry, id, ids.of("body/" + party + "/" + fields.getLast()), "co-executor", 2, from));
    }

    /// The Party whose last body in the list of those of the group is a co-executor.
    static Optional<String> helper(Task task) {
        var helped = task.number() % 2 == 0 || task.parties().size() == 1;
        return helped ? Optional.of(task.parties().getFirst()) : Optional.empty();
    }

    void move(Entry entry, Task task, Dated due) {
        plan.due(entry, ids.of(task.key()), due.deadline(), ids.of(due.document()), due.from());
    }

    /// Within a topic each measure follows the one before; some wait for a measure of another group.
    /// @param inOrder whether the dates of the plan let the first come before the second
    void links(Entry entry, Outline outline, Chance chance, LocalDate from, BiPredicate<Task, Task> inOrder) {
        for (int i = 0; i < outline.tasks().size(); i++) {
            var task = outline.tasks().get(i);
            if (task.place() > 0) {
                var before = outline.tasks().get(i - 1);
                if (!inOrder.test(before, task)) continue;
                var draw = chance.at("link" + task.key());
                var kind = draw < 0.8 ? "finish-start" : draw < 0.93 ? "start-start" : "finish-finish";
                plan.link(entry, ids.of(before.key()), ids.of(task.key()), kind, draw < 0.7 ? 0 : 10, from);
            } else if (i > 0 && chance.at("cross" + task.key()) < 0.3) {
                // from an earlier group to a later one only, so that there is no circle
                var other = outline.tasks().get(chance.between(0, i - 1, "other" + task.key()));
                if (!other.branch().equals(task.branch()) && inOrder.test(other, task))
                    plan.link(entry, ids.of(other.key()), ids.of(task.key()), "finish-start", 5, from);
            }
        }
    }
}
