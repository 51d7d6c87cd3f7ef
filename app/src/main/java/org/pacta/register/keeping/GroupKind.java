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
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// The groups of a plan on all its levels, kept by form.
@Component
class GroupKind implements RecordKind {

    private static final List<String> TEXTS = List.of("title", "description");

    private final Phrases phrases;
    private final Plans plans;
    private final Plan plan;
    private final ItemFields items;

    GroupKind(Phrases phrases, Plans plans, Plan plan, ItemFields items) {
        this.phrases = phrases;
        this.plans = plans;
        this.plan = plan;
        this.items = items;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public boolean framed() {
        return true;
    }

    private Framework framework(Call call, String code) {
        return plans.framework(call.union().id(), code, call.asOf(), call.tag());
    }

    private List<Group> groups(Call call, String framework) {
        return plans.groups(call.union().id(), framework(call, framework).id(), call.asOf(), call.tag());
    }

    private Optional<Group> group(Call call, String framework, String code) {
        return groups(call, framework).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<Subject> find(Call call, String framework, String code) {
        return group(call, framework, code)
                .map(each -> new Subject(each.id(), framework, "groups", code, each.title(), false, ""));
    }

    @Override
    public List<Shape> shapes(Call call, Subject subject) {
        var shapes = new ArrayList<>(Shape.texts(TEXTS, call.union().languages()));
        var above = Stream.concat(
                        Stream.of(new Field.Option("", call.say("keeping.top"), false)),
                        groups(call, subject.framework()).stream().map(MeasureKind::option))
                .toList();
        shapes.add(Shape.pick("parent", above));
        shapes.add(Shape.line("position"));
        shapes.add(Shape.line("weight"));
        return shapes;
    }

    @Override
    public Sheet sheet(Call call, Subject subject) {
        var values = new LinkedHashMap<String, String>();
        phrases.read(values, call, subject.id(), TEXTS);
        var group = group(call, subject.framework(), subject.code())
                .orElseThrow(() -> new NotFound("group " + subject.code()));
        var parent = group.parent();
        values.put("parent", parent == null ? "" : parent);
        values.put("position", String.valueOf(group.position()));
        values.put("weight", items.weight(call.union().id(), subject.id(), call));
        return new Sheet(values);
    }

    @Override
    public List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var findings = phrases.findings(call, subject.id(), typed, changed);
        if (changed.contains("position") && !typed.of("position").matches("[0-9]{0,6}"))
            findings.add(new Kept.Finding("position", Reason.NUMBER));
        if (changed.contains("parent") && !fits(call, subject, typed.of("parent")))
            findings.add(new Kept.Finding("parent", Reason.PARENT));
        if (changed.contains("weight")) findings.addAll(ItemFields.weighed(typed.of("weight")));
        return findings;
    }

    /// A group stands neither below itself nor below the last level; one that has others below it keeps its level.
    private boolean fits(Call call, Subject subject, String parent) {
        var all = groups(call, subject.framework());
        var depth = depth(all, parent);
        if (depth > framework(call, subject.framework()).levels().size()) return false;
        if (subject.id() == 0) return true;
        var own = all.stream().filter(each -> each.id() == subject.id()).findFirst();
        var holds = all.stream().anyMatch(each -> subject.code().equals(each.parent()));
        return !parent.equals(subject.code())
                && own.filter(each -> holds && each.depth() != depth).isEmpty();
    }

    private static int depth(List<Group> all, String parent) {
        return all.stream()
                .filter(each -> each.code().equals(parent))
                .map(each -> each.depth() + 1)
                .findFirst()
                .orElse(1);
    }

    @Override
    public void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, Manner manner) {
        phrases.change(entry, call, subject.id(), typed, changed, manner.since());
        if (changed.contains("weight")) items.weigh(entry, subject.id(), typed.of("weight"), manner.since());
        if (!changed.contains("parent") && !changed.contains("position")) return;
        var all = groups(call, subject.framework());
        var parent = all.stream()
                .filter(each -> each.code().equals(typed.of("parent")))
                .map(Group::id)
                .findFirst()
                .orElse(null);
        var position = typed.of("position").isEmpty() ? all.size() + 1 : Integer.parseInt(typed.of("position"));
        plan.group(
                entry,
                subject.id(),
                framework(call, subject.framework()).id(),
                parent,
                depth(all, typed.of("parent")),
                position,
                manner.since());
    }

    @Override
    public boolean holds(Call call, Subject subject) {
        return plans.holds(call.union().id(), subject.id(), call.asOf())
                || groups(call, subject.framework()).stream()
                        .anyMatch(each -> subject.code().equals(each.parent()));
    }

    @Override
    public void remove(Entry entry, Subject subject, LocalDate since) {
        plan.dissolve(entry, subject.id(), since);
    }

    @Override
    public List<Long> renewed(Subject subject, List<String> changed) {
        return changed.contains("parent") ? List.of(subject.id()) : List.of();
    }
}
