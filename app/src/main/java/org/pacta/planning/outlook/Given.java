package org.pacta.planning.outlook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Workdays;

/// All that a forecast rests on. The same givens, number of futures and seed give the same forecast on any machine.
///
/// @param history of all plans of the union, up to the data date
/// @param framework the plan that is looked at
/// @param counts what its headline counts: measures, steps or both
/// @param start the plan's first day
/// @param deadline the plan's last day
/// @param workdays of the Parties, and when bodies sit
/// @param estimates what officers expect of single things, by their id
/// @param risks what may happen
/// @param desks how many things a body works on at once, by its id; whose desks are not looked at is not in it
public record Given(
        History history,
        long framework,
        String counts,
        int start,
        int deadline,
        Workdays workdays,
        Map<Long, Expert> estimates,
        List<Hazard> risks,
        Map<Long, Integer> desks) {

    /// Nobody's desks are looked at.
    public Given(
            History history,
            long framework,
            String counts,
            int start,
            int deadline,
            Workdays workdays,
            Map<Long, Expert> estimates,
            List<Hazard> risks) {
        this(history, framework, counts, start, deadline, workdays, estimates, risks, Map.of());
    }

    public Given {
        estimates = Map.copyOf(estimates);
        risks = List.copyOf(risks);
        desks = Map.copyOf(desks);
    }

    /// The data date.
    public int today() {
        return history.end();
    }

    /// How many things of the plan are open at the data date.
    public long open() {
        int today = today();
        return history.courses().stream()
                .filter(each ->
                        each.framework() == framework && each.inForce(today) && each.done(today) == Course.NEVER)
                .count();
    }

    /// The same with another last day.
    public Given until(int other) {
        return new Given(history, framework, counts, start, other, workdays, estimates, risks, desks);
    }

    /// The same on another history.
    public Given seen(History other) {
        return new Given(other, framework, counts, start, deadline, workdays, estimates, risks, desks);
    }

    /// The same without what was said after a day: estimates of later, and risks and procedures, of which only the
    /// present state is in here.
    public Given before(int day) {
        var earlier = new java.util.HashMap<Long, Expert>();
        estimates.forEach((id, each) -> {
            if (each.day() <= day && !each.procedure()) earlier.put(id, each);
        });
        return new Given(history, framework, counts, start, deadline, workdays, earlier, List.of());
    }

    Given risks(List<Hazard> others) {
        return new Given(history, framework, counts, start, deadline, workdays, estimates, others, desks);
    }

    /// The same, looking at the desks of bodies.
    public Given desks(Map<Long, Integer> others) {
        return new Given(history, framework, counts, start, deadline, workdays, estimates, risks, others);
    }

    Given workdays(Workdays others) {
        return new Given(history, framework, counts, start, deadline, others, estimates, risks, desks);
    }

    /// Whether the headline counts such things.
    public boolean headline(String what) {
        return counts.equals("both") || counts.equals(what);
    }

    /// The bodies at whose sittings what is left of a thing must pass: on its way, and at its end.
    public Set<Long> sits(Course course) {
        var bodies = new TreeSet<Long>();
        if (course.gate() != 0) bodies.add(course.gate());
        var expert = estimates.get(course.id());
        if (expert == null || course.rolled()) return bodies;
        expert.legs.forEach(each -> bodies.add(each.body));
        bodies.remove(0L);
        return bodies;
    }

    /// How many things of an outlook have a sitting of each body before them, by its id.
    public SortedMap<Long, Integer> waiting(Outlook outlook) {
        var waiting = new TreeMap<Long, Integer>();
        for (var each : outlook.things()) {
            for (long body : sits(each.course())) waiting.merge(body, 1, Integer::sum);
        }
        return waiting;
    }

    /// What an officer expects, or what follows from the procedure of a Party: working days from a day on.
    ///
    /// @param day the day on which it was said, or since which the act has stood where it stands
    /// @param legs of a procedure: the stages still to come, one after the other; empty for what an officer says
    public record Expert(double least, double likely, double most, int day, List<Leg> legs) {

        public Expert(double least, double likely, double most, int day) {
            this(least, likely, most, day, List.of());
        }

        /// @throws IllegalArgumentException unless 0 <= least <= likely <= most and most > 0
        public Expert {
            legs = List.copyOf(legs);
            if (!(least >= 0 && likely >= least && most >= likely && most > 0)) {
                throw new IllegalArgumentException(
                        "least (%s), likely (%s), most (%s) must rise from 0".formatted(least, likely, most));
            }
        }

        /// What is left of a way: its stages added up.
        public static Expert of(List<Leg> legs, int day) {
            var whole = Leg.together(legs);
            return new Expert(whole.least, whole.likely, whole.most, day, legs);
        }

        /// Whether it follows from the procedure of a Party; else an officer said it.
        public boolean procedure() {
            return !legs.isEmpty();
        }
    }

    /// A stretch of a way, in working days.
    ///
    /// @param body at whose sitting alone it ends; 0 for none
    public record Leg(double least, double likely, double most, long body) {

        /// Several as one that ends as the last does. What is likely adds up; what they scatter adds up by squares, for
        /// not all are slow at once.
        static Leg together(List<Leg> legs) {
            if (legs.size() == 1) return legs.getFirst();
            double likely = 0;
            double below = 0;
            double above = 0;
            for (var each : legs) {
                likely += each.likely;
                below += Math.pow(each.likely - each.least, 2);
                above += Math.pow(each.most - each.likely, 2);
            }
            return new Leg(
                    Math.max(0, likely - Math.sqrt(below)), likely, likely + Math.sqrt(above), legs.getLast().body);
        }
    }

    /// Something that may happen, once, and what it does to the things named.
    ///
    /// @param chance 0 to 1
    /// @param factor by which what is left of them is multiplied; at least 0
    /// @param delay working days added
    /// @param on whether it is looked at at all
    public record Hazard(
            long id, String name, double chance, double factor, double delay, Set<Long> things, boolean on) {

        public Hazard {
            things = Set.copyOf(things);
        }

        Hazard on(boolean other) {
            return new Hazard(id, name, chance, factor, delay, things, other);
        }
    }
}
