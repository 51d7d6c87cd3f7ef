package org.pacta.engine.calendar;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that bears on the days of a plan's tasks beside links and durations: the data date, and for each
/// task its calendar, gate, actual dates and constraints. Immutable.
///
/// Tasks are named by the index that they have in the network. All values that come out are *bounds* (see
/// the package); where a bound is absent, a lower one is [#NO_LOWER] and an upper one [#NO_UPPER], which
/// take no part in `max` and `min`.
///
/// What is done: a finished task keeps its actual dates. A started task's remaining duration runs from the
/// data date. A task that has not started starts no earlier than the data date.
public final class Timing {

    /// The lower bound that binds nothing.
    public static final int NO_LOWER = Integer.MIN_VALUE;

    /// The upper bound that binds nothing.
    public static final int NO_UPPER = Integer.MAX_VALUE;

    private final int dataDate;
    private final LagCalendar lagCalendar;
    private final Progress progress;
    private final Calendar[] calendar;
    private final @Nullable Gate[] gate;
    private final boolean[] asLate;
    private final int[] actualStart;
    private final int[] actualFinish;
    private final int[] earliestStart;
    private final int[] latestStart;
    private final int[] earliestFinish;
    private final int[] latestFinish;
    private final int[] mustStart;
    private final int[] mustFinish;

    private Timing(Builder from) {
        dataDate = from.dataDate;
        lagCalendar = from.lagCalendar;
        progress = from.progress;
        calendar = from.calendar.clone();
        gate = from.gate.clone();
        asLate = from.asLate.clone();
        actualStart = from.actualStart.clone();
        actualFinish = from.actualFinish.clone();
        earliestStart = from.earliestStart.clone();
        latestStart = from.latestStart.clone();
        earliestFinish = from.earliestFinish.clone();
        latestFinish = from.latestFinish.clone();
        mustStart = from.mustStart.clone();
        mustFinish = from.mustFinish.clone();
    }

    /// Tasks that are worked on every day, without gates, progress or constraints.
    ///
    /// @param tasks number of tasks
    /// @param dataDate the first day on which work can still be done
    public static Timing plain(int tasks, int dataDate) {
        return builder(tasks, dataDate).build();
    }

    /// A builder in which every task is worked on every day and nothing has begun.
    ///
    /// @param tasks number of tasks
    /// @param dataDate the first day on which work can still be done
    public static Builder builder(int tasks, int dataDate) {
        return new Builder(tasks, dataDate);
    }

    /// Number of tasks.
    public int tasks() {
        return calendar.length;
    }

    /// The bound before which all is known and from which on work remains.
    public int dataDate() {
        return dataDate;
    }

    /// On whose working days lags are counted.
    public LagCalendar lagCalendar() {
        return lagCalendar;
    }

    /// What remaining work waits for.
    public Progress progress() {
        return progress;
    }

    /// Calendar of a task.
    public Calendar calendar(int task) {
        return calendar[task];
    }

    /// Gate of a task, if it has one.
    public @Nullable Gate gate(int task) {
        return gate[task];
    }

    /// Whether the task has an actual start.
    public boolean started(int task) {
        return actualStart[task] != NO_LOWER;
    }

    /// Whether the task has an actual finish.
    public boolean finished(int task) {
        return actualFinish[task] != NO_LOWER;
    }

    /// The bound at which the task started, or [#NO_LOWER].
    public int actualStart(int task) {
        return actualStart[task];
    }

    /// The bound at which the task finished, or [#NO_LOWER].
    public int actualFinish(int task) {
        return actualFinish[task];
    }

    /// Earliest start by constraint, or [#NO_LOWER].
    public int earliestStart(int task) {
        return earliestStart[task];
    }

    /// Latest start by constraint, or [#NO_UPPER].
    public int latestStart(int task) {
        return latestStart[task];
    }

    /// Earliest finish by constraint, or [#NO_LOWER].
    public int earliestFinish(int task) {
        return earliestFinish[task];
    }

    /// Latest finish by constraint, or [#NO_UPPER].
    public int latestFinish(int task) {
        return latestFinish[task];
    }

    /// Start by hard constraint, or [#NO_LOWER].
    public int mustStart(int task) {
        return mustStart[task];
    }

    /// Finish by hard constraint, or [#NO_LOWER].
    public int mustFinish(int task) {
        return mustFinish[task];
    }

    /// Whether the task is to be as late as possible.
    public boolean asLateAsPossible(int task) {
        return asLate[task];
    }

    /// Where a lag that begins at `bound` ends, on the calendar that the plan counts lags by.
    public int lagged(int predecessor, int successor, int bound, int lag) {
        return lag == 0 ? bound : lagCalendarOf(predecessor, successor).plus(bound, lag);
    }

    /// The last bound from which a lag does not reach beyond `bound`; undoes
    /// [#lagged(int, int, int, int)].
    public int unlagged(int predecessor, int successor, int bound, int lag) {
        return lag == 0 ? bound : lagCalendarOf(predecessor, successor).minus(bound, lag);
    }

