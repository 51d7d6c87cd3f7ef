package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often an address may try to sign in, in each minute, on this node. What an account bears is counted with the
/// account, for all nodes.
@Component
public class RateLimit {

    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final int most;
    private final ConcurrentMap<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private long minute;

    RateLimit(Clock clock, @Value("${pacta.sign-in.per-minute:30}") int most) {
        this.clock = clock;
        this.most = most;
    }

    /// Counts a try of the sender of a request.
    ///
    /// @throws Refusal if it was one too many
    public void count(HttpServletRequest request) {
        forget();
        if (tries.size() >= ADDRESSES) throw Refusal.tooMany();
        var tried = tries.computeIfAbsent(String.valueOf(request.getRemoteAddr()), _ -> new AtomicInteger());
        if (tried.incrementAndGet() > most) throw Refusal.tooMany();
    }

    private synchronized void forget() {
        var now = clock.instant().getEpochSecond() / 60;
        if (now == minute) return;
        minute = now;
        tries.clear();
    }
}
