package org.pacta.report;

/// Lets no file of a paper begin until it is closed: whoever asks then waits for sure.
public record Jam(Makings makings) implements AutoCloseable {

    public static Jam of(Makings makings) {
        makings.turn.acquireUninterruptibly(makings.turns());
        return new Jam(makings);
    }

    @Override
    public void close() {
        makings.turn.release(makings.turns());
    }
}
