package org.pacta.engine.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The days on which work is done: a cycle (usually the week) that repeats without end in both directions,
/// and exceptions within a window. Immutable. Every conversion between days and working days is O(1).
///
/// Working days are counted by [#worked(int)], whose zero is arbitrary but fixed for the calendar: only
/// differences mean anything.
public final class Calendar {

    private static final Calendar EVERY_DAY = new Calendar(new boolean[] {true}, 0, new boolean[0]);

    private final int cycle;
    private final int perCycle;
    private final int[] cycleSum;
    private final int[] cycleDay;
    private final int from;
    private final int to;
    private final int[] sum;
    private final int[] workDay;

    /// @param cycle whether work is done on day `d`, at index `floorMod(d, cycle.length)`
    /// @param from first day of the window
    /// @param window whether work is done on day `from + i`
    private Calendar(boolean[] cycle, int from, boolean[] window) {
        this.cycle = cycle.length;
        this.cycleSum = sums(cycle);
        this.perCycle = cycleSum[cycle.length];
        if (perCycle == 0) {
            throw new IllegalArgumentException("cycle has no working day");
        }
        this.cycleDay = days(cycle, perCycle, 0);
        this.from = from;
        this.to = Math.addExact(from, window.length);
        this.sum = sums(window);
        this.workDay = days(window, sum[window.length], from);
    }

    private static int[] sums(boolean[] works) {
        int[] sum = new int[works.length + 1];
        for (int i = 0; i < works.length; i++) {
            sum[i + 1] = sum[i] + (works[i] ? 1 : 0);
        }
        return sum;
    }

    private static int[] days(boolean[] works, int count, int offset) {
        int[] days = new int[count];
        int k = 0;
        for (int i = 0; i < works.length; i++) {
            if (works[i]) {
                days[k++] = offset + i;
            }
        }
        return days;
    }

    /// Work is done every day.
    public static Calendar everyDay() {
        return EVERY_DAY;
    }

    /// A cycle of any length and a window that overrides it, for slots other than days.
    ///
    /// @param cycle whether work is done in slot `s`, at index `floorMod(s, cycle.length)`; at least one
    ///              slot must be true
    /// @param from first slot of the window
    /// @param window whether work is done in slot `from + i`, for every slot of the window; may be empty
    /// @throws IllegalArgumentException if no slot of the cycle is a working one
    public static Calendar of(boolean[] cycle, int from, boolean[] window) {
        return new Calendar(cycle, from, window);
    }

    /// A working week with exceptions. Days are epoch days.
    ///
    /// @param week days of the week on which work is done; at least one
    /// @param holidays days of the week's pattern on which no work is done
    /// @param extra days on which work is done although the week or a holiday says no
    /// @throws IllegalArgumentException if `week` is empty
    public static Calendar of(Set<DayOfWeek> week, Collection<LocalDate> holidays, Collection<LocalDate> extra) {
        boolean[] cycle = new boolean[7];
        for (var day : week) {
            // Epoch day 0 was a Thursday.
            cycle[Math.floorMod(day.getValue() - DayOfWeek.THURSDAY.getValue(), 7)] = true;
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (var days : List.of(holidays, extra)) {
            for (var day : days) {
                first = Math.min(first, day(day));
                last = Math.max(last, day(day));
            }
        }
        if (first > last) {
            return new Calendar(cycle, 0, new boolean[0]);
        }
        boolean[] window = new boolean[last - first + 1];
        for (int i = 0; i < window.length; i++) {
            window[i] = cycle[Math.floorMod(first + i, 7)];
        }
        for (var day : holidays) {
            window[day(day) - first] = false;
        }
        for (var day : extra) {
            window[day(day) - first] = true;
        }
        return new Calendar(cycle, first, window);
    }

    /// The number of a date: days since 1 January 1970.
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /// Whether every day is a working day, so that days and working days are the same.
    public boolean unbroken() {
        return perCycle == cycle && workDay.length == to - from;
    }

    /// Whether work is done on this day.
    public boolean works(int day) {
        return worked(day + 1) > worked(day);
    }

    /// Working days before bound `bound`, from an arbitrary fixed zero.
    public int worked(int bound) {
        if (bound >= from && bound <= to) {
            return sum[bound - from];
        }
        return bound < from ? plain(bound) - plain(from) : plain(bound) - plain(to) + workDay.length;
    }

    /// The day of working day number `n`: the one day `d` that works and has `worked(d) == n`.
    public int workingDay(int n) {
        if (n >= 0 && n < workDay.length) {
            return workDay[n];
        }
        return n < 0 ? plainDay(n + plain(from)) : plainDay(n - workDay.length + plain(to));
    }

    private int plain(int bound) {
        int turns = Math.floorDiv(bound, cycle);
        return turns * perCycle + cycleSum[bound - turns * cycle];
    }

    private int plainDay(int n) {
        int turns = Math.floorDiv(n, perCycle);
        return turns * cycle + cycleDay[n - turns * perCycle];
    }

    /// The first bound at or after `bound` from which work can begin: the beginning of a working day.
    public int startAtOrAfter(int bound) {
        return workingDay(worked(bound));
    }

    /// The last bound at or before `bound` at which work can end: the end of a working day.
    public int finishAtOrBefore(int bound) {
        return workingDay(worked(bound) - 1) + 1;
    }

    /// The first bound that has `days` working days more before it than `bound`; with 0, `bound` itself. So
    /// this is where work of that many days ends that begins at or after `bound`. May be negative.
    public int plus(int bound, int days) {
        return days == 0 ? bound : workingDay(worked(bound) + days - 1) + 1;
    }

    /// The last bound that has `days` working days fewer before it than `bound`; with 0, `bound` itself. So
    /// this is where work of that many days must begin to end at or before `bound`. May be negative.
    public int minus(int bound, int days) {
        return days == 0 ? bound : workingDay(worked(bound) - days);
    }

    /// Working days between two bounds; negative if `to` lies before `from`.
    public int between(int from, int to) {
        return worked(to) - worked(from);
    }
}
