package org.pacta.confirmation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The orders of approval. What a viewer may not see is not there.
@Component
class OrderStore {

    /// Each change adds one row without an end; what it leaves of earlier ones has an end.
    private static final String CHANGES = """
            select o.id, o.party_id, o.body_id, o.steps, o.mandate_id, o.valid_from, o.recorded_from, o.seq, t.language, t.words
            from confirmation.approval_order o
            left join lateral (select x.language, x.words from ledger.text_at(:union, o.valid_from, o.recorded_from) x
                where x.id = o.id and x.field = 'grounds' order by x.language limit 1) t on true
            where o.union_id = :union and o.valid_to = 'infinity'
            """;

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All changes of the order of a body, the latest first.
    List<Orders.Order> changes(int union, long party, long body, AsOf asOf) {
        return jdbc.sql(CHANGES + """
                and o.party_id = :party and o.body_id = :body and o.recorded_from <= :known
                order by o.recorded_from desc
                """)
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> order(row))
                .list();
    }

    /// The order that stands for a body, or that was given back last; empty where there never was one.
    Optional<Orders.Order> last(int union, long party, long body) {
        return jdbc.sql(CHANGES + " and o.party_id = :party and o.body_id = :body and o.recorded_to = 'infinity'")
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .query((row, _) -> order(row))
                .optional();
    }

    /// Those of a Party that hold as of a moment, without those that were given back.
    List<Orders.Order> orders(int union, long party, AsOf asOf) {
        return jdbc.sql("""
                select o.id, o.party_id, o.body_id, o.steps, o.mandate_id, o.valid_from, o.recorded_from, o.seq, t.language, t.words
                from confirmation.approval_order o
                left join lateral (select x.language, x.words from ledger.text_at(:union, :on, :known) x
                    where x.id = o.id and x.field = 'grounds' order by x.language limit 1) t on true
                where o.union_id = :union and o.party_id = :party and o.steps <> '' and o.valid_from <= :on and o.valid_to > :on
                  and o.recorded_from <= :known and o.recorded_to > :known
                order by o.body_id
                """)
                .param("union", union)
                .param("party", party)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> order(row))
                .list();
    }

    /// The steps that what is begun now takes: those of the body, else of the Party; empty where neither has set any.
    Optional<List<Draft.Step>> steps(int union, long party, long body) {
        return jdbc.sql("""
                select steps from confirmation.approval_order
                where union_id = :union and party_id = :party and body_id in (0, :body) and steps <> ''
                  and valid_to = 'infinity' and recorded_to = 'infinity'
                order by body_id desc limit 1
                """)
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .query((row, _) -> Draft.Step.list(row.getString("steps")))
                .optional();
    }

    private static Orders.Order order(ResultSet row) throws SQLException {
        var words = row.getString("words");
        var language = row.getString("language");
        return new Orders.Order(
                row.getLong("id"),
                row.getLong("body_id"),
                Draft.Step.list(row.getString("steps")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                row.getLong("mandate_id"),
                words == null ? "" : words,
                language == null ? "" : language,
                row.getLong("seq"));
    }
}
