package org.pacta.register.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class MeasureStore {

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> codes(int union, long framework, AsOf asOf) {
        return at("""
                select c.code from register.measure_at(:union, :on, :known) m
                join ledger.code_at(:union, :on, :known) c on c.id = m.id
                left join register.group_at(:union, :on, :known) g on g.id = m.group_id
                where m.framework_id = :framework order by g.position nulls last, m.position, c.code
                """, union, asOf)
                .param("framework", framework)
                .query(String.class)
                .list();
    }

    /// Whether a group has measures.
    boolean any(int union, long group, AsOf asOf) {
        return at("""
                select exists (select from register.measure_at(:union, :on, :known) m where m.group_id = :group)
                """, union, asOf).param("group", group).query(Boolean.class).single();
    }

    Optional<Measure> measure(int union, long framework, String code, AsOf asOf, List<Group> groups) {
        return at("""
                select m.id, c.code, gc.code as group_code, pc.code as parent, m.kind, m.result, m.counted, w.weight
                from ledger.code_at(:union, :on, :known) c
                join register.measure_at(:union, :on, :known) m on m.id = c.id
                left join ledger.code_at(:union, :on, :known) gc on gc.id = m.group_id
                left join ledger.code_at(:union, :on, :known) pc on pc.id = m.parent_id
                left join register.weight_at(:union, :on, :known) w on w.id = m.id
                where c.kind = 'measure' and c.scope_id = :framework and c.code = :code
                """, union, asOf)
                .param("framework", framework)
                .param("code", code)
                .query((row, _) -> new Measure(
                        row.getLong("id"),
                        row.getString("code"),
                        path(groups, row.getString("group_code")),
                        row.getString("parent"),
                        row.getString("kind"),
                        row.getString("result"),
                        row.getBoolean("counted"),
                        row.getBigDecimal("weight")))
                .optional();
    }

    Optional<BigDecimal> weight(int union, long thing, AsOf asOf) {
        return at("select w.weight from register.weight_at(:union, :on, :known) w where w.id = :thing", union, asOf)
                .param("thing", thing)
                .query(BigDecimal.class)
                .optional();
    }

    private static List<Group> path(List<Group> groups, @Nullable String code) {
        var path = new ArrayDeque<Group>();
        var at = code;
        while (at != null) {
            var wanted = at;
            var group =
                    groups.stream().filter(each -> each.code().equals(wanted)).findFirst();
            if (group.isEmpty() || path.contains(group.get())) break;
            path.addFirst(group.get());
            at = group.get().parent();
        }
        return List.copyOf(path);
    }

    private static final String STEP = """
            select s.id, c.code, coalesce(t.words, o.words, c.code) as title, s.kind, s.unit, s.start_value, s.goal, s.counted
            from register.step_at(:union, :on, :known) s
            join ledger.code_at(:union, :on, :known) c on c.id = s.id
            left join ledger.text_at(:union, :on, :known) t on t.id = s.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = s.id and o.field = 'title' and o.original
            """;

    Optional<Step> step(int union, long framework, String code, AsOf asOf, String language) {
        return at(STEP + "where s.framework_id = :framework and c.code = :code", union, asOf)
                .param("language", language)
                .param("framework", framework)
                .param("code", code)
                .query((row, _) -> step(row))
                .optional();
    }

    List<Step> steps(int union, long measure, AsOf asOf, String language) {
        return at(STEP + """
                where s.id in (select v.id from register.serves_at(:union, :on, :known) v where v.measure_id = :measure)
                order by s.position, c.code
                """, union, asOf)
                .param("language", language)
                .param("measure", measure)
                .query((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("unit"),
                row.getBigDecimal("start_value"),
                row.getBigDecimal("goal"),
                row.getBoolean("counted"));
    }

    List<String> servedBy(int union, long step, AsOf asOf) {
        return at("""
                select c.code from register.serves_at(:union, :on, :known) v
                join ledger.code_at(:union, :on, :known) c on c.id = v.measure_id
                where v.id = :step order by c.code
                """, union, asOf).param("step", step).query(String.class).list();
    }

    Optional<Due> due(int union, long thing, AsOf asOf) {
        return at("""
                select form, words, due, first_due, moves from register.deadline_at(:union, :on, :known) where id = :thing
                """, union, asOf)
                .param("thing", thing)
                .query((row, _) -> new Due(
                        row.getString("form"),
                        row.getString("words"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("first_due", LocalDate.class),
                        row.getInt("moves")))
                .optional();
    }

    Map<Long, Due> dues(int union, Collection<Long> things, AsOf asOf) {
        var dues = new HashMap<Long, Due>();
        if (things.isEmpty()) return dues;
        at("""
                select id, form, words, due, first_due, moves from register.deadline_at(:union, :on, :known) where id in (:things)
                """, union, asOf)
                .param("things", things)
                .query((row, _) -> dues.put(
                        row.getLong("id"),
                        new Due(
                                row.getString("form"),
                                row.getString("words"),
                                row.getObject("due", LocalDate.class),
                                row.getObject("first_due", LocalDate.class),
                                row.getInt("moves"))))
                .list();
        return dues;
    }

    Map<Long, List<Assignment>> assignments(int union, Collection<Long> things, AsOf asOf, String language) {
        var all = new HashMap<Long, List<Assignment>>();
        at("""
                select a.id, a.body_id, c.code, coalesce(t.words, o.words, c.code) as name, pc.code as party, a.role
                from register.assignment_at(:union, :on, :known) a
                join ledger.code_at(:union, :on, :known) c on c.id = a.body_id
                left join parties.body_at(:union, :on, :known) b on b.id = a.body_id
                left join parties.party_at(:union, :on, :known) p on p.id = b.party_id
                left join ledger.code_at(:union, :on, :known) pc on pc.id = b.party_id
                left join ledger.text_at(:union, :on, :known) t on t.id = a.body_id and t.field = 'name' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = a.body_id and o.field = 'name' and o.original
                where a.id = any(:things)
                order by p.position nulls last, array_position(array['lead', 'co-executor', 'coordinator', 'consulted', 'informed'], a.role),
                    a.position, c.code
                """, union, asOf)
                .param("things", new SqlArrayValue("int8", things.toArray()))
                .param("language", language)
                .query((row, _) -> all.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Assignment(
                                row.getLong("body_id"),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("party"),
                                row.getString("role"))))
                .list();
        return all;
    }

    /// @param position among the bodies of that role
    record Assigned(long thing, String role, int position) {}

    /// What is assigned to a body on a day.
    List<Assigned> assigned(int union, long body, AsOf asOf) {
        return at("""
                select a.id, a.role, a.position from register.assignment_at(:union, :on, :known) a
                where a.body_id = :body order by a.id, a.role
                """, union, asOf)
                .param("body", body)
                .query((row, _) -> new Assigned(row.getLong("id"), row.getString("role"), row.getInt("position")))
                .list();
    }

    private static final String OTHER = """
            select x.other_id, g.kind as thing_kind, fc.code as framework, c.code, coalesce(t.words, o.words, c.code) as title,
                x.first, x.kind, x.lag %s
            from (%s) x
            join ledger.thing g on g.union_id = :union and g.id = x.other_id
            join ledger.code_at(:union, :on, :known) c on c.id = x.other_id
            join ledger.code_at(:union, :on, :known) fc on fc.id = g.scope_id
            left join ledger.text_at(:union, :on, :known) t on t.id = x.other_id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = x.other_id and o.field = 'title' and o.original
            %s
            order by x.first desc, c.code
            """;

    private static final String REASONED =
            ", r.field as reason_field, r.language as reason_language, r.words as reason, r.original as reason_original";

    private static final String REASON = """
            left join lateral (select e.field, e.language, e.words, e.original from (
                    select n.* from ledger.text_at(:union, :on, :known) n where n.id = x.newer and n.field = 'reason'
                    union all select p.* from ledger.text_at(:union, :on, :known) p where p.id = x.older and p.field = 'fate') e
                order by e.field desc, e.language = :language desc, e.original desc, e.language limit 1) r on true""";

    List<Linked> links(int union, long thing, AsOf asOf, String language) {
        return at(OTHER.formatted("", """
                select case when l.id = :thing then l.to_id else l.id end as other_id, l.to_id = :thing as first, l.kind, l.lag
                from register.link_at(:union, :on, :known) l where l.id = :thing or l.to_id = :thing""", ""), union, asOf)
                .param("thing", thing)
                .param("language", language)
                .query((row, _) -> new Linked(
                        row.getLong("other_id"),
                        row.getString("thing_kind"),
                        row.getString("framework"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getBoolean("first"),
                        row.getString("kind"),
                        row.getInt("lag")))
                .list();
    }

    List<Precedence> precedences(int union, AsOf asOf) {
        return at("""
                select l.id, l.to_id, l.kind, l.lag from register.link_at(:union, :on, :known) l
                join register.item_at(:union, :on, :known) b on b.id = l.id
                join register.item_at(:union, :on, :known) a on a.id = l.to_id
                order by l.id, l.to_id, l.kind
                """, union, asOf)
                .query((row, _) -> new Precedence(
                        row.getLong("id"), row.getLong("to_id"), row.getString("kind"), row.getInt("lag")))
                .list();
    }

    List<Carried> carried(int union, long thing, AsOf asOf, String language) {
        return at(OTHER.formatted(REASONED, """
                select case when k.id = :thing then k.of_id else k.id end as other_id, k.id = :thing as first, k.fate as kind, 0 as lag,
                    k.id as newer, k.of_id as older
                from register.continues k where k.union_id = :union and (k.id = :thing or k.of_id = :thing)
                    and k.valid_from <= :on and k.valid_to > :on and k.recorded_from <= :known and k.recorded_to > :known""", REASON), union, asOf)
                .param("thing", thing)
                .param("language", language)
                .query((row, _) -> new Carried(
                        row.getLong("other_id"),
                        row.getString("thing_kind"),
                        row.getString("framework"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getBoolean("first"),
                        row.getString("kind"),
                        row.getString("reason") == null
                                ? null
                                : new Text(
                                        row.getString("reason_field"),
                                        row.getString("reason_language"),
                                        row.getString("reason"),
                                        row.getBoolean("reason_original"))))
                .list();
    }

    Plans.Ties ties(int union, long framework, String what, AsOf asOf) {
        return at("""
                select count(*) filter (where i.id in (select n.id from register.continues_at(:union, :on, :known) n)) as before,
                    count(*) filter (where i.id in (select n.of_id from register.continues_at(:union, :on, :known) n)) as after
                from register.item_at(:union, :on, :known) i
                where i.framework_id = :framework and i.what = :what and i.counted
                """, union, asOf)
                .param("framework", framework)
                .param("what", what)
                .query((row, _) -> new Plans.Ties(row.getLong("before"), row.getLong("after")))
                .single();
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
