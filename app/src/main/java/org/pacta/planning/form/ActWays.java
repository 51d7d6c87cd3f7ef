package org.pacta.planning.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Act;
import org.pacta.acts.Acts;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Text;
import org.pacta.page.form.FormVersion;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.register.keeping.Stages;
import org.springframework.stereotype.Component;

/// How far acts have come on the ways of their Parties, and what somebody types of that. Inside a reading.
@Component
class ActWays {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final WayOwners owners;
    private final Acts acts;
    private final Procedures procedures;

    ActWays(WayOwners owners, Acts acts, Procedures procedures) {
        this.owners = owners;
        this.acts = acts;
        this.procedures = procedures;
    }

    /// An act on its way.
    ///
    /// @param begun every stage of acts that it was ever in, oldest first
    /// @param days on which it passed stages of the way, by their codes
    /// @param behind how many stages of the way lie behind it
    /// @param mine whether the reader may say so
    record Held(
            Act act,
            WayOwners.Owner owner,
            Way way,
            Map<String, List<Text>> names,
            List<Stages.Begun> begun,
            Map<String, LocalDate> days,
            int behind,
            boolean mine) {

        /// As a form sends it back.
        String version() {
            return FormVersion.of(Map.of("held", begun + " " + new TreeMap<>(days) + " " + way));
        }
    }

    /// @throws NotFound if there is no such act
    Held of(Call call, String code) {
        int union = call.union().id();
        var act = acts.act(union, code, call.asOf(), call.tag()).orElseThrow(() -> new NotFound("act " + code));
        var owner = owners.owner(call, act.party() == null ? WayOwners.UNION : act.party());
        var way = owners.way(call, owner);
        var begun = acts.stages(union, act.id(), new AsOf(END, call.asOf().known())).stream()
                .map(each -> new Stages.Begun(each.stage(), each.since()))
                .toList();
        var passed = procedures.passed(union, act.id(), call.asOf());
        var days = new HashMap<String, LocalDate>();
        for (var each : way.stages()) {
            var day = each.reaches() == null ? passed.get(each.code()) : last(begun, each.reaches());
            if (day != null) days.put(each.code(), day);
        }
        return new Held(
                act,
                owner,
                way,
                owners.names(call, owner, way),
                begun,
                days,
                Procedures.behind(way, act.stage(), act.since(), passed),
                owners.may(call, owner));
    }

    private static @Nullable LocalDate last(List<Stages.Begun> begun, String stage) {
        return begun.stream()
                .filter(each -> each.stage().equals(stage))
                .map(Stages.Begun::since)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    /// The field of a stage.
    static String field(String stage) {
        return "day-" + stage;
    }

    /// The days as they were typed; null where something is wrong, which is noted then at its field.
    static @Nullable Map<String, LocalDate> typed(Held held, Input input, LocalDate today) {
        var days = new HashMap<String, LocalDate>();
        LocalDate last = null;
        for (var each : held.way.stages()) {
            var field = field(each.code());
            var day = input.day(field);
            if (day == null) continue;
            if (day.isAfter(today)) input.fault(field, "procedure.fault.future");
            if (last != null && day.isBefore(last)) input.fault(field, "procedure.fault.order");
            last = day;
            days.put(each.code(), day);
        }
        var taken = new HashSet<LocalDate>();
        for (var each : begun(held, days)) {
            if (!taken.add(each.since()))
                held.way.stages().stream()
                        .filter(one -> each.stage().equals(one.reaches()))
                        .forEach(one -> input.fault(field(one.code()), "procedure.fault.day"));
        }
        if (input.text("why").isEmpty()) input.fault("why", "procedure.fault.why");
        return input.wrong() ? null : days;
    }

    /// Every stage of acts that it was in, with those days in place of the ones that were held; oldest first.
    static List<Stages.Begun> begun(Held held, Map<String, LocalDate> days) {
        var all = new ArrayList<>(held.begun);
        for (var each : held.way.stages()) {
            if (!(each.reaches() instanceof String reaches)) continue;
            var was = held.days.get(each.code());
            all.removeIf(one -> one.stage().equals(reaches) && one.since().equals(was));
            var day = days.get(each.code());
            if (day != null) all.add(new Stages.Begun(reaches, day));
        }
        all.sort(Comparator.comparing(Stages.Begun::since).thenComparing(each -> Stage.ACTS.indexOf(each.stage())));
        return all;
    }
}
