package org.pacta.engine.forecast;

import static org.pacta.engine.calendar.Timing.NO_LOWER;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.calendar.Timing;

/// Calendar, gate and hard dates of a task, with calendar and gate as tables over 90 years from the data date.
/// Beyond them calendar and gate themselves are asked.
final class Days {

    static final int SPAN = 1 << 15;

    /// A calendar as tables; shared by all tasks that have it.
    static final class Table {
        final Calendar calendar;
        final int origin;
        final int zero;
        /// Working days before `origin + i`, from `zero`.
        final int[] worked = new int[SPAN];
        /// The day of working day `zero + i`.
        final int[] day = new int[SPAN];

        Table(Calendar calendar, int origin) {
            this.calendar = calendar;
            this.origin = origin;
            this.zero = calendar.worked(origin);
            int found = 0;
            for (int i = 0; i < SPAN; i++) {
                worked[i] = calendar.worked(origin + i) - zero;
                if (i > 0 && worked[i] > worked[i - 1]) {
                    day[found++] = origin + i - 1;
                }
            }
            for (; found < SPAN; found++) {
                day[found] = calendar.workingDay(zero + found);
            }
        }

        /// Working days before a bound, from [#zero]; beyond the table, too.
        int number(int bound) {
            int at = bound - origin;
            return at >= 0 && at < SPAN ? worked[at] : calendar.worked(bound) - zero;
        }

        /// The day of such a number; beyond the table, too.
        int at(int number) {
            return number >= 0 && number < SPAN ? day[number] : calendar.workingDay(zero + number);
        }

        /// [Calendar#minus(int, int)].
        int minus(int bound, int days) {
            return days == 0 ? bound : at(number(bound) - days);
        }
    }

    private final Table table;
    private final @Nullable Openings gate;
    private final int mustStart;
    private final int mustFinish;

    Days(Timing timing, int task, Table table, @Nullable Openings gate) {
        this.table = table;
        this.gate = gate;
        this.mustStart = timing.started(task) ? NO_LOWER : timing.mustStart(task);
        this.mustFinish = timing.mustFinish(task);
    }

    /// The days of every task of a model; with bare additions none.
    static Days[] of(Model model) {
        if (model.linear) {
            return new Days[0];
        }
        var tables = new HashMap<Calendar, Table>();
        var gates = new HashMap<Gate, Openings>();
        var days = new Days[model.size];
        for (int i = 0; i < days.length; i++) {
            var calendar = model.timing.calendar(model.task[i]);
            var table = tables.computeIfAbsent(calendar, c -> new Table(c, model.timing.dataDate()));
            var gate = model.timing.gate(model.task[i]);
            var openings =
                    gate == null ? null : gates.computeIfAbsent(gate, g -> new Openings(g, model.timing.dataDate()));
            days[i] = new Days(model.timing, model.task[i], table, openings);
        }
        return days;
    }

    /// The same task without its gate.
    Days open(Timing timing, int task) {
        return new Days(timing, task, table, null);
    }

    /// The early dates of a block.
    ///
    /// @param begin bounds before which the work cannot start
    /// @param ready bounds before which the task cannot finish, if any
    /// @param start takes where the work begins, if wanted
    /// @param numbered whether it takes the number of that working day instead, as [#critical(int[], int[], int[],
    ///     int)]
    ///     wants it
    void place(
            int[] begin,
            int @Nullable [] ready,
            int[] duration,
            int @Nullable [] start,
            boolean numbered,
            int[] finish,
            int n) {
        if (mustStart != NO_LOWER || mustFinish != NO_LOWER) {
            must(duration, start, finish, n);
            number(start, numbered, n);
            return;
        }
        // `day` reaches at least as far as `worked`: no more than one working day a day.
        if (Rows.outside(begin, duration, table.origin, table.origin + SPAN - 2, n) >= 0) {
            if (start == null) {
                work(begin, duration, finish, table.worked, table.day, table.origin, n);
            } else if (numbered) {
                numbered(begin, duration, start, finish, table.worked, table.day, table.origin, n);
            } else {
                starts(begin, duration, start, finish, table.worked, table.day, table.origin, n);
            }
        } else {
            slowly(begin, duration, start, finish, n);
            number(start, numbered, n);
        }
        end(ready, duration, start, numbered, finish, n);
    }

