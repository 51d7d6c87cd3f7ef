package org.pacta.machine;

import org.springframework.context.SmartLifecycle;

/// Work done once the beans are there and before the web server accepts its first request.
final class Opening implements SmartLifecycle {

    private final Runnable work;
    private boolean done;

    Opening(Runnable work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.run();
        done = true;
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }

    /// Far before the web server's own, which is near the greatest number.
    @Override
    public int getPhase() {
        return 0;
    }
}
