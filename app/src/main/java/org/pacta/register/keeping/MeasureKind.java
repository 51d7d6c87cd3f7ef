package org.pacta.register.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.page.form.Field;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Measures, kept by form.
@Component
class MeasureKind implements RecordKind {

    private static final List<String> KINDS =
            List.of("reform", "investment", "legal", "institutional", "system", "training", "other");

    private final ItemFields items;
    private final Plans plans;
    private final Plan plan;

    MeasureKind(ItemFields items, Plans plans, Plan plan) {
        this.items = items;
        this.plans = plans;
        this.plan = plan;
    }

    @Override
    public String name() {
        return "measures";
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
        var groups = Stream.concat(
                        Stream.of(new Field.Option("", call.say("keeping.groupless"), false)),
                        groups(call, subject).stream().map(MeasureKind::option))
                .toList();
        return items.shapes(
                call,
                List.of(
                        Shape.pick("group", groups),
                        Shape.pick("kind", ItemFields.words(call, "pages.kind", KINDS)),
                        Shape.pick("result", ItemFields.words(call, "pages.result", Measure.RESULTS))));
    }

    static Field.Option option(Group group) {
        return new Field.Option(group.code(), group.code() + " " + group.title(), false);
    }

    private List<Group> groups(Call call, Subject subject) {
        return plans.groups(call.union().id(), items.framework(call, subject), call.asOf(), call.tag());
    }

    private Measure measure(Call call, Subject subject) {
        return plans.measure(call.union().id(), items.framework(call, subject), subject.code(), call.asOf(), call.tag())
                .orElseThrow(() -> new NotFound("measure " + subject.code()));
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var values = new LinkedHashMap<String, String>();
        items.read(values, call, subject);
        var measure = measure(call, subject);
        values.put(
                "group",
                measure.groups().isEmpty() ? "" : measure.groups().getLast().code());
        values.put("kind", measure.kind());
        values.put("result", measure.result());
        return new Sheet(values);
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        return items.findings(call, subject, typed, changed);
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        if (changed.stream().anyMatch(List.of("group", "kind", "result")::contains)) {
            var group = groups(call, subject).stream()
                    .filter(each -> each.code().equals(typed.of("group")))
                    .map(Group::id)
                    .findFirst()
                    .orElse(null);
            plan.place(
                    entry,
                    subject.id(),
                    items.framework(call, subject),
                    group,
                    typed.of("kind"),
                    typed.of("result"),
                    manner.since());
        }
        items.change(entry, call, subject, typed, changed, manner);
    }

    @Override
    public void remove(Entry entry, Subject subject, LocalDate since) {
        plan.exclude(entry, subject.id(), false, since);
    }

    @Override
    public List<Long> renewed(Subject subject, List<String> changed) {
        var renewed = new ArrayList<Long>();
        if (changed.contains("assignments") || changed.contains("kind")) renewed.add(subject.id());
        return renewed;
    }
}
