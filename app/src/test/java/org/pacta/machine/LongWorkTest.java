package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Work that fails after whoever asked for it has looked.
class LongWorkTest {

    private final CountDownLatch looked = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    private LongWork.Task<String> failing(Runnable fault) {
        return _ -> {
            if (begun.incrementAndGet() > 1) return "done";
            try {
                assertThat(looked.await(1, TimeUnit.MINUTES)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            fault.run();
            return "never";
        };
    }

    private static <R> LongWork.State<R> settled(LongWork<R> work, LongWork.Task<R> task) {
        while (true) {
            var state = work.look("key", task);
            if (state instanceof LongWork.State.Ready) return state;
        }
    }

    /// Else a page would ask for ever, and each time begin what fails again.
    @Test
    void itIsToldToWhoeverLooksNextAndBegunAnewAfterThat() {
        var work = new LongWork<String>("test", 1, 1);
        var task = failing(() -> {
            throw new IllegalArgumentException("it does");
        });
        assertThat(work.look("key", task)).isInstanceOf(LongWork.State.Going.class);

        looked.countDown();

        assertThatThrownBy(() -> settled(work, task)).hasMessageContaining("test failed");
        assertThat(settled(work, task)).isEqualTo(new LongWork.State.Ready<>("done"));
        assertThat(begun).hasValue(2);
    }

    @Test
    void whatTakesMoreMemoryThanThereIsSaysWhatToDo() {
        var work = new LongWork<String>("test", 1, 1);
        var task = failing(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThat(work.look("key", task)).isInstanceOf(LongWork.State.Going.class);

        looked.countDown();

        var most = Runtime.getRuntime().maxMemory() >> 20;
        assertThatThrownBy(() -> settled(work, task))
                .isInstanceOf(ShortOfMemory.class)
                .hasMessage(
                        "This takes more memory than this server has (%d MiB). Start it with PACTA_JAVA_OPTS=-Xmx%dm, and ask again.",
                        most, (2 * most + 99) / 100 * 100);
    }

    @Test
    void itSaysHowMuchIsRunningAndHowMuchWaits() {
        var work = new LongWork<String>("test", 3, 1);
        var task = failing(() -> {});
        assertThat(work.load()).isEqualTo(new LongWork.Load("test", 0, 0));

        assertThat(work.look("one", task)).isInstanceOf(LongWork.State.Going.class);
        assertThat(work.look("other", _ -> "done")).isInstanceOf(LongWork.State.Going.class);
        assertThat(work.load()).isEqualTo(new LongWork.Load("test", 1, 1));

        looked.countDown();
        assertThat(work.await("one", task)).isEqualTo("never");
        assertThat(work.await("other", _ -> "done")).isEqualTo("done");
        assertThat(work.load()).isEqualTo(new LongWork.Load("test", 0, 0));
    }
}
