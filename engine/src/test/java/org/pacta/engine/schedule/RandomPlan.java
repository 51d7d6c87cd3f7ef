package org.pacta.engine.schedule;

import java.util.List;
import java.util.Random;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.network.LinkType;
import org.pacta.engine.network.Network;

/// A plan drawn from a seed, and the same plan with its tasks in another order.
///
/// @param label by index of this plan, the index that the task has in the plan it was drawn as
@SuppressWarnings("ArrayRecordComponent")
record RandomPlan(Network network, Timing timing, int[] durations, int[] label) {

    /// What may occur in a plan beside links.
    enum Spice {
        NONE,
        CALENDARS,
        PROGRESS,
        GATES
    }

    static RandomPlan of(int seed, Spice upTo) {
        return of(seed, upTo, false);
    }

    static RandomPlan of(int seed, Spice upTo, boolean relabelled) {
        return of(seed, upTo, relabelled, false);
    }

    /// @param regular no task has both its finish held back and its start holding back others
    static RandomPlan of(int seed, Spice upTo, boolean relabelled, boolean regular) {
        return of(seed, upTo, relabelled, regular, 15, 7, 3);
    }

    /// Up to 40 tasks of up to 60 days, in up to three calendars: long queues before few desks.
    static RandomPlan queue(int seed, Spice upTo) {
        return of(seed, upTo, false, false, 40, 60, 1 + seed % 3);
    }

    private static RandomPlan of(
            int seed, Spice upTo, boolean relabelled, boolean regular, int most, int longest, int calendars) {
        var random = new Random(seed);
        int tasks = 2 + random.nextInt(most - 1);
        int[] label = new int[tasks];
        int[] place = new int[tasks];
        var shuffle = new Random(seed + 1000);
        for (int i = 0; i < tasks; i++) {
            int j = relabelled ? shuffle.nextInt(i + 1) : i;
            label[i] = label[j];
            label[j] = i;
        }
        var builder = Network.builder();
        for (int i = 0; i < tasks; i++) {
            place[label[i]] = i;
            builder.task("t" + label[i]);
        }
        boolean[] finishHeld = new boolean[tasks];
        for (int a = 0; a < tasks; a++) {
            for (int b = a + 1; b < tasks; b++) {
                if (random.nextInt(tasks) < 3) {
                    int kind = Math.max(0, random.nextInt(7) - 3);
                    if (regular && finishHeld[a] && kind % 2 == 1) {
                        kind = 0;
                    }
                    finishHeld[b] |= kind >= 2;
                    int lag = random.nextInt(3) == 0 ? random.nextInt(6) - 1 : 0;
                    builder.link(place[a], place[b], LinkType.of(kind), lag);
                }
            }
        }
        int[] durations = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            durations[place[i]] = random.nextInt(longest + 1);
        }
        var timing = timing(random, tasks, place, upTo, regular, calendars);
        return new RandomPlan(builder.build(), timing, durations, label);
    }

    private static Timing timing(Random random, int tasks, int[] place, Spice upTo, boolean regular, int different) {
        var builder = Timing.builder(tasks, 10);
        if (upTo != Spice.NONE) {
            builder.lagsBy(List.of(LagCalendar.values()).get(random.nextInt(3)));
            Calendar[] calendars = {calendar(random), calendar(random), Calendar.everyDay()};
            for (int i = 0; i < tasks; i++) {
                builder.calendar(place[i], calendars[random.nextInt(different)]);
            }
        }
        for (int i = 0; i < tasks && upTo.compareTo(Spice.PROGRESS) >= 0; i++) {
            int state = random.nextInt(10);
            if (state == 0) {
                builder.finished(place[i], 1 + random.nextInt(4), 5 + random.nextInt(5));
            } else if (state == 1) {
                builder.started(place[i], 1 + random.nextInt(9));
            } else if (state == 2) {
                builder.constrain(place[i], new Constraint(Constraint.Kind.START_NO_EARLIER, random.nextInt(40)));
            } else if (state == 3 && !regular) {
                builder.constrain(place[i], new Constraint(Constraint.Kind.FINISH_NO_EARLIER, random.nextInt(40)));
            }
        }
        for (int i = 0; i < tasks && upTo.compareTo(Spice.GATES) >= 0; i++) {
            if (random.nextInt(5) == 0) {
                builder.gate(place[i], Gate.of(new int[] {random.nextInt(30), random.nextInt(60)}, 9));
            }
        }
        return builder.build();
    }

    private static Calendar calendar(Random random) {
        boolean[] week = new boolean[7];
        for (int i = 0; i < 7; i++) {
            week[i] = random.nextInt(7) < 5;
        }
        week[random.nextInt(7)] = true;
        boolean[] window = new boolean[20];
        for (int i = 0; i < window.length; i++) {
            window[i] = random.nextInt(3) > 0;
        }
        return Calendar.of(week, 12, window);
    }
}
