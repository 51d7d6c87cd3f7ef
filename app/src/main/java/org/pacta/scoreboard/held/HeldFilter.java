package org.pacta.scoreboard.held;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretion;
import org.pacta.scoreboard.Counting;
import org.pacta.scoreboard.Filter;

/// Which things of a picture are asked for, as [Filter] says.
final class HeldFilter {

    private final Picture picture;
    private final Filter filter;
    private final LocalDate on;
    private final Discretion told;
    private final @Nullable Set<Long> groups;
    private final Set<Long> bodies;
    private final int year;

    HeldFilter(Picture picture, Counting.Asked asked) {
        this.picture = picture;
        this.filter = asked.filter();
        this.on = asked.question().asOf().on();
        this.told = asked.discretion();
        this.year = filter.year().matches("[0-9]{4}") ? Integer.parseInt(filter.year()) : -1;
        this.bodies = filter.body().isEmpty() ? Set.of() : bodies();
        this.groups = filter.group().isEmpty()
                ? null
                : below(asked.question().framework().id());
    }

    boolean takes(Picture.Thing thing) {
        return shown(thing)
                && (groups == null || groups.contains(thing.group()))
                && (filter.party().isEmpty() && filter.body().isEmpty() || carried(thing))
                && inYear(thing)
                && (filter.result().isEmpty() || filter.result().equals(thing.result()));
    }

    private boolean inYear(Picture.Thing thing) {
        var due = thing.due();
        if (filter.year().equals("-")) return due == null;
        return year < 0 || due != null && due.getYear() == year;
    }

    /// A body asked for goes before a Party asked for.
    private boolean carried(Picture.Thing thing) {
        var plan = picture.plan();
        for (var each : plan.assignments().allAt(thing.id(), picture.when())) {
            if (!each.carries()) continue;
            if (!filter.body().isEmpty()) {
                if (bodies.contains(each.body()) && told.names(thing.id(), each.body())) return true;
                continue;
            }
            var party = plan.bodies().at(each.body(), picture.when());
            if (party != null && filter.party().equals(plan.code(party, picture.when()))) return true;
        }
        return false;
    }

    private boolean shown(Picture.Thing thing) {
        var show = filter.show();
        if (show.startsWith(Filter.REPORTED_BY)) {
            var asked = show.substring(Filter.REPORTED_BY.length());
            return HeldRows.codes(picture, thing.reporters()).contains(asked);
        }
        return switch (show) {
            case "confirmed" -> thing.confirmed();
            case "remaining" -> !thing.confirmed();
            case "awaiting" -> thing.state().equals("claimed");
            case "not-reported" -> thing.state().isEmpty();
            case "due" -> by(thing.due(), on);
            case "due-confirmed" -> by(thing.due(), on) && thing.confirmed();
            case "due-first" -> by(thing.firstDue(), on);
            case "due-first-confirmed" -> by(thing.firstDue(), on) && thing.confirmed();
            case "reported" -> !thing.reporters().isEmpty();
            case "reported-by-all" -> picture.reportedByAll(thing);
            case "overdue" -> by(thing.due(), on.minusDays(1)) && !thing.confirmed();
            case "overdue-first" -> by(thing.firstDue(), on.minusDays(1)) && !thing.confirmed();
            case "upcoming" -> thing.due() != null && !by(thing.due(), on.minusDays(1)) && !thing.confirmed();
            case "moved" -> thing.moves() > 0;
            case "returned", "disputed", "reversed", "partly" -> thing.state().equals(show);
            default -> true;
        };
    }

    private static boolean by(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }

    /// The body asked for, those that it came from and those that it went on as: a filter knows both names.
    private Set<Long> bodies() {
        var plan = picture.plan();
        var earlier = new HashSet<Long>();
        plan.codes().forEachAt(picture.when(), (id, code) -> {
            if (code.kind().equals("body") && code.code().equals(filter.bodyCode())) earlier.add(id);
        });
        if (filter.alone()) return earlier;
        var later = new HashSet<>(earlier);
        for (int before = -1; before != earlier.size() + later.size(); ) {
            before = earlier.size() + later.size();
            plan.successions().forEachAt(picture.when(), (id, successor) -> {
                if (later.contains(id)) later.add(successor);
                if (earlier.contains(successor)) earlier.add(id);
            });
        }
        later.addAll(earlier);
        return later;
    }

    /// The group asked for, with all below it.
    private Set<Long> below(long framework) {
        var plan = picture.plan();
        var below = new HashSet<Long>();
        plan.codes().forEachAt(picture.when(), (id, code) -> {
            if (code.kind().equals("group")
                    && code.scope() == framework
                    && code.code().equals(filter.group())) below.add(id);
        });
        for (int before = -1; before != below.size(); ) {
            before = below.size();
            plan.groups().forEachAt(picture.when(), (id, group) -> {
                if (below.contains(group.parent())) below.add(id);
            });
        }
        return below;
    }
}
