package org.pacta.report;

import java.util.concurrent.CountDownLatch;

/// Lets no file of a paper begin until it is closed: whoever asks then waits for sure.
public record Jam(CountDownLatch hold) implements AutoCloseable {

    public static Jam of(Makings makings) {
        var jam = new Jam(new CountDownLatch(1));
        for (int i = 0; i < Makings.TURNS; i++) makings.work.look("jam " + jam.hashCode() + i, _ -> jam.held());
        return jam;
    }

    private byte[] held() {
        try {
            hold.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return new byte[0];
    }

    @Override
    public void close() {
        hold.countDown();
    }
}
