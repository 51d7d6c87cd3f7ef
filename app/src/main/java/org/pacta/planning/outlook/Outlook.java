package org.pacta.planning.outlook;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Finish;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Prospect;

/// What may come of a plan. Days are epoch days, the last day of work; chances are parts of all futures.
///
/// @param today the data date
/// @param deadline the plan's last day
/// @param counts what the headline counts: measures, steps or both
/// @param total things that the headline counts
/// @param done of those, what is done at the data date
/// @param open tasks in the network, steps and what is not counted included
/// @param linked of those, how many have a link
/// @param futures how many were simulated
/// @param seed of the draws
/// @param byDeadline how many are done by the deadline
/// @param whole chance that all are done by the deadline
/// @param error its standard error
/// @param end when all are done
/// @param fan how many are done by each of some days
/// @param things each open thing
/// @param groups each group of the plan that has an open thing counted by the headline, by its lowest level
/// @param levers what would move the chance most that all is done by `leverDay`
/// @param leverDay the deadline; where its chance cannot be moved, the day of an even chance
/// @param loads of the bodies that lead open things, the tightest first
/// @param findings what is wrong with the plan as a schedule
/// @param line continuing at the pace so far
/// @param mergeBias days by which the mean end lies behind what the longest path alone says
/// @param cut how many links were left out because they close a circle
public record Outlook(
        int today,
        int deadline,
        String counts,
        int total,
        int done,
        int open,
        int linked,
        long futures,
        long seed,
        Range byDeadline,
        double whole,
        double error,
        When end,
        List<Point> fan,
        List<Thing> things,
        List<Group> groups,
        List<Pull> levers,
        int leverDay,
        List<Load> loads,
        List<Finding> findings,
        StraightLine line,
        double mergeBias,
        int cut) {

    public Outlook {
        fan = List.copyOf(fan);
        things = List.copyOf(things);
        groups = List.copyOf(groups);
        levers = List.copyOf(levers);
        loads = List.copyOf(loads);
        findings = List.copyOf(findings);
    }

    /// The same without single things, which take up most of it.
    public Outlook bare() {
        return new Outlook(
                today,
                deadline,
                counts,
                total,
                done,
                open,
                linked,
                futures,
                seed,
                byDeadline,
                whole,
                error,
                end,
                fan,
                List.of(),
                groups,
                List.of(),
                leverDay,
                List.of(),
                List.of(),
                line,
                mergeBias,
                cut);
    }

    /// How many open things have work of their own; the others stand as their steps.
    public int worked() {
        return (int) things.stream().filter(each -> !each.course.rolled()).count();
    }

    /// The part of the estimates that was learned, the rest being assumed, 0 to 1; 1 where nothing was estimated so.
    public double learned() {
        return things.stream()
                .map(Thing::prospect)
                .filter(Objects::nonNull)
                .mapToDouble(Prospect::weight)
                .average()
                .orElse(1);
    }

    /// The chance that all is done by the end of a day.
    public double chanceBy(int day) {
        if (end.counts.isEmpty()) return 1;
        long by = 0;
        for (int i = 0; i < end.counts.size() && end.first + i <= day; i++) by += end.counts.get(i);
        return (double) by / futures;
    }

    /// @param low as few in one of ten futures
    /// @param middle half of the futures reach it
    /// @param high one of ten futures reaches more
    public record Range(int low, int middle, int high) {}

    /// The days by which half, four fifths, nineteen of twenty futures are there; with the number of futures
    /// that end on each day from `first` on.
    public record When(int p50, int p80, int p95, int first, List<Integer> counts) {

        public When {
            counts = List.copyOf(counts);
        }
    }

    /// How many are done by the end of a day.
    public record Point(int day, int low, int middle, int high) {}

    /// @param finish over all futures; its bounds are the day after the last day of work
    /// @param due its own day as of the data date; [Course#NEVER] without one
    /// @param byDeadline chance by the plan's last day
    /// @param criticality part of the futures in which a day more moves the end of the plan; 0 if not asked for
    /// @param prospect null for what stands as its steps
    /// @param headline whether the headline counts it
    public record Thing(
            Course course,
            Finish finish,
            int due,
            double byDeadline,
            double criticality,
            double cruciality,
            @Nullable Prospect prospect,
            boolean headline) {

        /// Chance by its own day; empty without one.
        public OptionalDouble byDue() {
            return due == Course.NEVER ? OptionalDouble.empty() : OptionalDouble.of(by(due));
        }

        /// Chance of being done by the end of a day.
        public double by(int day) {
            return finish.chanceBy(day + 1);
        }

        /// The day by which it is done with at least this chance.
        public int day(double chance) {
            return finish.quantile(chance) - 1;
        }
    }

    /// @param open things of the group that the headline counts and that are open
    public record Group(long group, int open, double byDeadline, int p50, int p80) {}

    /// What shortening by a fifth, or dropping, would add to the chance of the whole by the deadline.
    public record Pull(Course course, double shortened, double dropped) {}
}
