package org.pacta.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.zip.CRC32C;

/// What tells one PostgreSQL cluster from another: its number, which its log repeats, and the random bytes with
/// which it answers those who try names that it does not have. A copy of a cluster's files gets its own.
///
/// The files must be at rest. `global/pg_control` begins with the number and its own version, and ends with those bytes
/// and a CRC-32C over all before it.
///
/// @param database the directory of the cluster
/// @param control the bytes of `global/pg_control`
/// @param end where its checksum stands
/// @param secret where the random bytes stand
record ClusterIdentity(Path database, ByteBuffer control, int end, int secret) {

    private static final int SECRET = 32;
    private static final int LEAST = 200;
    private static final int MOST = 508;
    private static final int LOG_FLAGS = 2;
    private static final int LOG_NUMBER = 24;
    private static final int BEGINS_SEGMENT = 2;

    /// Reads it.
    ///
    /// @throws IOException if this PostgreSQL's form of the file is unknown
    static ClusterIdentity of(Path database) throws IOException {
        var control = ByteBuffer.wrap(Files.readAllBytes(file(database))).order(ByteOrder.nativeOrder());
        int end = LEAST;
        while (end < MOST && checksum(control, end) != control.getInt(end)) end += Integer.BYTES;
        int padding =
                switch (control.getInt(Long.BYTES)) {
                    case 1300 -> 0;
                    case 1800 -> 3;
                    default -> -1;
                };
        if (end >= MOST || padding < 0) throw new IOException("global/pg_control has a form that is not known");
        return new ClusterIdentity(database, control, end, end - padding - SECRET);
    }

    /// The number of the cluster.
    long number() {
        return control.getLong(0);
    }

    /// The random bytes.
    ByteBuffer bytes() {
        return control.slice(secret, SECRET);
    }

    /// Gives the cluster another number and other random bytes.
    void renew() throws IOException {
        var random = new SecureRandom();
        var before = number();
        var after = random.nextLong() >>> 1;
        var bytes = new byte[SECRET];
        random.nextBytes(bytes);
        control.putLong(0, after);
        control.put(secret, bytes);
        control.putInt(end, checksum(control, end));
        Files.write(file(database), control.array());
        try (var segments = Files.list(database.resolve("pg_wal"))) {
            for (var each : segments.filter(Files::isRegularFile).toList()) renew(each, before, after);
        }
    }

    /// The first page of each segment of the log repeats the number.
    private static void renew(Path segment, long before, long after) throws IOException {
        try (var channel = FileChannel.open(segment, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var head = ByteBuffer.allocate(LOG_NUMBER + Long.BYTES).order(ByteOrder.nativeOrder());
            if (channel.read(head, 0) < head.capacity()) return;
            if ((head.getShort(LOG_FLAGS) & BEGINS_SEGMENT) == 0 || head.getLong(LOG_NUMBER) != before) return;
            head.putLong(LOG_NUMBER, after);
            channel.write(head.rewind(), 0);
        }
    }

    private static int checksum(ByteBuffer control, int end) {
        var sum = new CRC32C();
        sum.update(control.array(), 0, end);
        return (int) sum.getValue();
    }

    private static Path file(Path database) {
        return database.resolve("global/pg_control");
    }
}
