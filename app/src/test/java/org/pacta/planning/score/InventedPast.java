package org.pacta.planning.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.Course.Spell;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Tie;
import org.pacta.planning.history.Workdays;
import org.pacta.planning.outlook.Given;

/// Nine years of three plans by a generator that knows nothing of the model: gamma and exponential delays in a
/// mixture that gets slower from year to year, bodies that drift, shocks that hold everybody up at once, dates
/// that are moved when they have passed, some things dropped.
final class InventedPast {

    static final int START = (int) LocalDate.of(2015, 1, 1).toEpochDay();
    static final int PLAN = 3 * 365;
    static final int END = START + 9 * 365;
    private static final int BODIES = 24;

    private final SplittableRandom chance;
    private final double[][] slowness = new double[BODIES][110];
    private final int[] shocks;
    private final List<Course> courses = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private InventedPast(long seed) {
        chance = new SplittableRandom(seed);
        shocks = new int[] {START + chance.nextInt(900, 1300), START + chance.nextInt(2000, 2600)};
        for (var body : slowness) {
            body[0] = Math.exp(0.25 * normal());
            for (int month = 1; month < body.length; month++) {
                body[month] = Math.clamp(body[month - 1] * Math.exp(0.05 * normal()), 0.5, 2.5);
            }
        }
    }

    /// @param things in each of three plans
    static History of(long seed, int things) {
        var past = new InventedPast(seed);
        for (int plan = 0; plan < 3; plan++) past.plan(plan + 1, START + plan * PLAN, things);
        return new History(past.courses, past.ties, END);
    }

    static List<Given> given(History seen, int day) {
        int plan = Math.min(2, (day - START) / PLAN);
        int start = START + plan * PLAN;
        return List.of(
                new Given(seen, plan + 1, "measures", start, start + PLAN - 1, Workdays.plain(), Map.of(), List.of()));
    }

    private double normal() {
        double u = Math.max(1e-12, chance.nextDouble());
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * chance.nextDouble());
    }

    /// A gamma with a whole shape.
    private double gamma(int shape, double mean) {
        double sum = 0;
        for (int i = 0; i < shape; i++) sum -= Math.log(1 - chance.nextDouble());
        return sum * mean / shape;
    }

    private void plan(int plan, int start, int things) {
        var done = new int[things];
        for (int n = 0; n < things; n++) {
            int body = chance.nextInt(BODIES);
            int due = start + 60 + (int) ((PLAN - 61) * Math.pow(chance.nextDouble(), 0.6));
            int ready = start;
            int planned = start;
            long id = plan * 100_000L + n;
            for (int k = chance.nextInt(3); k > 0 && n > 0; k--) {
                int before = n - 1 - chance.nextInt(Math.min(n, 40));
                var other = courses.get(courses.size() - n + before);
                if (other.firstDue() >= due - 20) continue;
                ties.add(new Tie(other.id(), id, LinkType.FINISH_START, 0, start, Course.NEVER));
                ready = Math.max(ready, done[before]);
                planned = Math.max(planned, other.firstDue());
            }
            double pace = slowness[body][Math.min(109, Math.max(0, (ready - START) / 30))]
                    * (1 + 0.05 * (ready - START) / 365.0);
            double own = (due - planned) * mixture() * pace;
            int end = ready + (int) Math.max(3, own);
            for (int shock : shocks) if (ready < shock && shock < end) end += 35 + chance.nextInt(50);
            done[n] = end;
            courses.add(course(plan, start, n, id, body, due, end));
        }
    }

    private double mixture() {
        double u = chance.nextDouble();
        if (u < 0.7) return gamma(9, 0.95);
        return u < 0.92 ? gamma(4, 1.6) : 1 + gamma(1, 1.5);
    }

    private Course course(int plan, int start, int n, long id, int body, int due, int end) {
        var dues = new ArrayList<Due>();
        dues.add(new Due(start, due));
        int at = due;
        while (end > at + 60 && chance.nextDouble() < 0.6) {
            int moved = at + 45 + chance.nextInt(20);
            at = at + 150 + chance.nextInt(120);
            dues.add(new Due(moved, at));
        }
        boolean dropped = chance.nextDouble() < 0.04;
        return new Course(
                id,
                "measures",
                plan,
                plan * 100L + n % 25,
                List.of("legal", "institutional", "system", "training").get(n % 4),
                body + 1,
                body % 2 + 1,
                true,
                start,
                dropped ? Math.min(end, start + 400 + chance.nextInt(500)) : Course.NEVER,
                dues,
                dropped || end > END ? List.of() : List.of(new Spell(end, Course.NEVER)),
                Course.NEVER,
                0,
                false);
    }
}
