package org.pacta.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// The directory in which one Pacta keeps all that it holds: the embedded database, its password and its log.
///
/// It belongs to one user (mode 0700) and bears a mark that says whether a demonstration made it, so that a
/// demonstration never writes into a real register.
///
/// @param path absolute
public record DataDirectory(Path path) {

    private static final String MARK = "pacta-data";
    private static final String LAYOUT = "layout 1";

    /// Who made a data directory.
    public enum Maker {
        SERVICE,
        DEMO
    }

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /// Where a command keeps its data unless `--data` says otherwise.
    public static Path usual(Maker maker) {
        return Path.of(System.getProperty("user.home"), ".pacta", maker == Maker.DEMO ? "demo" : "data");
    }

    /// Opens the directory, making and marking it when it is missing or empty.
    ///
    /// @throws Refused if it cannot be written, holds files of others, or was made by another version's layout
    public static DataDirectory open(Path path, Maker maker) {
        var directory = new DataDirectory(path);
        try {
            directory.make();
            if (!Files.exists(directory.mark())) directory.claim(maker);
            var mark = Files.readString(directory.mark());
            if (!mark.startsWith(LAYOUT + "\n"))
                throw new Refused(
                        "The data directory %s has the layout \"%s\"; this Pacta knows \"%s\".\nUse the version of Pacta that made it."
                                .formatted(
                                        directory.path, mark.lines().findFirst().orElse(""), LAYOUT));
        } catch (IOException e) {
            throw new Refused(
                    "The data directory %s cannot be used: %s.\nName another one with --data, or give this user the right to write there."
                            .formatted(directory.path, FileWords.why(e)),
                    e);
        }
        return directory;
    }

    /// Whether a demonstration made this directory.
    public boolean madeByDemo() {
        try {
            return Files.readString(mark()).contains("made by demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path database() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    Path password() {
        return path.resolve("password");
    }

    /// The key that seals the ledger. It goes into no backup.
    Path sealKey() {
        return path.resolve("ledger.key");
    }

    private Path mark() {
        return path.resolve(MARK);
    }

    private void make() throws IOException {
        var there = path;
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there != null && !Files.isDirectory(there))
            throw new Refused(
                    "The data directory %s cannot be used: %s is a file, not a directory.\nName a directory with --data."
                            .formatted(path, there.equals(path) ? "it" : there));
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var parent = path.getParent();
        if (parent != null) Files.createDirectories(parent);
        try {
            Files.createDirectory(path, ours);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(path)) throw e;
        }
        if (!Files.isWritable(path) || !Files.isReadable(path) || !Files.isExecutable(path))
            throw new IOException("it belongs to the user %s, and this user may not read and write there"
                    .formatted(Files.getOwner(path).getName()));
    }

    private void claim(Maker maker) throws IOException {
        try (var others = Files.list(path)) {
            var first = others.filter(other -> !other.getFileName().toString().startsWith(".mark"))
                    .findFirst();
            if (first.isPresent())
                throw new Refused(
                        "%s is not a data directory of Pacta: it holds %s.\nName an empty or a new directory with --data."
                                .formatted(path, first.get().getFileName()));
        }
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        var made = LAYOUT + "\nmade by " + (maker == Maker.DEMO ? "demo" : "service") + "\n";
        var fresh = Files.createTempFile(path, ".mark", "");
        Files.writeString(fresh, made);
        Files.move(fresh, mark(), StandardCopyOption.ATOMIC_MOVE);
    }
}
