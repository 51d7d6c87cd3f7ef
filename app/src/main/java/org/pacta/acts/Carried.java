package org.pacta.acts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Records;
import org.pacta.parties.presence.Call;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.springframework.stereotype.Component;

/// The measures and steps that an act carries out, in its form: on each line a framework and the code of a measure, or
/// `step:` and the code of a step.
@Component
class Carried {

    private static final String STEP = "step:";

    private final Acts acts;
    private final Plans plans;
    private final Records records;

    Carried(Acts acts, Plans plans, Records records) {
        this.acts = acts;
        this.plans = plans;
        this.records = records;
    }

    private List<Framework> frameworks(Call call) {
        return plans.frameworks(call.union().id(), call.asOf(), call.tag());
    }

    String lines(Call call, long act) {
        Map<Long, String> codes = new HashMap<>();
        frameworks(call).forEach(each -> codes.put(each.id(), each.code()));
        var held = acts.carriedOutBy(call.union().id(), act, call.asOf());
        var named = records.named(call.union().id(), held, call.asOf());
        return held.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(each -> codes.getOrDefault(each.scope(), "") + " "
                        + (each.kind().equals("step") ? STEP + each.code() : each.code()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    boolean known(Call call, String typed) {
        return typed.lines().allMatch(each -> thing(call, each).isPresent());
    }

    private Optional<Long> thing(Call call, String line) {
        var parts = line.strip().split("\\s+", 2);
        var framework = frameworks(call).stream()
                .filter(each -> each.code().equals(parts[0]))
                .findFirst();
        if (framework.isEmpty() || parts.length < 2) return Optional.empty();
        var union = call.union().id();
        var of = framework.get().id();
        return parts[1].startsWith(STEP)
                ? plans.step(union, of, parts[1].substring(STEP.length()), call.asOf(), call.tag())
                        .map(Step::id)
                : plans.measure(union, of, parts[1], call.asOf(), call.tag()).map(Measure::id);
    }

    void change(Entry entry, Call call, long act, String typed, LocalDate since) {
        var wanted = typed.lines()
                .flatMap(each -> thing(call, each).map(Stream::of).orElseGet(Stream::empty))
                .distinct()
                .toList();
        var held = acts.carriedOutBy(call.union().id(), act, call.asOf());
        for (var each : held) if (!wanted.contains(each)) acts.leave(entry, act, each, since);
        for (var each : wanted) if (!held.contains(each)) acts.carryOut(entry, act, each, since);
    }
}
