package org.pacta.register.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Milestones and targets, kept by form.
@Component
class StepKind implements RecordKind {

    private static final List<String> SORTS = List.of("milestone", "target");
    private static final List<String> OWN = List.of("sort", "unit", "start", "goal");

    private final ItemFields items;
    private final Plans plans;
    private final Plan plan;

    StepKind(ItemFields items, Plans plans, Plan plan) {
        this.items = items;
        this.plans = plans;
        this.plan = plan;
    }

    @Override
    public String name() {
        return "steps";
    }

    @Override
    public boolean framed() {
        return true;
    }

    @Override
    public Optional<Subject> find(Call call, String framework, String code) {
        return items.find(call, framework, name(), code);
    }

    @Override
    public List<Shape> shapes(Call call, Subject subject) {
        return items.shapes(
                call,
                List.of(
                        Shape.pick("sort", ItemFields.words(call, "keeping.sort", SORTS)),
                        Shape.line("unit"),
                        Shape.line("start"),
                        Shape.line("goal"),
                        Shape.text("measures")));
    }

    private Step step(Call call, Subject subject) {
        return plans.step(call.union().id(), items.framework(call, subject), subject.code(), call.asOf(), call.tag())
                .orElseThrow(() -> new NotFound("step " + subject.code()));
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var values = new LinkedHashMap<String, String>();
        items.read(values, call, subject);
        var step = step(call, subject);
        var unit = step.unit();
        values.put("sort", step.kind());
        values.put("unit", unit == null ? "" : unit);
        values.put("start", plain(step.start()));
        values.put("goal", plain(step.goal()));
        values.put("measures", String.join("\n", plans.servedBy(call.union().id(), subject.id(), call.asOf())));
        return new Sheet(values);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(String typed) {
        return typed.isEmpty() ? null : new BigDecimal(typed.replace(',', '.'));
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var findings = new ArrayList<>(items.findings(call, subject, typed, changed));
        for (var field : List.of("start", "goal"))
            if (changed.contains(field) && !typed.of(field).matches("|-?[0-9]{1,15}([.,][0-9]{1,6})?"))
                findings.add(new Kept.Finding(field, Reason.NUMBER));
        if (!typed.of("sort").equals("target") && changed.stream().anyMatch(OWN::contains))
            for (var field : List.of("unit", "start", "goal"))
                if (!typed.of(field).isEmpty()) findings.add(new Kept.Finding(field, Reason.MILESTONE));
        var lines = Executors.lines(typed.of("measures"));
        if (subject.id() != 0 && !changed.contains("measures")) return findings;
        if (lines.isEmpty()
                || !lines.stream().allMatch(each -> measure(call, subject, each).isPresent()))
            findings.add(new Kept.Finding("measures", Reason.MEASURES));
        return findings;
    }

    private Optional<Measure> measure(Call call, Subject subject, String code) {
        return plans.measure(call.union().id(), items.framework(call, subject), code, call.asOf(), call.tag());
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        var since = manner.since();
        if (changed.stream().anyMatch(OWN::contains))
            plan.gauge(
                    entry,
                    subject.id(),
                    new Plan.StepState(
                            items.framework(call, subject),
                            typed.of("sort"),
                            typed.of("unit").isEmpty() ? null : typed.of("unit"),
                            number(typed.of("start")),
                            number(typed.of("goal")),
                            0,
                            null,
                            null),
                    since);
        if (changed.contains("measures")) {
            var wanted = Executors.lines(typed.of("measures"));
            var held = plans.servedBy(call.union().id(), subject.id(), call.asOf());
            for (var each : held)
                if (!wanted.contains(each))
                    measure(call, subject, each).ifPresent(of -> plan.unserve(entry, subject.id(), of.id(), since));
            for (var each : wanted)
                if (!held.contains(each))
                    measure(call, subject, each).ifPresent(of -> plan.serve(entry, subject.id(), of.id(), since));
        }
        items.change(entry, call, subject, typed, changed, manner);
    }

    @Override
    public void remove(Entry entry, Subject subject, LocalDate since) {
        plan.exclude(entry, subject.id(), true, since);
    }

    @Override
    public List<Long> renewed(Subject subject, List<String> changed) {
        return changed.contains("assignments") || changed.contains("measures") || changed.contains("sort")
                ? List.of(subject.id())
                : List.of();
    }
}
