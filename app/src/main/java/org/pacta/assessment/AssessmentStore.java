package org.pacta.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.pacta.confirmation.State;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Assessments as of a moment.
@Component
class AssessmentStore {

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those about a thing, or for 0 all; by code of the thing, the first stated first.
    List<Assessment> assessments(int union, long thing, AsOf asOf, String language) {
        return jdbc.sql("""
                select a.id, a.thing_id, a.mandate_id, a.role, a.reading, a.part, a.value, a.since, a.stated,
                    coalesce(o.words, '') as office, coalesce(w.words, '') as words, coalesce(w.language, '') as language,
                    s.state, s.since as stood
                from assessment.assessment_at(:union, :on, :known) a
                join ledger.code_at(:union, :on, :known) c on c.id = a.thing_id
                left join lateral (select x.words from ledger.text_at(:union, :on, :known) x
                    where x.id = a.id and x.field = 'office' order by x.language <> :language, not x.original limit 1) o on true
                left join lateral (select x.words, x.language from ledger.text_at(:union, :on, :known) x
                    where x.id = a.id and x.field = 'words' order by x.language <> :language, not x.original limit 1) w on true
                left join confirmation.standing_at(:union, :on, :known) s on s.id = a.thing_id and s.party_id = 0
                where :thing = 0 or a.thing_id = :thing
                order by length(c.code), c.code, a.stated, a.id
                """)
                .param("union", union)
                .param("thing", thing)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .param("language", language)
                .query((row, _) -> assessment(row))
                .list();
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return new Assessment(
                row.getLong("id"),
                row.getLong("thing_id"),
                row.getLong("mandate_id"),
                row.getString("role"),
                Reading.of(row.getString("reading")).orElseThrow(),
                row.getBigDecimal("part"),
                row.getBigDecimal("value"),
                row.getObject("since", LocalDate.class),
                row.getObject("stated", OffsetDateTime.class).toInstant(),
                row.getString("office"),
                row.getString("words"),
                row.getString("language"),
                state == null
                        ? null
                        : new Assessment.Official(State.of(state), row.getObject("stood", LocalDate.class)));
    }

    /// The days from which readings of a thing under a mandate hold in the present record, by id.
    record Held(long id, LocalDate since) {}

    List<Held> held(int union, long thing, long mandate) {
        return jdbc.sql("""
                select id, valid_from from assessment.assessment
                where union_id = :union and thing_id = :thing and mandate_id = :mandate and recorded_to = 'infinity'
                """)
                .param("union", union)
                .param("thing", thing)
                .param("mandate", mandate)
                .query((row, _) -> new Held(row.getLong("id"), row.getObject("valid_from", LocalDate.class)))
                .list();
    }
}
