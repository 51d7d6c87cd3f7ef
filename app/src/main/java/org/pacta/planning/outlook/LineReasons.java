package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;

/// Looks in the record for reasons why a straight line misleads; what is not there, or makes no difference, is not
/// named. Pure.
///
/// @param given what the forecast rests on
/// @param outlook the forecast
public record LineReasons(Given given, Outlook outlook) {

    private static final int QUARTER = 92;
    /// Paces this near to each other are alike.
    private static final double ALIKE = 1.15;
    /// A smaller part of what is open is no reason.
    private static final double SHARE = 0.05;
    /// Nor is a smaller difference of chances.
    private static final double GAP = 0.05;
    /// Nor a smaller difference between what is done and what is open.
    private static final double SHIFT = 0.1;
    /// Nor a body that is hardly busier than it was.
    private static final double BUSY = 1.5;

    /// What the dates say first; then what holds most things up.
    ///
    /// @param seen the bodies whose load may be told
    public List<LineReason> all(Predicate<Load> seen) {
        var reasons = new ArrayList<LineReason>();
        if (things().isEmpty()) return reasons;
        dates().ifPresent(reasons::add);
        var held = new ArrayList<LineReason.Held>();
        held(LineReason.By.SITTING, each -> !given.sits(each.course()).isEmpty())
                .ifPresent(held::add);
        var waiting = waiting();
        held(
                        LineReason.By.WAITING,
                        each -> !each.course().rolled()
                                && waiting.contains(each.course().id()))
                .ifPresent(held::add);
        held(LineReason.By.OVERDUE, each -> each.due() < outlook.today()).ifPresent(held::add);
        held.sort(Comparator.comparingDouble(LineReason.Held::missing).reversed());
        reasons.addAll(held);
        kind().ifPresent(reasons::add);
        body(seen).ifPresent(reasons::add);
        return reasons;
    }

    private List<Outlook.Thing> things() {
        return outlook.things().stream().filter(Outlook.Thing::headline).toList();
    }

    private List<Course> courses() {
        return given.history().courses().stream()
                .filter(each -> each.framework() == given.framework()
                        && each.counted()
                        && given.headline(each.what())
                        && each.inForce(outlook.today()))
                .toList();
    }

    private Optional<LineReason> dates() {
        int today = outlook.today();
        int left = outlook.deadline() - today;
        int gone = today - given.start();
        if (left <= 0 || gone <= 0) return Optional.empty();
        long behind =
                courses().stream().filter(each -> each.due(today) <= today).count();
        int open = 0;
        int last = 0;
        for (var each : things()) {
            if (each.due() <= today || each.due() > outlook.deadline()) continue;
            open++;
            if (each.due() > outlook.deadline() - QUARTER) last++;
        }
        var dates = new LineReason.Dates((double) behind / gone, (double) open / left, open, last);
        var alike = dates.ahead() < dates.before() * ALIKE && dates.before() < dates.ahead() * ALIKE;
        return alike ? Optional.empty() : Optional.of(dates);
    }

    private Optional<LineReason.Held> held(LineReason.By by, Predicate<Outlook.Thing> which) {
        return compared(which)
                .map(each -> new LineReason.Held(by, each.count, things().size(), each.some, each.others));
    }

    /// Chances by the last day, on average.
    private record Chances(int count, double some, double others) {}

    /// Of some open things and of the others; empty if these are few, or hardly less sure.
    private Optional<Chances> compared(Predicate<Outlook.Thing> which) {
        var some = things().stream().filter(which).toList();
        var others = things().stream().filter(which.negate()).toList();
        if (some.isEmpty() || others.isEmpty() || some.size() < SHARE * things().size()) return Optional.empty();
        var chances = new Chances(some.size(), average(some), average(others));
        return chances.others - chances.some < GAP ? Optional.empty() : Optional.of(chances);
    }

    private static double average(List<Outlook.Thing> things) {
        return things.stream().mapToDouble(Outlook.Thing::byDeadline).average().orElse(0);
    }

    /// What waits for something that is open.
    private Set<Long> waiting() {
        var open = new HashSet<Long>();
        outlook.things().forEach(each -> open.add(each.course().id()));
        var waiting = new HashSet<Long>();
        for (var each : given.history().ties()) {
            if (each.inForce(outlook.today())
                    && each.type() == LinkType.FINISH_START
                    && open.contains(each.from())
                    && open.contains(each.to())) waiting.add(each.to());
        }
        return waiting;
    }

    /// The kind of things that there is more of among what is open, if these are less sure.
    private Optional<LineReason> kind() {
        var done = parts(courses().stream()
                .filter(each -> each.done(outlook.today()) != Course.NEVER)
                .toList());
        var open = parts(things().stream().map(Outlook.Thing::course).toList());
        if (done.isEmpty()) return Optional.empty();
        return open.keySet().stream()
                .filter(each -> open.getOrDefault(each, 0.0) - done.getOrDefault(each, 0.0) >= SHIFT)
                .sorted()
                .max(Comparator.comparingDouble(each -> open.getOrDefault(each, 0.0) - done.getOrDefault(each, 0.0)))
                .flatMap(kind -> compared(each -> each.course().kind().equals(kind))
                        .map(chances -> new LineReason.Kind(
                                kind,
                                done.getOrDefault(kind, 0.0),
                                open.getOrDefault(kind, 0.0),
                                chances.count,
                                chances.some,
                                chances.others)));
    }

    private static Map<String, Double> parts(List<Course> courses) {
        var parts = new HashMap<String, Double>();
        courses.forEach(each -> parts.merge(each.kind(), 1.0 / courses.size(), Double::sum));
        return parts;
    }

    /// The body with the most before it, if it would have to get faster.
    private Optional<LineReason> body(Predicate<Load> seen) {
        int of = (int) outlook.things().stream()
                .filter(each -> !each.course().rolled())
                .count();
        return outlook.loads().stream()
                .filter(seen)
                .filter(each -> each.open() >= SHARE * of && each.done() > 0 && each.needed() >= BUSY)
                .max(Comparator.comparingInt(Load::open).thenComparingDouble(Load::needed))
                .map(each -> new LineReason.Body(each, of));
    }
}
