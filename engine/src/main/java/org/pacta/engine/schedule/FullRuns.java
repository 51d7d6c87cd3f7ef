package org.pacta.engine.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;

/// Working days of one calendar on which nothing of a resource is free, so that whoever looks for a free one need not
/// look at each of them. Within a schedule units are only taken, never given back: what is full stays so.
///
/// Days are numbers of working days of the calendar of whoever took first; what others take is not recorded.
final class FullRuns {

    private static final int ROOM = 1024;

    private @Nullable Calendar calendar;
    private final int firstDay;
    private int base;
    /// By working day from the base: the first after the full ones that it is one of; 0 where none is known.
    private int[] end = new int[0];
    private int used;

    /// @param firstDay no day before it is asked for
    FullRuns(int firstDay) {
        this.firstDay = firstDay;
    }

    /// Forgets all.
    void clear() {
        Arrays.fill(end, 0, used, 0);
        used = 0;
        calendar = null;
    }

    /// Whether days of this calendar are recorded; the first that asks is.
    boolean of(Calendar other) {
        if (calendar == null) {
            calendar = other;
            base = other.worked(firstDay);
        }
        return calendar == other;
    }

    /// Records that the working days from one up to another are full.
    void full(int from, int to) {
        if (from < base || from >= to) {
            return;
        }
        if (to - base > end.length) {
            end = Arrays.copyOf(end, (to - base) * 2 + ROOM);
        }
        Arrays.fill(end, from - base, to - base, to);
        used = Math.max(used, to - base);
    }

    /// The first working day after those known to be full of which `n` is one; 0 if none is known.
    int after(Calendar other, int n) {
        return calendar == other && n >= base && n - base < used ? end[n - base] : 0;
    }
}
