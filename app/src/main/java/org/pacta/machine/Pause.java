package org.pacta.machine;

/// Waiting in small steps for something that gives no signal, such as another process.
final class Pause {

    private Pause() {}

    static void milliseconds(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