    /// The same where the work can begin at one bound in all futures.
    ///
    /// @param begin scratch; takes that bound where it is needed as a row
    void place(
            int from,
            int[] begin,
            int @Nullable [] ready,
            int[] duration,
            int @Nullable [] start,
            boolean numbered,
            int[] finish,
            int n) {
        int most = table.origin + SPAN - 2 - from;
        boolean plain = mustStart == NO_LOWER && mustFinish == NO_LOWER && (start == null || numbered);
        if (!plain || from < table.origin || Rows.outside(duration, 0, most, n) < 0) {
            Rows.fill(begin, from, n);
            place(begin, ready, duration, start, numbered, finish, n);
            return;
        }
        int worked = table.worked[from - table.origin];
        if (start != null) {
            Rows.fill(start, worked, n);
        }
        work(from, worked, duration, finish, table.day, n);
        end(ready, duration, start, numbered, finish, n);
    }

    private void end(
            int @Nullable [] ready, int[] duration, int @Nullable [] start, boolean numbered, int[] finish, int n) {
        if (gate != null) {
            if (ready != null) {
                Rows.raise(finish, ready, 0, n);
            }
            gate.await(finish, n);
        } else if (ready != null) {
            hold(ready, duration, start, numbered, finish, n);
        }
    }

    private static void work(int[] begin, int[] duration, int[] finish, int[] worked, int[] day, int origin, int n) {
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int end = day[Math.max(0, worked[begin[p] - origin] + d - 1)] + 1;
            finish[p] = d == 0 ? begin[p] : end;
        }
    }

    private static void work(int begin, int worked, int[] duration, int[] finish, int[] day, int n) {
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int end = day[Math.max(0, worked + d - 1)] + 1;
            finish[p] = d == 0 ? begin : end;
        }
    }

    private static void numbered(
            int[] begin, int[] duration, int[] number, int[] finish, int[] worked, int[] day, int origin, int n) {
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int before = worked[begin[p] - origin];
            int end = day[Math.max(0, before + d - 1)] + 1;
            number[p] = before;
            finish[p] = d == 0 ? begin[p] : end;
        }
    }

    private static void starts(
            int[] begin, int[] duration, int[] start, int[] finish, int[] worked, int[] day, int origin, int n) {
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int before = worked[begin[p] - origin];
            int end = day[Math.max(0, before + d - 1)] + 1;
            start[p] = d == 0 ? begin[p] : day[before];
            finish[p] = d == 0 ? begin[p] : end;
        }
    }

    private void number(int @Nullable [] start, boolean wanted, int n) {
        for (int p = 0; p < n && start != null && wanted; p++) {
            start[p] = table.number(start[p]);
        }
    }

    private void slowly(int[] begin, int[] duration, int @Nullable [] start, int[] finish, int n) {
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int number = table.number(begin[p]);
            finish[p] = d == 0 ? begin[p] : table.at(number + d - 1) + 1;
            if (start != null) {
                start[p] = d == 0 ? begin[p] : table.at(number);
            }
        }
    }

    private void hold(int[] ready, int[] duration, int @Nullable [] start, boolean numbered, int[] finish, int n) {
        for (int p = 0; p < n; p++) {
            if (finish[p] < ready[p]) {
                finish[p] = duration[p] == 0 ? ready[p] : table.at(table.number(ready[p] - 1)) + 1;
                if (start != null) {
                    int from = table.minus(finish[p], duration[p]);
                    start[p] = numbered ? table.number(from) : from;
                }
            }
        }
    }

    private void must(int[] duration, int @Nullable [] start, int[] finish, int n) {
        var calendar = table.calendar;
        for (int p = 0; p < n; p++) {
            int begin = mustStart != NO_LOWER ? mustStart : calendar.minus(mustFinish, duration[p]);
            int from = Math.max(table.origin, begin);
            int worked = Math.max(mustStart != NO_LOWER ? from : mustFinish, calendar.plus(from, duration[p]));
            finish[p] = gate != null && mustStart != NO_LOWER ? gate.gate.completion(worked) : worked;
            if (start != null) {
                start[p] = from;
            }
        }
    }

    /// Whether two tasks work and end on the same days, so that [#numbers] has one answer for both.
    boolean alike(Days other) {
        return table == other.table && gate == other.gate;
    }

    /// The numbers of the working days before which tasks must be done so that they finish by `late`.
    ///
    /// @param out takes them; another row than `late`
    void numbers(int[] late, int[] out, int n) {
        int[] end = opening(late, out, n);
        boolean inside = within(end, n);
        for (int p = 0; p < n; p++) {
            out[p] = inside ? table.worked[end[p] - table.origin] : table.number(end[p]);
        }
    }

    /// Where a task must be done at the latest so that it finishes by `late`: at an opening of its gate, if it has one.
    ///
    /// @param row scratch
    int[] opening(int[] late, int[] row, int n) {
        if (gate == null) {
            return late;
        }
        gate.before(late, row, n);
        return row;
    }

    /// Where the work must begin at the latest so that it is done by `end`.
    ///
    /// @param start takes it; another row than `end`
    void latest(int[] end, int[] duration, int[] start, int n) {
        if (within(end, n) && begin(end, duration, start, table.worked, table.day, table.origin, n) >= 0) {
            return;
        }
        for (int p = 0; p < n; p++) {
            start[p] = table.minus(end[p], duration[p]);
        }
    }

    private boolean within(int[] bound, int n) {
        return Rows.outside(bound, table.origin, table.origin + SPAN - 1, n) >= 0;
    }

    /// Negative if some of it would have to begin before the table; then it is not right.
    private static int begin(int[] end, int[] duration, int[] start, int[] worked, int[] day, int origin, int n) {
        int before = 0;
        for (int p = 0; p < n; p++) {
            int d = duration[p];
            int number = worked[end[p] - origin] - d;
            int begun = day[Math.max(0, number)];
            before |= number;
            start[p] = d == 0 ? end[p] : begun;
        }
        return before;
    }

    /// How many futures leave no working day between `start` and `latest`.
    int critical(int[] start, int[] latest, int n) {
        if (within(start, n) && within(latest, n)) {
            return critical(start, latest, table.worked, table.origin, n);
        }
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += table.number(latest[p]) <= table.number(start[p]) ? 1 : 0;
        }
        return count;
    }

    private static int critical(int[] start, int[] latest, int[] worked, int origin, int n) {
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += (worked[latest[p] - origin] - worked[start[p] - origin] - 1) >>> 31;
        }
        return count;
    }

    /// How many futures leave no working day between where the work begins and where it must, to be done by `end`.
    ///
    /// @param number where it begins, numbered
    int critical(int[] end, int[] duration, int[] number, int n) {
        if (within(end, n)) {
            return numbered(end, duration, number, table.worked, table.origin, n);
        }
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += table.number(end[p]) - duration[p] <= number[p] ? 1 : 0;
        }
        return count;
    }

    /// The same where the number of the working day and the duration are known together.
    ///
    /// @param sum of both
    int criticalBy(int[] end, int[] sum, int n) {
        if (within(end, n)) {
            return numbered(end, sum, table.worked, table.origin, n);
        }
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += table.number(end[p]) <= sum[p] ? 1 : 0;
        }
        return count;
    }

    private static int numbered(int[] end, int[] sum, int[] worked, int origin, int n) {
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += (worked[end[p] - origin] - sum[p] - 1) >>> 31;
        }
        return count;
    }

    private static int numbered(int[] end, int[] duration, int[] number, int[] worked, int origin, int n) {
        int count = 0;
        for (int p = 0; p < n; p++) {
            count += (worked[end[p] - origin] - duration[p] - number[p] - 1) >>> 31;
        }
        return count;
    }
}
