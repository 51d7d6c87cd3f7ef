package org.pacta.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The files of the embedded database, made once, as a copy of the template or by `initdb`. They appear under their
/// name only when they are complete and on the disk.
record Cluster(
        DataDirectory data,
        PostgresBinaries binaries,
        EmbeddedServer.Durability durability,
        Optional<ClusterTemplate> template) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "pacta";
    static final String DATABASE = "pacta";

    static String password(DataDirectory data) {
        try {
            return Files.readString(data.password()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes the files when there are none; else sees that these programs can read them.
    void prepare() throws IOException {
        var version = data.database().resolve("PG_VERSION");
        try {
            var found = Files.readString(version).strip();
            var ours = binaries.major();
            if (!found.equals(ours))
                throw new Refused(
                        "The database in %s is of PostgreSQL %s; this Pacta brings PostgreSQL %s.\nTake a backup with the Pacta that made it (pacta backup FILE), and restore it into an empty directory."
                                .formatted(data.database(), found, ours));
        } catch (NoSuchFileException e) {
            if (Files.exists(data.database()))
                throw new Refused("%s is not a PostgreSQL database: PG_VERSION is missing.".formatted(data.database()));
            make();
        }
    }

    private void make() throws IOException {
        if (!Files.exists(data.password())) writeSecret(data.password());
        var work = data.path().resolve("making");
        delete(work);
        Files.createDirectory(work);
        binaries.own(data, work);
        var target = work.resolve("database");
        if (!copied(target)) {
            delete(target);
            var secret = work.resolve("password");
            Files.copy(data.password(), secret, StandardCopyOption.COPY_ATTRIBUTES);
            binaries.own(data, secret);
            Finished.run(binaries.command("initdb", arguments(target, secret))).expectWell("Making the database");
        }
        Files.move(target, data.database(), StandardCopyOption.ATOMIC_MOVE);
        if (durability == EmbeddedServer.Durability.DURABLE) force(data.path());
        delete(work);
    }

    /// A template that does not fit, is damaged or cannot be read is as good as none.
    private boolean copied(Path target) {
        if (template.isEmpty()) return false;
        try {
            if (!template.get().copyTo(target, binaries)) return false;
            binaries.own(data, target);
            givePasswords(target);
            if (durability == EmbeddedServer.Durability.DURABLE) bringToDisk(target);
            return true;
        } catch (IOException | Refused e) {
            return false;
        }
    }

    /// Before anybody can connect: PostgreSQL serves its standard input alone.
    private void givePasswords(Path target) {
        var alone = List.of("--single", "-F", "-D", target.toString(), "postgres");
        var said = Finished.run(
                binaries.command("postgres", alone),
                Stream.of(SUPERUSER, OWNER)
                        .map(role -> "alter role %s password '%s'\n".formatted(role, password(data)))
                        .collect(Collectors.joining()));
        said.expectWell("Giving the database its password");
        if (said.output().contains("ERROR")) throw new Refused("The database takes no password.");
    }

    /// All at once by the file system, which takes a tenth of asking for each file; file by file where it cannot.
    private static void bringToDisk(Path directory) throws IOException {
        if (Finished.run(List.of("sync", "-f", directory.toString())).well()) return;
        try (var all = Files.walk(directory)) {
            for (var each : all.toList()) force(each);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private List<String> arguments(Path target, Path secret) {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + target,
                "--username=" + SUPERUSER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C"));
        // before 17 there is no provider but those of the operating system and of ICU
        if (Integer.parseInt(binaries.major()) >= 17)
            arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (durability == EmbeddedServer.Durability.FLEETING) arguments.add("--no-sync");
        return arguments;
    }

    private static void writeSecret(Path file) throws IOException {
        var fresh = Files.createTempFile(
                file.getParent(),
                ".password",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Secrets.password() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path directory) {
        if (Files.exists(directory))
            Finished.run(List.of("rm", "-rf", directory.toString())).expectWell("Removing " + directory);
    }
}
