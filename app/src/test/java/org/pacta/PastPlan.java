package org.pacta;

import java.time.LocalDate;
import java.util.Random;
import org.pacta.ledger.Visibility;

/// A plan with a past to learn from: eighty measures in two programmes, most of them done by the middle of 2023, some
/// waiting for others. The last, `SECRET`, is seen by the Parties alone, is not done and holds up `M80`.
public final class PastPlan {

    /// A good day to look ahead from.
    public static final LocalDate TODAY = LocalDate.of(2023, 6, 30);

    public static final int MEASURES = 80;

    private PastPlan() {}

    public static PlanFixture of(TestApplication app, String code) {
        return in(PlanFixture.of(app, code, "A", "B"));
    }

    /// A demonstration, in which it is always [#TODAY].
    public static PlanFixture demonstration(TestApplication app, String code) {
        return in(PlanFixture.demonstration(app, code, TODAY.toString(), "A", "B"));
    }

    private static PlanFixture in(PlanFixture plan) {
        var random = new Random(7);
        plan.together(() -> {
            plan.group("1", "");
            plan.group("2", "");
            plan.body("council", "");
            for (int i = 1; i <= MEASURES; i++) {
                var measure = "M" + i;
                plan.measure(measure, i % 2 == 0 ? "2" : "1");
                plan.assign(measure, i % 3 == 0 ? "b-1" : "a-1", "lead");
                plan.due(measure, day(i).toString());
            }
            plan.measure("SECRET", "2", "act-adopted", Visibility.PARTIES, "2020-01-01");
            plan.assign("SECRET", "a-1", "lead");
            plan.due("SECRET", "2023-12-01");
            for (int i = 5; i <= MEASURES; i += 5) plan.link("M" + (i - 1), "M" + i);
            plan.link("SECRET", "M80");
            plan.meeting("1", "council", "2022-12-15");
            plan.meeting("2", "council", "2023-05-15");
            plan.meeting("3", "council", "2023-11-15");
        });
        plan.together(() -> {
            for (int i = 1; i <= MEASURES; i++) {
                var done = day(i).plusDays((long) (random.nextGaussian() * 40) + 20);
                if (done.isAfter(TODAY) || i % 9 == 0) continue;
                plan.claim("M" + i, i % 3 == 0 ? "B" : "A", done.toString());
            }
        });
        plan.together(() -> {
            for (int i = 1; i <= MEASURES; i++) {
                var party = i % 3 == 0 ? "B" : "A";
                if (plan.claimed("M" + i, party))
                    plan.answer("M" + i, party, party.equals("A") ? "B" : "A", "confirmed");
            }
        });
        return plan;
    }

    /// When a measure is due: spread over the three years.
    public static LocalDate day(int measure) {
        return LocalDate.of(2021, 3, 1).plusDays(1030L * measure / MEASURES);
    }
}
