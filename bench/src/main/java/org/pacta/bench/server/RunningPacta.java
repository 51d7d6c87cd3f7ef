package org.pacta.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// A server in a process of its own, started by the launcher.
///
/// @param start milliseconds from the command to the line that says it is ready
record RunningPacta(Process process, Path data, int port, double start) implements AutoCloseable {

    private static final String READY = "Pacta is ready: ";

    /// @param command `demo` or `serve`
    static RunningPacta start(Path launcher, String command, Path data) throws IOException {
        var begun = System.nanoTime();
        var process = new ProcessBuilder(launcher.toString(), command, "--data", data.toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith(READY)) continue;
            var address = line.substring(READY.length()).strip();
            var port = Integer.parseInt(address.replaceAll(".*:(\\d+)/", "$1"));
            return new RunningPacta(process, data, port, (System.nanoTime() - begun) / 1e6);
        }
        throw new IllegalStateException("the server did not start");
    }

    /// The Java machine of the server; the launcher becomes it.
    long memoryInMiB() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(process.pid())))) {
            return lines.filter(each -> each.startsWith("VmRSS:"))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// Into the embedded database, past all rights.
    Connection database() throws IOException, SQLException {
        var password = Files.readString(data.resolve("password")).strip();
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:%s/pacta"
                .formatted(postmaster.get(3).strip());
        return DriverManager.getConnection(url, "postgres", password);
    }

    /// The server of the embedded database.
    ProcessHandle postmaster() throws IOException {
        var first = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
    }
}
