package org.pacta.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.pacta.ledger.proof.Hashing;

/// The nodes of a tree as they are kept: of every eighth level, 256 to a row.
final class Tiles {

    static final int FULL = 256;
    private static final int LEVELS = 8;
    private static final int AT_ONCE = 200;

    private final Connection connection;
    private final int union;
    private final byte[][] open = new byte[LEVELS][];
    private final long[] count = new long[LEVELS];
    private final boolean[] grown = new boolean[LEVELS];
    private final PreparedStatement writing;
    private int waiting;

    Tiles(Connection connection, int union) throws SQLException {
        this.connection = connection;
        this.union = union;
        this.writing = connection.prepareStatement("""
                insert into ledger.tile (union_id, level, number, hashes) values (?, ?, ?, ?)
                on conflict (union_id, level, number) do update set hashes = excluded.hashes
                """);
    }

    /// Goes on from a tree of that size; answers the nodes behind the last full row of a level.
    IntFunction<byte[]> from(long size) throws SQLException {
        for (int level = 0; level < LEVELS; level++) {
            count[level] = size >>> 8 * level;
            open[level] = new byte[FULL * Hashing.LENGTH];
            int left = (int) (count[level] & 255);
            if (left == 0) continue;
            var kept = read(level, count[level] >>> 8);
            if (kept.length < left * Hashing.LENGTH)
                throw new IllegalStateException("the tree of union %d lacks nodes of level %d".formatted(union, level));
            System.arraycopy(kept, 0, open[level], 0, left * Hashing.LENGTH);
        }
        return level -> open[level];
    }

    private byte[] read(int level, long number) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select hashes from ledger.tile where union_id = ? and level = ? and number = ?")) {
            statement.setInt(1, union);
            statement.setInt(2, level);
            statement.setLong(3, number);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    void add(int level, byte[] hash) {
        System.arraycopy(hash, 0, open[level], (int) (count[level] & 255) * Hashing.LENGTH, Hashing.LENGTH);
        count[level]++;
        grown[level] = true;
        if ((count[level] & 255) == 0) write(level, FULL);
    }

    private void write(int level, int hashes) {
        try {
            writing.setInt(1, union);
            writing.setInt(2, level);
            writing.setLong(3, count[level] - 1 >>> 8);
            writing.setBytes(4, Arrays.copyOf(open[level], hashes * Hashing.LENGTH));
            writing.addBatch();
            grown[level] = false;
            if (++waiting % AT_ONCE == 0) writing.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes the rows that are not yet full.
    void finish() throws SQLException {
        for (int level = 0; level < LEVELS; level++) if (grown[level]) write(level, (int) (count[level] & 255));
        writing.executeBatch();
        writing.close();
    }
}
