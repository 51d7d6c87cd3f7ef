package org.pacta.machine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.Progress;
import org.pacta.machine.Refused;
import org.pacta.machine.Slices;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/// Writes all that a database holds, as it was at one moment, into one file.
///
/// A zip archive: one entry a table (COPY's text), then the manifest. Others may read and write meanwhile. The file
/// appears under its name only when it is whole.
///
/// @param maker who made the data directory, for the restored one to say the same
/// @param pacta the version of this program
record Backup(Database database, DataDirectory.Maker maker, String pacta) {

    Manifest write(Path file, Progress progress) throws IOException, SQLException {
        if (Files.exists(file)) throw new Refused("%s is there already; a backup overwrites nothing.".formatted(file));
        var folder = file.toAbsolutePath().normalize().resolveSibling("");
        if (!Files.isDirectory(folder)) throw new Refused("There is no directory %s.".formatted(folder));
        var part = Files.createTempFile(
                folder,
                ".backup",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var connection = database.owner().getConnection()) {
            Manifest manifest;
            try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
                manifest = snapshot(connection, zip, progress);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            database.backedUp(Instant.parse(manifest.taken()));
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest snapshot(Connection connection, ZipOutputStream zip, Progress progress)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var statement = connection.createStatement()) {
            // A policy that would hide rows from us is an error, never a gap.
            statement.execute("set local row_security = off");
            var moment = statement.executeQuery(
                    "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
            moment.next();
            var taken = moment.getString(1);
            var versions = Database.versions(connection);
            var tables = Table.all(connection);
            var parts = new ArrayList<Manifest.Part>();
            for (var table : tables) {
                parts.add(copy(connection, zip, table));
                progress.at("tables", parts.size(), tables.size());
            }
            var manifest =
                    new Manifest(Manifest.FORMAT, pacta, taken, maker.name(), versions, parts, sequences(connection));
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static Manifest.Part copy(Connection connection, ZipOutputStream zip, Table table)
            throws IOException, SQLException {
        var entry = "tables/" + table.name().replace("\"", "") + ".copy";
        zip.putNextEntry(new ZipEntry(entry));
        var through = new Counted(zip);
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), through);
        zip.closeEntry();
        return new Manifest.Part(entry, table, rows, through.bytes(), through.sha256());
    }

    private static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var names = connection.prepareStatement("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and n.nspname = any (?) order by 1
                        """);
                var statement = connection.createStatement()) {
            names.setArray(1, connection.createArrayOf("text", Slices.IN_ORDER.toArray()));
            try (var found = names.executeQuery()) {
                while (found.next()) {
                    var name = found.getString(1);
                    try (var state = statement.executeQuery("select last_value, is_called from " + name)) {
                        state.next();
                        sequences.add(new Manifest.Sequence(name, state.getLong(1), state.getBoolean(2)));
                    }
                }
            }
        }
        return sequences;
    }
}
