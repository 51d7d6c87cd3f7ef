package org.pacta.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real PostgreSQL that runs as a child process in a data directory, for as long as any `pacta` process uses it.
///
/// It is durable (fsync, checksums), asks for a password, and listens on the loopback address alone, on a free port.
/// The first process starts it, later ones join it. After a `kill -9` of anything, what was
/// committed is there after the next start, which recovers by itself.
public final class EmbeddedServer implements AutoCloseable {

    /// How the server treats the disk.
    public enum Durability {
        /// What is committed survives a loss of power.
        DURABLE,
        /// For tests: quick, and lost with the machine.
        FLEETING
    }

    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Duration START = Duration.ofMinutes(10);
    /// A server that broke a connection off and is still there after this has another reason.
    private static final Duration DYING = Duration.ofSeconds(5);

    private static final int ATTEMPTS = 20;

    private final DataDirectory data;
    private final LifeLine line;
    private final Postmaster server;
    private final boolean startedHere;

    private EmbeddedServer(DataDirectory data, LifeLine line, Postmaster server, boolean startedHere) {
        this.data = data;
        this.line = line;
        this.server = server;
        this.startedHere = startedHere;
    }

    /// Starts the database of the directory, making it first when there is none, or joins the one that runs.
    ///
    /// Measured on two cores: 2 to 3 s the first time, half a second as a copy of a template; 0.3 s later; to join
    /// 0.03 s.
    ///
    /// @throws Refused if the directory's database is of another major version, cannot start, or does not answer
    public static EmbeddedServer start(DataDirectory data, Durability durability) {
        return start(data, durability, Optional.empty());
    }

    /// The same, where a new database may be a copy of a template.
    static EmbeddedServer start(DataDirectory data, Durability durability, Optional<ClusterTemplate> template) {
        try (var _ = DirectoryLock.of(data)) {
            var joined = joined(data);
            if (joined.isPresent()) return joined.get();
            var binaries = PostgresBinaries.here();
            var cluster = new Cluster(data, binaries, durability, template);
            cluster.prepare();
            return founded(launchPatiently(data, binaries, durability));
        } catch (IOException e) {
            throw new Refused("The database in %s cannot be started: %s.".formatted(data.path(), FileWords.why(e)), e);
        }
    }

    /// The one that runs, if it answers; one that ended while it was asked is none.
    private static Optional<EmbeddedServer> joined(DataDirectory data) throws IOException {
        var running = Postmaster.of(data.database());
        try {
            return join(data).map(EmbeddedServer::founded);
        } catch (Refused e) {
            if (running.isEmpty() || !running.get().goneWithin(DYING)) throw e;
            return join(data);
        }
    }

    /// Under the lock: of two processes that come at once only one may make the role and the database.
    private static EmbeddedServer founded(EmbeddedServer server) {
        try {
            new Founding(server).ensure();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// The owner's way into the database `pacta`.
    public DatabaseAddress address() {
        return addressOf(Cluster.OWNER, Cluster.DATABASE);
    }

    /// The way in for PostgreSQL's superuser, for tests that make databases of their own.
    DatabaseAddress superuser(String database) {
        return addressOf(Cluster.SUPERUSER, database);
    }

    /// The number of the server's process.
    public long pid() {
        return server.pid();
    }

    /// Whether this process started the server, rather than joined one that ran.
    public boolean startedHere() {
        return startedHere;
    }

    /// Calls the action once when the server's process has ended, for whatever cause.
    public void whenGone(Runnable action) {
        var process = server.process();
        if (process.isEmpty()) {
            action.run();
            return;
        }
        var _ = process.get().onExit().thenRun(action);
    }

    /// Waits until the server has ended.
    void rest() {
        if (!server.goneWithin(STOP)) throw new IllegalStateException("the server " + server + " is still in use");
    }

    /// Lets go of the server; it stops when no other process uses it.
    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var _ = startedHere && server.goneWithin(Duration.ofSeconds(1));
    }

    private DatabaseAddress addressOf(String role, String database) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(server.port(), database);
        return new DatabaseAddress(url, role, Cluster.password(data));
    }

