package org.pacta.confirmation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Documents as of a moment, and what rests on them.
@Component
class DocumentStore {

    private static final String DOCUMENT = """
            select d.id, d.ref, d.party_id, d.kind, d.number, d.dated, d.signatory, d.outgoing, d.incoming, d.pages, d.form, d.file_id, d.link,
                d.act_id, d.held_where, d.restriction, d.expires, d.seen_by, d.valid_from, d.visibility, p.strength,
                l.kind as lapsed, l.valid_from as lapsed_on, l.by_what, s.stage, s.since as stage_since,
                coalesce(t.words, o.words, '') as title, coalesce(t.language, o.language, :language) as title_language%s
            from confirmation.document d
            join confirmation.document_strength_at(:union, :on, :known) p on p.id = d.id
            left join confirmation.lapse l on l.union_id = :union and l.id = d.id
                and l.valid_from <= :on and l.valid_to > :on and l.recorded_from <= :known and l.recorded_to > :known
            left join acts.act_at(:union, :on, :known) s on s.id = d.act_id
            left join lateral (select x.words, x.language from ledger.text_at(:union, greatest(d.valid_from, :on), :known) x
                where x.id = d.id and x.field = 'title' and x.language = :language limit 1) t on true
            left join lateral (select x.words, x.language from ledger.text_at(:union, greatest(d.valid_from, :on), :known) x
                where x.id = d.id and x.field = 'title' and x.original limit 1) o on true
            %s
            where d.union_id = :union and d.recorded_from <= :known and d.recorded_to > :known and %s
            order by d.dated nulls last, d.id
            """;

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec asked(
            String more, String join, String which, int union, AsOf asOf, String language) {
        return jdbc.sql(DOCUMENT.formatted(more, join, which))
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language);
    }

    Optional<Document> document(int union, long id, AsOf asOf, String language) {
        return asked("", "", "d.id = :id", union, asOf, language)
                .param("id", id)
                .query((row, _) -> document(row, asOf.on()))
                .optional();
    }

    List<Document> of(int union, long party, AsOf asOf, String language) {
        return asked("", "", "coalesce(d.party_id, 0) = :party", union, asOf, language)
                .param("party", party)
                .query((row, _) -> document(row, asOf.on()))
                .list();
    }

    Map<Long, List<Document>> serving(int union, Collection<Long> things, AsOf asOf, String language) {
        var serving = new HashMap<Long, List<Document>>();
        asked(", e.id as serves", """
                join confirmation.evidence e on e.union_id = :union and e.document_id = d.id and e.valid_to > :on
                    and e.recorded_from <= :known and e.recorded_to > :known""", "e.id = any(:things)", union, asOf, language)
                .param("things", new SqlArrayValue("int8", things.toArray()))
                .query((row, _) -> serving.computeIfAbsent(row.getLong("serves"), _ -> new ArrayList<>())
                        .add(document(row, asOf.on())))
                .list();
        return serving;
    }

    List<Alarm> alarms(int union, AsOf asOf, String language) {
        return asked(
                        ", e.id as claim, c.thing_id, c.party_id as claimant, g.state",
                        """
                join confirmation.evidence e on e.union_id = :union and e.document_id = d.id and e.valid_to > :on
                    and e.recorded_from <= :known and e.recorded_to > :known
                join confirmation.claim c on c.union_id = :union and c.id = e.id and c.valid_from <= :on and c.valid_to > :on
                    and c.recorded_from <= :known and c.recorded_to > :known and c.kind is null
                left join confirmation.standing_at(:union, :on, :known) g on g.id = c.thing_id and g.party_id = c.party_id""",
                        "(l.id is not null or d.expires < :on or s.stage = 'repealed')",
                        union,
                        asOf,
                        language)
                .query((row, _) -> new Alarm(
                        row.getLong("thing_id"),
                        row.getLong("claim"),
                        row.getLong("claimant"),
                        document(row, asOf.on()),
                        "confirmed".equals(row.getString("state"))))
                .list();
    }

    private static Document document(ResultSet row, LocalDate on) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("ref"),
                row.getLong("party_id"),
                new Document.Content(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("signatory"),
                        row.getString("outgoing"),
                        row.getString("incoming"),
                        row.getObject("pages", Integer.class),
                        row.getString("form"),
                        row.getObject("file_id", UUID.class),
                        row.getString("link"),
                        row.getObject("act_id", Long.class),
                        row.getString("held_where"),
                        row.getString("restriction"),
                        row.getObject("expires", LocalDate.class),
                        new Visibility(row.getLong("seen_by"))),
                row.getString("title"),
                row.getString("title_language"),
                lapse(row, on),
                Proof.values()[5 - row.getInt("strength")]);
    }

    private static Document.@Nullable Lapse lapse(ResultSet row, LocalDate on) throws SQLException {
        var kind = row.getString("lapsed");
        if (kind != null)
            return new Document.Lapse(kind, row.getObject("lapsed_on", LocalDate.class), row.getString("by_what"));
        if ("repealed".equals(row.getString("stage")))
            return new Document.Lapse("repealed", row.getObject("stage_since", LocalDate.class), "");
        var expires = row.getObject("expires", LocalDate.class);
        return expires != null && expires.isBefore(on) ? new Document.Lapse("expired", expires.plusDays(1), "") : null;
    }

    /// A document of the present record, for commands: its row as the ledger needs it to write it anew.
    record Held(
            long party,
            String form,
            LocalDate from,
            long seenBy,
            long visibility,
            @Nullable UUID file) {}

    Map<Long, Held> held(int union, Collection<Long> ids) {
        var held = new HashMap<Long, Held>();
        jdbc.sql("""
                select id, party_id, form, valid_from, seen_by, visibility, file_id from confirmation.document
                where union_id = :union and id = any(:ids) and recorded_to > (select ledger.seen_until(:union))
                """)
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", ids.toArray()))
                .query((row, _) -> held.put(
                        row.getLong("id"),
                        new Held(
                                row.getLong("party_id"),
                                row.getString("form"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getLong("seen_by"),
                                row.getLong("visibility"),
                                row.getObject("file_id", UUID.class))))
                .list();
        return held;
    }

    Map<String, Long> ids(int union, Collection<String> refs) {
        var ids = new HashMap<String, Long>();
        jdbc.sql("""
                select id, ref from confirmation.document
                where union_id = :union and ref = any(:refs) and recorded_to > (select ledger.seen_until(:union))
                """)
                .param("union", union)
                .param("refs", new SqlArrayValue("text", refs.toArray()))
                .query((row, _) -> ids.put(row.getString("ref"), row.getLong("id")))
                .list();
        return ids;
    }

    /// The languages in which a document has its title.
    List<String> titled(Entry entry, long document) {
        return jdbc.sql("""
                select distinct t.language from confirmation.document d
                cross join lateral ledger.text_at(:union, d.valid_from, :known) t
                where d.union_id = :union and d.id = :id and d.recorded_to > (select ledger.seen_until(:union)) and t.id = d.id and t.field = 'title'
                order by 1
                """)
                .param("union", entry.union())
                .param("known", entry.recorded().atOffset(ZoneOffset.UTC))
                .param("id", document)
                .query(String.class)
                .list();
    }

    /// Who has seen a document that is held by a body.
    List<Documents.Inspection> inspections(int union, long document, AsOf asOf) {
        return jdbc.sql("""
                select party_id, office, valid_from from confirmation.inspection
                where union_id = :union and id = :id and recorded_from <= :known and recorded_to > :known and valid_from <= :on
                order by valid_from, party_id
                """)
                .param("union", union)
                .param("id", document)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Documents.Inspection(
                        row.getLong("party_id"), row.getString("office"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    boolean act(int union, long act, AsOf asOf) {
        return jdbc.sql("select exists (select from acts.act_at(:union, :on, :known) a where a.id = :act)")
                .param("union", union)
                .param("act", act)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
