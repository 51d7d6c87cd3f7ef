package org.pacta.machine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.pacta.machine.Progress;
import org.pacta.machine.Refused;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

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
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = verified(zip);
            var beside = target.resolveSibling("." + target.getFileName() + ".restoring");
            delete(beside);
            try {
                fill(zip, manifest, beside, progress);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                delete(beside);
            }
        } catch (ZipException e) {
            throw new Refused("%s is no backup of Pacta, or a damaged one: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private void refuseOccupied() throws IOException {
        if (!Files.isRegularFile(file)) throw new Refused("There is no backup %s.".formatted(file));
        if (!Files.exists(target)) return;
        try (var there = Files.list(target)) {
            if (there.findAny().isPresent())
                throw new Refused("%s is not empty; a restore overwrites nothing.\nName a new directory with --data."
                        .formatted(target));
        }
    }

    private Manifest verified(ZipFile zip) throws IOException {
        var manifest = manifest(zip);
        if (manifest.format() != Manifest.FORMAT)
            throw new Refused("%s has format %d; this Pacta reads format %d."
                    .formatted(file, manifest.format(), Manifest.FORMAT));
        for (var part : manifest.parts()) {
            var sum = new Counted(OutputStream.nullOutputStream());
            try (var in = open(zip, part.entry())) {
                in.transferTo(sum);
            }
            if (sum.bytes() != part.bytes() || !sum.sha256().equals(part.sha256()))
                throw new Refused("%s is damaged: the part %s is not what the manifest says.\nNothing was restored."
                        .formatted(file, part.entry()));
        }
        return manifest;
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        try (var in = open(zip, Manifest.NAME)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new Refused("%s is no backup of Pacta: its manifest cannot be read.".formatted(file), e);
        }
    }

    private InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null)
            throw new Refused("%s is no backup of Pacta, or a damaged one: %s is missing.".formatted(file, name));
        return zip.getInputStream(entry);
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
