package org.pacta.portal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMakingTest {

    private final FileMaking making = new FileMaking();

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 1_000_000})
    void whatIsWrittenIsSentWholeHoweverLong(int length) throws IOException {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) bytes[i] = (byte) (i * 31);
        var sent = new ByteArrayOutputStream();

        try (var made = making.made(to -> {
            for (int from = 0; from < length; from += 7_000) to.write(bytes, from, Math.min(7_000, length - from));
            to.write(7);
        })) {
            assertThat(made.size()).isEqualTo(length + 1);
            made.sendTo(sent);
        }

        assertThat(sent.toByteArray()).startsWith(bytes).hasSize(length + 1).endsWith(7);
    }

    @Test
    void aThirdFileWaitsUntilOneOfTwoIsMade() throws Exception {
        var begun = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.submit(() -> {
                    making.made(to -> {
                                begun.countDown();
                                await(end);
                            })
                            .close();
                    return true;
                });
            }
            await(begun);
            var third = new CountDownLatch(1);
            threads.submit(() -> {
                making.made(to -> third.countDown()).close();
                return true;
            });

            assertThat(third.await(200, TimeUnit.MILLISECONDS)).isFalse();
            end.countDown();
            assertThat(third.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aFileThatFailsGivesItsTurnBack() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> making.made(to -> {
                        throw new IOException("full");
                    }))
                    .hasMessage("full");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
