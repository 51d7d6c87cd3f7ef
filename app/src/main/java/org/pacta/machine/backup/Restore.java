package org.pacta.machine.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.pacta.machine.Progress;
import org.pacta.machine.Refused;
import org.postgresql.PGConnection;

/// Makes a data directory out of a backup: all of it, or nothing.
///
/// Every part is verified before anything is made. The database grows in a directory beside, which takes the
/// name asked for only when it is whole; what a restore that was broken off leaves there (`.NAME.restoring`) is
/// in nobody's way.
///
/// @param file the backup
/// @param target missing or empty
record Restore(Path file, Path target) {

    Manifest run(Progress progress) throws IOException, SQLException {
        refuseOccupied();
        return new BackupFile(file).read((zip, manifest) -> {
            var beside = target.resolveSibling("." + target.getFileName() + ".restoring");
            delete(beside);
            try {
                fill(zip, manifest, beside, progress);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                delete(beside);
            }
        });
    }

    private void refuseOccupied() throws IOException {
        if (!Files.exists(target)) return;
        try (var there = Files.list(target)) {
            if (there.findAny().isPresent())
                throw new Refused("%s is not empty; a restore overwrites nothing.\nName a new directory with --data."
                        .formatted(target));
        }
    }

    private static void fill(ZipFile zip, Manifest manifest, Path directory, Progress progress)
            throws IOException, SQLException {
        var data = DataDirectory.open(directory, DataDirectory.Maker.valueOf(manifest.maker()));
        var then = Database.asOf(data, manifest.migrations());
        try (var connection = then.owner().getConnection()) {
            connection.setAutoCommit(false);
            copyIn(zip, manifest, connection, progress);
            connection.commit();
        } finally {
            then.closeAndRest();
        }
        Database.in(data, EmbeddedServer.Durability.DURABLE).closeAndRest();
    }

    private static void copyIn(ZipFile zip, Manifest manifest, Connection connection, Progress progress)
            throws IOException, SQLException {
        var known = Table.all(connection);
        var unknown = manifest.parts().stream()
                .map(Manifest.Part::table)
                .filter(table -> !known.contains(table))
                .toList();
        if (!unknown.isEmpty()) throw new Refused("The backup holds tables that its own version does not: " + unknown);
        try (var statement = connection.createStatement()) {
            // What migrations planted comes again with the backup.
            statement.execute("truncate " + known.stream().map(Table::name).collect(Collectors.joining(", ")));
            for (var table : known) statement.execute("alter table %s disable trigger user".formatted(table.name()));
            var done = 0;
            for (var part : inOrder(known, manifest.parts())) {
                copyIn(connection, zip, part);
                progress.at("tables", ++done, manifest.parts().size());
            }
            for (var table : known) statement.execute("alter table %s enable trigger user".formatted(table.name()));
            for (var sequence : manifest.sequences())
                statement.execute("select setval('%s', %d, %s)"
                        .formatted(sequence.name().replace("'", "''"), sequence.last(), sequence.called()));
        }
    }

    private static void copyIn(Connection connection, ZipFile zip, Manifest.Part part)
            throws IOException, SQLException {
        try (var in = zip.getInputStream(zip.getEntry(part.entry()))) {
            var rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(part.table().copyIn(), in);
            if (rows != part.rows())
                throw new Refused(
                        "The part %s brought %d rows instead of %d.".formatted(part.entry(), rows, part.rows()));
        }
    }

    /// The order in which this database can take them, which need not be the archive's.
    private static List<Manifest.Part> inOrder(List<Table> tables, List<Manifest.Part> parts) {
        var place = tables.stream().map(Table::name).toList();
        return parts.stream()
                .sorted((one, other) -> Integer.compare(
                        place.indexOf(one.table().name()),
                        place.indexOf(other.table().name())))
                .toList();
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) return;
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
