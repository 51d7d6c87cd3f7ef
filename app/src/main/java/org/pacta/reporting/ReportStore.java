package org.pacta.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.council.extension.Cause;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Cycles and reports as of a moment.
@Component
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }

    /// All cycles, the latest first.
    List<Cycle> cycles(int union, AsOf asOf, String language) {
        return at("""
                select y.id, c.code, coalesce(t.words, c.code) as title, y.framework_id, y.starts, y.ends, y.due, y.closes
                from reporting.cycle y
                join ledger.code_at(:union, :on, :known) c on c.id = y.id
                left join lateral (select x.words from ledger.text_at(:union, :on, :known) x
                    where x.id = y.id and x.field = 'title' order by x.language <> :language, not x.original limit 1) t on true
                where y.union_id = :union and y.valid_from <= :on and y.valid_to > :on
                  and y.recorded_from <= :known and y.recorded_to > :known
                order by y.ends desc, c.code
                """, union, asOf)
                .param("language", language)
                .query((row, _) -> new Cycle(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getLong("framework_id"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getObject("closes", LocalDate.class)))
                .list();
    }

    /// @throws NotFound if the viewer sees none of that code
    Cycle cycle(int union, String code, AsOf asOf, String language) {
        return cycles(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("cycle " + code));
    }

    record Duty(long thing, long body, long party, @Nullable LocalDate due) {}

    /// The measures of a framework that bodies still have to carry out, and those on which they reported in the cycle;
    /// by date.
    ///
    /// @param party and `body`: 0 for all
    List<Duty> duties(int union, Cycle cycle, long party, long body, AsOf asOf) {
        return at("""
                select d.id, d.body_id, d.party_id, min(d.due) as due from (
                    select d.id, d.body_id, d.party_id, d.due from council.duty_at(:union, :on, :known) d
                    where d.what = 'measures' and d.framework_id = :framework
                    union all
                    select r.thing_id, r.body_id, r.party_id, i.due from reporting.report r
                    join register.item_at(:union, :on, :known) i on i.id = r.thing_id
                    where r.union_id = :union and r.cycle_id = :cycle and r.recorded_from <= :known and r.recorded_to > :known
                ) d
                where (:party = 0 or d.party_id = :party) and (:body = 0 or d.body_id = :body)
                group by d.id, d.body_id, d.party_id order by min(d.due) nulls last, d.id, d.body_id
                """, union, asOf)
                .param("framework", cycle.framework())
                .param("cycle", cycle.id())
                .param("party", party)
                .param("body", body)
                .query((row, _) -> new Duty(
                        row.getLong("id"),
                        row.getLong("body_id"),
                        row.getLong("party_id"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private static final String TEXTS = """
            select r.id, t.field, t.words, t.language, t.original from reporting.report r
            join ledger.text_at(:union, :on, :known) t on t.id = r.id
            where r.union_id = :union and r.recorded_from <= :known and r.recorded_to > :known and %s
            """;

    /// Reports in the order in which they were given.
    ///
    /// @param which a condition on `r` that names `:first` and `:second`
    List<Report> reports(int union, String which, long first, long second, AsOf asOf) {
        var texts = new HashMap<Long, Map<String, String>>();
        var translations = new HashMap<Long, Map<String, Map<String, String>>>();
        at(TEXTS.formatted(which), union, asOf)
                .param("first", first)
                .param("second", second)
                .query(row -> {
                    var id = row.getLong("id");
                    var words = row.getBoolean("original")
                            ? texts.computeIfAbsent(id, _ -> new HashMap<>())
                            : translations
                                    .computeIfAbsent(id, _ -> new HashMap<>())
                                    .computeIfAbsent(row.getString("language"), _ -> new HashMap<>());
                    words.put(row.getString("field"), row.getString("words"));
                });
        return at("""
                select r.id, r.cycle_id, r.thing_id, r.body_id, r.number, r.unchanged, r.expected, r.cause,
                    coalesce(r.helper_id, 0) as helper_id, r.input_by, r.correction, r.valid_from
                from reporting.report r
                where r.union_id = :union and r.valid_from <= :on and r.recorded_from <= :known and r.recorded_to > :known and %s
                order by r.recorded_from, r.id
                """.formatted(which), union, asOf)
                .param("first", first)
                .param("second", second)
                .query((row, _) -> report(
                        row,
                        texts.getOrDefault(row.getLong("id"), Map.of()),
                        translations.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    /// Those of these things of which a body said something in words, in whatever cycle.
    Set<Long> reported(int union, long body, Collection<Long> things, AsOf asOf) {
        return new HashSet<>(at("""
                select distinct r.thing_id from reporting.report r
                where r.union_id = :union and r.body_id = :body and r.thing_id = any(:things) and not r.unchanged
                  and r.valid_from <= :on and r.recorded_from <= :known and r.recorded_to > :known
                """, union, asOf)
                .param("body", body)
                .param("things", new SqlArrayValue("int8", things.toArray()))
                .query(Long.class)
                .list());
    }

    private static Report report(
            ResultSet row, Map<String, String> texts, Map<String, Map<String, String>> translations)
            throws SQLException {
        var cause = row.getString("cause");
        return new Report(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getLong("thing_id"),
                row.getLong("body_id"),
                row.getInt("number"),
                row.getBoolean("unchanged"),
                row.getObject("expected", LocalDate.class),
                cause == null ? null : Cause.of(cause).orElse(Cause.OTHER),
                row.getLong("helper_id"),
                row.getObject("input_by", LocalDate.class),
                row.getBoolean("correction"),
                row.getObject("valid_from", LocalDate.class),
                texts,
                translations);
    }

    /// The next registration number of a cycle; asked under the lock of a command.
    int next(int union, long cycle) {
        return jdbc.sql("""
                select coalesce(max(r.number), 0) + 1 from reporting.report r
                where r.union_id = :union and r.cycle_id = :cycle and r.recorded_to = 'infinity'
                """)
                .param("union", union)
                .param("cycle", cycle)
                .query(Integer.class)
                .single();
    }
}
