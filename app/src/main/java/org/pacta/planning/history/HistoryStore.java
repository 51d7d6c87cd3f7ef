package org.pacta.planning.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.network.LinkType;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Union;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the history of a union's plans as known at a moment: eleven statements, whatever the size. Inside a reading.
@Component
public class HistoryStore {

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row of what a thing was over some days.
    private record Item(
            long id, String what, long framework, long group, String kind, boolean counted, int from, int until) {}

    /// What was recorded by `known`, and of that what was so by the day `on`.
    ///
    /// A thing counts as done from the later of the day since when it is done and the day on which that was
    /// recorded; where history was brought in more than 180 days later, from the former.
    public History history(Union union, AsOf asOf) {
        var items = items(union, asOf);
        var dues = dues(union, asOf);
        var done = done(union, asOf);
        var bodies = bodies(union, asOf);
        var begun = days(
                union,
                asOf,
                "select id, valid_from as day from planning.begun "
                        + "where union_id = :union and valid_from <= :on and recorded_from <= :known and recorded_to > :known");
        var gates = gates(union, asOf);
        var carried = days(
                union,
                asOf,
                "select of_id as id, min(valid_from) as day "
                        + "from register.continues_known(:union, :known) where valid_from <= :on group by of_id");
        var closed = closed(union, asOf);
        var ties = new ArrayList<>(links(union, asOf));
        var serves = serves(union, asOf);
        ties.addAll(serves);
        var parts = new HashMap<Long, Long>();
        for (var each : serves) parts.put(each.to(), each.from());
        var claimed = claimed(union, asOf);
        var groups = groupsOfSteps(serves, items);
        var courses = new ArrayList<Course>();
        items.forEach((id, rows) -> {
            var last = rows.getLast();
            var body = bodies.getOrDefault(id, new Body(0, 0));
            courses.add(new Course(
                    id,
                    last.what,
                    last.framework,
                    last.group != 0 ? last.group : groups.getOrDefault(id, 0L),
                    last.kind,
                    body.id,
                    body.party,
                    last.counted,
                    rows.getFirst().from,
                    Math.min(
                            last.until,
                            Math.min(
                                    carried.getOrDefault(id, Course.NEVER),
                                    closed.getOrDefault(last.framework, Course.NEVER))),
                    dues.getOrDefault(id, List.of()),
                    done.getOrDefault(id, List.of()),
                    begun.getOrDefault(id, Course.NEVER),
                    gates.getOrDefault(id, 0L),
                    parts.containsKey(id) && !claimed.contains(id)));
        });
        return new History(courses, ties, day(asOf.on()));
    }

