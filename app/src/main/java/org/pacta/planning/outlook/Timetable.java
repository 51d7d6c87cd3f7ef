package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.forecast.Watch;
import org.pacta.engine.network.Network;
import org.pacta.engine.schedule.Capacity;
import org.pacta.engine.schedule.CapacityPlan;
import org.pacta.engine.schedule.CapacitySearch;
import org.pacta.engine.schedule.SerialGeneration;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Learned;

/// Who works on what when: one schedule in which links, working days and sittings are kept and no body works on more
/// things at once than it said it does. Pure and reproducible.
///
/// @param slots of all that is open, in the order of their first days
/// @param byDates whether bodies take up things in the order of the plan's own dates; else in the one that ends soonest
public record Timetable(List<Slot> slots, boolean byDates) {

    /// Tasks times schedules of the search.
    private static final long EFFORT = 1_500_000;
    /// No thing takes longer: a hundred years of working days.
    private static final int LONGEST = 26_000;

    public Timetable {
        slots = List.copyOf(slots);
    }

    /// One thing. Days are epoch days.
    ///
    /// @param start the first day on which it is worked on
    /// @param worked the last day on which it is
    /// @param done the day on which it is done: that day, or the sitting that comes after it
    /// @param days working days that are planned for it; 0 for what stands as its steps
    /// @param spells of work, in order: between two of them it waits for a sitting and takes nobody's desk
    public record Slot(Course course, int start, int worked, int done, int days, List<Spell> spells) {

        public Slot {
            spells = List.copyOf(spells);
        }

        /// @param last day of it
        public record Spell(int first, int last) {}

        /// Calendar days after its own date; 0 if it keeps it or has none.
        public int late(int today) {
            int due = course.due(today);
            return due == Course.NEVER ? 0 : Math.max(0, done - due);
        }
    }

    /// A body's desks in it.
    ///
    /// @param party its Party; 0 for none
    /// @param units how many things it works on at once; null where nobody said so
    /// @param things it works on
    /// @param most of them at once on any day
    /// @param last the day on which the last of them is done
    public record Used(long body, long party, @Nullable Integer units, int things, int most, int last) {}

    /// @param chance above 0, below 1: each thing gets the working days that it needs in so many cases. What is not
    /// sure to happen is not looked at.
    /// @throws CancellationException if the watch ends it
    static Timetable of(Road road, Given given, double chance, Watch watch) {
        int tasks = road.legs().tasks();
        if (tasks == 0) return new Timetable(List.of(), true);
        int[] days = days(road, given, chance);
        var desks = road.desks(given);
        var plan = new CapacityPlan(
                road.network(),
                road.timing(),
                desks == null ? Capacity.builder(tasks).build() : desks,
                days);
        var generation = SerialGeneration.of(plan);
        generation.forward(byDue(road, given));
        var dated = slots(
                road,
                days,
                task -> generation.start(road.network().position(task)),
                task -> generation.finish(road.network().position(task)));
        long schedules = Math.clamp(EFFORT / tasks, 20, 1_000);
        var search = CapacitySearch.of(plan, 1);
        var stopped = new boolean[] {!watch.goOn(0, schedules)};
        var best = search.run(schedules, () -> stopped[0] |= !watch.goOn(search.generated(), schedules), _ -> {});
        if (stopped[0]) throw new CancellationException("the watch ended it");
        var soonest = slots(road, days, best::start, best::finish);
        boolean byDates = late(dated, given.today()) <= late(soonest, given.today());
        return new Timetable(byDates ? dated : soonest, byDates);
    }

    /// Learns and draws the road.
    public static Timetable of(Given given, double chance, Watch watch) {
        return of(Road.of(given, Learned.from(given.history(), given.workdays())), given, chance, watch);
    }

    private static long late(List<Slot> slots, int today) {
        return slots.stream().mapToLong(each -> each.late(today)).sum();
    }

