package org.pacta.scoreboard.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pacta.ledger.archive.LedgerRows;

/// Counts the figures of a plan from its leaves, by the published rule (docs/method.md), as everybody may see them.
///
/// Feed it every leaf of [#TABLES] in order, then ask. Nothing is shared with the count in the database: the two must
/// agree, and a test holds them to it.
public final class Recount {

    /// The tables whose leaves decide the figures.
    public static final Set<String> TABLES = Set.of(
            "ledger.thing",
            "ledger.code",
            "parties.party",
            "parties.body",
            "register.framework",
            "register.plan_group",
            "register.measure",
            "register.step",
            "register.serves",
            "register.weight",
            "register.deadline",
            "register.assignment",
            "confirmation.standing",
            "acts.act",
            "acts.stage",
            "acts.twin",
            "acts.counting",
            "council.closure");

    private static final Set<String> REPORTED = Set.of("claimed", "partly", "confirmed", "disputed");
    private static final Set<String> CARRIERS = Set.of("lead", "co-executor");

    private final Rows rows;
    private final LocalDate on;

    /// @param known the moment up to which leaves count
    public Recount(LocalDate on, Instant known) {
        this.rows = new Rows(known);
        this.on = on;
    }

    /// A figure as `pacta figures` prints it.
    public record Line(
            String counted, String rule, String basis, String weighting, BigDecimal numerator, BigDecimal denominator) {

        /// In percent with one decimal, halves rounded up; empty where the denominator is zero.
        public Optional<BigDecimal> percent() {
            if (denominator.signum() == 0) return Optional.empty();
            return Optional.of(
                    numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP));
        }
    }

    /// @return false if no further leaf is wanted
    public boolean leaf(LedgerRows.Leaf leaf) {
        return rows.leaf(leaf);
    }

    /// A framework of the plan on the day asked.
    public record Framework(long id, String code, LocalDate starts, String counts) {}

    /// The frameworks in the union's order.
    public List<Framework> frameworks() {
        var codes = codes();
        return rows.on(on, "register.framework")
                .filter(each -> codes.containsKey(each.thing()))
                .sorted(Comparator.<Rows.Row>comparingLong(each -> each.id("position"))
                        .thenComparing(each -> codes.get(each.thing())))
                .map(each -> new Framework(
                        each.thing(),
                        codes.getOrDefault(each.thing(), ""),
                        LocalDate.parse(each.text("starts")),
                        each.text("counts")))
                .toList();
    }

    /// The framework of that code; without one the last begun by the day, else the first.
    public Optional<Framework> framework(String code) {
        var all = frameworks();
        if (!code.isEmpty())
            return all.stream().filter(each -> each.code.equals(code)).findFirst();
        return all.stream()
                .filter(each -> !each.starts.isAfter(on))
                .reduce((_, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /// All figures of a framework, in the order of `pacta figures`.
    public List<Line> figures(Framework framework) {
        var lines = new ArrayList<Line>();
        for (var counted : List.of("measures", "steps")) {
            var items = items(framework, counted);
            if (!items.isEmpty()) figures(counted, items, lines);
        }
        acts(framework, lines);
        programmes(framework, lines);
        return lines;
    }

    /// @param state for all Parties together; empty where nobody reported
    /// @param reporters the Parties that report it done
    private record Item(
            long id, long group, BigDecimal weight, String due, String firstDue, String state, Set<Long> reporters) {

        boolean confirmed() {
            return state.equals("confirmed");
        }
    }

    private List<Item> items(Framework framework, String counted) {
        var weights = rows.on(on, "register.weight")
                .collect(Collectors.toMap(Rows.Row::thing, each -> new BigDecimal(each.text("weight"))));
        var deadlines = rows.on(on, "register.deadline").collect(Collectors.toMap(Rows.Row::thing, each -> each));
        var states = new HashMap<Long, String>();
        var reporters = new HashMap<Long, Set<Long>>();
        rows.on(on, "confirmation.standing").forEach(each -> {
            var party = each.id("party_id");
            if (party == 0) states.put(each.thing(), each.text("state"));
            else if (REPORTED.contains(each.text("state")))
                reporters.computeIfAbsent(each.thing(), _ -> new HashSet<>()).add(party);
        });
        return rows.on(on, counted.equals("measures") ? "register.measure" : "register.step")
                .filter(each -> each.id("framework_id") == framework.id && each.yes("counted"))
                .map(each -> {
                    var deadline = deadlines.get(each.thing());
                    return new Item(
                            each.thing(),
                            each.id("group_id"),
                            weights.getOrDefault(each.thing(), BigDecimal.ONE),
                            deadline == null ? "" : deadline.text("due"),
                            deadline == null ? "" : deadline.text("first_due"),
                            states.getOrDefault(each.thing(), ""),
                            reporters.getOrDefault(each.thing(), Set.of()));
                })
                .toList();
    }

    private void figures(String counted, List<Item> items, List<Line> lines) {
        confirmed(counted, "all", items, lines);
        confirmed(counted, "due", items.stream().filter(each -> by(each.due)).toList(), lines);
        confirmed(
                counted,
                "due-first",
                items.stream().filter(each -> by(each.firstDue)).toList(),
                lines);
        var carriers = carriers();
        var everybody = rows.on(on, "parties.party").map(Rows.Row::thing).collect(Collectors.toSet());
        claimed(counted, "any", items, each -> !each.reporters.isEmpty(), lines);
        claimed(
                counted,
                "all",
                items,
                each -> !each.reporters.isEmpty()
                        && each.reporters.containsAll(carriers.getOrDefault(each.id, everybody)),
                lines);
        var codes = codes();
        var by = new TreeMap<String, Long>();
        items.stream()
                .flatMap(each -> each.reporters.stream())
                .filter(codes::containsKey)
                .forEach(party -> by.merge(codes.getOrDefault(party, ""), 1L, Long::sum));
        by.forEach((party, n) -> lines.add(line(counted, "claimed-by:" + party, "all", n, items.size())));
    }

    private boolean by(String day) {
        return !day.isEmpty() && !LocalDate.parse(day).isAfter(on);
    }

    private static void confirmed(String counted, String basis, List<Item> of, List<Line> lines) {
        var confirmed = of.stream().filter(Item::confirmed).toList();
        lines.add(line(counted, "confirmed", basis, confirmed.size(), of.size()));
        lines.add(new Line(counted, "confirmed", basis, "weight", weight(confirmed), weight(of)));
    }

    private static BigDecimal weight(List<Item> items) {
        var sum = items.stream().map(Item::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }

    private static void claimed(String counted, String who, List<Item> items, Predicate<Item> what, List<Line> lines) {
        var n = items.stream().filter(what).count();
        lines.add(line(counted, "claimed-by-" + who, "all", n, items.size()));
    }

    private static Line line(String counted, String rule, String basis, long numerator, long denominator) {
        return new Line(counted, rule, basis, "none", BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /// The Parties whose bodies carry a thing out; a step without any is carried out by those of its measures, and a
    /// thing for which that gives none is everybody's.
    private Map<Long, Set<Long>> carriers() {
        var parties = rows.on(on, "parties.body")
                .filter(each -> each.id("party_id") != 0)
                .collect(Collectors.toMap(Rows.Row::thing, each -> each.id("party_id")));
        var own = rows.on(on, "register.assignment")
                .filter(each -> CARRIERS.contains(each.text("role")) && parties.containsKey(each.id("body_id")))
                .collect(Collectors.groupingBy(
                        Rows.Row::thing,
                        HashMap::new,
                        Collectors.mapping(each -> parties.getOrDefault(each.id("body_id"), 0L), Collectors.toSet())));
        var all = new HashMap<Long, Set<Long>>(own);
        rows.on(on, "register.serves")
                .filter(each -> !own.containsKey(each.thing()) && own.containsKey(each.id("measure_id")))
                .forEach(each -> all.computeIfAbsent(each.thing(), _ -> new HashSet<>())
                        .addAll(own.getOrDefault(each.id("measure_id"), Set.of())));
        return all;
    }

    private Map<Long, String> codes() {
        return rows.on(on, "ledger.code").collect(Collectors.toMap(Rows.Row::thing, each -> each.text("code")));
    }

    private void acts(Framework framework, List<Line> lines) {
        var eachCounts =
                rows.on(on, "acts.counting").anyMatch(row -> row.text("twins").equals("each"));
        var twins = eachCounts
                ? Set.<Long>of()
                : rows.on(on, "acts.twin").map(Rows.Row::thing).collect(Collectors.toSet());
        var stages = rows.on(on, "acts.stage").collect(Collectors.toMap(Rows.Row::thing, each -> each.text("stage")));
        var all = rows.on(on, "acts.act")
                .filter(act -> act.id("framework_id") == framework.id && act.yes("counted"))
                .filter(act -> !twins.contains(act.thing()))
                .map(act -> stages.getOrDefault(act.thing(), ""))
                .toList();
        var adopted =
                all.stream().filter(Set.of("adopted", "in-force")::contains).count();
        var prepared = adopted + all.stream().filter("prepared"::equals).count();
        lines.add(line("acts", "adopted", "all", adopted, all.size()));
        lines.add(line("acts", "adopted", "prepared", adopted, prepared));
    }

    private void programmes(Framework framework, List<Line> lines) {
        var steps = framework.counts.equals("steps");
        var items = items(framework, steps ? "steps" : "measures");
        var inGroup = new HashMap<Long, Set<Item>>();
        if (steps) {
            var byId = items.stream().collect(Collectors.toMap(Item::id, each -> each));
            var groups = rows.on(on, "register.measure")
                    .collect(Collectors.toMap(Rows.Row::thing, each -> each.id("group_id")));
            rows.on(on, "register.serves").forEach(each -> {
                var item = byId.get(each.thing());
                var group = groups.get(each.id("measure_id"));
                if (item != null && group != null)
                    inGroup.computeIfAbsent(group, _ -> new HashSet<>()).add(item);
            });
        } else {
            items.forEach(each ->
                    inGroup.computeIfAbsent(each.group, _ -> new HashSet<>()).add(each));
        }
        var codes = codes();
        var closed = rows.on(on, "council.closure").map(Rows.Row::thing).collect(Collectors.toSet());
        var parents = rows.on(on, "register.plan_group")
                .map(each -> each.id("parent_id"))
                .collect(Collectors.toSet());
        var lowest = rows.on(on, "register.plan_group")
                .filter(each -> each.id("framework_id") == framework.id && codes.containsKey(each.thing()))
                .filter(each -> !parents.contains(each.thing()))
                .map(Rows.Row::thing)
                .toList();
        var complete = lowest.stream()
                .filter(each -> closed.contains(each)
                        || !inGroup.getOrDefault(each, Set.of()).isEmpty()
                                && inGroup.getOrDefault(each, Set.of()).stream().allMatch(Item::confirmed))
                .count();
        lines.add(line("programmes", "complete", "all", complete, lowest.size()));
    }

    /// The codes of the confirmed measures of a framework, sorted: what a sample is drawn from.
    public List<String> confirmedMeasures(Framework framework) {
        var codes = codes();
        return items(framework, "measures").stream()
                .filter(Item::confirmed)
                .map(each -> codes.getOrDefault(each.id, ""))
                .filter(each -> !each.isEmpty())
                .sorted()
                .toList();
    }

    /// The last moment of a day in a zone, to the microsecond.
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }
}
