package org.pacta.engine.calendar;

import java.util.Arrays;
import java.util.TreeSet;

/// The days on which a task can complete, whenever its work is done: sittings of a council, sessions of a
/// parliament. Immutable; both look-ups are O(1).
///
/// Before the first and after the last day that is known, sittings are taken to go on at a steady cadence,
/// so that a long delay still ends.
public final class Gate {

    private final int first;
    private final int last;
    private final int cadence;
    private final int[] next;
    private final int[] previous;

    private Gate(int[] days, int cadence) {
        this.first = days[0];
        this.last = days[days.length - 1];
        this.cadence = cadence;
        this.next = new int[last - first + 1];
        this.previous = new int[last - first + 1];
        int k = 0;
        for (int day = first; day <= last; day++) {
            if (days[k] < day) {
                k++;
            }
            next[day - first] = days[k];
            previous[day - first] = days[k] == day ? day : days[k - 1];
        }
    }

    /// A gate that opens on the given days.
    ///
    /// @param days in any order, at least one; doubles are ignored
    /// @param cadence days from the last known opening to the one after it, and so on, and likewise before
    ///                the first; at least 1
    /// @throws IllegalArgumentException if there is no day, or `cadence` is below 1
    public static Gate of(int[] days, int cadence) {
        if (days.length == 0) {
            throw new IllegalArgumentException("days must hold at least one day");
        }
        if (cadence < 1) {
            throw new IllegalArgumentException("cadence (%d) must be at least 1".formatted(cadence));
        }
        return new Gate(Arrays.stream(days).sorted().distinct().toArray(), cadence);
    }

    /// The same with one more day. If it lies beyond the days known so far, those that the cadence foretells
    /// up to it are kept.
    public Gate and(int day) {
        var days = days(Math.min(first, day), Math.max(last, day));
        days.add(day);
        return of(days.stream().mapToInt(Integer::intValue).toArray(), cadence);
    }

    /// Whether it opens on a day.
    public boolean opens(int day) {
        return completion(day + 1) == day + 1;
    }

    /// The same that opens on another day in place of one; on all other days as before.
    ///
    /// @throws IllegalArgumentException if it does not open on `from`
    public Gate moved(int from, int to) {
        if (!opens(from)) {
            throw new IllegalArgumentException("from (%d) must be a day on which it opens".formatted(from));
        }
        // one opening more at either end, from which the cadence goes on as before
        int before = completionAtOrBefore(Math.min(first, Math.min(from, to))) - 1;
        int after = completion(Math.max(last, Math.max(from, to)) + 2) - 1;
        var days = days(before, after);
        days.remove(from);
        days.add(to);
        return of(days.stream().mapToInt(Integer::intValue).toArray(), cadence);
    }

    private TreeSet<Integer> days(int from, int to) {
        var days = new TreeSet<Integer>();
        for (int opens = completion(from + 1) - 1; opens <= to; opens = completion(opens + 2) - 1) {
            days.add(opens);
        }
        return days;
    }

    /// The bound at which a task completes whose work ends at `finish`: the end of the first opening day
    /// that is the last day of work or later.
    public int completion(int finish) {
        int day = finish - 1;
        if (day < first) {
            return first - Math.floorDiv(first - day, cadence) * cadence + 1;
        }
        if (day <= last) {
            return next[day - first] + 1;
        }
        return last + Math.ceilDiv(day - last, cadence) * cadence + 1;
    }

    /// The last bound at or before `finish` at which the gate lets a task complete.
    public int completionAtOrBefore(int finish) {
        int day = finish - 1;
        if (day < first) {
            return first - Math.ceilDiv(first - day, cadence) * cadence + 1;
        }
        if (day <= last) {
            return previous[day - first] + 1;
        }
        return last + Math.floorDiv(day - last, cadence) * cadence + 1;
    }
}
