package org.pacta.confirmation.disagreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Disagreements as of a moment.
@Component
class DisagreementStore {

    private final JdbcClient jdbc;

    DisagreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param which a condition on `d` (the disagreement) and `c` (its claim) that names `:id`
    List<Disagreement> disagreements(int union, String which, long id, AsOf asOf, String language) {
        return jdbc.sql("""
                select d.id, d.claim_id, c.thing_id, c.party_id as claimant, c.valid_from as claimed_since, c.part as claimed_part,
                    c.value as claimed_value, d.party_id as objector, d.fulfilled, d.since, d.part, d.value,
                    (select min(f.recorded_from) from confirmation.disagreement f where f.union_id = :union and f.id = d.id) as raised,
                    f.body_id, f.meeting_on, s.reading, s.document, s.valid_from as settled_from,
                    coalesce(own.words, '') as claimed_words, coalesce(own.language, '') as claimed_language,
                    coalesce(other.words, '') as words, coalesce(other.language, '') as language,
                    c.valid_to > :on and c.recorded_to > :known and r.kind = 'objected' and s.id is null as open
                from confirmation.disagreement d
                join lateral (select k.* from confirmation.claim k where k.union_id = :union and k.id = d.claim_id
                    and k.recorded_from <= :known order by k.recorded_to desc, k.valid_from limit 1) c on true
                left join confirmation.reaction r on r.union_id = :union and r.id = d.claim_id and r.party_id = d.party_id
                    and r.recorded_from <= :known and r.recorded_to > :known
                left join confirmation.referral f on f.union_id = :union and f.id = d.id
                    and f.valid_from <= :on and f.valid_to > :on and f.recorded_from <= :known and f.recorded_to > :known
                left join confirmation.settlement s on s.union_id = :union and s.id = d.id
                    and s.recorded_from <= :known and s.recorded_to > :known
                left join lateral (select t.words, t.language from ledger.text_at(:union, greatest(:on, c.valid_from), :known) t
                    where t.id = c.id and t.field = 'words' order by t.language <> :language, not t.original limit 1) own on true
                left join lateral (select t.words, t.language from ledger.text_at(:union, greatest(:on, c.valid_from), :known) t
                    where t.id = d.id and t.field = 'words' order by t.language <> :language, not t.original limit 1) other on true
                where d.union_id = :union and d.recorded_from <= :known and d.recorded_to > :known and %s
                order by raised desc, d.id
                """.formatted(which))
                .param("union", union)
                .param("id", id)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query((row, _) -> disagreement(row))
                .list();
    }

    private static Disagreement disagreement(ResultSet row) throws SQLException {
        var body = row.getObject("body_id", Long.class);
        var reading = row.getString("reading");
        return new Disagreement(
                row.getLong("id"),
                row.getLong("claim_id"),
                row.getLong("thing_id"),
                row.getLong("claimant"),
                new Disagreement.Reading(
                        true,
                        row.getObject("claimed_since", LocalDate.class),
                        row.getBigDecimal("claimed_part"),
                        row.getBigDecimal("claimed_value"),
                        row.getString("claimed_words"),
                        row.getString("claimed_language")),
                row.getLong("objector"),
                new Disagreement.Reading(
                        row.getBoolean("fulfilled"),
                        row.getObject("since", LocalDate.class),
                        row.getBigDecimal("part"),
                        row.getBigDecimal("value"),
                        row.getString("words"),
                        row.getString("language")),
                row.getObject("raised", OffsetDateTime.class).toInstant(),
                body == null ? null : new Disagreement.Referral(body, row.getObject("meeting_on", LocalDate.class)),
                reading == null
                        ? null
                        : new Disagreement.Settlement(
                                reading, row.getString("document"), row.getObject("settled_from", LocalDate.class)),
                row.getBoolean("open"));
    }

    boolean body(int union, long body, AsOf asOf) {
        return jdbc.sql("select exists (select from parties.body_at(:union, :on, :known) b where b.id = :body)")
                .param("union", union)
                .param("body", body)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
