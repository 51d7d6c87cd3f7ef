package org.pacta.confirmation.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The orders of approval of bodies and Parties, and the steps that were taken.
@Component
class ApprovalStore {

    private final JdbcClient jdbc;

    ApprovalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The steps after the draft: those of the body, else of the Party; empty where neither has set any.
    Optional<List<Draft.Step>> order(int union, long party, long body) {
        return jdbc.sql("""
                select steps from confirmation.approval_order
                where union_id = :union and party_id = :party and body_id in (0, :body) order by body_id desc limit 1
                """)
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .query((row, _) -> Arrays.stream(row.getString("steps").split(","))
                        .map(each -> Draft.Step.valueOf(each.toUpperCase(Locale.ROOT)))
                        .toList())
                .optional();
    }

    void setOrder(int union, long party, long body, List<Draft.Step> steps) {
        var words = String.join(
                ",",
                steps.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
        jdbc.sql("""
                insert into confirmation.approval_order (union_id, party_id, body_id, steps) values (:union, :party, :body, :steps)
                on conflict (union_id, party_id, body_id) do update set steps = excluded.steps
                """)
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .param("steps", words)
                .update();
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
