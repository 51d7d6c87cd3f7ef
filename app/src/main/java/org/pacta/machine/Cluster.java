package org.pacta.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The files of the embedded database, made by `initdb` once. They appear under their name only when they are
/// complete.
record Cluster(DataDirectory data, PostgresBinaries binaries, EmbeddedServer.Durability durability) {

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
        var secret = work.resolve("password");
        Files.copy(data.password(), secret, StandardCopyOption.COPY_ATTRIBUTES);
        binaries.own(data, secret);
        var target = work.resolve("database");
        Finished.run(binaries.command("initdb", arguments(target, secret))).expectWell("Making the database");
        Files.move(target, data.database(), StandardCopyOption.ATOMIC_MOVE);
        delete(work);
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
