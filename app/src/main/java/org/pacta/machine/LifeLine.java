package org.pacta.machine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What ties the database's life to the `pacta` processes that use it: a named pipe that each of them holds open.
///
/// The wrapper around the server reads the pipe. When the last holder ends, however it ends, the wrapper reads
/// the end of the file and stops the server. Since that may happen in the very moment in which another process
/// comes, a joining process writes a name into the pipe and waits until the wrapper has answered by a file of
/// that name: an answer means that the server stays as long as we hold the pipe.
final class LifeLine implements AutoCloseable {

    /// Runs the command given, stops it when nobody holds the pipe (standard input) any more, and ends when it ends.
    private static final String WRAPPER = """
            exec 3<&0 </dev/null
            "$@" 3<&- & server=$!
            (while read -r name <&3; do : >"$name"; done; kill -INT $server) & reader=$!
            exec 3<&-
            wait $server; code=$?
            kill $reader 2>/dev/null
            exit $code
            """;

    private static final String NAME = "pacta-postgres";
    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final Duration GONE = Duration.ofSeconds(5);

    private final Path pipe;
    private final RandomAccessFile held;

    private LifeLine(Path pipe, RandomAccessFile held) {
        this.pipe = pipe;
        this.held = held;
    }

    /// A new pipe in place of any that a former server had.
    static LifeLine fresh(Path pipe) throws IOException {
        Files.deleteIfExists(pipe);
        Finished.run(List.of("mkfifo", "-m", "600", pipe.toString())).expectWell("Making the pipe " + pipe);
        return hold(pipe);
    }

    /// Opens the pipe for reading and writing, which never blocks.
    static LifeLine hold(Path pipe) throws IOException {
        return new LifeLine(pipe, new RandomAccessFile(pipe.toFile(), "rw"));
    }

    /// Starts the server's command under the wrapper, in a session of its own, so that a Ctrl-C meant for us spares
    /// it.
    Process start(List<String> command, Path log) throws IOException {
        var wrapped = new ArrayList<>(List.of("setsid", "sh", "-c", WRAPPER, NAME));
        wrapped.addAll(command);
        return new ProcessBuilder(wrapped)
                .directory(pipe.resolveSibling(".").toFile())
                .redirectInput(pipe.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /// Whether the wrapper answers, which means that the server stays as long as this line is held. One that lives and
    /// is silent may only be slow, on a machine that stands still: it is waited for longer than one that is gone.
    boolean answered(Postmaster server) throws IOException {
        var name = "joined." + UUID.randomUUID();
        var answer = pipe.resolveSibling(name);
        held.write((name + "\n").getBytes(StandardCharsets.UTF_8));
        var begun = System.nanoTime();
        while (server.alive()) {
            if (Files.deleteIfExists(answer)) return true;
            var waited = System.nanoTime() - begun;
            if (waited > (server.childOf(NAME) ? SLOW : GONE).toNanos()) return false;
            Pause.milliseconds(5);
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