    private Map<Long, List<Item>> items(Union union, AsOf asOf) {
        var items = new java.util.LinkedHashMap<Long, List<Item>>();
        read(
                union,
                asOf,
                """
                select id, what, framework_id, coalesce(group_id, 0) as group_id, kind, counted, valid_from, valid_to
                from register.item_known(:union, :known) where valid_from <= :on order by id, valid_from
                """,
                row -> items.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Item(
                                row.getLong("id"),
                                row.getString("what"),
                                row.getLong("framework_id"),
                                row.getLong("group_id"),
                                row.getString("kind"),
                                row.getBoolean("counted"),
                                from(row),
                                until(row))));
        return items;
    }

    private Map<Long, List<Due>> dues(Union union, AsOf asOf) {
        var dues = new HashMap<Long, List<Due>>();
        read(union, asOf, """
                select id, due, valid_from from register.deadline_known(:union, :known)
                where valid_from <= :on order by id, valid_from
                """, row -> {
            var due = row.getObject("due", LocalDate.class);
            dues.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                    .add(new Due(from(row), due == null ? Course.NEVER : day(due)));
        });
        dues.replaceAll((_, all) -> changes(all));
        return dues;
    }

    /// The versions in which the day changed.
    private static List<Due> changes(List<Due> all) {
        var changes = new ArrayList<Due>();
        for (var each : all) {
            if (changes.isEmpty() || changes.getLast().day() != each.day()) changes.add(each);
        }
        return changes;
    }

    private Map<Long, List<Spell>> done(Union union, AsOf asOf) {
        var zone = union.zone();
        var done = new HashMap<Long, List<Spell>>();
        read(union, asOf, """
                select e.id, e.valid_from, e.valid_to, e.first
                from (
                    select id, valid_from, valid_to, recorded_to, min(recorded_from) over (partition by id, valid_from) as first
                    from confirmation.standing_ever(:union, :known) where party_id = 0 and state = 'confirmed'
                ) e
                where e.recorded_to > :known and e.valid_from <= :on
                order by e.id, e.valid_from
                """, row -> {
            int since = from(row);
            var first = row.getObject("first", OffsetDateTime.class);
            int recorded = day(first.atZoneSameInstant(zone).toLocalDate());
            int from = recorded > since && recorded - since <= 180 ? recorded : since;
            if (from < until(row)) {
                done.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>()).add(new Spell(from, until(row)));
            }
        });
        return done;
    }

    /// The day from which nobody works on a plan any more: the day after its last one, where a later plan has begun.
    private Map<Long, Integer> closed(Union union, AsOf asOf) {
        return days(union, asOf, """
                select f.id, f.ends + 1 as day from register.framework_at(:union, :on, :known) f
                where f.ends < :on and exists (
                    select 1 from register.framework_at(:union, :on, :known) later
                    where later.starts > f.starts and later.starts <= :on)
                """);
    }

    private record Body(long id, long party) {}

    private Map<Long, Body> bodies(Union union, AsOf asOf) {
        var bodies = new HashMap<Long, Body>();
        read(
                union,
                asOf,
                """
                select a.id, a.body_id, coalesce(max(b.party_id), 0) as party_id
                from register.assignment_known(:union, :known) a
                join parties.body_ever(:union, :known) b on b.id = a.body_id
                where a.role = 'lead' and a.valid_from <= :on
                group by a.id, a.body_id, a.position, a.valid_from
                order by a.id, a.valid_from desc, a.position, a.body_id
                """,
                row -> bodies.putIfAbsent(
                        row.getLong("id"), new Body(row.getLong("body_id"), row.getLong("party_id"))));
        return bodies;
    }

    private List<Tie> links(Union union, AsOf asOf) {
        var ties = new ArrayList<Tie>();
        read(
                union,
                asOf,
                """
                select id, to_id, kind, lag, valid_from, valid_to from register.link_known(:union, :known)
                where valid_from <= :on order by id, to_id, kind, valid_from
                """,
                row -> ties.add(new Tie(
                        row.getLong("id"),
                        row.getLong("to_id"),
                        type(row.getString("kind")),
                        row.getInt("lag"),
                        from(row),
                        until(row))));
        return ties;
    }

    /// What a measure is judged by comes before it.
    private List<Tie> serves(Union union, AsOf asOf) {
        var ties = new ArrayList<Tie>();
        read(
                union,
                asOf,
                """
                select id, measure_id, valid_from, valid_to from register.serves_known(:union, :known)
                where valid_from <= :on order by id, measure_id, valid_from
                """,
                row -> ties.add(new Tie(
                        row.getLong("id"),
                        row.getLong("measure_id"),
                        LinkType.FINISH_START,
                        0,
                        from(row),
                        until(row),
                        true)));
        return ties;
    }

    private static Map<Long, Long> groupsOfSteps(List<Tie> serves, Map<Long, List<Item>> items) {
        var groups = new HashMap<Long, Long>();
        for (var each : serves) {
            var measure = items.get(each.to());
            if (measure != null) groups.putIfAbsent(each.from(), measure.getLast().group);
        }
        return groups;
    }

    private Map<Long, Long> gates(Union union, AsOf asOf) {
        var gates = new HashMap<Long, Long>();
        read(union, asOf, """
                select id, body_id from planning.sits
                where union_id = :union and valid_from <= :on and valid_to > :on and recorded_from <= :known and recorded_to > :known
                """, row -> gates.put(row.getLong("id"), row.getLong("body_id")));
        return gates;
    }

    /// What has a claim of its own does not stand as its steps.
    private Set<Long> claimed(Union union, AsOf asOf) {
        var claimed = new HashSet<Long>();
        read(
                union,
                asOf,
                "select distinct thing_id from confirmation.claim_at(:union, :on, :known)",
                row -> claimed.add(row.getLong("thing_id")));
        return claimed;
    }

    private Map<Long, Integer> days(Union union, AsOf asOf, String sql) {
        var days = new HashMap<Long, Integer>();
        read(union, asOf, sql, row -> days.put(row.getLong("id"), day(row.getObject("day", LocalDate.class))));
        return days;
    }

    private void read(Union union, AsOf asOf, String sql, RowCallbackHandler row) {
        jdbc.sql(sql)
                .param("union", union.id())
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(row);
    }

    private static int from(ResultSet row) throws SQLException {
        return day(row.getObject("valid_from", LocalDate.class));
    }

    private static int until(ResultSet row) throws SQLException {
        return end(row.getObject("valid_to", LocalDate.class));
    }

    private static int end(@Nullable LocalDate day) {
        return day == null || day.getYear() > 9999 ? Course.NEVER : day(day);
    }

    static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static LinkType type(String word) {
        return switch (word) {
            case "finish-start" -> LinkType.FINISH_START;
            case "start-start" -> LinkType.START_START;
            case "finish-finish" -> LinkType.FINISH_FINISH;
            case "start-finish" -> LinkType.START_FINISH;
            default -> throw new IllegalArgumentException("link (%s)".formatted(word));
        };
    }
}
