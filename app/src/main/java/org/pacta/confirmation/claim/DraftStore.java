package org.pacta.confirmation.claim;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.pacta.confirmation.Claim;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Drafts, and the steps that they took. What a viewer may not see is not there.
@Component
class DraftStore {

    private static final String COLUMNS = """
            select id, party_id, thing_id, kind, body_id, since, part, value, language, words, seen_by, documents, partners, open_to,
                steps, state, version, author, changed_by, changed, claim_id
            from confirmation.draft
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(int union, Draft draft) {
        content(jdbc.sql("""
                insert into confirmation.draft (id, union_id, party_id, thing_id, kind, body_id, since, part, value, language, words,
                    seen_by, documents, partners, open_to, steps, state, version, author, changed_by, changed)
                values (:id, :union, :party, :thing, :kind, :body, :since, :part, :value, :language, :words,
                    :seen, :documents, :partners, '{}', :steps, 'open', 1, :person, :person, clock_timestamp())
                """), draft.content())
                .param("id", draft.id())
                .param("union", union)
                .param("party", draft.party())
                .param("thing", draft.thing())
                .param("kind", draft.kind() == Claim.Kind.REVERSAL ? "reversal" : null)
                .param("body", draft.body())
                .param("steps", Draft.Step.words(draft.steps()))
                .param("person", draft.author())
                .update();
    }

    private static JdbcClient.StatementSpec content(JdbcClient.StatementSpec statement, Draft.Content content) {
        return statement
                .param("since", content.since())
                .param("part", content.part())
                .param("value", content.value())
                .param("language", content.language())
                .param("words", content.words())
                .param("seen", content.seen().code())
                .param("documents", ids(content.documents()))
                .param("partners", ids(content.partners()));
    }

    private static SqlArrayValue ids(Collection<Long> ids) {
        return new SqlArrayValue("int8", ids.toArray());
    }

    /// @return false if it is no longer open at that version
    boolean change(int union, UUID id, int version, Draft.Content content, long person) {
        return content(jdbc.sql("""
                update confirmation.draft set since = :since, part = :part, value = :value, language = :language, words = :words,
                    seen_by = :seen, documents = :documents, partners = :partners, open_to = '{}', version = version + 1,
                    changed_by = :person, changed = clock_timestamp()
                where union_id = :union and id = :id and version = :version and state = 'open'
                """), content)
                        .param("union", union)
                        .param("id", id)
                        .param("version", version)
                        .param("person", person)
                        .update()
                == 1;
    }

    boolean drop(int union, UUID id, int version) {
        return jdbc.sql("""
                update confirmation.draft set state = 'dropped', open_to = '{}'
                where union_id = :union and id = :id and version = :version and state = 'open'
                """)
                        .param("union", union)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void open(int union, UUID id, Set<Long> parties) {
        jdbc.sql("update confirmation.draft set open_to = :parties where union_id = :union and id = :id")
                .param("union", union)
                .param("id", id)
                .param("parties", ids(parties))
                .update();
    }

    void submitted(int union, UUID id, long claim) {
        jdbc.sql("""
                update confirmation.draft set state = 'submitted', claim_id = :claim, open_to = '{}'
                where union_id = :union and id = :id
                """)
                .param("union", union)
                .param("id", id)
                .param("claim", claim)
                .update();
    }

    Optional<Draft> draft(int union, UUID id) {
        return jdbc.sql(COLUMNS + "where union_id = :union and id = :id")
                .param("union", union)
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional();
    }

    List<Draft> open(int union, long thing) {
        return jdbc.sql(COLUMNS + """
                where union_id = :union and state = 'open' and (:thing = 0 or thing_id = :thing) order by changed desc, id
                """)
                .param("union", union)
                .param("thing", thing)
                .query((row, _) -> draft(row))
                .list();
    }

    Optional<Draft> became(int union, long claim) {
        return jdbc.sql(COLUMNS + "where union_id = :union and claim_id = :claim")
                .param("union", union)
                .param("claim", claim)
                .query((row, _) -> draft(row))
                .optional();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getLong("party_id"),
                row.getLong("thing_id"),
                row.getString("kind") == null ? Claim.Kind.FULFILMENT : Claim.Kind.REVERSAL,
                row.getLong("body_id"),
                new Draft.Content(
                        row.getObject("since", LocalDate.class),
                        row.getBigDecimal("part"),
                        row.getBigDecimal("value"),
                        row.getString("language"),
                        row.getString("words"),
                        new Visibility(row.getLong("seen_by")),
                        ids(row.getArray("documents")),
                        new TreeSet<>(ids(row.getArray("partners")))),
                new TreeSet<>(ids(row.getArray("open_to"))),
                Draft.Step.list(row.getString("steps")),
                Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                row.getLong("author"),
                row.getLong("changed_by"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                row.getObject("claim_id", Long.class));
    }

    private static List<Long> ids(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    void cosign(int union, Draft draft, Actor.Holder who) {
        jdbc.sql("""
                insert into confirmation.cosignature (draft_id, union_id, party_id, of_party, version, person_id, mandate_id, given)
                values (:draft, :union, :party, :of, :version, :person, :mandate, clock_timestamp()) on conflict do nothing
                """)
                .param("draft", draft.id())
                .param("union", union)
                .param("party", who.party())
                .param("of", draft.party())
                .param("version", draft.version())
                .param("person", who.person())
                .param("mandate", who.mandate())
                .update();
    }

    Set<Long> cosigned(Draft draft) {
        return new TreeSet<>(jdbc.sql("""
                select party_id from confirmation.cosignature where draft_id = :draft and version = :version order by 1
                """)
                .param("draft", draft.id())
                .param("version", draft.version())
                .query(Long.class)
                .list());
    }
}
