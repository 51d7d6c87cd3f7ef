package org.pacta.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A short program that was run to its end, with all that it printed.
///
/// @param code its exit code; 127 if the program is not there
record Finished(List<String> command, int code, String output) {

    Finished {
        command = List.copyOf(command);
    }

    static Finished run(List<String> command) {
        return run(command, "");
    }

    /// @param input what the program reads; it must be short
    static Finished run(List<String> command, String input) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Finished(command, process.waitFor(), output);
        } catch (IOException e) {
            return new Finished(command, 127, e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    boolean well() {
        return code == 0;
    }

    void expectWell(String what) {
        if (!well())
            throw new Refused("%s failed (%s ended with %d):\n%s"
                    .formatted(what, String.join(" ", command), code, output.strip()));
    }
}
