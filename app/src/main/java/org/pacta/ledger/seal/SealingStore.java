package org.pacta.ledger.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.TreeHead;

/// Takes what was committed into the tree of its union, as the owner of the tables.
///
/// One transaction for each union, under a lock that is the union's own: several servers on one database seal once, a
/// crash leaves either all of it or nothing, and commands do not wait. Leaves are never changed, and entries commit in
/// the order of their numbers, so what stands up to the head of the union is all that will ever stand there.
final class SealingStore {

    private static final int LOCKS = 722_820_011;
    private static final int AT_ONCE = 10_000;

    private final DataSource owner;

    SealingStore(DataSource owner) {
        this.owner = owner;
    }

    /// The unions in which something is committed and not yet sealed.
    List<Integer> waiting() throws SQLException {
        var unions = new ArrayList<Integer>();
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select h.union_id from ledger.head h left join ledger.tree t on t.union_id = h.union_id
                    where h.seq > coalesce(t.seq, 0) order by h.union_id
                    """)) {
            while (rows.next()) unions.add(rows.getInt(1));
        }
        return unions;
    }

    /// Seals all that is committed in the union.
    ///
    /// @return the new head; empty if there was nothing to seal, or another server is at it
    Optional<TreeHead> seal(int union, Signer signer) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var head = locked(connection, union) ? grow(connection, union, signer) : Optional.<TreeHead>empty();
                connection.commit();
                return head;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean locked(Connection connection, int union) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, LOCKS);
            statement.setInt(2, union);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private record Tree(String origin, long size, long seq) {}

    private Optional<TreeHead> grow(Connection connection, int union, Signer signer) throws SQLException {
        long last;
        Instant recorded;
        var tree = new Tree("", 0, 0);
        try (var statement = connection.prepareStatement("""
                select h.seq, h.recorded, coalesce(t.origin, '') as origin, coalesce(t.size, 0) as size, coalesce(t.seq, 0) as sealed
                from ledger.head h left join ledger.tree t on t.union_id = h.union_id where h.union_id = ?
                """)) {
            statement.setInt(1, union);
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getLong("seq") <= rows.getLong("sealed")) return Optional.empty();
                last = rows.getLong("seq");
                recorded = rows.getObject("recorded", OffsetDateTime.class).toInstant();
                tree = new Tree(rows.getString("origin"), rows.getLong("size"), rows.getLong("sealed"));
            }
        }
        var tiles = new Tiles(connection, union);
        var frontier = Frontier.of(new Hashing(), tree.size, tiles.from(tree.size));
        var origin = append(connection, union, tree, last, frontier, tiles);
        tiles.finish();
        return Optional.of(sign(connection, union, origin, frontier, last, recorded, signer));
    }

    /// Appends the leaves behind the last sealed entry, and says what the history is called.
    private static String append(Connection connection, int union, Tree tree, long last, Frontier frontier, Tiles tiles)
            throws SQLException {
        var origin = tree.origin;
        long seq = tree.seq;
        long first = tree.size;
        try (var leaves = connection.prepareStatement("""
                        select seq, hash from ledger.leaf where union_id = ? and seq > ? and seq <= ? order by seq, leaf
                        """);
                var places = connection.prepareStatement(
                        "insert into ledger.place (union_id, seq, first, leaves) values (?, ?, ?, ?)")) {
            leaves.setFetchSize(AT_ONCE);
            leaves.setInt(1, union);
            leaves.setLong(2, tree.seq);
            leaves.setLong(3, last);
            int waiting = 0;
            try (var rows = leaves.executeQuery()) {
                while (rows.next()) {
                    var hash = rows.getBytes(2);
                    if (rows.getLong(1) != seq) {
                        if (frontier.size() > first) waiting = place(places, union, seq, first, frontier, waiting);
                        seq = rows.getLong(1);
                        first = frontier.size();
                    }
                    if (origin.isEmpty()) origin = TreeHead.origin(hash);
                    tiles.add(0, hash);
                    frontier.append(hash, tiles::add);
                }
            }
            place(places, union, seq, first, frontier, waiting);
            places.executeBatch();
        }
        return origin;
    }

    private static int place(PreparedStatement places, int union, long seq, long first, Frontier frontier, int waiting)
            throws SQLException {
        places.setInt(1, union);
        places.setLong(2, seq);
        places.setLong(3, first);
        places.setLong(4, frontier.size() - first);
        places.addBatch();
        if (waiting + 1 < AT_ONCE) return waiting + 1;
        places.executeBatch();
        return 0;
    }

    private static TreeHead sign(
            Connection connection,
            int union,
            String origin,
            Frontier frontier,
            long seq,
            Instant recorded,
            Signer signer)
            throws SQLException {
        var sealed = now(connection);
        var head = new TreeHead(origin, frontier.size(), frontier.root(), seq, recorded, sealed);
        try (var statement = connection.prepareStatement("""
                insert into ledger.tree (union_id, origin, size, seq) values (?, ?, ?, ?)
                on conflict (union_id) do update set size = excluded.size, seq = excluded.seq
                """)) {
            statement.setInt(1, union);
            statement.setString(2, origin);
            statement.setLong(3, head.size());
            statement.setLong(4, seq);
            statement.executeUpdate();
        }
        try (var statement = connection.prepareStatement(
                "insert into ledger.tree_head (union_id, size, seq, sealed, note) values (?, ?, ?, ?, ?)")) {
            statement.setInt(1, union);
            statement.setLong(2, head.size());
            statement.setLong(3, seq);
            statement.setObject(4, sealed.atOffset(java.time.ZoneOffset.UTC));
            statement.setString(5, signer.sign(head.text(), sealed).toString());
            statement.executeUpdate();
        }
        return head;
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
