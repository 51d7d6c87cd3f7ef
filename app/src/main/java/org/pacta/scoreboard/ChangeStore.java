package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChangeStore {

    /// What was counted at the first moment (a) and at the second (b).
    private static final String TWO = """
            with a as (
                select i.id, i.due, coalesce(s.state, '') = 'confirmed' as done
                from register.item_at(:union, :on1, :known1) i
                left join confirmation.standing_at(:union, :on1, :known1) s on s.id = i.id and s.party_id = 0
                where i.framework_id = :framework and i.what = :counted and i.counted
            ), b as (
                select i.id, i.due, coalesce(s.state, '') = 'confirmed' as done
                from register.item_at(:union, :on2, :known2) i
                left join confirmation.standing_at(:union, :on2, :known2) s on s.id = i.id and s.party_id = 0
                where i.framework_id = :framework and i.what = :counted and i.counted
            )
            """;

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Changes.Bridge between(Question from, Question to, Counted counted) {
        return about(TWO + """
                select count(*) filter (where a.done) as before, count(a.id) as before_of,
                    count(*) filter (where not a.done and b.done) as confirmed,
                    count(*) filter (where a.done and not b.done) as returned,
                    count(*) filter (where a.id is null) as added, count(*) filter (where a.id is null and b.done) as added_confirmed,
                    count(*) filter (where b.id is null) as excluded, count(*) filter (where b.id is null and a.done) as excluded_confirmed,
                    count(*) filter (where a.id is not null and b.id is not null and a.due is distinct from b.due) as moved,
                    count(*) filter (where b.done) as after, count(b.id) as after_of
                from a full join b on b.id = a.id
                """, from, to, counted)
                .query((row, _) -> new Changes.Bridge(
                        row.getLong("before"),
                        row.getLong("before_of"),
                        row.getLong("confirmed"),
                        row.getLong("returned"),
                        row.getLong("added"),
                        row.getLong("added_confirmed"),
                        row.getLong("excluded"),
                        row.getLong("excluded_confirmed"),
                        row.getLong("moved"),
                        row.getLong("after"),
                        row.getLong("after_of")))
                .single();
    }

    List<Changes.Change> list(Question from, Question to, Counted counted) {
        return about(TWO + """
                , changed as (
                    select a.id, case when b.done then 'confirmed' else 'returned' end as what, a.due as due1, b.due as due2
                    from a join b on b.id = a.id where a.done <> b.done
                    union all
                    select b.id, 'added', null, b.due from b left join a on a.id = b.id where a.id is null
                    union all
                    select a.id, 'excluded', a.due, null from a left join b on b.id = a.id where b.id is null
                    union all
                    select a.id, 'moved', a.due, b.due from a join b on b.id = a.id where a.due is distinct from b.due
                )
                select x.id, x.what, x.due1, x.due2 from changed x
                left join ledger.code_at(:union, :on2, :known2) c on c.id = x.id
                order by x.what, c.code, x.id
                """, from, to, counted)
                .query((row, _) -> new Changes.Change(
                        row.getLong("id"),
                        row.getString("what"),
                        row.getObject("due1", LocalDate.class),
                        row.getObject("due2", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Question from, Question to, Counted counted) {
        return jdbc.sql(sql)
                .param("union", from.union().id())
                .param("framework", from.framework().id())
                .param("counted", counted.word())
                .param("on1", from.asOf().on())
                .param("known1", from.asOf().known().atOffset(ZoneOffset.UTC))
                .param("on2", to.asOf().on())
                .param("known2", to.asOf().known().atOffset(ZoneOffset.UTC));
    }
}
