package org.pacta.scoreboard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RowStore {

    /// First which rows, in their order; only then, for those alone, what else is said of them.
    private static final String ROWS = """
            with recursive tree as (
                select g.id, array[g.position] as path from register.group_at(:union, :on, :known) g
                where g.framework_id = :framework and g.parent_id is null
                union all
                select g.id, tree.path || g.position from register.group_at(:union, :on, :known) g join tree on g.parent_id = tree.id
            ), r as (
                select i.id, c.code, %s as title, h.group_id, tree.path, i.position, i.result, i.form, i.due, i.first_due, i.moves,
                    coalesce(s.state, '') as state, s.since
                from register.item_at(:union, :on, :known) i
                join ledger.code_at(:union, :on, :known) c on c.id = i.id
                %s
                left join tree on tree.id = h.group_id
                left join confirmation.standing_at(:union, :on, :known) s on s.id = i.id and s.party_id = 0
                %s
                where i.framework_id = :framework and i.what = :counted and i.counted %s
            ), found as (
                select r.*, count(*) over () as total from r
                order by %s, r.path, r.position, r.code
                limit :limit offset :skip
            ), told as (
                select s.id, array_agg(c.code order by p.position) as reporters
                from found f
                join confirmation.standing_at(:union, :on, :known) s on s.id = f.id
                left join parties.party_at(:union, :on, :known) p on p.id = s.party_id
                left join ledger.code_at(:union, :on, :known) c on c.id = s.party_id
                where s.party_id <> 0 and s.state in ('claimed', 'partly', 'confirmed', 'disputed')
                group by s.id
            ), led as (
                select a.id, array_agg(c.code order by a.position, c.code) as leads
                from found f
                join register.assignment_at(:union, :on, :known) a on a.id = f.id
                join ledger.code_at(:union, :on, :known) c on c.id = a.body_id
                where a.role = 'lead' and (a.id <> all(:withheld) or a.body_id = any(:own)) group by a.id
            )
            select r.id, r.code, coalesce(t.words, o.words, r.code) as title, gc.code as group_code,
                coalesce(gt.words, go.words, gc.code) as group_title, r.result, r.form, r.due, r.first_due, r.moves,
                r.state, r.since, q.reporters, l.leads, r.total
            from found r
            left join ledger.code_at(:union, :on, :known) gc on gc.id = r.group_id
            left join ledger.text_at(:union, :on, :known) t on t.id = r.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = r.id and o.field = 'title' and o.original
            left join ledger.text_at(:union, :on, :known) gt on gt.id = r.group_id and gt.field = 'title' and gt.language = :language
            left join ledger.text_at(:union, :on, :known) go on go.id = r.group_id and go.field = 'title' and go.original
            left join told q on q.id = r.id
            left join led l on l.id = r.id
            order by %s, r.path, r.position, r.code
            """;

    /// In which group a row stands: a step in that of the first measure that it serves.
    private static final String HOME_OF_STEPS = """
            left join (
                select distinct on (v.id) v.id, m.group_id from register.serves_at(:union, :on, :known) v
                join register.measure_at(:union, :on, :known) m on m.id = v.measure_id
                order by v.id, m.position, m.group_id
            ) h on h.id = i.id
            """;

    private static final String TITLES = """
            left join ledger.text_at(:union, :on, :known) t on t.id = i.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = i.id and o.field = 'title' and o.original
            """;

    private static final String REPORTERS = """
            left join (
                select s.id, array_agg(c.code) as reporters from confirmation.standing_at(:union, :on, :known) s
                left join ledger.code_at(:union, :on, :known) c on c.id = s.party_id
                where s.party_id <> 0 and s.state in ('claimed', 'partly', 'confirmed', 'disputed')
                group by s.id
            ) q on q.id = i.id
            """;

    /// By every Party that carries it out; by every Party of the union where none is named.
    private static final String REPORTED_BY_ALL = """
             and q.reporters @> coalesce(
                (select array_agg(distinct k.code) from register.carrier_at(:union, :on, :known) a
                 join ledger.code_at(:union, :on, :known) k on k.id = a.party_id where a.id = i.id),
                (select array_agg(k.code) from parties.party_at(:union, :on, :known) p
                 join ledger.code_at(:union, :on, :known) k on k.id = p.id))
            """;

    /// What a body carries out, and what those do that it came from or went on as: a filter knows both names.
    private static final String OF_A_BODY = """
             and i.id in (
                with recursive named (id) as (
                    select k.id from ledger.code_at(:union, :on, :known) k where k.kind = 'body' and k.code = :who
                ), later (id) as (
                    select n.id from named n
                    union
                    select s.successor_id from parties.succession_at(:union, :on, :known) s join later on later.id = s.id
                ), earlier (id) as (
                    select n.id from named n
                    union
                    select s.id from parties.succession_at(:union, :on, :known) s join earlier on earlier.id = s.successor_id
                )
                select a.id from register.assignment_at(:union, :on, :known) a
                where a.role in ('lead', 'co-executor')
                  and (a.id <> all(:withheld) or a.body_id = any(:own))
                  and (a.body_id in (select id from later) or a.body_id in (select id from earlier)))
            """;

    private static final String OF_ONE_BODY = """
             and i.id in (
                select a.id from register.assignment_at(:union, :on, :known) a
                join ledger.code_at(:union, :on, :known) k on k.id = a.body_id and k.kind = 'body' and k.code = :who
                where a.role in ('lead', 'co-executor') and (a.id <> all(:withheld) or a.body_id = any(:own)))
            """;

    /// What carries out a provision or what it consists of.
    private static final String CARRIES_OUT = """
             and i.id in (
                with recursive within (id) as (
                    select k.id from ledger.code_at(:union, :on, :known) k
                    join register.provision_at(:union, :on, :known) p on p.id = k.id
                    where k.kind = 'provision' and k.code = :provision
                    union
                    select p.id from register.provision_at(:union, :on, :known) p join within on p.parent_id = within.id
                )
                select a.id from register.alignment_at(:union, :on, :known) a join within on within.id = a.provision_id)
            """;

    private static final String TIED =
            " and exists (select from register.continues_at(:union, :on, :known) n where n.%s = i.id)";

    private static final String UNALIGNED = """
             and not exists (
                select from register.alignment_at(:union, :on, :known) a
                join register.provision_at(:union, :on, :known) p on p.id = a.provision_id
                where a.id = i.id)
            """;

    /// What is classified by a term of a taxonomy, or by none of its terms.
    private static final String ABOUT = """
             and %s exists (
                select from register.classified_at(:union, :on, :known) k
                join register.term_at(:union, :on, :known) t on t.id = k.term_id
                join ledger.code_at(:union, :on, :known) xc on xc.id = t.taxonomy_id
                join ledger.code_at(:union, :on, :known) tc on tc.id = t.id
                where k.id = i.id and xc.code || ':' || %s = :topic)
            """;

    private final JdbcClient jdbc;

    RowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rows.Page rows(Counting.Asked asked) {
        var question = asked.question();
        var parameters = new HashMap<>(Slicing.told(asked.discretion()));
        var conditions = conditions(asked.filter(), parameters);
        var total = new long[1];
        var titled = asked.order() == Order.TITLE || !asked.filter().words().isBlank();
        var order = asked.order().sql(asked.descending());
        var rows = jdbc.sql(ROWS.formatted(
                        titled ? "coalesce(t.words, o.words, c.code)" : "null::text",
                        asked.counted() == Counted.STEPS ? HOME_OF_STEPS : "cross join lateral (select i.group_id) h",
                        (titled ? TITLES : "") + (asked.filter().show().startsWith("reported") ? REPORTERS : ""),
                        conditions,
                        order,
                        order))
                .params(parameters)
                .param("union", question.union().id())
                .param("framework", question.framework().id())
                .param("on", question.asOf().on())
                .param("known", question.asOf().known().atOffset(ZoneOffset.UTC))
                .param("language", question.language())
                .param("counted", asked.counted().word())
                .param("limit", asked.limit())
                .param("skip", asked.skip())
                .query((row, _) -> {
                    total[0] = row.getLong("total");
                    return row(row);
                })
                .list();
        // behind the last row no row is left to carry the total
        if (rows.isEmpty() && asked.skip() > 0)
            return new Rows.Page(rows, rows(asked.first()).total());
        return new Rows.Page(rows, total[0]);
    }

    private static String conditions(Filter filter, HashMap<String, Object> parameters) {
        var all = new StringBuilder(show(filter.show()));
        if (filter.show().startsWith(Filter.REPORTED_BY)) {
            parameters.put("reporter", filter.show().substring(Filter.REPORTED_BY.length()));
            all.append(" and :reporter = any(q.reporters)");
        }
        if (filter.show().startsWith(Filter.CARRIES_OUT)) {
            parameters.put("provision", filter.show().substring(Filter.CARRIES_OUT.length()));
            all.append(CARRIES_OUT);
        }
        if (!filter.group().isEmpty()) {
            parameters.put("group", filter.group());
            all.append("""
                     and h.group_id in (
                        with recursive below (id) as (
                            select k.id from ledger.code_at(:union, :on, :known) k
                            where k.kind = 'group' and k.scope_id = :framework and k.code = :group
                            union
                            select b.id from register.group_at(:union, :on, :known) b join below on b.parent_id = below.id
                        ) select id from below)
                    """);
        }
        if (!filter.body().isEmpty()) {
            parameters.put("who", filter.bodyCode());
            all.append(filter.alone() ? OF_ONE_BODY : OF_A_BODY);
        } else if (!filter.party().isEmpty()) {
            parameters.put("who", filter.party());
            all.append("""
                     and i.id in (
                        select a.id from register.assignment_at(:union, :on, :known) a
                        join parties.body_at(:union, :on, :known) b on b.id = a.body_id
                        join ledger.code_at(:union, :on, :known) k on k.id = b.party_id and k.code = :who
                        where a.role in ('lead', 'co-executor'))
                    """);
        }
        if (filter.year().equals("-")) all.append(" and i.due is null");
        if (filter.year().matches("[0-9]{4}")) {
            parameters.put("year", Integer.parseInt(filter.year()));
            all.append(" and extract(year from i.due) = :year");
        }
        if (!filter.result().isEmpty()) {
            parameters.put("result", filter.result());
            all.append(" and i.result = :result");
        }
        if (!filter.topic().isEmpty()) {
            parameters.put("topic", filter.topic());
            var none = filter.topic().endsWith(":-");
            all.append(none ? ABOUT.formatted("not", "'-'") : ABOUT.formatted("", "tc.code"));
        }
        if (!filter.words().isBlank()) {
            parameters.put(
                    "words",
                    "%"
                            + filter.words()
                                    .strip()
                                    .replace("\\", "\\\\")
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%");
            all.append(" and (c.code ilike :words or t.words ilike :words or o.words ilike :words)");
        }
        return all.toString();
    }

    private static String show(String what) {
        return switch (what) {
            case "confirmed" -> " and s.state = 'confirmed'";
            case "remaining" -> " and s.state is distinct from 'confirmed'";
            case "awaiting" -> " and s.state = 'claimed'";
            case "not-reported" -> " and s.state is null";
            case "due" -> " and i.due <= :on";
            case "due-confirmed" -> " and i.due <= :on and s.state = 'confirmed'";
            case "due-first" -> " and i.first_due <= :on";
            case "due-first-confirmed" -> " and i.first_due <= :on and s.state = 'confirmed'";
            case "reported" -> " and q.reporters is not null";
            case "reported-by-all" -> REPORTED_BY_ALL;
            case "overdue" -> " and i.due < :on and s.state is distinct from 'confirmed'";
            case "overdue-first" -> " and i.first_due < :on and s.state is distinct from 'confirmed'";
            case "upcoming" -> " and i.due >= :on and s.state is distinct from 'confirmed'";
            case "moved" -> " and i.moves > 0";
            case Filter.UNALIGNED -> UNALIGNED;
            case Filter.CARRIED_OVER -> TIED.formatted("id");
            case Filter.GOES_ON -> TIED.formatted("of_id");
            case "returned", "disputed", "reversed", "partly" -> " and s.state = '" + what + "'";
            default -> "";
        };
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("group_code"),
                row.getString("group_title"),
                row.getString("result"),
                row.getString("form"),
                row.getObject("due", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                row.getInt("moves"),
                row.getString("state"),
                row.getObject("since", LocalDate.class),
                words(row.getArray("reporters")),
                words(row.getArray("leads")));
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        var words = new ArrayList<String>();
        if (array != null && array.getArray() instanceof Object[] all) {
            for (var each : all) words.add(String.valueOf(each));
        }
        return words;
    }
}
