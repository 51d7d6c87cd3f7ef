package org.pacta.confirmation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The steps of approval that were taken.
@Component
class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false if that step was taken by somebody else at the same instant
    boolean approve(int union, Approvals.Matter draft, Draft.Step step, Actor.Holder who, Draft.@Nullable Paper paper) {
        return jdbc.sql("""
                insert into confirmation.approval (draft_id, union_id, party_id, version, step, person_id, mandate_id, given,
                    paper_number, paper_day, scan)
                values (:draft, :union, :party, :version, :step, :person, :mandate, clock_timestamp(), :number, :day, :scan)
                on conflict do nothing
                """)
                        .param("draft", draft.id())
                        .param("union", union)
                        .param("party", draft.party())
                        .param("version", draft.version())
                        .param("step", step.name().toLowerCase(Locale.ROOT))
                        .param("person", who.person())
                        .param("mandate", who.mandate())
                        .param("number", paper == null ? null : paper.number())
                        .param("day", paper == null ? null : paper.day())
                        .param("scan", paper == null ? null : paper.scan())
                        .update()
                == 1;
    }

    List<Draft.Approval> approvals(Approvals.Matter draft) {
        return jdbc.sql("""
                select step, person_id, mandate_id, given, paper_number, paper_day, scan from confirmation.approval
                where draft_id = :draft and version = :version order by given
                """)
                .param("draft", draft.id())
                .param("version", draft.version())
                .query((row, _) -> new Draft.Approval(
                        Draft.Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                        row.getLong("person_id"),
                        row.getLong("mandate_id"),
                        row.getObject("given", OffsetDateTime.class).toInstant(),
                        paper(row)))
                .list();
    }

    private static Draft.@Nullable Paper paper(ResultSet row) throws SQLException {
        var number = row.getString("paper_number");
        var day = row.getObject("paper_day", LocalDate.class);
        return number == null || day == null ? null : new Draft.Paper(number, day, row.getObject("scan", UUID.class));
    }
}
