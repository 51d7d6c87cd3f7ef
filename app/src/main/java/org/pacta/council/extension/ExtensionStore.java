package org.pacta.council.extension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests to move a date, as of a moment.
@Component
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String WORDS = """
            left join lateral (select t.words, t.language from ledger.text_at(:union, :on, :known) t
                where t.id = x.id and t.field = %s order by t.language <> :language, not t.original limit 1) %s on true
            """;

    /// @param which a condition on `x` that names `:id`
    List<Extension> extensions(int union, String which, long id, AsOf asOf, String language) {
        var answers = answers(union, which, id, asOf, language);
        return at(
                        """
                select x.id, x.thing_id, x.number, x.party_id, x.form, x.due, x.wanted, x.cause, x.valid_from, x.recorded_from,
                    e.state, e.body_id, e.number as decision, e.decided_on, e.document_id, e.due as granted,
                    coalesce(w.words, '') as words, coalesce(w.language, '') as language,
                    coalesce(d.words, '') as end_words, coalesce(d.language, '') as end_language
                from council.extension x
                left join council.extension_end e on e.union_id = :union and e.id = x.id
                    and e.valid_from <= :on and e.valid_to > :on and e.recorded_from <= :known and e.recorded_to > :known
                """ + WORDS.formatted("'words'", "w") + WORDS.formatted("'decision'", "d")
                                + """
                where x.union_id = :union and x.valid_from <= :on and x.valid_to > :on
                    and x.recorded_from <= :known and x.recorded_to > :known and %s
                order by x.valid_from desc, x.recorded_from desc, x.id desc
                """.formatted(which),
                        union,
                        asOf)
                .param("id", id)
                .param("language", language)
                .query((row, _) -> extension(row, answers))
                .list();
    }

    private Map<Long, List<Extension.Answer>> answers(int union, String which, long id, AsOf asOf, String language) {
        var answers = new HashMap<Long, List<Extension.Answer>>();
        at("""
                select x.id, a.party_id, coalesce(a.body_id, 0) as body_id, a.agreed, a.recorded_from,
                    coalesce(w.words, '') as words, coalesce(w.language, '') as language
                from council.extension x
                join council.extension_answer a on a.union_id = :union and a.id = x.id
                    and a.valid_from <= :on and a.valid_to > :on and a.recorded_from <= :known and a.recorded_to > :known
                """ + WORDS.formatted("'answer-' || a.party_id", "w") + """
                where x.union_id = :union and x.recorded_from <= :known and x.recorded_to > :known and %s
                order by a.recorded_from, a.party_id
                """.formatted(which), union, asOf)
                .param("id", id)
                .param("language", language)
                .query((row, _) -> answers.computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Extension.Answer(
                                row.getLong("party_id"),
                                row.getLong("body_id"),
                                row.getBoolean("agreed"),
                                row.getString("words"),
                                row.getString("language"),
                                row.getObject("recorded_from", OffsetDateTime.class)
                                        .toInstant())))
                .list();
        return answers;
    }

    private static Extension extension(ResultSet row, Map<Long, List<Extension.Answer>> answers) throws SQLException {
        var id = row.getLong("id");
        return new Extension(
                id,
                row.getLong("thing_id"),
                row.getInt("number"),
                row.getLong("party_id"),
                row.getString("form"),
                row.getObject("due", LocalDate.class),
                row.getObject("wanted", LocalDate.class),
                Cause.of(row.getString("cause")).orElse(Cause.OTHER),
                row.getString("words"),
                row.getString("language"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("recorded_from", OffsetDateTime.class).toInstant(),
                answers.getOrDefault(id, List.of()),
                end(row));
    }

    private static Extension.@Nullable End end(ResultSet row) throws SQLException {
        var state = row.getString("state");
        if (state == null) return null;
        var number = row.getString("decision");
        return new Extension.End(
                Extension.State.valueOf(state.toUpperCase(Locale.ROOT)),
                row.getLong("body_id"),
                number == null ? "" : number,
                row.getObject("decided_on", LocalDate.class),
                row.getLong("document_id"),
                row.getObject("granted", LocalDate.class),
                row.getString("end_words"),
                row.getString("end_language"));
    }

    int next(int union, long thing) {
        return jdbc.sql("""
                select coalesce(max(x.number), 0) + 1 from council.extension x
                where x.union_id = :union and x.thing_id = :thing and x.recorded_to = 'infinity'
                """)
                .param("union", union)
                .param("thing", thing)
                .query(Integer.class)
                .single();
    }

    boolean seen(int union, long thing) {
        return jdbc.sql("select exists (select from ledger.thing t where t.union_id = :union and t.id = :thing)")
                .param("union", union)
                .param("thing", thing)
                .query(Boolean.class)
                .single();
    }

    /// Whether it is a body of the union itself.
    boolean ofUnion(int union, long body, AsOf asOf) {
        return at("""
                select exists (select from parties.body_at(:union, :on, :known) b where b.id = :body and b.party_id is null)
                """, union, asOf).param("body", body).query(Boolean.class).single();
    }

    Optional<Long> document(int union, long body, String number, LocalDate day) {
        return jdbc.sql("""
                select d.id from council.document d where d.union_id = :union and d.body_id = :body and d.number = :number
                    and d.dated = :day and d.recorded_to = 'infinity' order by d.id limit 1
                """)
                .param("union", union)
                .param("body", body)
                .param("number", number)
                .param("day", day)
                .query(Long.class)
                .optional();
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
