package org.pacta.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries by the name of their command, and the things of which they speak. Called inside a reading.
@Component
public class Amendments {

    private final JdbcClient jdbc;

    Amendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The numbers of the entries that a command made, newest first.
    ///
    /// @param after entries up to this one are left out
    /// @param before this one and later ones are left out
    public List<Long> entries(int union, String command, long after, long before, int limit) {
        return jdbc.sql("""
                select seq from ledger.entry
                where union_id = :union and command = :command and seq > :after and seq < :before
                order by seq desc limit :limit
                """)
                .param("union", union)
                .param("command", command)
                .param("after", after)
                .param("before", before)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /// How many entries a command made after one.
    public long count(int union, String command, long after) {
        return jdbc.sql("""
                select count(*) from ledger.entry where union_id = :union and command = :command and seq > :after
                """)
                .param("union", union)
                .param("command", command)
                .param("after", after)
                .query(Long.class)
                .single();
    }

    /// The things whose rows an entry added or closed, in the order of its leaves.
    public List<Long> things(int union, long seq) {
        return jdbc.sql("""
                select thing_id from ledger.leaf
                where union_id = :union and seq = :seq and act in ('add', 'close') and thing_id is not null
                group by thing_id order by min(leaf)
                """)
                .param("union", union)
                .param("seq", seq)
                .query(Long.class)
                .list();
    }
}
