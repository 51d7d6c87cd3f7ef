package org.pacta.scoreboard.held;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.Counting;
import org.pacta.scoreboard.Order;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;

/// The rows behind the figures. Filters and orders by words, provisions or topics are left to the database, which holds
// these.
final class HeldRows {

    private final Picture picture;
    private final Counting.Asked asked;
    private final Map<Long, int[]> paths;

    private HeldRows(Picture picture, Counting.Asked asked) {
        this.picture = picture;
        this.asked = asked;
        this.paths = picture.paths(asked.question().framework().id());
    }

    private record Coded(Picture.Thing thing, String code) {}

    static Optional<Rows.Page> of(Picture picture, Counting.Asked asked, HeldStore store) {
        var filter = asked.filter();
        if (asked.order() == Order.TITLE || !filter.words().isBlank() || filter.byTies()) return Optional.empty();
        return Optional.of(new HeldRows(picture, asked).page(store));
    }

    private Rows.Page page(HeldStore store) {
        var filter = new HeldFilter(picture, asked);
        var all = new ArrayList<Coded>();
        for (var thing : picture.things()) {
            if (!filter.takes(thing)) continue;
            var code = picture.plan().code(thing.id(), picture.when());
            if (code != null) all.add(new Coded(thing, code));
        }
        var first = Math.min(asked.skip(), all.size());
        var end = first + Math.min(asked.limit(), all.size() - first);
        var some = inOrder(all, end).subList(first, end);
        var named = new HashSet<Long>();
        for (var each : some) {
            named.add(each.thing.id());
            if (each.thing.group() != 0) named.add(each.thing.group());
        }
        var question = asked.question();
        var titles = store.titles(question.union().id(), named, question.asOf(), question.language());
        return new Rows.Page(some.stream().map(each -> row(each, titles)).toList(), all.size());
    }

    /// The first of them at least. No two are alike in order, for no two have one code.
    private List<Coded> inOrder(List<Coded> all, int first) {
        var order = order();
        if (first > all.size() / 4) {
            all.sort(order);
            return all;
        }
        var found = new TreeSet<>(order);
        for (var each : all) {
            if (found.size() < first) found.add(each);
            else if (first > 0 && order.compare(each, found.last()) < 0) {
                found.pollLast();
                found.add(each);
            }
        }
        return List.copyOf(found);
    }

    private Row row(Coded coded, Map<Long, String> titles) {
        var thing = coded.thing;
        var group = picture.plan().code(thing.group(), picture.when());
        var dates = thing.dates();
        return new Row(
                thing.id(),
                coded.code,
                titles.getOrDefault(thing.id(), coded.code),
                group,
                titles.getOrDefault(thing.group(), group),
                thing.result(),
                dates == null ? null : dates.form(),
                thing.due(),
                thing.firstDue(),
                thing.moves(),
                thing.state(),
                thing.state().isEmpty() ? null : LocalDate.ofEpochDay(thing.since()),
                reporters(thing),
                leads(thing));
    }

    /// In the order of the union.
    private List<String> reporters(Picture.Thing thing) {
        var plan = picture.plan();
        return thing.reporters().stream()
                .sorted(Comparator.comparing(
                        party -> plan.parties().at(party, picture.when()),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .map(party -> plan.code(party, picture.when()))
                .filter(each -> each != null)
                .toList();
    }

    private record Lead(int position, String code) {}

    private List<String> leads(Picture.Thing thing) {
        var leads = new ArrayList<Lead>();
        for (var each : picture.plan().assignments().allAt(thing.id(), picture.when())) {
            var code = each.role().equals("lead") && asked.discretion().names(thing.id(), each.body())
                    ? picture.plan().code(each.body(), picture.when())
                    : null;
            if (code != null) leads.add(new Lead(each.position(), code));
        }
        leads.sort(Comparator.comparingInt(Lead::position).thenComparing(Lead::code));
        return leads.stream().map(Lead::code).toList();
    }

    private Comparator<Coded> order() {
        var inPlan = Comparator.<Coded, int @Nullable []>comparing(
                        each -> paths.get(each.thing.group()), Comparator.nullsLast(Arrays::compare))
                .thenComparingInt(each -> each.thing.position())
                .thenComparing(Coded::code);
        return switch (asked.order()) {
            case PLAN ->
                by(each -> paths.get(each.thing.group()), Arrays::compare).thenComparing(inPlan);
            case CODE -> by(Coded::code, Comparator.<String>naturalOrder()).thenComparing(inPlan);
            case DUE ->
                by(each -> each.thing.due(), Comparator.<LocalDate>naturalOrder())
                        .thenComparing(inPlan);
            case STATE ->
                by(each -> each.thing.state(), Comparator.<String>naturalOrder())
                        .thenComparing(inPlan);
            case MOVES ->
                by(each -> each.thing.moves(), Comparator.<Integer>naturalOrder())
                        .thenComparing(inPlan);
            case TITLE -> throw new IllegalStateException("titles are ordered by the database");
        };
    }

    private <K> Comparator<Coded> by(java.util.function.Function<Coded, @Nullable K> key, Comparator<K> natural) {
        return Comparator.comparing(key, Comparator.nullsLast(asked.descending() ? natural.reversed() : natural));
    }

    static Set<String> codes(Picture picture, List<Long> ids) {
        var codes = new HashSet<String>();
        for (var id : ids) {
            var code = picture.plan().code(id, picture.when());
            if (code != null) codes.add(code);
        }
        return codes;
    }
}
