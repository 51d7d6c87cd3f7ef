package org.pacta.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// An empty database with all migrations, made when the program is built, of which a new data directory gets a copy in
/// place of making its own. It holds no key, and none of its roles has a password.
///
/// It is taken only by the PostgreSQL and for the migrations that it was made with, and only if every file is as it
/// was.
///
/// @param home holds `database` and a list of its files; it may be missing
/// @param wanted the migrations that it is to have
record ClusterTemplate(Path home, MigrationFiles wanted) {

    private static final String FORM = "1";
    private static final int BLOCK = 1 << 20;

    /// What the system property `pacta.template` names; empty where it names nothing.
    static Optional<ClusterTemplate> of(MigrationFiles wanted) {
        return Optional.ofNullable(System.getProperty("pacta.template"))
                .map(home -> new ClusterTemplate(Path.of(home).toAbsolutePath(), wanted));
    }

    /// Copies the files to a directory that is not there yet, and gives them an identity of their own.
    ///
    /// @return whether the template fits; if not, nothing was written
    /// @throws IOException if it is not what it was; what was written by then is of no use
    boolean copyTo(Path target, PostgresBinaries binaries) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(list());
        } catch (NoSuchFileException e) {
            return false;
        }
        if (lines.isEmpty() || !lines.getFirst().equals(key(binaries))) return false;
        if (!lines.getLast().equals("end")) throw new IOException("the list of the template's files is cut off");
        make(target);
        var block = ByteBuffer.allocate(BLOCK);
        for (var line : lines.subList(1, lines.size() - 1)) {
            var entry = Entry.parse(line);
            if (entry.directory()) make(target.resolve(entry.path));
            else copy(entry, target.resolve(entry.path), block);
        }
        ClusterIdentity.of(target).renew();
        return true;
    }

    /// Writes the list of the files that are there, which makes the template whole.
    void seal(PostgresBinaries binaries) throws IOException {
        var lines = new ArrayList<>(List.of(key(binaries)));
        try (var all = Files.walk(database())) {
            for (var path : all.skip(1).sorted().toList()) {
                var name = database().relativize(path).toString();
                if (Files.isDirectory(path)) lines.add(new Entry(-1, 0, name).line());
                else {
                    var bytes = Files.readAllBytes(path);
                    var sum = new CRC32();
                    sum.update(bytes);
                    lines.add(new Entry(bytes.length, sum.getValue(), name).line());
                }
            }
        }
        lines.add("end");
        Files.write(list(), lines);
    }

    Path database() {
        return home.resolve("database");
    }

    private Path list() {
        return home.resolve("files");
    }

    private String key(PostgresBinaries binaries) {
        return String.join("; ", FORM, binaries.version(), System.getProperty("os.arch"), wanted.fingerprint());
    }

    private void copy(Entry entry, Path to, ByteBuffer block) throws IOException {
        var sum = new CRC32();
        long size = 0;
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var in = FileChannel.open(database().resolve(entry.path), StandardOpenOption.READ);
                var out = FileChannel.open(to, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ours)) {
            while (in.read(block.clear()) >= 0) {
                block.flip();
                size += block.remaining();
                sum.update(block.duplicate());
                while (block.hasRemaining()) out.write(block);
            }
        }
        if (size != entry.size || sum.getValue() != entry.sum)
            throw new IOException("%s of the template is not what it was".formatted(entry.path));
    }

    private static void make(Path directory) throws IOException {
        Files.createDirectory(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /// A line of the list.
    ///
    /// @param size in bytes; -1 of a directory
    /// @param sum CRC-32 of the bytes
    private record Entry(long size, long sum, String path) {

        boolean directory() {
            return size < 0;
        }

        String line() {
            return "%d %d %s".formatted(size, sum, path);
        }

        static Entry parse(String line) throws IOException {
            var parts = line.split(" ", 3);
            try {
                if (parts.length == 3) return new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
            } catch (NumberFormatException e) {
                throw new IOException("the list of the template's files cannot be read", e);
            }
            throw new IOException("the list of the template's files cannot be read");
        }
    }
}
