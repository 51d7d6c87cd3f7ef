package org.pacta.scoreboard.checks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.scoreboard.checks.Check.Outcome;
import org.pacta.scoreboard.checks.Snapshot.Act;
import org.pacta.scoreboard.checks.Snapshot.Item;

/// The rules themselves: pure, each a pass over the snapshot.
final class Findings {

    private static final Set<String> ADOPTED = Set.of("adopted", "in-force", "repealed");

    private final Snapshot record;
    private final Map<Long, Item> items;
    private final Map<Long, Act> acts;

    Findings(Snapshot record) {
        this.record = record;
        this.items = record.items().stream()
                .collect(Collectors.toMap(each -> each.subject().id(), Function.identity()));
        this.acts = record.acts().stream()
                .collect(Collectors.toMap(each -> each.subject().id(), Function.identity()));
    }

    private List<Item> confirmed() {
        return record.items().stream().filter(each -> each.confirmed() != null).toList();
    }

    /// A result `act-in-force` asks for an act in force, `act-adopted` for one adopted; other results ask for none.
    Outcome actNotInForce() {
        var found = new ArrayList<Finding>();
        var of = 0;
        for (var item : confirmed()) {
            var legal = item.result().equals("act-in-force") || item.result().equals("act-adopted");
            var own = record.carriedOut().getOrDefault(item.subject().id(), List.of());
            if (!legal || own.isEmpty()) continue;
            of++;
            for (var id : own) {
                var act = acts.get(id);
                if (act == null || reached(item.result(), act.stage())) continue;
                found.add(new Finding(
                        Check.ACT_NOT_IN_FORCE,
                        item.subject(),
                        act.subject(),
                        item.confirmed(),
                        List.of(act.stage() == null ? "none" : act.stage())));
            }
        }
        return new Outcome(Check.ACT_NOT_IN_FORCE, found, of);
    }

    private static boolean reached(String result, @Nullable String stage) {
        return result.equals("act-in-force") ? "in-force".equals(stage) : stage != null && ADOPTED.contains(stage);
    }

    Outcome closedWithOpen() {
        var found = record.closed().stream()
                .map(each -> {
                    var open = record.items().stream()
                            .filter(item ->
                                    item.group() != null && each.groups().contains(item.group()))
                            .filter(item -> item.confirmed() == null)
                            .count();
                    return new Finding(
                            Check.CLOSED_WITH_OPEN, each.subject(), null, each.since(), List.of(Long.toString(open)));
                })
                .filter(each -> !each.marks().contains("0"))
                .toList();
        return new Outcome(Check.CLOSED_WITH_OPEN, found, record.closed().size());
    }

    Outcome noEvidence() {
        var evidence = record.evidence();
        if (evidence == null) return new Outcome(Check.NO_EVIDENCE, List.of(), 0);
        var found = confirmed().stream()
                .filter(each -> !evidence.containsKey(each.subject().id()))
                .map(each -> new Finding(Check.NO_EVIDENCE, each.subject(), null, each.confirmed(), List.of()))
                .toList();
        return new Outcome(Check.NO_EVIDENCE, found, confirmed().size());
    }

    Outcome evidenceLater() {
        var evidence = record.evidence();
        if (evidence == null) return new Outcome(Check.EVIDENCE_LATER, List.of(), 0);
        var proven = confirmed().stream()
                .filter(each -> evidence.containsKey(each.subject().id()))
                .toList();
        var found = proven.stream()
                .filter(each -> later(evidence.get(each.subject().id()), each.confirmed()))
                .map(each -> new Finding(
                        Check.EVIDENCE_LATER,
                        each.subject(),
                        null,
                        each.confirmed(),
                        List.of(String.valueOf(evidence.get(each.subject().id())))))
                .toList();
        return new Outcome(Check.EVIDENCE_LATER, found, proven.size());
    }

