package org.pacta.obstacles.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.obstacles.Risk;
import org.pacta.page.Address;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// The form of a risk: its fields, and what was typed into them. Inside a reading.
@Component
class RiskForms {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Calls calls;
    private final Records records;
    private final Bodies bodies;

    RiskForms(Calls calls, Records records, Bodies bodies) {
        this.calls = calls;
        this.records = records;
        this.bodies = bodies;
    }

    /// What was typed, understood; where a field cannot be, its fault is noted and something stands in for it.
    record Typed(Risk.State state, Set<Long> things, boolean close) {}

    Typed typed(Call call, Framework framework, Input input) {
        if (input.text("title").isEmpty()) input.fault("title", "risks.fault.title");
        if (input.text("why").isEmpty()) input.fault("why", "risks.fault.why");
        var chance = number(input, "chance", HUNDRED, BigDecimal.ZERO).divide(HUNDRED);
        var factor = number(input, "factor", HUNDRED, BigDecimal.ONE);
        var delay = number(input, "delay", BigDecimal.valueOf(10_000), BigDecimal.ZERO);
        var things = things(call, framework, input);
        var owner = owner(call, input);
        var review = input.day("review");
        var counts = input.text("counts").equals("yes");
        if (counts && things.isEmpty() && input.faults("things").isEmpty()) input.fault("things", "risks.fault.things");
        if (factor.compareTo(BigDecimal.ONE) == 0 && delay.signum() == 0 && counts && !input.wrong()) {
            input.fault("factor", "risks.fault.effect");
        }
        return new Typed(
                new Risk.State(
                        framework.id(),
                        chance,
                        factor,
                        delay.setScale(0, RoundingMode.HALF_UP).intValue(),
                        owner.map(Body::id).orElse(null),
                        review,
                        counts),
                things,
                input.many("close").contains("yes"));
    }

    private static BigDecimal number(Input input, String name, BigDecimal most, BigDecimal otherwise) {
        var number = input.number(name);
        if (number == null) return otherwise;
        if (number.signum() >= 0 && number.compareTo(most) <= 0) return number;
        input.fault(name, "risks.fault." + name);
        return otherwise;
    }

    private Set<Long> things(Call call, Framework framework, Input input) {
        var things = new HashSet<Long>();
        for (var code : input.text("things").split("[\\s,;]+")) {
            if (code.isEmpty()) continue;
            var found = records.find(call.union().id(), "measure", framework.id(), code, call.asOf())
                    .or(() -> records.find(call.union().id(), "step", framework.id(), code, call.asOf()));
            if (found.isEmpty()) input.fault("things", "risks.fault.unknown");
            found.ifPresent(each -> things.add(each.id()));
        }
        return things;
    }

    private Optional<Body> owner(Call call, Input input) {
        var code = input.text("owner");
        if (code.isEmpty()) return Optional.empty();
        var found = bodies.body(call.union().id(), code, call.asOf(), call.tag());
        if (found.isEmpty()) input.fault("owner", "risks.fault.owner");
        return found;
    }

    FormView form(Call call, Framework framework, @Nullable Risk risk, Input input) {
        var state = risk == null ? null : risk.state();
        var fields = new Fields(call.words(), "risks", input)
                .add("title", Field.Kind.LINE, text(call, risk, "title"))
                .add("cause", Field.Kind.TEXT, text(call, risk, "cause"))
                .add(
                        "chance",
                        Field.Kind.NUMBER,
                        state == null ? "" : plain(state.chance().multiply(HUNDRED)))
                .add("factor", Field.Kind.NUMBER, state == null ? "1" : plain(state.factor()))
                .add("delay", Field.Kind.NUMBER, state == null ? "0" : String.valueOf(state.delay()))
                .add("things", Field.Kind.LINE, risk == null ? "" : codes(call, risk))
                .add("owner", Field.Kind.LINE, state == null ? "" : owner(call, state))
                .add("response", Field.Kind.TEXT, text(call, risk, "response"))
                .add(
                        "review",
                        Field.Kind.DAY,
                        state == null || state.review() == null
                                ? ""
                                : state.review().toString())
                .choose("counts", Field.Kind.ONE, yesNo(call, state == null || state.counts()));
        if (risk == null) {
            fields.choose(
                    "seen",
                    Field.Kind.ONE,
                    List.of(
                            new Field.Option("parties", call.say("risks.seen.parties"), true),
                            new Field.Option("everybody", call.say("risks.seen.everybody"), false)));
        } else {
            fields.choose("close", Field.Kind.ANY, List.of(new Field.Option("yes", call.say("risks.close"), false)));
        }
        fields.add("why", Field.Kind.TEXT, "");
        var list = call.link(call.say("risks.title"), PlanAsked.at(call, framework, "/risks"));
        var at = risk == null ? "/risks/new" : "/risks/" + Address.segment(risk.code()) + "/edit";
        return new FormView(
                calls.frame(call, "forecast", list),
                risk == null ? call.say("risks.new") : call.say("risks.edit", risk.code()),
                List.of(),
                fields.all(),
                List.of(),
                List.of(),
                PlanAsked.at(call, framework, at).href(),
                call.form(),
                "",
                call.say("risks.submit"),
                list);
    }

    private static List<Field.Option> yesNo(Call call, boolean yes) {
        return List.of(
                new Field.Option("yes", call.say("risks.counts.yes"), yes),
                new Field.Option("no", call.say("risks.counts.no"), !yes));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private String codes(Call call, Risk risk) {
        var named = records.named(call.union().id(), risk.things(), call.asOf());
        var codes = new ArrayList<String>();
        risk.things().forEach(each -> {
            var name = named.get(each);
            if (name != null) codes.add(name.code());
        });
        return String.join(", ", codes);
    }

    private String owner(Call call, Risk.State state) {
        var owner = state.owner();
        if (owner == null) return "";
        var name = records.named(call.union().id(), List.of(owner), call.asOf()).get(owner);
        return name == null ? "" : name.code();
    }

    /// In the reader's language, else as it was first written.
    private static String text(Call call, @Nullable Risk risk, String field) {
        if (risk == null) return "";
        var own =
                risk.texts().stream().filter(each -> each.field().equals(field)).toList();
        return own.stream()
                .filter(each -> each.language().equals(call.tag()))
                .findFirst()
                .or(() -> own.stream().filter(Text::original).findFirst())
                .map(Text::words)
                .orElse("");
    }
}
