package org.pacta.desk.webhook;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.page.Link;
import org.pacta.page.form.Field;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.springframework.stereotype.Component;

/// The pages about webhooks. Called outside any reading.
@Component
class HookPages {

    private final Calls calls;
    private final Hooks hooks;

    HookPages(Calls calls, Hooks hooks) {
        this.calls = calls;
        this.hooks = hooks;
    }

    /// As whom a webhook may read that somebody registers: never more than he does himself.
    static List<Sight> sights(Call call) {
        if (call.capacity().party() != 0) return List.of(Sight.PUBLIC, Sight.PARTY);
        return call.capacity().may(Role.SECRETARIAT_OFFICER, Power.DECIDE)
                ? List.of(Sight.PUBLIC, Sight.PARTIES)
                : List.of(Sight.PUBLIC);
    }

    /// Whether somebody manages a webhook: a Party its own, the secretariat and the administrator those of the union
    /// as far as they read what it reads.
    static boolean manages(Call call, Hook hook) {
        return hook.owner() == call.capacity().party() && sights(call).contains(hook.sight());
    }

    HookListView list(Call call) {
        var rows = hooks.all(call.union().id()).stream()
                .filter(each -> manages(call, each))
                .map(each -> row(call, each, hooks.tally(each)))
                .toList();
        return calls.read(
                call,
                _ -> new HookListView(
                        calls.frame(call, "", desk(call)),
                        call.say("webhook.title"),
                        rows,
                        new Link(
                                call.say("webhook.new"),
                                call.at("/webhooks/new").href())));
    }

    private static Link desk(Call call) {
        return call.capacity().party() == 0 && !call.capacity().may(Role.SECRETARIAT_OFFICER, Power.PREPARE)
                ? new Link(call.name(), call.at("").href())
                : new Link(call.say("desk.title"), call.at("/desk").href());
    }

    private static HookListView.Row row(Call call, Hook hook, HookStore.Tally tally) {
        return new HookListView.Row(
                new Link(hook.address(), call.at("/webhooks/" + hook.id()).href()),
                kinds(call, hook),
                call.say(hook.sight().key()),
                state(call, hook, tally),
                hook.off() || hook.failures() > 0);
    }

    private static String kinds(Call call, Hook hook) {
        return hook.kinds().stream().sorted().map(each -> call.say(each.key())).collect(Collectors.joining("; "));
    }

    private static String state(Call call, Hook hook, HookStore.Tally tally) {
        if (hook.off()) return call.say("webhook.state.off", hook.failures(), hook.fault(), tally.waiting());
        if (hook.failures() > 0)
            return call.say("webhook.state.failing", hook.failures(), hook.fault(), tally.waiting());
        if (tally.last().equals(Instant.EPOCH)) return call.say("webhook.state.new", tally.waiting());
        var last = call.words()
                .formats()
                .moment(LocalDateTime.ofInstant(tally.last(), call.union().zone()));
        return call.say("webhook.state.on", last, tally.waiting());
    }

    FormView fresh(Call call, Input input) {
        return calls.read(call, _ -> {
            var fields = new Fields(call.words(), "webhook", input)
                    .add("address", Field.Kind.LINE, "https://")
                    .choose(
                            "kinds",
                            Field.Kind.ANY,
                            Arrays.stream(Kind.values())
                                    .map(each -> new Field.Option(each.type(), call.say(each.key()), false))
                                    .toList())
                    .choose(
                            "sight",
                            Field.Kind.ONE,
                            sights(call).stream()
                                    .map(each ->
                                            new Field.Option(each.code(), call.say(each.key()), each == Sight.PUBLIC))
                                    .toList());
            return view(call, call.say("webhook.new"), List.of(), fields, "/webhooks/new", "webhook.register");
        });
    }

    /// @param secret just made, shown once; else empty
    FormView one(Call call, Hook hook, String secret, Input input) {
        var tally = hooks.tally(hook);
        return calls.read(call, _ -> {
            var lines = new ArrayList<FormView.Line>();
            if (!secret.isEmpty()) lines.add(line(call, "secret", secret));
            lines.add(line(call, "kinds", kinds(call, hook)));
            lines.add(line(call, "sight", call.say(hook.sight().key())));
            lines.add(line(call, "state", state(call, hook, tally)));
            var options = new ArrayList<Field.Option>();
            if (hook.off() || hook.failures() > 0)
                options.add(new Field.Option("on", call.say("webhook.what.on"), true));
            options.add(new Field.Option("renew", call.say("webhook.what.renew"), false));
            options.add(new Field.Option("end", call.say("webhook.what.end"), false));
            var fields = new Fields(call.words(), "webhook", input).choose("what", Field.Kind.ONE, options);
            return view(call, hook.address(), lines, fields, "/webhooks/" + hook.id(), "webhook.do");
        });
    }

    private FormView view(
            Call call, String title, List<FormView.Line> lines, Fields fields, String action, String submit) {
        var list = new Link(call.say("webhook.title"), call.at("/webhooks").href());
        return new FormView(
                calls.frame(call, "", list),
                title,
                lines,
                fields.all(),
                List.of(),
                List.of(),
                call.at(action).href(),
                call.form(),
                "",
                call.say(submit),
                list);
    }

    private static FormView.Line line(Call call, String name, String value) {
        return new FormView.Line(call.say("webhook.line." + name), value);
    }
}