    private static boolean later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    /// A target leads up or down from its start; without a start it leads up.
    Outcome belowGoal() {
        var found = new ArrayList<Finding>();
        var of = 0;
        for (var item : confirmed()) {
            var value = record.values().get(item.subject().id());
            var goal = item.goal();
            if (goal == null || value == null) continue;
            of++;
            var start = item.start();
            var down = start != null && start.compareTo(goal) > 0;
            var missed = down ? value.compareTo(goal) > 0 : value.compareTo(goal) < 0;
            if (missed) {
                found.add(new Finding(
                        Check.BELOW_GOAL, item.subject(), null, item.confirmed(), List.of(plain(value), plain(goal))));
            }
        }
        return new Outcome(Check.BELOW_GOAL, found, of);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /// Only what must be finished before the other begins.
    Outcome beforePredecessor() {
        var found = new ArrayList<Finding>();
        var of = 0;
        for (var link : record.links()) {
            var first = items.get(link.first());
            var second = items.get(link.second());
            if (first == null || second == null || second.confirmed() == null) continue;
            of++;
            if (first.confirmed() != null && !later(first.confirmed(), second.confirmed())) continue;
            found.add(new Finding(
                    Check.BEFORE_PREDECESSOR, second.subject(), first.subject(), second.confirmed(), List.of()));
        }
        return new Outcome(Check.BEFORE_PREDECESSOR, found, of);
    }

    /// The day that counts is that of the confirmation, else the day asked.
    Outcome executorGone() {
        var found = new ArrayList<Finding>();
        for (var executor : record.executors()) {
            var item = items.get(executor.thing());
            if (item == null) continue;
            var day = item.confirmed() == null ? record.on() : item.confirmed();
            var from = executor.from();
            var to = executor.to();
            if (from != null && !from.isAfter(day) && (to == null || to.isAfter(day))) continue;
            found.add(new Finding(Check.EXECUTOR_GONE, item.subject(), executor.body(), day, List.of()));
        }
        return new Outcome(Check.EXECUTOR_GONE, found, record.executors().size());
    }

    /// Two counted acts of one Party and kind with one number, that are not known as twins.
    Outcome countedTwice() {
        var seen = new HashMap<List<Object>, Act>();
        var found = new ArrayList<Finding>();
        var counted = record.acts().stream()
                .filter(each -> each.counted() && each.number() != null)
                .toList();
        for (var act : counted) {
            var key = List.<Object>of(
                    Objects.requireNonNullElse(act.party(), 0L), act.kind(), String.valueOf(act.number()));
            var before = seen.putIfAbsent(key, act);
            if (before == null || twins(before, act)) continue;
            found.add(new Finding(
                    Check.COUNTED_TWICE, act.subject(), before.subject(), null, List.of(String.valueOf(act.number()))));
        }
        return new Outcome(Check.COUNTED_TWICE, found, counted.size());
    }

    private boolean twins(Act one, Act other) {
        return record.twins().stream()
                .anyMatch(each -> Set.of(each.first(), each.second())
                        .equals(Set.of(one.subject().id(), other.subject().id())));
    }

    Outcome twinNotInForce() {
        var found = new ArrayList<Finding>();
        for (var pair : record.twins()) {
            var one = acts.get(pair.first());
            var other = acts.get(pair.second());
            if (one == null || other == null) continue;
            if ("in-force".equals(one.stage()) == "in-force".equals(other.stage())) continue;
            var behind = "in-force".equals(one.stage()) ? other : one;
            found.add(new Finding(
                    Check.TWIN_NOT_IN_FORCE,
                    behind.subject(),
                    (behind == one ? other : one).subject(),
                    null,
                    List.of(behind.stage() == null ? "none" : behind.stage())));
        }
        return new Outcome(Check.TWIN_NOT_IN_FORCE, found, record.twins().size());
    }

    /// A result is measurable when it is of a kind of its own, has a goal, or has an agreed proof or steps.
    Outcome unmeasurable() {
        var led = record.executors().stream()
                .filter(Snapshot.Executor::lead)
                .map(Snapshot.Executor::thing)
                .collect(Collectors.toSet());
        var found = new ArrayList<Finding>();
        for (var item : record.items()) {
            var id = item.subject().id();
            var missing = new ArrayList<String>();
            if (item.due() == null) missing.add("date");
            if (item.subject().kind().equals("measure") && !led.contains(id)) missing.add("owner");
            if (vague(item) && !record.provable().contains(id)) missing.add("result");
            if (!missing.isEmpty()) found.add(new Finding(Check.UNMEASURABLE, item.subject(), null, null, missing));
        }
        return new Outcome(Check.UNMEASURABLE, found, record.items().size());
    }

    private static boolean vague(Item item) {
        return item.subject().kind().equals("measure")
                ? item.result().equals("other")
                : item.kind().equals("target") && item.goal() == null;
    }
}
