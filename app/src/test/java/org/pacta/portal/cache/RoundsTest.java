package org.pacta.portal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Set<String>> looks = new ArrayList<>();
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger state = new AtomicInteger(1);

    @AfterEach
    void close() {
        askers.shutdownNow();
    }

    /// Reads the state when it begins; the first look-up then waits to be let go.
    private Map<String, Integer> look(Set<String> asked) {
        int seen = state.get();
        looks.add(Set.copyOf(asked));
        if (looks.size() == 1) {
            first.countDown();
            await(go);
        }
        var found = new HashMap<String, Integer>();
        asked.forEach(each -> found.put(each, seen));
        return found;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoComesWhileALookUpRunsIsAnsweredByTheNextOneTogether() throws InterruptedException {
        var rounds = new Rounds<String, Integer>(this::look);
        var early = CompletableFuture.supplyAsync(() -> rounds.ask("a"), askers);
        await(first);
        state.set(2);
        var late = new ArrayList<CompletableFuture<Integer>>();
        for (var each : List.of("a", "b", "a")) late.add(CompletableFuture.supplyAsync(() -> rounds.ask(each), askers));
        while (rounds.waiting() < 3) Thread.sleep(1);

        go.countDown();

        assertThat(early.join()).isEqualTo(1);
        assertThat(late).allMatch(each -> each.join() == 2);
        assertThat(looks).containsExactly(Set.of("a"), Set.of("a", "b"));
        assertThat(rounds.ask("c")).isEqualTo(2);
        assertThat(looks).hasSize(3);
    }

    @Test
    void aFaultReachesAllWhoAskedAndTheNextLookUpIsTriedAnew() {
        var fails = new AtomicInteger(1);
        var rounds = new Rounds<String, Integer>(asked -> {
            if (fails.getAndDecrement() > 0) throw new IllegalStateException("no database");
            return Map.of("a", 7);
        });

        assertThatThrownBy(() -> rounds.ask("a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no database");
        assertThat(rounds.ask("a")).isEqualTo(7);
        assertThat(rounds.ask("b")).isNull();
    }
}
