package org.pacta.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.pacta.confirmation.claim.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts of reports. What a viewer may not see is not there.
@Component
class ReportDraftStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String COLUMNS = """
            select id, party_id, body_id, cycle_id, steps, state, version, author, changed_by, changed, content::text as content, number
            from reporting.draft
            """;

    private final JdbcClient jdbc;

    ReportDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ReportDraft> draft(int union, UUID id) {
        return draft(union, id, "");
    }

    /// The same, and nobody else changes or closes it before the transaction ends.
    Optional<ReportDraft> held(int union, UUID id) {
        return draft(union, id, " for update");
    }

    private Optional<ReportDraft> draft(int union, UUID id, String how) {
        return jdbc.sql(COLUMNS + "where union_id = :union and id = :id" + how)
                .param("union", union)
                .param("id", id)
                .query((row, _) -> draft(row))
                .optional();
    }

    /// The open ones.
    ///
    /// @param cycle and `body`: 0 for all
    List<ReportDraft> open(int union, long cycle, long body) {
        return jdbc.sql(COLUMNS + """
                where union_id = :union and state = 'open' and (:cycle = 0 or cycle_id = :cycle) and (:body = 0 or body_id = :body)
                order by changed, id
                """)
                .param("union", union)
                .param("cycle", cycle)
                .param("body", body)
                .query((row, _) -> draft(row))
                .list();
    }

    /// Adds statements to the open draft of a body in a cycle, or begins one.
    ///
    /// @param steps of a draft that is begun
    UUID put(int union, long party, long cycle, List<Draft.Step> steps, Submission submission, long person) {
        var body = submission.body();
        jdbc.sql("""
                insert into reporting.draft (id, union_id, party_id, body_id, cycle_id, steps, state, version, author, changed_by, changed,
                    content)
                values (:id, :union, :party, :body, :cycle, :steps, 'open', 1, :person, :person, clock_timestamp(), '[]')
                on conflict (union_id, cycle_id, body_id) where state = 'open' do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .param("cycle", cycle)
                .param("steps", Draft.Step.words(steps))
                .param("person", person)
                .update();
        var id = jdbc.sql("""
                select id from reporting.draft
                where union_id = :union and state = 'open' and cycle_id = :cycle and body_id = :body for update
                """)
                .param("union", union)
                .param("cycle", cycle)
                .param("body", body)
                .query(UUID.class)
                .single();
        var old = draft(union, id).orElseThrow().statements();
        var all = ReportDraft.merged(old, submission.statements());
        if (all.equals(old)) return id; // the same file handed in twice costs no step of approval
        jdbc.sql("""
                update reporting.draft set content = :content::jsonb, version = version + 1, changed_by = :person, changed = clock_timestamp()
                where union_id = :union and id = :id
                """)
                .param("content", JSON.writeValueAsString(all))
                .param("person", person)
                .param("union", union)
                .param("id", id)
                .update();
        return id;
    }

    /// @param number 0 where it is thrown away
    /// @return false if it is no longer open at that version
    boolean close(int union, ReportDraft draft, int number) {
        return jdbc.sql("""
                update reporting.draft set state = :state, number = :number
                where union_id = :union and id = :id and version = :version and state = 'open'
                """)
                        .param("state", number == 0 ? "dropped" : "submitted")
                        .param("number", number == 0 ? null : number)
                        .param("union", union)
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private static ReportDraft draft(ResultSet row) throws SQLException {
        return new ReportDraft(
                row.getObject("id", UUID.class),
                row.getLong("party_id"),
                row.getLong("body_id"),
                row.getLong("cycle_id"),
                Draft.Step.list(row.getString("steps")),
                ReportDraft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                row.getLong("author"),
                row.getLong("changed_by"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), new TypeReference<List<Statement>>() {}),
                row.getInt("number"));
    }
}
