package org.pacta.portal.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts requests by the class of their answer's status and by the time they took. An address that is none is refused
/// before it comes here, and not counted.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Requests extends OncePerRequestFilter {

    private static final String NAME = "pacta_http_requests_seconds";
    private static final double NANOS = 1e9;
    /// Upper ends of the classes of time, in seconds; what takes longer is in none.
    private static final double[] ENDS = {0.005, 0.02, 0.1, 0.5, 2.5, 10};

    private static final int CLASSES = 5;

    private final LongAdder[] within =
            Stream.generate(LongAdder::new).limit((long) CLASSES * ENDS.length).toArray(LongAdder[]::new);
    private final LongAdder[] counts =
            Stream.generate(LongAdder::new).limit(CLASSES).toArray(LongAdder[]::new);
    private final LongAdder[] nanos =
            Stream.generate(LongAdder::new).limit(CLASSES).toArray(LongAdder[]::new);
    private final AtomicInteger underWay = new AtomicInteger();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        var status = 500;
        underWay.incrementAndGet();
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            underWay.decrementAndGet();
            count(status, System.nanoTime() - begun);
        }
    }

    private void count(int status, long took) {
        int of = Math.clamp(status / 100, 1, CLASSES) - 1;
        counts[of].increment();
        nanos[of].add(took);
        for (int i = 0; i < ENDS.length; i++) {
            if (took > ENDS[i] * NANOS) continue;
            within[of * ENDS.length + i].increment();
            return;
        }
    }

    void tell(Exposition figures) {
        figures.family(NAME, "histogram", "Requests answered, by class of status and by the time they took.");
        for (int of = 0; of < CLASSES; of++) {
            var status = (of + 1) + "xx";
            // read first, so that no class of time holds more than there are
            long all = counts[of].sum();
            long sum = 0;
            for (int i = 0; i < ENDS.length; i++) {
                sum = Math.min(all, sum + within[of * ENDS.length + i].sum());
                figures.sample(NAME + "_bucket", sum, "status", status, "le", Exposition.number(ENDS[i]));
            }
            figures.sample(NAME + "_bucket", all, "status", status, "le", "+Inf");
            figures.sample(NAME + "_sum", nanos[of].sum() / NANOS, "status", status);
            figures.sample(NAME + "_count", all, "status", status);
        }
        figures.single(
                "pacta_http_requests_under_way",
                "gauge",
                "Requests that are being answered, this one among them.",
                underWay.get());
    }
}
