package org.pacta.register.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class FrameworkStore {

    private final JdbcClient jdbc;

    FrameworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which frameworks were there on each of these days, as known then.
    Map<LocalDate, Set<Long>> there(int union, List<AsOf> moments) {
        var there = new HashMap<LocalDate, Set<Long>>();
        if (moments.isEmpty()) return there;
        jdbc.sql("""
                        select m.day, f.id from unnest(:days, :known) as m (day, known)
                        join register.framework f on f.union_id = :union and f.valid_from <= m.day and f.valid_to > m.day
                          and f.recorded_from <= m.known and f.recorded_to > m.known
                        """)
                .param("union", union)
                .param(
                        "days",
                        new SqlArrayValue("date", moments.stream().map(AsOf::on).toArray()))
                .param(
                        "known",
                        new SqlArrayValue(
                                "timestamptz",
                                moments.stream()
                                        .map(each -> each.known().atOffset(ZoneOffset.UTC))
                                        .toArray()))
                .query((row, _) -> there.computeIfAbsent(row.getObject("day", LocalDate.class), _ -> new HashSet<>())
                        .add(row.getLong("id")))
                .list();
        return there;
    }

    List<Framework> frameworks(int union, AsOf asOf, String language) {
        var levels = levels(union, asOf, language);
        var editions = editions(union, asOf, language);
        return at("""
                select f.id, c.code, coalesce(t.words, o.words, c.code) as title, f.starts, f.ends, f.counts
                from register.framework f
                join ledger.code_at(:union, :on, :known) c on c.id = f.id
                left join ledger.text_at(:union, :on, :known) t on t.id = f.id and t.field = 'title' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = f.id and o.field = 'title' and o.original
                where f.union_id = :union and f.valid_from <= :on and f.valid_to > :on
                  and f.recorded_from <= :known and f.recorded_to > :known
                order by f.position, c.code
                """, union, asOf)
                .param("language", language)
                .query((row, _) -> new Framework(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("counts"),
                        called(levels, row.getLong("id"), Level::name),
                        called(levels, row.getLong("id"), Level::heading),
                        editions.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /// @param heading what stands over its groups
    private record Level(String name, String heading) {}

    private static List<String> called(Map<Long, List<Level>> levels, long framework, Function<Level, String> how) {
        return levels.getOrDefault(framework, List.of()).stream().map(how).toList();
    }

    private Map<Long, List<Level>> levels(int union, AsOf asOf, String language) {
        var levels = new HashMap<Long, List<Level>>();
        at("""
                select l.framework_id, coalesce(t.words, o.words, '') as name,
                    coalesce(p.words, t.words, o.words, '') as heading
                from register.level l
                left join ledger.text_at(:union, :on, :known) p on p.id = l.id and p.field = 'plural' and p.language = :language
                left join ledger.text_at(:union, :on, :known) t on t.id = l.id and t.field = 'name' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = l.id and o.field = 'name' and o.original
                where l.union_id = :union and l.valid_from <= :on and l.valid_to > :on
                  and l.recorded_from <= :known and l.recorded_to > :known
                order by l.framework_id, l.depth
                """, union, asOf)
                .param("language", language)
                .query((row, _) -> levels.computeIfAbsent(row.getLong("framework_id"), _ -> new ArrayList<>())
                        .add(new Level(row.getString("name"), row.getString("heading"))))
                .list();
        return levels;
    }

    private Map<Long, List<Framework.Edition>> editions(int union, AsOf asOf, String language) {
        var editions = new HashMap<Long, List<Framework.Edition>>();
        at("""
                select e.framework_id, e.number, e.valid_from, e.decided_on, coalesce(t.words, o.words, e.number::text) as name
                from register.edition e
                left join ledger.text_at(:union, :on, :known) t on t.id = e.id and t.field = 'name' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = e.id and o.field = 'name' and o.original
                where e.union_id = :union and e.valid_to = 'infinity' and e.recorded_from <= :known and e.recorded_to > :known
                order by e.framework_id, e.valid_from, e.number
                """, union, asOf)
                .param("language", language)
                .query((row, _) -> editions.computeIfAbsent(row.getLong("framework_id"), _ -> new ArrayList<>())
                        .add(new Framework.Edition(
                                row.getInt("number"),
                                row.getString("name"),
                                row.getObject("valid_from", LocalDate.class),
                                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)))))
                .list();
        return editions;
    }

    List<Group> groups(int union, long framework, AsOf asOf, String language) {
        return at("""
                select g.id, c.code, pc.code as parent, g.depth, g.position, coalesce(t.words, o.words, c.code) as title
                from register.group_at(:union, :on, :known) g
                join ledger.code_at(:union, :on, :known) c on c.id = g.id
                left join ledger.code_at(:union, :on, :known) pc on pc.id = g.parent_id
                left join ledger.text_at(:union, :on, :known) t on t.id = g.id and t.field = 'title' and t.language = :language
                left join ledger.text_at(:union, :on, :known) o on o.id = g.id and o.field = 'title' and o.original
                where g.framework_id = :framework
                order by g.depth, g.position, c.code
                """, union, asOf)
                .param("language", language)
                .param("framework", framework)
                .query((row, _) -> new Group(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("parent"),
                        row.getInt("depth"),
                        row.getInt("position"),
                        row.getString("title")))
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
