package org.pacta.machine;

import java.io.PrintStream;

/// Progress as lines on a terminal or in a log: at most one for each tenth of a stage.
public final class ConsoleProgress implements Progress {

    private final PrintStream out;
    private String last = "";

    public ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(String what, long done, long total) {
        var line = "%s: %d %%".formatted(what, done * 10 / total * 10);
        if (line.equals(last)) return;
        last = line;
        out.println(line);
    }
}
