package org.pacta.confirmation.discretion;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DiscretionStore {

    private final JdbcClient jdbc;

    DiscretionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The things whose date has passed on that day and that are not confirmed, and the measures whose bodies answer
    /// for such a step because the step names none.
    Set<Long> late(int union, AsOf asOf) {
        return new HashSet<>(jdbc.sql("""
                with late as (
                    select d.id from register.deadline_at(:union, :on, :known) d
                    left join confirmation.standing_at(:union, :on, :known) s on s.id = d.id and s.party_id = 0
                    where d.due < :on and s.state is distinct from 'confirmed'
                )
                select l.id from late l
                union
                select v.measure_id from late l
                join register.serves_at(:union, :on, :known) v on v.id = l.id
                where not exists (select from register.assignment_at(:union, :on, :known) a
                    where a.id = l.id and a.role in ('lead', 'co-executor'))
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }

    Set<Long> bodies(int union, long party, Instant known) {
        return new HashSet<>(jdbc.sql("""
                select distinct b.id from parties.body_ever(:union, :known) b where b.party_id = :party
                """)
                .param("union", union)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .param("party", party)
                .query(Long.class)
                .list());
    }
}
