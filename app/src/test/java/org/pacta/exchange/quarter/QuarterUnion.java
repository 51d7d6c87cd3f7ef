package org.pacta.exchange.quarter;

import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.claim.Draft;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;
import org.pacta.reporting.Reports;

/// A union in whose quarters bodies report: a-1 and a-2 at once, a-3 by steps of approval.
record QuarterUnion(TestApplication app, PlanFixture plan) {

    /// @return who is at work there
    Cast planted() {
        plan.body("a-2", "A");
        plan.group("1", "");
        for (int i = 1; i <= 9; i++) {
            plan.measure("1." + i, "1");
            plan.assign("1." + i, i <= 7 ? "a-1" : "a-2", "lead");
            plan.due("1." + i, "2023-12-31");
        }
        plan.body("a-3", "A");
        for (int i = 1; i <= 4; i++) {
            plan.measure("3." + i, "1");
            plan.assign("3." + i, "a-3", "lead");
        }
        plan.measure("1.10", "1");
        plan.assign("1.10", "a-1", "lead");
        plan.assign("1.10", "b-1", "co-executor");
        var cast = new Cast(app, plan.unionId())
                .is("Igor", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-1"))
                .is("Inna", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-3"))
                .is("Ivan", Role.BODY_OFFICER, plan.id("party", "A"), plan.id("body", "a-3"))
                .is("Anna", Role.PARTY_COORDINATOR, plan.id("party", "A"), 0)
                .is("Olga", Role.SECRETARIAT_OFFICER, 0, 0);
        new ClaimFixture(app, plan).order("A", "a-3", Draft.Step.VISA, Draft.Step.SIGNATURE);
        open("2023-Q2", "2023-07-10", "2023-07-20");
        open("2023-Q1", "2023-06-30", "2023-07-01");
        return cast;
    }

    private void open(String code, String due, String closes) {
        plan.enter(entry -> app.bean(Reports.class)
                .open(
                        entry,
                        new Reports.Opening(
                                code,
                                "Quarter " + code,
                                "en",
                                plan.id("framework", "2021-2023"),
                                PlanFixture.day("2023-04-01"),
                                PlanFixture.day("2023-06-30"),
                                PlanFixture.day(due),
                                PlanFixture.day(closes)),
                        PlanFixture.day("2023-04-01")));
    }
}
