package org.pacta.portal;

import org.pacta.TestApplication;
import org.pacta.machine.Database;
import org.pacta.machine.DemoSeed;
import org.pacta.machine.Progress;

/// The demonstration as a visitor meets it: the whole application on a free port, with everything planted.
final class LiveDemo implements AutoCloseable {

    private static final Progress UNTOLD = (_, _, _) -> {};

    private final TestApplication app = TestApplication.served();

    LiveDemo() {
        for (var seed : app.beans(DemoSeed.class)) {
            if (seed.needed()) seed.plant(UNTOLD, () -> {});
        }
        app.bean(Database.class).analyze();
    }

    String address() {
        return app.address();
    }

    @Override
    public void close() {
        app.close();
    }
}
