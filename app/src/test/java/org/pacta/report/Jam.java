package org.pacta.report;

import java.util.concurrent.CountDownLatch;

/// Lets no file of a paper begin until it is closed: whoever asks then waits for sure.
public record Jam(CountDownLatch begun, CountDownLatch hold) implements AutoCloseable {

    public static Jam of(Makings makings) {
        var jam = new Jam(new CountDownLatch(Makings.TURNS), new CountDownLatch(1));
        for (int i = 0; i < Makings.TURNS; i++) makings.work.look("jam " + jam.hashCode() + i, _ -> jam.held());
        await(jam.begun);
        return jam;
    }

    private byte[] held() {
        begun.countDown();
        await(hold);
        return new byte[0];
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hold.countDown();
    }
}
