package org.pacta.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;

/// Makes the database that new data directories are copies of. The launcher runs it once the program is built.
final class TemplateMaker {

    private TemplateMaker() {}

    /// @param arguments the directory to make, in place of one that is there
    public static void main(String[] arguments) throws IOException, SQLException {
        make(Path.of(arguments[0]).toAbsolutePath());
    }

    /// Makes it under another name first.
    static void make(Path home) throws IOException, SQLException {
        var fresh = home.resolveSibling(home.getFileName() + ".making");
        remove(fresh);
        Files.createDirectories(fresh);
        var data = DataDirectory.open(fresh.resolve("data"), DataDirectory.Maker.SERVICE);
        migrate(data);
        var made = new ClusterTemplate(fresh, MigrationFiles.onClassPath());
        Files.move(data.database(), made.database());
        Files.deleteIfExists(made.database().resolve("postmaster.opts"));
        dropUnusedLog(made.database().resolve("pg_wal"));
        remove(data.path());
        made.seal(PostgresBinaries.here());
        remove(home);
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void migrate(DataDirectory data) throws SQLException {
        var database = Database.in(data, EmbeddedServer.Durability.FLEETING);
        try (var connection = database.server()
                        .orElseThrow()
                        .superuser(Cluster.DATABASE)
                        .connect();
                var statement = connection.createStatement()) {
            statement.execute("update machine.server set app_password = null");
            for (var role : List.of(AppRole.NAME, Cluster.OWNER, Cluster.SUPERUSER))
                statement.execute("alter role %s password null".formatted(role));
        } finally {
            database.closeAndRest();
        }
    }

    /// Segments of the log that are kept for use to come hold nothing: their first page has the address of another.
    private static void dropUnusedLog(Path log) throws IOException {
        try (var segments = Files.list(log)) {
            for (var each : segments.filter(Files::isRegularFile).toList()) {
                var head = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
                long size;
                try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                    channel.read(head, 0);
                    size = channel.size();
                }
                var name = each.getFileName().toString();
                var high = Long.parseLong(name.substring(8, 16), 16);
                var address = (high << 32) + Long.parseLong(name.substring(16), 16) * size;
                if (head.getLong(8) != address) Files.delete(each);
            }
        }
    }

    private static void remove(Path directory) {
        if (Files.exists(directory))
            Finished.run(List.of("rm", "-rf", directory.toString())).expectWell("Removing " + directory);
    }
}
