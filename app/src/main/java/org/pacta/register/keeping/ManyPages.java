package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.List;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.springframework.stereotype.Component;

/// Fills the form for many measures. Called inside a reading.
@Component
class ManyPages {

    private static final int PAGE = 50;

    private final Calls calls;
    private final Plans plans;
    private final RecordKinds kinds;

    ManyPages(Calls calls, Plans plans, RecordKinds kinds) {
        this.calls = calls;
        this.plans = plans;
        this.kinds = kinds;
    }

    static String at(Call call, String framework, int draft) {
        var address = call.at(Subject.root(framework) + "/keep");
        return draft == 0
                ? address.href()
                : address.with("draft", String.valueOf(draft)).href();
    }

    /// @param faults what is wrong in each row that was sent
    /// @param rest what is wrong with all of it, as sentences
    ManyView page(Call call, String framework, int draft, Input input, List<List<Reason>> faults, List<String> rest) {
        var scope = plans.framework(call.union().id(), framework, call.asOf(), call.tag());
        var codes = plans.measures(call.union().id(), scope.id(), call.asOf());
        var from = Math.min(from(call), Math.max(0, codes.size() - 1) / PAGE * PAGE);
        var rows = new ArrayList<ManyView.Row>();
        if (input.empty())
            for (var code : codes.subList(from, Math.min(codes.size(), from + PAGE)))
                rows.add(held(call, framework, code, rows.size()));
        else for (var typed : Many.typed(input)) rows.add(again(call, framework, typed, rows.size(), faults));
        var all = new Fields(call.words(), "many", input)
                .add("all-deadline", Field.Kind.LINE, "")
                .add("all-weight", Field.Kind.LINE, "")
                .add("all-executors", Field.Kind.LINE, "");
        var fields = new Fields(call.words(), "keeping", input);
        if (draft == 0)
            fields.add("since", Field.Kind.DAY, call.asOf().on().toString()).add("grounds", Field.Kind.LINE, "");
        return new ManyView(
                calls.frame(
                        call,
                        "plan",
                        new Link(call.say("drafts.title"), call.at("/editions").href())),
                call.say("many.title", scope.title()),
                draft == 0 ? "" : call.say("keeping.draft", draft),
                rest,
                rows,
                all.all(),
                fields.all(),
                at(call, framework, draft),
                call.form(),
                call.say(draft == 0 ? "keeping.submit" : "keeping.submit.draft"),
                ways(call, framework, draft, from, codes.size()));
    }

    private static int from(Call call) {
        var asked = call.here().query().getOrDefault("from", "0");
        return asked.matches("[0-9]{1,7}") ? Integer.parseInt(asked) / PAGE * PAGE : 0;
    }

    private ManyView.Row held(Call call, String framework, String code, int nr) {
        var subject = kinds.subject(call, framework, "measures", code);
        var sheet = kinds.kind("measures").sheet(call, subject);
        return new ManyView.Row(
                nr,
                code,
                subject.title(),
                sheet.version(),
                false,
                sheet.of("deadline"),
                sheet.of("weight"),
                Many.oneLine(sheet.of("assignments")),
                List.of());
    }

    /// What was typed stays; where somebody has changed the measure, what it says by now is told, and is read now.
    private ManyView.Row again(Call call, String framework, Many.Typed typed, int nr, List<List<Reason>> faults) {
        var own = nr < faults.size() ? faults.get(nr) : List.<Reason>of();
        var now = held(call, framework, typed.code(), nr);
        var said = new ArrayList<String>();
        for (var each : own)
            said.add(
                    each == Reason.OVERTAKEN
                            ? call.say("many.overtaken", now.deadline(), now.weight(), now.executors())
                            : call.say(each.key()));
        var version = own.contains(Reason.OVERTAKEN) ? now.version() : typed.version();
        return new ManyView.Row(
                nr,
                typed.code(),
                now.title(),
                version,
                typed.ticked(),
                typed.deadline(),
                typed.weight(),
                typed.executors(),
                said);
    }

    private static List<Link> ways(Call call, String framework, int draft, int from, int total) {
        var ways = new ArrayList<Link>();
        var here = call.at(Subject.root(framework) + "/keep");
        var base = draft == 0 ? here : here.with("draft", String.valueOf(draft));
        if (from > 0)
            ways.add(new Link(
                    call.say("many.before"),
                    base.with("from", String.valueOf(from - PAGE)).href()));
        if (from + PAGE < total)
            ways.add(new Link(
                    call.say("many.after"),
                    base.with("from", String.valueOf(from + PAGE)).href()));
        return ways;
    }
}
