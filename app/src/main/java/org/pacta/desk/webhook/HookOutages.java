package org.pacta.desk.webhook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.pacta.desk.Outages;
import org.pacta.desk.Pile;
import org.pacta.desk.Task;
import org.pacta.parties.presence.Call;
import org.springframework.stereotype.Component;

/// Webhooks of which the last attempt failed, by the host that they call: their addresses are their owners'.
@Component
class HookOutages implements Outages {

    private final Hooks hooks;

    HookOutages(Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public List<Task> outages(Call call) {
        return hooks.all(call.union().id()).stream()
                .filter(each -> each.failures() > 0 || each.off())
                .map(each -> Task.of(
                        each.id().toString(),
                        null,
                        each.off()
                                ? call.say("desk.note.failing.off", each.fault())
                                : call.say("desk.note.failing", each.failures(), each.fault()),
                        call.at("/desk/" + Pile.FAILING.code()).href(),
                        new Task.Named(call.say("desk.webhook"), host(each.address()))))
                .toList();
    }

    private static String host(String address) {
        return Optional.ofNullable(URI.create(address).getHost()).orElse("");
    }
}
