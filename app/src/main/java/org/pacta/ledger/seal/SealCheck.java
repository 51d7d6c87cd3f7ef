package org.pacta.ledger.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.TreeHead;

/// Compares the leaves with what was sealed, with the heads, and with heads held outside, as the owner of the tables.
public final class SealCheck {

    private static final int AT_ONCE = 10_000;
    private static final int SHOWN = 100;

    private final DataSource owner;

    public SealCheck(DataSource owner) {
        this.owner = owner;
    }

    /// @param union 0 where no union has the history that a head speaks of
    /// @param what not-as-sealed, taken-out, put-in, head-differs, head-not-signed, outside-differs,
    ///     outside-beyond, outside-unknown
    public record Fault(int union, long seq, long leaf, String what) {}

    /// What was compared, and what was found.
    ///
    /// @param held heads held outside that hold
    public record Result(long sealed, int heads, int held, List<Fault> faults) {

        public Result {
            faults = List.copyOf(faults);
        }
    }

    /// @param outside heads held outside the server
    public Result check(List<Outside> outside) {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                return new Run(connection, outside).run();
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the seal could not be checked", e);
        }
    }

    private static final class Run {

        private final Connection connection;
        private final List<Outside> outside;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<Outside, String> met = new HashMap<>();
        private long sealed;
        private int heads;

        Run(Connection connection, List<Outside> outside) {
            this.connection = connection;
            this.outside = outside;
        }

        Result run() throws SQLException {
            var keys = keys();
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery("select union_id, origin, seq from ledger.tree order by union_id")) {
                while (rows.next()) union(rows.getInt(1), rows.getString(2), rows.getLong(3), keys);
            }
            for (var each : outside) {
                var how = met.get(each);
                if (how == null) add(0, 0, "outside-unknown");
            }
            return new Result(
                    sealed,
                    heads,
                    (int) met.values().stream().filter("holds"::equals).count(),
                    faults);
        }

        private void add(int union, long seq, String what) {
            if (faults.size() < SHOWN) faults.add(new Fault(union, seq, 0, what));
        }

        private List<PublicKey> keys() throws SQLException {
            var keys = new ArrayList<PublicKey>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select key from ledger.seal_key order by number")) {
                while (rows.next()) PublicKey.parse(rows.getString(1)).ifPresent(keys::add);
            }
            return keys;
        }

        /// The roots that the heads of a union name, by size; those that are not signed by our keys are faults.
        private TreeMap<Long, byte[]> roots(int union, String origin, List<PublicKey> keys) throws SQLException {
            var roots = new TreeMap<Long, byte[]>();
            try (var statement = connection.prepareStatement(
                    "select size, seq, note from ledger.tree_head where union_id = ? order by size")) {
                statement.setInt(1, union);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var note = Note.parse(rows.getString(3));
                        var head = note.flatMap(each -> TreeHead.parse(each.text()));
                        if (head.isEmpty()
                                || head.get().size() != rows.getLong(1)
                                || !head.get().origin().equals(origin)
                                || keys.stream()
                                        .noneMatch(key -> note.get().by(key).isPresent())) {
                            add(union, rows.getLong(2), "head-not-signed");
                            continue;
                        }
                        heads++;
                        roots.put(head.get().size(), head.get().root());
                    }
                }
            }
            return roots;
        }

        private void union(int union, String origin, long upTo, List<PublicKey> keys) throws SQLException {
            var roots = roots(union, origin, keys);
            var held = outside.stream()
                    .filter(each -> each.origin().isEmpty() || each.origin().equals(origin))
                    .toList();
            var frontier = new Frontier(new Hashing());
            try (var statement = connection.prepareStatement("""
                    select coalesce(p.seq, l.seq) as seq, coalesce(p.leaf, l.leaf) as leaf, p.seq is null as put_in, l.seq is null as gone,
                        case when l.erased is null then sha256('\\x00'::bytea || l.salt || l.bytes) else l.hash end as hash,
                        substring(t.hashes from (p.nr % 256)::integer * 32 + 1 for 32) as sealed
                    from (
                        select p.seq, g as leaf, p.first + g as nr from ledger.place p cross join lateral generate_series(0, p.leaves - 1) g
                        where p.union_id = ?
                    ) p
                    full join (select seq, leaf, salt, bytes, hash, erased from ledger.leaf where union_id = ? and seq <= ?) l
                        on l.seq = p.seq and l.leaf = p.leaf
                    left join ledger.tile t on t.union_id = ? and t.level = 0 and t.number = p.nr / 256
                    order by 1, 2
                    """)) {
                statement.setFetchSize(AT_ONCE);
                statement.setInt(1, union);
                statement.setInt(2, union);
                statement.setLong(3, upTo);
                statement.setInt(4, union);
                long last = 0;
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong("seq");
                        leaf(union, rows.getBytes("hash"), rows.getBytes("sealed"), rows, frontier);
                        compare(union, last, frontier, roots, held);
                    }
                }
                for (var each : held) {
                    if (each.size() > frontier.size() && !each.origin().isEmpty()) {
                        met.put(each, "beyond");
                        add(union, last, "outside-beyond");
                    }
                }
                if (roots.isEmpty() || roots.lastKey() != frontier.size()) add(union, last, "head-differs");
                sealed += frontier.size();
            }
        }

        private void leaf(int union, byte[] hash, byte[] then, java.sql.ResultSet rows, Frontier frontier)
                throws SQLException {
            var what = rows.getBoolean("gone")
                    ? "taken-out"
                    : rows.getBoolean("put_in") ? "put-in" : Arrays.equals(hash, then) ? "" : "not-as-sealed";
            if (!what.isEmpty() && faults.size() < SHOWN)
                faults.add(new Fault(union, rows.getLong("seq"), rows.getLong("leaf"), what));
            if (hash != null) frontier.append(hash, (_, _) -> {});
        }

        private void compare(int union, long seq, Frontier frontier, TreeMap<Long, byte[]> roots, List<Outside> held) {
            var size = frontier.size();
            var ours = roots.get(size);
            if (ours != null && !Arrays.equals(ours, frontier.root())) add(union, seq, "head-differs");
            for (var each : held) {
                if (each.size() != size) continue;
                var same = Arrays.equals(each.root(), frontier.root());
                if (same) met.put(each, "holds");
                else if (!each.origin().isEmpty()) {
                    met.put(each, "differs");
                    add(union, seq, "outside-differs");
                }
            }
        }
    }
}