    private static List<Slot> slots(Road road, int[] days, IntUnaryOperator start, IntUnaryOperator finish) {
        var slots = new ArrayList<Slot>();
        for (int task = 0; task < road.tasks().size(); task++) {
            int done = finish.applyAsInt(task) - 1;
            int whole = 0;
            var spells = new ArrayList<Slot.Spell>();
            for (int each : road.legs().all(task)) {
                whole += days[each];
                int from = Math.min(start.applyAsInt(each), finish.applyAsInt(each) - 1);
                int last = days[each] == 0
                        ? finish.applyAsInt(each) - 1
                        : road.timing().calendar(each).plus(start.applyAsInt(each), days[each]) - 1;
                spells.add(new Slot.Spell(from, last));
            }
            slots.add(new Slot(
                    road.tasks().get(task),
                    spells.getFirst().first(),
                    spells.getLast().last(),
                    done,
                    whole,
                    spells));
        }
        slots.sort(Comparator.comparingInt(Slot::start)
                .thenComparingInt(Slot::done)
                .thenComparingLong(each -> each.course().id()));
        return slots;
    }

    /// Working days of each task, with the risks that are sure.
    private static int[] days(Road road, Given given, double chance) {
        var legs = road.legs();
        int[] days = new int[legs.tasks()];
        for (int task = 0; task < days.length; task++) {
            int thing = legs.thing(task);
            long id = road.tasks().get(thing).id();
            double left = road.prospects().get(thing) == null
                    ? 0
                    : road.uncertainty().estimate(task).quantile(chance);
            for (var risk : given.risks()) {
                if (risk.on() && risk.chance() >= 1 && risk.things().contains(id))
                    left = left * risk.factor() + (task == legs.first(thing) ? risk.delay() : 0);
            }
            days[task] = (int) Math.min(LONGEST, Math.ceil(left - 1e-9));
        }
        return days;
    }

    /// Positions in the network, what is due first before what is due later, and what something due waits for as early
    /// as that; each after those it waits for.
    private static int[] byDue(Road road, Given given) {
        var network = road.network();
        int tasks = network.tasks();
        var key = new int[tasks];
        for (int p = tasks - 1; p >= 0; p--) {
            key[p] = road.tasks().get(road.legs().thing(network.task(p))).due(given.today());
            for (int after : after(network, p)) key[p] = Math.min(key[p], key[after]);
        }
        var waits = new int[tasks];
        var ready = new PriorityQueue<Integer>(
                Comparator.comparingInt((Integer p) -> key[p]).thenComparing(Comparator.naturalOrder()));
        for (int p = 0; p < tasks; p++) {
            waits[p] = network.incoming().first(p + 1) - network.incoming().first(p);
            if (waits[p] == 0) ready.add(p);
        }
        var list = new int[tasks];
        for (int i = 0; i < tasks; i++) {
            int p = ready.remove();
            list[i] = p;
            for (int after : after(network, p)) if (--waits[after] == 0) ready.add(after);
        }
        return list;
    }

    private static int[] after(Network network, int p) {
        var links = network.outgoing();
        return Arrays.copyOfRange(links.ends(), links.first(p), links.first(p + 1));
    }

    /// The desks of each body that works on something, the fewest for what it does first, then those of which nobody
    /// said how many they have.
    public List<Used> used(Given given) {
        var led = new LinkedHashMap<Long, List<Slot>>();
        for (var each : slots) {
            if (each.days > 0 && each.course.body() != 0)
                led.computeIfAbsent(each.course.body(), _ -> new ArrayList<>()).add(each);
        }
        return led.entrySet().stream()
                .map(each -> new Used(
                        each.getKey(),
                        each.getValue().getFirst().course.party(),
                        given.desks().get(each.getKey()),
                        each.getValue().size(),
                        most(each.getValue()),
                        each.getValue().stream().mapToInt(Slot::done).max().orElse(given.today())))
                .sorted(Comparator.comparingDouble(
                                (Used each) -> each.units == null ? 0 : (double) each.things / each.units)
                        .reversed()
                        .thenComparingLong(Used::body))
                .toList();
    }

    private static int most(List<Slot> slots) {
        var changes = new TreeMap<Integer, Integer>();
        for (var each : slots) {
            for (var spell : each.spells) {
                changes.merge(spell.first, 1, Integer::sum);
                changes.merge(spell.last + 1, -1, Integer::sum);
            }
        }
        int now = 0;
        int most = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
