package org.pacta.planning.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.springframework.stereotype.Component;

/// What was typed into the form of a stage, understood: the way with it, and how it is called. Inside a reading.
@Component
class StageTyped {

    private static final int LONGEST = 200;

    private final WayOwners owners;

    StageTyped(WayOwners owners) {
        this.owners = owners;
    }

    /// @param code of the stage
    /// @param way as it would be
    /// @param names in each language of the union; empty where none was typed
    record Typed(String code, Way way, Map<String, String> names) {}

    /// @param stage that is changed; null for a new one
    /// @return empty where something is wrong; it is noted then at its field
    Optional<Typed> typed(Call call, StageForms.Held held, @Nullable Stage stage, Input input) {
        if (input.text("why").isEmpty()) input.fault("why", "procedure.fault.why");
        var code = stage == null ? code(held, input) : stage.code();
        var rest = new ArrayList<>(held.way().stages());
        rest.removeIf(each -> each.code().equals(code));
        if (stage != null && input.many("out").contains("yes")) {
            var none = new LinkedHashMap<String, String>();
            call.union().languages().forEach(each -> none.put(each, ""));
            return input.wrong() ? Optional.empty() : Optional.of(new Typed(code, new Way(rest), none));
        }
        var names = names(call, code, input);
        var said = said(call, code, input);
        int at = place(rest, input);
        if (said != null && !input.wrong()) {
            rest.add(at, said);
            if (!new Way(rest).rises()) input.fault("reaches", "procedure.fault.rises");
            if (rest.size() > Way.MOST) input.fault("code", "procedure.fault.many");
        }
        return said == null || input.wrong() ? Optional.empty() : Optional.of(new Typed(code, new Way(rest), names));
    }

    private static String code(StageForms.Held held, Input input) {
        var code = input.text("code");
        if (!Stage.named(code) || code.equals(StageForms.NEW)) input.fault("code", "procedure.fault.code");
        else if (held.way().stage(code).isPresent()) input.fault("code", "procedure.fault.taken");
        return code;
    }

    private static Map<String, String> names(Call call, String code, Input input) {
        var names = new LinkedHashMap<String, String>();
        for (var language : call.union().languages()) {
            var name = StageForms.name(language);
            var text = input.text(name);
            if (text.length() > LONGEST) input.fault(name, "procedure.fault.long");
            names.put(language, text);
        }
        if (!Stage.ACTS.contains(code) && names.values().stream().allMatch(String::isEmpty))
            input.fault(StageForms.name(call.union().languages().getFirst()), "procedure.fault.name");
        return names;
    }

    private @Nullable Stage said(Call call, String code, Input input) {
        var least = days(input, "least");
        var likely = days(input, "likely");
        var most = days(input, "most");
        if (least != null && likely != null && most != null) {
            if (least.compareTo(likely) > 0) input.fault("likely", "procedure.fault.rising");
            if (likely.compareTo(most) > 0 || most.signum() == 0) input.fault("most", "procedure.fault.rising");
        }
        var body = input.text("body");
        var sits = body.isEmpty() ? null : owners.body(call, body).map(Body::id).orElse(null);
        if (!body.isEmpty() && sits == null) input.fault("body", "procedure.fault.body");
        var reaches = input.orNull("reaches");
        if (reaches != null && !Stage.ACTS.contains(reaches)) input.fault("reaches", "procedure.fault.reaches");
        if (least == null || likely == null || most == null || input.wrong()) return null;
        return new Stage(code, reaches, least, likely, most, sits);
    }

    private static @Nullable BigDecimal days(Input input, String name) {
        var days = input.number(name);
        if (days == null && input.faults(name).isEmpty()) input.fault(name, "procedure.fault.days");
        if (days != null && (days.signum() < 0 || days.compareTo(Stage.MOST) > 0))
            input.fault(name, "procedure.fault.most");
        return days;
    }

    private static int place(List<Stage> rest, Input input) {
        var after = input.text("after");
        if (after.isEmpty()) return 0;
        for (int i = 0; i < rest.size(); i++) {
            if (rest.get(i).code().equals(after)) return i + 1;
        }
        input.fault("after", "procedure.fault.after");
        return 0;
    }
}
