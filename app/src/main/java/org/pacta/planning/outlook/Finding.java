package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;

/// What is wrong with a plan as a schedule, and at which things.
public record Finding(Kind kind, List<Long> things) {

    /// In the order in which it matters to a forecast.
    public enum Kind {
        /// Due before something that it waits for.
        AGAINST_LINK,
        /// A link closes a circle; these stand at its ends.
        CIRCLE,
        /// Without a day.
        UNDATED,
        /// Neither waits nor is waited for.
        UNLINKED,
        /// Nobody leads it.
        NO_LEAD,
        /// Its day has passed.
        OVERDUE,
        /// Its day was moved twice or more.
        MOVED_OFTEN
    }

    private static final int OFTEN = 3;

    public Finding {
        things = List.copyOf(things);
    }

    /// Every kind that has a thing.
    ///
    /// @param cut links that were left out because they close a circle
    static List<Finding> of(Given given, List<Course> open, List<org.pacta.planning.history.Tie> cut) {
        int today = given.today();
        var byId = new java.util.HashMap<Long, Course>();
        open.forEach(each -> byId.put(each.id(), each));
        var linked = new HashSet<Long>();
        var against = new java.util.TreeSet<Long>();
        for (var tie : given.history().ties()) {
            if (!tie.inForce(today) || tie.part()) continue;
            linked.add(tie.from());
            linked.add(tie.to());
            var before = byId.get(tie.from());
            var after = byId.get(tie.to());
            if (before == null || after == null || tie.type() != LinkType.FINISH_START) continue;
            if (before.due(today) != Course.NEVER && before.due(today) > after.due(today)) against.add(after.id());
        }
        // what belongs to a linked measure is waited for with it
        var linkedParts = given.history().ties().stream()
                .filter(each -> each.part() && each.inForce(today) && linked.contains(each.to()))
                .map(org.pacta.planning.history.Tie::from)
                .toList();
        linked.addAll(linkedParts);
        var findings = new ArrayList<Finding>();
        add(findings, Kind.AGAINST_LINK, List.copyOf(against));
        add(
                findings,
                Kind.CIRCLE,
                cut.stream()
                        .flatMap(each -> java.util.stream.Stream.of(each.from(), each.to()))
                        .distinct()
                        .toList());
        for (var kind : List.of(Kind.UNDATED, Kind.UNLINKED, Kind.NO_LEAD, Kind.OVERDUE, Kind.MOVED_OFTEN)) {
            add(
                    findings,
                    kind,
                    open.stream()
                            .filter(each -> !each.rolled() && is(kind, each, linked, today))
                            .map(Course::id)
                            .toList());
        }
        return findings;
    }

    private static boolean is(Kind kind, Course each, java.util.Set<Long> linked, int today) {
        return switch (kind) {
            case UNDATED -> each.due(today) == Course.NEVER;
            case UNLINKED -> !linked.contains(each.id());
            case NO_LEAD -> each.body() == 0;
            case OVERDUE -> each.due(today) < today;
            case MOVED_OFTEN ->
                each.dues().stream().filter(due -> due.from() <= today).count() >= OFTEN;
            case AGAINST_LINK, CIRCLE -> false;
        };
    }

    private static void add(List<Finding> findings, Kind kind, List<Long> things) {
        if (!things.isEmpty()) findings.add(new Finding(kind, things));
    }
}
