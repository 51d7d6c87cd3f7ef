package org.pacta.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.register.keeping.Stages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CouncilStore {

    private final JdbcClient jdbc;

    CouncilStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Meeting> meetings(int union, AsOf asOf, String language) {
        return jdbc.sql("""
                select m.id, c.code, m.number, m.held_on, bc.code as body, coalesce(bt.words, bo.words, bc.code) as body_name,
                    coalesce(t.words, o.words, c.code) as title, coalesce(p.words, po.words) as place
                from council.meeting m
                join ledger.code_at(:union, :end, :known) c on c.id = m.id
                join ledger.code_at(:union, :end, :known) bc on bc.id = m.body_id
                left join ledger.text_at(:union, :end, :known) bt on bt.id = m.body_id and bt.field = 'name' and bt.language = :language
                left join ledger.text_at(:union, :end, :known) bo on bo.id = m.body_id and bo.field = 'name' and bo.original
                left join ledger.text_at(:union, :end, :known) t on t.id = m.id and t.field = 'title' and t.language = :language
                left join ledger.text_at(:union, :end, :known) o on o.id = m.id and o.field = 'title' and o.original
                left join ledger.text_at(:union, :end, :known) p on p.id = m.id and p.field = 'place' and p.language = :language
                left join ledger.text_at(:union, :end, :known) po on po.id = m.id and po.field = 'place' and po.original
                where m.union_id = :union and m.valid_to = 'infinity' and m.recorded_from <= :known and m.recorded_to > :known
                order by m.held_on desc, c.code desc
                """)
                .param("union", union)
                .param("end", LocalDate.of(9999, 12, 31))
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query((row, _) -> new Meeting(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("number", Integer.class),
                        row.getString("body"),
                        row.getString("body_name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("title"),
                        row.getString("place")))
                .list();
    }

    private static final String DOCUMENT = """
            select d.id, c.code, coalesce(t.words, o.words, c.code) as title, d.kind, d.number, d.dated, s.stage, mc.code as meeting, bc.code as body
            from council.document d
            join ledger.code_at(:union, :on, :known) c on c.id = d.id
            left join council.document_stage s on s.union_id = d.union_id and s.id = d.id
                and s.valid_from <= :on and s.valid_to > :on and s.recorded_from <= :known and s.recorded_to > :known
            left join ledger.code_at(:union, :on, :known) mc on mc.id = d.meeting_id
            left join ledger.code_at(:union, :on, :known) bc on bc.id = d.body_id
            left join ledger.text_at(:union, :on, :known) t on t.id = d.id and t.field = 'title' and t.language = :language
            left join ledger.text_at(:union, :on, :known) o on o.id = d.id and o.field = 'title' and o.original
            where d.union_id = :union and %s and d.valid_from <= :on and d.valid_to > :on
              and d.recorded_from <= :known and d.recorded_to > :known
            order by c.code
            """;

    List<Document> documents(int union, long meeting, AsOf asOf, String language) {
        return at(DOCUMENT.formatted("d.meeting_id = :meeting"), union, asOf)
                .param("meeting", meeting)
                .param("language", language)
                .query((row, _) -> document(row))
                .list();
    }

    Set<Long> documented(int union, AsOf asOf) {
        return Set.copyOf(at("""
                        select distinct d.meeting_id from council.document d
                        where d.union_id = :union and d.meeting_id is not null and d.valid_from <= :on and d.valid_to > :on
                          and d.recorded_from <= :known and d.recorded_to > :known
                        """, union, asOf).query(Long.class).list());
    }

    Optional<Council.Decision> decision(int union, long document, AsOf asOf, String language) {
        return at(DOCUMENT.formatted("d.id = :document"), union, asOf)
                .param("document", document)
                .param("language", language)
                .query((row, _) -> new Council.Decision(document(row), row.getString("meeting")))
                .optional();
    }

    /// @param body the code of the body that it comes from
    /// @param meeting the code of the meeting that it comes from
    record Paper(
            Document document,
            @Nullable String body,
            @Nullable String meeting) {}

    Optional<Paper> paper(int union, String code, AsOf asOf, String language) {
        return at(DOCUMENT.formatted("c.code = :code and c.kind = 'document'"), union, asOf)
                .param("code", code)
                .param("language", language)
                .query((row, _) -> new Paper(document(row), row.getString("body"), row.getString("meeting")))
                .optional();
    }

    List<Stages.Begun> stages(int union, long document, AsOf asOf) {
        return jdbc.sql("""
                select stage, valid_from from council.document_stage
                where union_id = :union and id = :document and recorded_from <= :known and recorded_to > :known
                order by valid_from
                """)
                .param("union", union)
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("document", document)
                .query((row, _) ->
                        new Stages.Begun(row.getString("stage"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    Optional<Council.Closure> closure(int union, long group, AsOf asOf) {
        return at(
                        "select document_id, since from council.closure_at(:union, :on, :known) where id = :group",
                        union,
                        asOf)
                .param("group", group)
                .query((row, _) -> new Council.Closure(
                        row.getObject("document_id", Long.class), row.getObject("since", LocalDate.class)))
                .optional();
    }

    Set<Long> closed(int union, AsOf asOf) {
        return Set.copyOf(at("select id from council.closure_at(:union, :on, :known)", union, asOf)
                .query(Long.class)
                .list());
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                row.getString("stage"));
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
