package org.pacta.register.subject;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Finds what an address speaks of, as the reader may see it. Called inside a reading.
@Component
public class Subjects {

    private final Plans plans;
    private final Records records;

    Subjects(Plans plans, Records records) {
        this.plans = plans;
        this.records = records;
    }

    /// @param kind measures or steps
    /// @throws NotFound if the reader sees none
    public Subject subject(Call call, String framework, String kind, String code) {
        var union = call.union().id();
        var scope = plans.framework(union, framework, call.asOf(), call.tag()).id();
        return switch (kind) {
            case "measures" ->
                plans.measure(union, scope, code, call.asOf(), call.tag())
                        .map(each ->
                                new Subject(each.id(), framework, kind, code, title(call, each.id(), code), false, ""))
                        .orElseThrow(() -> new NotFound("measure " + code));
            case "steps" ->
                plans.step(union, scope, code, call.asOf(), call.tag())
                        .map(each -> new Subject(
                                each.id(),
                                framework,
                                kind,
                                code,
                                title(call, each.id(), code),
                                each.kind().equals("target"),
                                each.unit() == null ? "" : each.unit()))
                        .orElseThrow(() -> new NotFound("step " + code));
            default -> throw new NotFound(kind);
        };
    }

    /// The same for things known by id; those that the reader may not see, or that are gone, are left out.
    public Map<Long, Subject> of(Call call, Collection<Long> things) {
        var named = records.named(call.union().id(), things, call.asOf());
        var frameworks = new HashMap<Long, String>();
        plans.frameworks(call.union().id(), call.asOf(), call.tag())
                .forEach((Framework each) -> frameworks.put(each.id(), each.code()));
        var texts = records.texts(call.union().id(), named.keySet(), call.asOf());
        var found = new HashMap<Long, Subject>();
        named.forEach((id, name) -> {
            var framework = frameworks.get(name.scope());
            if (framework == null
                    || !(name.kind().equals("measure") || name.kind().equals("step"))) return;
            var title = Text.of(texts.getOrDefault(id, List.of()), "title", call.tag())
                    .orElse(name.code());
            found.put(id, new Subject(id, framework, name.kind() + "s", name.code(), title, false, ""));
        });
        return found;
    }

    private String title(Call call, long thing, String otherwise) {
        var texts = records.texts(call.union().id(), List.of(thing), call.asOf());
        return Text.of(texts.getOrDefault(thing, List.of()), "title", call.tag())
                .orElse(otherwise);
    }
}
