package org.pacta.register.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.page.form.Field;
import org.pacta.parties.Bodies;
import org.pacta.parties.presence.Call;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// What measures and steps have alike: texts, date, weight, executors, and what comes before.
@Component
class ItemFields {

    private static final List<String> TEXTS = List.of("title", "description", "verification");

    private final Plans plans;
    private final Plan plan;
    private final Bodies bodies;
    private final Phrases phrases;
    private final Executors executors;
    private final Predecessors predecessors;
    private final Subjects subjects;
    private final List<FurtherField> further;

    ItemFields(
            Plans plans,
            Plan plan,
            Bodies bodies,
            Phrases phrases,
            Executors executors,
            Predecessors predecessors,
            Subjects subjects,
            List<FurtherField> further) {
        this.plans = plans;
        this.plan = plan;
        this.bodies = bodies;
        this.phrases = phrases;
        this.executors = executors;
        this.predecessors = predecessors;
        this.subjects = subjects;
        this.further = List.copyOf(further);
    }

    Optional<Subject> find(Call call, String framework, String kind, String code) {
        try {
            return Optional.of(subjects.subject(call, framework, kind, code));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }

    long framework(Call call, Subject subject) {
        return plans.framework(call.union().id(), subject.framework(), call.asOf(), call.tag())
                .id();
    }

    /// @param own the fields that this kind has alone, which stand between texts and executors
    List<Shape> shapes(Call call, List<Shape> own) {
        var shapes = new ArrayList<>(Shape.texts(TEXTS, call.union().languages()));
        shapes.add(Shape.line("deadline"));
        shapes.add(Shape.line("weight"));
        shapes.addAll(own);
        var all = bodies.bodies(call.union().id(), call.asOf(), call.tag());
        var body = Stream.concat(
                        Stream.of(new Field.Option("", call.say("keeping.nobody"), false)),
                        all.stream().map(each -> new Field.Option(each.code(), each.name(), false)))
                .toList();
        shapes.add(Shape.lines(
                "assignments",
                Shape.pick("body", body),
                Shape.pick("role", words(call, "keeping.role", Executors.ROLES))));
        shapes.add(Shape.text("links"));
        further.forEach(each -> shapes.add(each.shape()));
        return shapes;
    }

    /// Options with their words under a key.
    static List<Field.Option> words(Call call, String key, List<String> values) {
        return values.stream()
                .map(each -> new Field.Option(each, call.say(key + "." + each.replace('-', '_')), false))
                .toList();
    }

    void read(LinkedHashMap<String, String> values, Call call, Subject subject) {
        var union = call.union().id();
        phrases.read(values, call, subject.id(), TEXTS);
        values.put(
                "deadline",
                plans.due(union, subject.id(), call.asOf())
                        .map(each -> each.form())
                        .orElse(""));
        values.put("assignments", executors.lines(union, subject.id(), call.asOf()));
        values.put("weight", weight(union, subject.id(), call));
        values.put("links", predecessors.lines(union, subject, call.asOf()));
        further.forEach(each -> values.put(each.shape().name(), each.read(call, subject)));
    }

    /// The weight that a thing has of its own; empty for none.
    String weight(int union, long thing, Call call) {
        return plans.weight(union, thing, call.asOf())
                .map(each -> each.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    static List<Kept.Finding> weighed(String typed) {
        return typed.matches("|[0-9]{1,9}(\\.[0-9]{1,6})?")
                ? List.of()
                : List.of(new Kept.Finding("weight", Reason.WEIGHT));
    }

    void weigh(Entry entry, long thing, String typed, LocalDate since) {
        if (typed.isEmpty()) plan.unweigh(entry, thing, since);
        else plan.weigh(entry, thing, new BigDecimal(typed), since);
    }

    List<Kept.Finding> findings(Call call, Subject subject, Sheet typed, List<String> changed) {
        var union = call.union().id();
        var findings = phrases.findings(call, subject.id(), typed, changed);
        for (var field : changed) {
            var value = typed.of(field);
            switch (field) {
                case "deadline" -> {
                    if (deadline(value) == null) findings.add(new Kept.Finding(field, Reason.DEADLINE_UNREADABLE));
                }
                case "weight" -> findings.addAll(weighed(value));
                case "assignments" -> findings.addAll(executors.findings(union, value, call.asOf()));
                case "links" -> findings.addAll(predecessors.findings(union, subject, value, call.asOf()));
                default ->
                    further(field)
                            .ifPresent(each -> each.faults(call, value)
                                    .forEach(reason -> findings.add(new Kept.Finding(field, reason))));
            }
        }
        return findings;
    }

    private Optional<FurtherField> further(String field) {
        return further.stream()
                .filter(each -> each.shape().name().equals(field))
                .findFirst();
    }

    private static @Nullable Deadline deadline(String form) {
        try {
            return Deadline.parse(form, "");
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    void change(Entry entry, Call call, Subject subject, Sheet typed, List<String> changed, RecordKind.Manner manner) {
        var thing = subject.id();
        var since = manner.since();
        phrases.change(entry, call, thing, typed, changed, since);
        for (var field : changed) {
            var value = typed.of(field);
            switch (field) {
                case "deadline" -> {
                    var deadline = deadline(value);
                    if (deadline == null) continue;
                    if (manner.agreed()) plan.due(entry, thing, deadline, null, since);
                    else plan.mend(entry, thing, deadline, since);
                }
                case "weight" -> weigh(entry, thing, value, since);
                case "assignments" -> executors.change(entry, thing, value, since, call.asOf());
                case "links" -> predecessors.change(entry, subject, value, since, call.asOf());
                default -> further(field).ifPresent(each -> each.change(entry, call, subject, value, manner));
            }
        }
    }
}
