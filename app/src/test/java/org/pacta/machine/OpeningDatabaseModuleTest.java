package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pacta.Application;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A database that opens beside the application.
@ExtendWith(OutputCaptureExtension.class)
class OpeningDatabaseModuleTest {

    private static final Refused REFUSAL = new Refused("The database of this test cannot be opened.");

    @Test
    void aRefusalReachesWhoStartedAndSpringSaysNothing(CapturedOutput output) {
        var starter = new Starter(Application.class);

        assertThatThrownBy(() -> starter.web(
                        () -> {
                            throw REFUSAL;
                        },
                        "127.0.0.1",
                        0,
                        _ -> {}))
                .isSameAs(REFUSAL);

        assertThat(output).isEmpty();
    }

    @Test
    void whoNeedsItWaitsForIt() throws InterruptedException {
        var ready = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var database = TestDatabase.fresh().open();
        var opening = new OpeningDatabase(() -> {
            await(ready);
            return database;
        });

        var waiting = Thread.startVirtualThread(() -> {
            opening.get();
            asked.countDown();
        });
        assertThat(asked.await(100, TimeUnit.MILLISECONDS)).isFalse();
        ready.countDown();

        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
        assertThat(opening.get()).isSameAs(database);
        database.close();
    }

    @Test
    void whatGoesWrongBesideItClosesIt() {
        var database = TestDatabase.fresh().open();
        var fault = new IllegalStateException("beside");

        assertThat(new OpeningDatabase(() -> database).closeAfter(fault)).isSameAs(fault);
        assertThatThrownBy(() -> database.app().getConnection()).isInstanceOf(SQLException.class);

        assertThat(new OpeningDatabase(() -> {
                            throw REFUSAL;
                        })
                        .closeAfter(fault))
                .isSameAs(REFUSAL);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
