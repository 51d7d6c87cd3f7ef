package org.pacta.desk.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Duty;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.stereotype.Component;

/// Tells webhooks what happened since they were told last, in the order of the ledger. A message stands in the outbox
/// before it is sent and bears the same id at each attempt; while one is not taken, none after it is sent.
@Component
class Hooks implements Duty {

    private static final Duration HELD = Duration.ofMinutes(2);
    /// Other webhooks, and other duties of the server, come after that.
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);
    /// At most so many entries are gathered, and so many messages sent, for one webhook in one round.
    private static final int ROUND = 200;
    /// How long to wait after so many failures in a row, in minutes.
    private static final List<Integer> WAITS = List.of(1, 10, 30, 120, 300, 600, 1200, 1200);

    private final HookStore store;
    private final Messages messages;
    private final Outward outward;
    private final Ledger ledger;
    private final Unions unions;
    private final Clock clock;

    Hooks(HookStore store, Messages messages, Outward outward, Ledger ledger, Unions unions, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.outward = outward;
        this.ledger = ledger;
        this.unions = unions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public void attend() {
        for (var union : ledger.read(Viewer.PUBLIC, unions::all)) run(union);
    }

    void run(Union union) {
        for (var hook : all(union.id())) {
            if (hook.off()) continue;
            gather(union, hook);
            send(hook);
        }
        kept(union.id(), () -> store.forget(union.id(), clock.instant().minus(KEPT)));
    }

    List<Hook> all(int union) {
        return ledger.read(Viewer.operator(union), () -> store.hooks(union));
    }

    /// @throws NotFound if there is none
    Hook hook(int union, UUID id) {
        return all(union).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("webhook " + id));
    }

    HookStore.Tally tally(Hook hook) {
        return ledger.read(Viewer.operator(hook.union()), () -> store.tally(hook));
    }

    /// Registers an address. It is told what is entered from now on.
    ///
    /// @param owner the Party whose it is; 0 for one of the union
    Hook register(int union, long owner, Sight sight, String address, Set<Kind> kinds) {
        var seq =
                ledger.read(sight.viewer(union, owner), () -> ledger.head(union).seq());
        var hook = new Hook(
                UUID.randomUUID(), union, owner, sight, address, kinds, Signature.freshSecret(), seq, 0, false, "");
        kept(union, () -> store.add(hook));
        return hook;
    }

    /// From now on messages are signed with another secret.
    ///
    /// @return that secret
    byte[] renew(Hook hook) {
        var secret = Signature.freshSecret();
        kept(hook.union(), () -> store.renew(hook, secret));
        return secret;
    }

    void switchOn(Hook hook) {
        kept(hook.union(), () -> store.switchOn(hook, clock.instant()));
    }

    void end(Hook hook) {
        kept(hook.union(), () -> store.end(hook));
    }

    /// Puts what happened into the outbox, as far as the webhook may see it.
    void gather(Union union, Hook hook) {
        var until = ledger.read(
                hook.viewer(), () -> Math.min(ledger.head(union.id()).seq(), hook.seq() + ROUND));
        if (until <= hook.seq()) return;
        var all = messages.of(union, hook, until);
        kept(union.id(), () -> store.put(hook, until, all));
    }

    /// Sends what waits, one after the other, until one is not taken.
    void send(Hook hook) {
        if (!took(hook)) return;
        var end = clock.instant().plus(LONGEST);
        for (int sent = 0; sent < ROUND && clock.instant().isBefore(end); sent++) {
            var next = ledger.read(Viewer.operator(hook.union()), () -> store.next(hook));
            if (next.isEmpty()) break;
            if (!sent(hook, next.get())) return;
        }
        kept(hook.union(), () -> store.release(hook, clock.instant()));
    }

    private boolean took(Hook hook) {
        var now = clock.instant();
        return ledger.keep(Viewer.operator(hook.union()), () -> store.take(hook, now, now.plus(HELD)));
    }

    private boolean sent(Hook hook, Delivery message) {
        var now = clock.instant();
        var fault = "";
        var gone = false;
        try {
            int status = outward.post(
                    outward.reach()
                            .address(hook.address())
                            .orElseThrow(() -> new IOException("not an address to call")),
                    headers(hook, message, now),
                    message.body());
            gone = status == 410;
            if (status < 200 || status > 299) fault = "HTTP " + status;
        } catch (IOException e) {
            fault = line(e);
        }
        if (fault.isEmpty()) {
            kept(
                    hook.union(),
                    () -> store.delivered(hook, message, now, clock.instant().plus(HELD)));
            return true;
        }
        fail(hook, fault, gone, now);
        return false;
    }

    private void fail(Hook hook, String fault, boolean gone, Instant now) {
        kept(
                hook.union(),
                () -> store.failures(hook).ifPresent(before -> {
                    int failures = before + 1;
                    var wait = Duration.ofMinutes(WAITS.get(Math.min(failures, WAITS.size()) - 1));
                    store.failed(hook, failures, gone || failures >= Hook.MOST, fault, now.plus(wait));
                }));
    }

    private static String line(IOException fault) {
        var said = String.valueOf(fault.getMessage()).replaceAll("\\p{Cntrl}+", " ");
        return said.substring(0, Math.min(200, said.length()));
    }

    private static Map<String, String> headers(Hook hook, Delivery message, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        var timestamp = now.getEpochSecond();
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put("webhook-signature", Signature.of(hook.secret(), message.id(), timestamp, message.body()));
        return headers;
    }

    private void kept(int union, Runnable work) {
        ledger.keep(Viewer.operator(union), () -> {
            work.run();
            return true;
        });
    }
}
