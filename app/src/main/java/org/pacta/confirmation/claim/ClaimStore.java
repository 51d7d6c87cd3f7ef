package org.pacta.confirmation.claim;

import java.time.ZoneOffset;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What commands about claims ask besides the claims themselves.
@Component
class ClaimStore {

    private final JdbcClient jdbc;

    ClaimStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the viewer may see that there is, or was, such a claim.
    boolean seen(int union, long claim) {
        return jdbc.sql("select exists (select from confirmation.claim where union_id = :union and id = :claim)")
                .param("union", union)
                .param("claim", claim)
                .query(Boolean.class)
                .single();
    }

    /// Whether the viewer may see that thing of the plan.
    boolean planned(int union, long thing, AsOf asOf) {
        return jdbc.sql("select exists (select from register.item_at(:union, :on, :known) i where i.id = :thing)")
                .param("union", union)
                .param("thing", thing)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Whether a thing is a target, of which the value reached is told.
    boolean target(int union, long thing, AsOf asOf) {
        return jdbc.sql("""
                select exists (select from register.step_at(:union, :on, :known) s where s.id = :thing and s.kind = 'target')
                """)
                .param("union", union)
                .param("thing", thing)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
