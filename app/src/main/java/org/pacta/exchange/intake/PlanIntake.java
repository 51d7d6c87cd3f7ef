package org.pacta.exchange.intake;

import java.math.BigDecimal;
import java.util.List;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;

/// Measures, steps, and what binds them.
record PlanIntake(Doors doors, Intake intake, Taking to) {

    void take(Item item) {
        switch (item.kind()) {
            case MEASURES -> measure(item);
            case STEPS -> step(item);
            case STEP_MEASURES ->
                doors.plan()
                        .serve(
                                to.entry(),
                                intake.id(item, Kind.STEPS, "step"),
                                intake.id(item, Kind.MEASURES, "measure"),
                                to.from());
            case ASSIGNMENTS ->
                doors.plan()
                        .assign(
                                to.entry(),
                                intake.of(item),
                                intake.id(item, Kind.BODIES, "body"),
                                Taking.word(item, "role", "lead"),
                                Taking.whole(item, "order", 0),
                                to.from());
            case LINKS -> link(item);
            case WEIGHTS ->
                doors.plan().weigh(to.entry(), intake.of(item), new BigDecimal(item.field("weight")), to.from());
            case TEXTS -> text(item);
            default -> throw new IllegalStateException("no part of the plan: " + item.kind());
        }
    }

    private void measure(Item item) {
        var within = intake.scope(item);
        var group = item.field("group").isEmpty() ? null : intake.orNone(intake.id(item, Kind.GROUPS, "group"));
        var parent = item.field("parent").isEmpty() ? null : intake.orNone(intake.id(item, Kind.MEASURES, "parent"));
        var id = intake.renamed("measure", within, item, group == null ? within : group);
        doors.plan()
                .measure(
                        to.entry(),
                        id,
                        new Plan.MeasureState(
                                within,
                                group,
                                parent,
                                item.field("kind").isEmpty() ? null : Taking.word(item, "kind", ""),
                                Taking.result(item),
                                intake.order(id, item, "measure"),
                                Taking.flag(item, "counted")),
                        to.from());
        described(id, item);
    }

    private void step(Item item) {
        var within = intake.scope(item);
        var id = intake.renamed("step", within, item, within);
        var target = item.field("type").equals("TARGET");
        doors.plan()
                .step(
                        to.entry(),
                        id,
                        new Plan.StepState(
                                within,
                                target ? "target" : "milestone",
                                target ? Taking.line(item, "unit") : null,
                                target ? Taking.number(item, "start_value") : null,
                                target ? Taking.number(item, "goal") : null,
                                intake.order(id, item, "step"),
                                Taking.flag(item, "counted"),
                                Taking.result(item)),
                        to.from());
        described(id, item);
    }

    private void described(long id, Item item) {
        intake.touched().add(id);
        for (var field : List.of("title", "description", "verification")) to.texts(id, item, field);
        if (!item.field("deadline").isEmpty()) {
            var first = item.field("deadline_first");
            var past = new Plan.Past(
                    first.isEmpty() ? null : Deadline.parse(first, "").due().orElse(null),
                    Taking.whole(item, "deadline_moves", first.isEmpty() ? 0 : 1));
            doors.plan()
                    .due(
                            to.entry(),
                            id,
                            Deadline.parse(item.field("deadline"), item.field("deadline_words")),
                            past,
                            intake.document(item, "deadline_document"),
                            to.from());
        }
        intake.carryOver(id, item);
    }

    private void link(Item item) {
        var link = intake.link(item);
        doors.plan()
                .link(to.entry(), link.id(), link.other(), link.word(), Taking.whole(item, "lag_days", 0), to.from());
    }

    private void text(Item item) {
        var kind = Intake.target(item);
        var within = Directory.inFramework(kind) ? intake.scope(item) : 0L;
        var id = kind == Kind.UNION
                ? intake.union()
                : intake.directory().id(Directory.thing(kind), within, item.field("code"));
        to.entry()
                .text(
                        id,
                        item.field("field"),
                        item.field("language"),
                        item.field("words"),
                        item.field("original").equals("true"),
                        to.from());
    }
}
