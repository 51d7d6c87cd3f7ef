package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.util.Objects;
import org.pacta.engine.forecast.Watch;

/// Tells of progress once a run, from its first block on, takes longer than a moment: at most a line for each tenth.
final class Patience implements Watch {

    private static final long MOMENT = 2_000_000_000L;

    private final PrintWriter out;
    private final String what;
    private long begun;
    private long told = -1;

    Patience(PrintWriter out, String what) {
        this.out = Objects.requireNonNull(out);
        this.what = what;
    }

    @Override
    public boolean goOn(long done, long most) {
        if (begun == 0) begun = System.nanoTime();
        long tenth = done * 10 / most;
        if (tenth > told && tenth < 10 && System.nanoTime() - begun > MOMENT) {
            told = tenth;
            out.println("%s: %d %%".formatted(what, tenth * 10));
            out.flush();
        }
        return true;
    }
}
