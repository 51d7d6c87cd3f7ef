package org.pacta.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PartiesStore {

    private final JdbcClient jdbc;

    PartiesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Union> unions() {
        return jdbc.sql("""
                select distinct on (union_id) union_id, id, code, zone, languages, demo_day from parties.union
                where valid_to = 'infinity'
                order by union_id, seq desc, leaf desc
                """).query((row, _) -> union(row)).list().stream()
                .sorted(Comparator.comparing(Union::code))
                .toList();
    }

    private static Union union(ResultSet row) throws SQLException {
        return new Union(
                row.getInt("union_id"),
                row.getLong("id"),
                row.getString("code"),
                ZoneId.of(row.getString("zone")),
                List.of(row.getString("languages").split(",")),
                row.getObject("demo_day", LocalDate.class));
    }

    String slicesPublic(int union) {
        return jdbc.sql("select coalesce(parties.slices_public(:union), '')")
                .param("union", union)
                .query(String.class)
                .single();
    }

    List<Party> parties(int union, AsOf asOf, String language) {
        return named("""
                select p.id, c.code, p.position, coalesce(t.words, o.words, c.code) as name
                from parties.party_at(:union, :on, :known) p
                join ledger.code_at(:union, :on, :known) c on c.id = p.id
                left join ledger.text_at(:union, :on, :known) t on t.id = p.id and t.field = 'name' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = p.id and o.field = 'name' and o.original
                order by p.position, c.code
                """, union, asOf, language)
                .query((row, _) -> new Party(
                        row.getLong("id"), row.getString("code"), row.getInt("position"), row.getString("name")))
                .list();
    }

    private static final String BODY = """
            select b.id, c.code, pc.code as party, b.kind, coalesce(t.words, o.words, c.code) as name
            from parties.body_at(:union, :on, :known) b
            join ledger.code_at(:union, :on, :known) c on c.id = b.id
            left join parties.party_at(:union, :on, :known) p on p.id = b.party_id
            left join ledger.code_at(:union, :on, :known) pc on pc.id = b.party_id
            left join ledger.text_at(:union, :on, :known) t on t.id = b.id and t.field = 'name' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = b.id and o.field = 'name' and o.original
            """;

    List<Body> bodies(int union, AsOf asOf, String language) {
        return named(BODY + "order by p.position nulls first, c.code", union, asOf, language)
                .query((row, _) -> body(row))
                .list();
    }

    private static Body body(ResultSet row) throws SQLException {
        return new Body(
                row.getLong("id"),
                row.getString("code"),
                row.getString("party"),
                row.getString("kind"),
                row.getString("name"));
    }

    Optional<Long> partyOf(int union, long body, AsOf asOf) {
        return jdbc.sql("select coalesce(party_id, 0) from parties.body_at(:union, :on, :known) where id = :body")
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("body", body)
                .query(Long.class)
                .optional();
    }

    /// Each with the other body as it was, or will be, on its day nearest to the change.
    private static final String SUCCESSIONS = """
            select b.id, c.code, pc.code as party, b.kind, coalesce(t.words, o.words, c.code) as name, s.kind as change,
                s.valid_from as since, s.successor_id = :body as earlier,
                exists (select from parties.body_at(:union, :on, :known) now where now.id = b.id) as present
            from parties.succession s
            cross join lateral (
                select e.id, e.party_id, e.kind,
                    case when s.successor_id = :body then s.valid_from - 1 else s.valid_from end as day
                from parties.body_ever(:union, :known) e
                where e.id = case when s.successor_id = :body then s.id else s.successor_id end
                order by abs(e.valid_from - s.valid_from), e.valid_from
                limit 1
            ) b
            join lateral ledger.code_at(:union, b.day, :known) c on c.id = b.id
            left join lateral ledger.code_at(:union, b.day, :known) pc on pc.id = b.party_id
            left join lateral ledger.text_at(:union, b.day, :known) t
                on t.id = b.id and t.field = 'name' and t.language = :language
            left join lateral ledger.text_at(:union, b.day, :known) o on o.id = b.id and o.field = 'name' and o.original
            where s.union_id = :union and s.valid_to > :on and s.recorded_from <= :known and s.recorded_to > :known
              and (s.id = :body or s.successor_id = :body)
            order by s.valid_from, c.code
            """;

    List<Bodies.Succession> successions(int union, long body, AsOf asOf, String language) {
        return named(SUCCESSIONS, union, asOf, language)
                .param("body", body)
                .query((row, _) -> new Bodies.Succession(
                        body(row),
                        row.getString("change"),
                        row.getObject("since", LocalDate.class),
                        row.getBoolean("earlier"),
                        row.getBoolean("present")))
                .list();
    }

    List<SigningKeys.SigningKey> keys(int union, AsOf asOf) {
        return jdbc.sql("""
                select k.id, k.key from parties.signing_key k
                where k.union_id = :union and k.valid_from <= :on and k.valid_to > :on
                  and k.recorded_from <= :known and k.recorded_to > :known
                order by k.id, k.seq, k.leaf
                """)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SigningKeys.SigningKey(row.getLong("id"), row.getString("key")))
                .list();
    }

    private JdbcClient.StatementSpec named(String sql, int union, AsOf asOf, String language) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language);
    }
}
