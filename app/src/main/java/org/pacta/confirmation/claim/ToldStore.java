package org.pacta.confirmation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.State;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Claims as they were known at a moment, with what was said to them by then.
@Component
class ToldStore {

    private final JdbcClient jdbc;

    ToldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(String sql, int union, long thing, AsOf asOf, String language) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("thing", thing)
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language);
    }

    /// The Parties of a union by a moment.
    Set<Long> parties(int union, AsOf asOf) {
        return new TreeSet<>(jdbc.sql("select p.id from parties.party_at(:union, :on, :known) p order by p.id")
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }

    /// The claims about a thing, the first made first; those withdrawn on their own day are left out.
    List<Told> told(int union, long thing, AsOf asOf, String language) {
        var parties = parties(union, asOf);
        var answers = answers(union, thing, asOf, language);
        var rows = asked("""
                select c.id, c.thing_id, c.party_id, c.version, c.kind, c.rule, c.value, c.part, c.joint, c.valid_from, c.valid_to,
                    (select min(f.recorded_from) from confirmation.claim f where f.union_id = c.union_id and f.id = c.id) as submitted,
                    s.valid_from as settled_from, s.outcome, coalesce(t.words, '') as words, coalesce(t.language, '') as language
                from confirmation.claim c
                left join confirmation.settlement s on s.union_id = c.union_id and s.claim_id = c.id
                    and s.recorded_from <= :known and s.recorded_to > :known
                left join lateral (select x.words, x.language from ledger.text_at(:union, c.valid_from, :known) x
                    where x.id = c.id and x.field = 'words' order by x.language <> :language, not x.original limit 1) t on true
                where c.union_id = :union and c.thing_id = :thing and c.recorded_from <= :known and c.recorded_to > :known
                order by c.id, c.valid_from
                """, union, thing, asOf, language)
                .query((row, _) -> row(row, answers.getOrDefault(row.getLong("id"), List.of())))
                .list();
        var all = rows.stream().map(Row::claim).toList();
        return rows.stream()
                .filter(each -> !each.claim.valid().from().isAfter(asOf.on()))
                .map(each -> new Told(
                        each.claim,
                        each.joint,
                        each.words,
                        each.language,
                        each.answers,
                        each.claim.state(parties),
                        each.claim.superseded(all)))
                .toList();
    }

    private record Row(Claim claim, boolean joint, String words, String language, List<Told.Answer> answers) {}

    private static Row row(ResultSet row, List<Told.Answer> answers) throws SQLException {
        var reactions = answers.stream()
                .map(each -> new Claim.Reaction(each.party(), each.kind()))
                .toList();
        var claim = new Claim(
                row.getLong("id"),
                row.getLong("thing_id"),
                row.getLong("party_id"),
                row.getInt("version"),
                row.getString("kind") == null ? Claim.Kind.FULFILMENT : Claim.Kind.REVERSAL,
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                Rule.parse(row.getString("rule")),
                row.getBigDecimal("value"),
                row.getBigDecimal("part"),
                row.getObject("submitted", OffsetDateTime.class).toInstant(),
                reactions,
                settlement(row));
        return new Row(claim, row.getBoolean("joint"), row.getString("words"), row.getString("language"), answers);
    }

    private static Claim.@Nullable Settlement settlement(ResultSet row) throws SQLException {
        var from = row.getObject("settled_from", LocalDate.class);
        return from == null ? null : new Claim.Settlement(from, State.of(row.getString("outcome")));
    }

    private Map<Long, List<Told.Answer>> answers(int union, long thing, AsOf asOf, String language) {
        var answers = new HashMap<Long, List<Told.Answer>>();
        asked("""
                select r.id, r.party_id, r.kind, r.recorded_from, coalesce(t.words, '') as words, coalesce(t.language, '') as language
                from confirmation.reaction r
                join ledger.thing g on g.union_id = r.union_id and g.id = r.id and g.under_id = :thing
                left join lateral (select x.words, x.language from ledger.text_at(:union, r.valid_from, :known) x
                    where x.id = r.id and x.field = 'reason-' || r.party_id order by x.language <> :language, not x.original limit 1) t
                    on true
                where r.union_id = :union and r.recorded_from <= :known and r.recorded_to > :known
                order by r.recorded_from, r.party_id
                """, union, thing, asOf, language)
                .query((row, _) -> answers.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Told.Answer(
                                row.getLong("party_id"),
                                row.getString("kind"),
                                row.getObject("recorded_from", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("words"),
                                row.getString("language"))))
                .list();
        return answers;
    }
}
