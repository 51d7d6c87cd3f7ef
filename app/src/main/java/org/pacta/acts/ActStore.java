package org.pacta.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActStore {

    private static final String ACT = """
            select a.id, c.code, coalesce(t.words, o.words, c.code) as title, pc.code as party, a.kind, a.number, a.published,
                a.dated, a.stage, a.since
            from acts.act_at(:union, :on, :known) a
            join ledger.code_at(:union, :on, :known) c on c.id = a.id
            left join ledger.code_at(:union, :on, :known) pc on pc.id = a.party_id
            left join ledger.text_at(:union, :on, :known) t on t.id = a.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = a.id and o.field = 'title' and o.original
            """;

    private final JdbcClient jdbc;

    ActStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Act> counted(int union, long framework, AsOf asOf, String language) {
        return at(ACT + """
                where a.framework_id = :framework and a.id in (select n.id from acts.counted_at(:union, :on, :known) n)
                order by a.position, c.code
                """, union, asOf)
                .param("language", language)
                .param("framework", framework)
                .query((row, _) -> act(row))
                .list();
    }

    Optional<Act> act(int union, String code, AsOf asOf, String language) {
        return at(ACT + "where c.kind = 'act' and c.code = :code", union, asOf)
                .param("language", language)
                .param("code", code)
                .query((row, _) -> act(row))
                .optional();
    }

    List<Act> acts(int union, @Nullable Long framework, AsOf asOf, String language) {
        return at(
                        ACT
                                + "where :framework::bigint is null or a.framework_id = :framework order by a.position, c.code",
                        union,
                        asOf)
                .param("language", language)
                .param("framework", framework, Types.BIGINT)
                .query((row, _) -> act(row))
                .list();
    }

    List<Act> of(int union, long thing, AsOf asOf, String language) {
        return at(ACT + """
                where a.id in (select r.id from acts.carries_out_at(:union, :on, :known) r where r.thing_id = :thing)
                order by c.code
                """, union, asOf)
                .param("language", language)
                .param("thing", thing)
                .query((row, _) -> act(row))
                .list();
    }

    List<Long> carriedOutBy(int union, long act, AsOf asOf) {
        return at(
                        "select c.thing_id from acts.carries_out_at(:union, :on, :known) c where c.id = :act order by 1",
                        union,
                        asOf)
                .param("act", act)
                .query(Long.class)
                .list();
    }

    List<Acts.Stage> stages(int union, long act, AsOf asOf) {
        return at("""
                select stage, valid_from from acts.stage
                where union_id = :union and id = :act and valid_from <= :on and recorded_from <= :known and recorded_to > :known
                order by valid_from
                """, union, asOf)
                .param("act", act)
                .query((row, _) -> new Acts.Stage(row.getString("stage"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    List<Act> twins(int union, long act, AsOf asOf, String language) {
        return at(ACT + """
                where a.id in (select case when t.id = :act then t.of_id else t.id end from acts.twin_at(:union, :on, :known) t
                    where t.id = :act or t.of_id = :act)
                order by c.code
                """, union, asOf)
                .param("language", language)
                .param("act", act)
                .query((row, _) -> act(row))
                .list();
    }

    private static Act act(ResultSet row) throws SQLException {
        return new Act(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("party"),
                row.getString("kind"),
                row.getString("number"),
                row.getString("published"),
                row.getObject("dated", LocalDate.class),
                row.getString("stage"),
                row.getObject("since", LocalDate.class));
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
