package org.pacta.scoreboard.bridge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BridgeStore {

    /// Names at the second moment, else at the first; `x` holds the ids.
    private static final String NAMED = """
            left join ledger.code_at(:union, :on2, :known2) c2 on c2.id = x.id
            left join ledger.code_at(:union, :on1, :known1) c1 on c1.id = x.id and c2.id is null
            left join ledger.text_at(:union, :on2, :known2) t on t.id = x.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on2, :known2) o on o.id = x.id and o.field = 'title' and o.original
            left join ledger.text_at(:union, :on1, :known1) w on w.id = x.id and w.field = 'title' and w.original and o.id is null
            order by coalesce(c2.code, c1.code), x.id
            """;

    private static final String NAMES = """
            coalesce(c2.kind, c1.kind, '') as kind, coalesce(c2.code, c1.code, '') as code,
            coalesce(t.words, o.words, w.words, c2.code, c1.code, '') as title
            """;

    private static final String ITEMS = """
            select i.id, i.due, coalesce(s.state, '') = 'confirmed' as done, false as prepared
            from register.item_at(:union, :on%1$d, :known%1$d) i
            left join confirmation.standing_at(:union, :on%1$d, :known%1$d) s on s.id = i.id and s.party_id = 0
            where i.framework_id = :framework and i.what = :counted and i.counted
            """;

    private static final String ACTS = """
            select a.id, null::date as due, coalesce(a.stage in ('adopted', 'in-force'), false) as done,
                coalesce(a.stage in ('prepared', 'adopted', 'in-force'), false) as prepared
            from acts.act_at(:union, :on%1$d, :known%1$d) a
            where a.framework_id = :framework and a.counted
              and not exists (select from acts.twin_at(:union, :on%1$d, :known%1$d) k where k.id = a.id)
            """;

    private final JdbcClient jdbc;

    BridgeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Thing> items(Question from, Question to, Counted counted) {
        return things(ITEMS, from, to, counted);
    }

    List<Thing> acts(Question from, Question to) {
        return things(ACTS, from, to, Counted.ACTS);
    }

    private List<Thing> things(String sides, Question from, Question to, Counted counted) {
        return about("""
                with a as (%s), b as (%s), x as (
                    select coalesce(a.id, b.id) as id, a.id is not null as was, b.id is not null as is, a.due as due1, b.due as due2,
                        a.done as done1, b.done as done2, a.prepared as prepared1, b.prepared as prepared2
                    from a full join b on b.id = a.id
                )
                select x.*, %s from x
                """.formatted(sides.formatted(1), sides.formatted(2), NAMES) + NAMED, from, to, counted)
                .query((row, _) -> new Thing(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("title"),
                        side(row, row.getBoolean("was"), "1"),
                        side(row, row.getBoolean("is"), "2")))
                .list();
    }

    private static Thing.@Nullable Side side(ResultSet row, boolean there, String number) throws SQLException {
        return there
                ? new Thing.Side(
                        row.getBoolean("done" + number),
                        row.getBoolean("prepared" + number),
                        row.getObject("due" + number, LocalDate.class))
                : null;
    }

    List<Wording> wordings(Question from, Question to, Counted counted) {
        return about("""
                with counted as (
                    select i.id from register.item_at(:union, :on1, :known1) i
                    where i.framework_id = :framework and i.what = :counted and i.counted
                    union all
                    select a.id from acts.act_at(:union, :on1, :known1) a where a.framework_id = :framework and a.counted
                )
                select a.id, c.kind, c.code, a.field, a.language, a.words as before, b.words as after
                from counted x
                join ledger.text_at(:union, :on1, :known1) a on a.id = x.id
                join ledger.text_at(:union, :on2, :known2) b on b.id = a.id and b.field = a.field and b.language = a.language
                    and b.words <> a.words
                join ledger.code_at(:union, :on2, :known2) c on c.id = a.id

                order by c.code, a.id, a.field, b.original desc, a.language
                """, from, to, counted)
                .query((row, _) -> new Wording(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("language"),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }

    private JdbcClient.StatementSpec about(String sql, Question from, Question to, Counted counted) {
        return jdbc.sql(sql)
                .param("union", from.union().id())
                .param("framework", from.framework().id())
                .param("counted", counted.word())
                .param("language", to.language())
                .param("on1", from.asOf().on())
                .param("known1", from.asOf().known().atOffset(ZoneOffset.UTC))
                .param("on2", to.asOf().on())
                .param("known2", to.asOf().known().atOffset(ZoneOffset.UTC));
    }
}