    private static Optional<EmbeddedServer> join(DataDirectory data) throws IOException {
        var found = Postmaster.of(data.database());
        if (found.isEmpty()) return Optional.empty();
        var running = found.get();
        if (!running.alive()) {
            // Its number may be a zombie's or somebody else's by now, whom PostgreSQL would take for the server.
            running.disown();
            return Optional.empty();
        }
        if (Files.exists(pipe(data))) {
            var line = LifeLine.hold(pipe(data));
            if (line.answered(running))
                return Optional.of(new EmbeddedServer(data, line, awaitReady(data, running), false));
            line.close();
        }
        stopOrphan(data, running);
        // A server that was killed leaves its file, and is a zombie for a while.
        var left = Postmaster.of(data.database());
        if (left.isPresent()) left.get().disown();
        return Optional.empty();
    }

    /// A server whose wrapper is gone would never stop: it is stopped here, and started anew under a wrapper.
    private static void stopOrphan(DataDirectory data, Postmaster running) {
        if (running.alive()) Finished.run(List.of("kill", "-INT", Long.toString(running.pid())));
        if (!running.goneWithin(STOP))
            throw new Refused(
                    "A PostgreSQL (process %d) that Pacta no longer controls runs in %s and does not stop.\nStop it by hand: kill -INT %d"
                            .formatted(running.pid(), data.database(), running.pid()));
    }

    /// Tries again while a dead server's last children still hold its memory, and when somebody took the free port.
    private static EmbeddedServer launchPatiently(DataDirectory data, PostgresBinaries binaries, Durability durability)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return launch(data, binaries, durability);
            } catch (Refused e) {
                var passing =
                        e.toString().contains("still in use") || e.toString().contains("could not bind");
                if (!passing || attempt == ATTEMPTS) throw e;
                Pause.milliseconds(500);
            }
        }
    }

    private static EmbeddedServer launch(DataDirectory data, PostgresBinaries binaries, Durability durability)
            throws IOException {
        var line = LifeLine.fresh(pipe(data));
        var port = freePort();
        var wrapper = line.start(binaries.command("postgres", settings(data, durability, port)), data.log());
        try {
            var starting = awaitFirst(data, wrapper);
            return new EmbeddedServer(data, line, awaitReady(data, starting), true);
        } catch (RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private static List<String> settings(DataDirectory data, Durability durability, int port) {
        var settings = new ArrayList<>(List.of("-D", data.database().toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=60",
                "log_min_messages=warning",
                "timezone=UTC",
                "log_timezone=UTC",
                "jit=off")) settings.addAll(List.of("-c", setting));
        if (durability == Durability.FLEETING)
            for (var setting : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"))
                settings.addAll(List.of("-c", setting));
        return settings;
    }

    /// Waits for the new server's own `postmaster.pid`: the file may still be a dead server's.
    private static Postmaster awaitFirst(DataDirectory data, Process wrapper) {
        while (wrapper.isAlive()) {
            var found = Postmaster.of(data.database()).filter(Postmaster::alive);
            if (found.isPresent()) return found.get();
            Pause.milliseconds(5);
        }
        throw notStarted(data);
    }

    private static Postmaster awaitReady(DataDirectory data, Postmaster starting) {
        var end = System.nanoTime() + START.toNanos();
        while (starting.alive() && System.nanoTime() < end) {
            var now = Postmaster.of(data.database());
            if (now.isPresent() && now.get().ready()) return now.get();
            Pause.milliseconds(5);
        }
        throw notStarted(data);
    }

    private static Refused notStarted(DataDirectory data) {
        return new Refused("The database in %s did not start.\nIts log %s ends with:\n%s"
                .formatted(data.database(), data.log(), tail(data.log())));
    }

    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    private static Path pipe(DataDirectory data) {
        return data.path().resolve("alive");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