    /// The calendar by which the lag of a link is counted.
    public Calendar lagCalendarOf(int predecessor, int successor) {
        return switch (lagCalendar) {
            case PREDECESSOR -> calendar[predecessor];
            case SUCCESSOR -> calendar[successor];
            case ELAPSED -> Calendar.everyDay();
        };
    }

    /// Where work of `duration` days that begins at or after `start` completes: by the calendar, then at
    /// the gate.
    public int finish(int task, int start, int duration) {
        int worked = calendar[task].plus(start, duration);
        var at = gate[task];
        return at == null ? worked : at.completion(worked);
    }

    /// Takes the parts one by one. Not safe for use by several threads.
    public static final class Builder {

        private final int dataDate;
        private LagCalendar lagCalendar = LagCalendar.PREDECESSOR;
        private Progress progress = Progress.RETAINED_LOGIC;
        private final Calendar[] calendar;
        private final @Nullable Gate[] gate;
        private final boolean[] asLate;
        private final int[] actualStart;
        private final int[] actualFinish;
        private final int[] earliestStart;
        private final int[] latestStart;
        private final int[] earliestFinish;
        private final int[] latestFinish;
        private final int[] mustStart;
        private final int[] mustFinish;

        private Builder(int tasks, int dataDate) {
            this.dataDate = dataDate;
            calendar = new Calendar[tasks];
            Arrays.fill(calendar, Calendar.everyDay());
            gate = new Gate[tasks];
            asLate = new boolean[tasks];
            actualStart = filled(tasks, NO_LOWER);
            actualFinish = filled(tasks, NO_LOWER);
            earliestStart = filled(tasks, NO_LOWER);
            latestStart = filled(tasks, NO_UPPER);
            earliestFinish = filled(tasks, NO_LOWER);
            latestFinish = filled(tasks, NO_UPPER);
            mustStart = filled(tasks, NO_LOWER);
            mustFinish = filled(tasks, NO_LOWER);
        }

        private static int[] filled(int tasks, int value) {
            int[] array = new int[tasks];
            Arrays.fill(array, value);
            return array;
        }

        /// Sets on whose working days lags are counted; else the predecessor's.
        public Builder lagsBy(LagCalendar by) {
            lagCalendar = Objects.requireNonNull(by, "by");
            return this;
        }

        /// Sets what remaining work waits for; else the predecessors.
        public Builder progress(Progress rule) {
            progress = Objects.requireNonNull(rule, "rule");
            return this;
        }

        /// Gives every task this calendar.
        public Builder calendar(Calendar days) {
            Arrays.fill(calendar, days);
            return this;
        }

        /// Gives one task this calendar.
        public Builder calendar(int task, Calendar days) {
            calendar[task] = Objects.requireNonNull(days, "days");
            return this;
        }

        /// Lets a task complete only on the days of this gate.
        public Builder gate(int task, Gate days) {
            gate[task] = Objects.requireNonNull(days, "days");
            return this;
        }

        /// Records that the task started on `day`.
        public Builder started(int task, int day) {
            actualStart[task] = day;
            return this;
        }

        /// Records the first and the last day of work of a finished task; for a milestone `lastDay` is
        /// `firstDay - 1`.
        ///
        /// @throws IllegalArgumentException if `lastDay` lies before `firstDay - 1`
        public Builder finished(int task, int firstDay, int lastDay) {
            if (lastDay < firstDay - 1) {
                throw new IllegalArgumentException(
                        "lastDay (%d) of task %d lies before firstDay (%d)".formatted(lastDay, task, firstDay));
            }
            actualStart[task] = firstDay;
            actualFinish[task] = lastDay + 1;
            return this;
        }

        /// Adds a constraint; several on one task all hold.
        public Builder constrain(int task, Constraint constraint) {
            int start = constraint.day();
            int finish = constraint.day() + 1;
            switch (constraint.kind()) {
                case START_NO_EARLIER -> earliestStart[task] = Math.max(earliestStart[task], start);
                case START_NO_LATER -> latestStart[task] = Math.min(latestStart[task], start);
                case FINISH_NO_EARLIER -> earliestFinish[task] = Math.max(earliestFinish[task], finish);
                case FINISH_NO_LATER -> latestFinish[task] = Math.min(latestFinish[task], finish);
                case START_ON -> {
                    earliestStart[task] = Math.max(earliestStart[task], start);
                    latestStart[task] = Math.min(latestStart[task], start);
                }
                case FINISH_ON -> {
                    earliestFinish[task] = Math.max(earliestFinish[task], finish);
                    latestFinish[task] = Math.min(latestFinish[task], finish);
                }
                case MUST_START_ON -> mustStart[task] = start;
                case MUST_FINISH_ON -> mustFinish[task] = finish;
                case AS_LATE_AS_POSSIBLE -> asLate[task] = true;
            }
            return this;
        }

        /// The timing of what was given.
        public Timing build() {
            return new Timing(this);
        }
    }
}
