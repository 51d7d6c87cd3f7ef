package org.pacta.council.release;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Confirmations;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.PublicRecord;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Bodies;
import org.pacta.register.plan.Plan;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the published functions say that answer for the present record, whatever day is asked.
final class PresentRecord {

    private static final List<String> FUNCTIONS = List.of(
            "parties.party_now",
            "parties.body_known",
            "register.carrier_now",
            "register.inherited_carrier_now",
            "register.served_now",
            "confirmation.claim_now",
            "confirmation.claim_made");

    private static final FactTable PARTY = FactTable.about("parties.party", List.of("id"), List.of("position"));

    private PresentRecord() {}

    /// Each function with its rows, in no order.
    static Map<String, List<String>> seen(TestApplication app, PlanFixture plan, Viewer viewer) {
        return plan.read(viewer, () -> {
            var seen = new LinkedHashMap<String, List<String>>();
            for (var each : FUNCTIONS)
                seen.put(
                        each,
                        app.bean(JdbcClient.class)
                                .sql("select f::text from %s(:union) f order by 1".formatted(each))
                                .param("union", plan.unionId())
                                .query(String.class)
                                .list());
            return seen;
        });
    }

    /// A union of which each function tells something, shown as released from now on.
    static PlanFixture released(TestApplication app) {
        var plan = PlanFixture.demonstration(app, "present", "2023-06-30", "A", "B", "C");
        plan.group("1", "");
        plan.measure("1.1", "1");
        plan.body("a-2", "A");
        plan.assign("1.1", "a-1", "lead");
        plan.assign("1.1", "a-2", "co-executor");
        plan.step("S", "1.1");
        plan.claim("S", "A", "2023-04-01");
        var union = plan.union().thing();
        plan.enter(entry -> app.bean(PublicRecord.class).asReleased(entry, union, PlanFixture.day("2023-06-30")));
        return plan;
    }

    /// Everything that the functions tell of is closed.
    static void closed(TestApplication app, PlanFixture plan) {
        var day = PlanFixture.day("2023-05-01");
        plan.enter(entry -> {
            var all = app.bean(Confirmations.class);
            var claim = all.claim(plan.unionId(), plan.id("claim", "S A")).orElseThrow();
            all.withdraw(entry, claim, claim.valid().from());
        });
        plan.enter(entry -> {
            app.bean(Plan.class).unserve(entry, plan.counted("S"), plan.counted("1.1"), day);
            app.bean(Plan.class).release(entry, plan.counted("1.1"), plan.id("body", "a-2"), "co-executor", day);
            app.bean(Bodies.class).dissolve(entry, plan.id("body", "a-2"), day);
            entry.end(PARTY, Fact.row("id", plan.id("party", "C")), LocalDate.EPOCH);
        });
    }
}
