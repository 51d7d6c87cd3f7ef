package org.pacta.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The process of a PostgreSQL server, as its `postmaster.pid` tells of it.
///
/// @param pid the process that the file names; it may be long dead, a zombie, or somebody else by now
/// @param port the TCP port; 0 while the server has not written it yet
/// @param ready whether it accepts connections
record Postmaster(Path database, long pid, int port, boolean ready) {

    /// A process number that no system gives out.
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE - 1);

    static Optional<Postmaster> of(Path database) {
        try {
            var lines = Files.readAllLines(file(database));
            if (lines.isEmpty() || lines.getFirst().isBlank()) return Optional.empty();
            var port = lines.size() > 3 && !lines.get(3).isBlank()
                    ? Integer.parseInt(lines.get(3).strip())
                    : 0;
            var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(
                    new Postmaster(database, Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new Refused("The database in %s cannot be read: %s.".formatted(database, e), e);
        }
    }

    /// Whether that process lives and is the server of this very directory: a zombie has no command line, and a number
    /// given anew has another.
    boolean alive() {
        return process().isPresent();
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(handle -> handle.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains(database.toString()));
    }

    /// Whether a process that was started with this word among its arguments is its parent.
    boolean childOf(String word) {
        return process()
                .flatMap(ProcessHandle::parent)
                .flatMap(parent -> parent.info().arguments())
                .map(List::of)
                .orElse(List.of())
                .contains(word);
    }

    /// Makes PostgreSQL see that the process is gone although its number is taken. PostgreSQL's own check for
    /// survivors (the shared memory named in the same file) stays in force.
    void disown() throws IOException {
        var lines = Files.readAllLines(file(database));
        lines.set(0, NOBODY);
        Files.write(file(database), lines);
    }

    /// Waits until the process is gone, and says whether it is.
    boolean goneWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > end) return false;
            Pause.milliseconds(10);
        }
        return true;
    }

    private static Path file(Path database) {
        return database.resolve("postmaster.pid");
    }
}
