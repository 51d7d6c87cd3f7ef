package org.pacta;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A plan with a history made by chance: the same seed makes the same one.
///
/// @param moments the head after each of its commands, oldest first
public record RandomPlan(PlanFixture plan, List<Instant> moments) {

    private static final int MEASURES = 18;
    private static final List<String> PARTIES = List.of("A", "B", "C");

    public RandomPlan {
        moments = List.copyOf(moments);
    }

    public static RandomPlan of(TestApplication app, int seed) {
        return of(app, seed, _ -> {});
    }

    /// @param between done after each command, to read or to add to the plan
    public static RandomPlan of(TestApplication app, int seed, java.util.function.Consumer<PlanFixture> between) {
        var random = new Random(seed);
        var plan = PlanFixture.reconstructed(
                app, "random-" + seed, "2021-01-10T09:00:00Z", PARTIES.toArray(String[]::new));
        plan.together(() -> found(plan, random));
        between.accept(plan);
        var moments = new ArrayList<>(List.of(plan.head().recorded()));
        for (int month = 2; month <= 12; month += 2) {
            plan.at("2021-%02d-%02dT%02d:30:00Z".formatted(month, 1 + random.nextInt(28), random.nextInt(24)));
            plan.together(() -> {
                for (int i = 0; i < 9; i++) change(plan, random);
            });
            between.accept(plan);
            moments.add(plan.head().recorded());
        }
        return new RandomPlan(plan, moments);
    }

    /// Days on which something may be otherwise than the day before, and some others.
    public List<LocalDate> days() {
        return LocalDate.of(2020, 12, 20)
                .datesUntil(LocalDate.of(2022, 4, 1), java.time.Period.ofDays(9))
                .toList();
    }

    private static void found(PlanFixture plan, Random random) {
        for (var top : List.of("1", "2")) {
            plan.group(top, "");
            for (var below : List.of(".1", ".2")) plan.group(top + below, top);
        }
        for (int i = 0; i < MEASURES; i++) {
            var result = random.nextBoolean() ? "draft" : "act-adopted";
            var group = List.of("1.1", "1.2", "2.1", "2.2").get(random.nextInt(4));
            plan.measure("M" + i, group, result, org.pacta.ledger.Visibility.PUBLIC, "2020-01-01");
            if (random.nextInt(5) > 0) plan.due("M" + i, day(random).toString());
            if (random.nextInt(4) > 0) plan.assign("M" + i, body(random), "lead");
            if (random.nextInt(3) == 0) plan.assign("M" + i, body(random), "co-executor");
        }
        for (int i = 0; i < 5; i++) plan.step("S" + i, measure(random));
    }

    private static void change(PlanFixture plan, Random random) {
        var thing = random.nextInt(4) == 0 ? "S" + random.nextInt(5) : measure(random);
        var party = party(random);
        var other = party(random);
        switch (random.nextInt(10)) {
            case 0 -> plan.due(thing, day(random).toString(), day(random).toString());
            case 1 -> plan.exclude(measure(random), day(random).toString());
            case 2 -> plan.assign(thing, body(random), "co-executor");
            case 3 -> plan.weigh(thing, "1." + random.nextInt(9));
            case 4 -> plan.reverse(thing, day(random).toString());
            default -> {
                if (!plan.claimed(thing, party))
                    plan.claim(thing, party, day(random).toString());
                var kind = List.of("confirmed", "confirmed", "confirmed", "returned", "objected")
                        .get(random.nextInt(5));
                if (!other.equals(party)) plan.answer(thing, party, other, kind);
            }
        }
    }

    private static String measure(Random random) {
        return "M" + random.nextInt(MEASURES);
    }

    private static String party(Random random) {
        return PARTIES.get(random.nextInt(PARTIES.size()));
    }

    private static String body(Random random) {
        return List.of("a-1", "b-1", "c-1").get(random.nextInt(3));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2021, 1, 1).plusDays(random.nextInt(440));
    }
}
