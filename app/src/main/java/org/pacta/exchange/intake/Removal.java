package org.pacta.exchange.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// What a newer edition of a plan does not have any more: it ends on the day from which the edition is in
/// force, and stays on record. Only kinds of which the file has rows are looked at, so that a file of claims
/// takes nothing out.
record Removal(Doors doors, IntakeStore store, Directory directory, Intake intake, Taking to) {

    /// @param pairs with what came instead, where that is probably the same
    record Gone(List<Difference.Count> counts, List<Likely.Pair> pairs) {

        /// How many leave the plan, of all kinds.
        long things() {
            return counts.stream().mapToLong(Difference.Count::count).sum();
        }
    }

    /// @param whole whether the file was taken whole; else what it lacks may stand in a row that was left out
    Gone remove(Staged staged, String framework, Request request, boolean whole) {
        var within = directory.id("framework", 0, framework);
        if (within == 0 || request.edition().isEmpty() || !whole) return new Gone(List.of(), List.of());
        var codes = new TreeMap<String, List<String>>();
        var gone = new HashSet<Long>();
        var named = new ArrayList<Likely.Named>();
        for (var kind : List.of(Kind.GROUPS, Kind.MEASURES, Kind.STEPS)) {
            if (staged.count(kind) == 0) continue;
            var kept = kept(staged, kind, within);
            for (var each : store.inPlan(to.entry().union(), within)) {
                if (!each.kind().equals(Directory.thing(kind)) || kept.contains(each.id())) continue;
                end(each);
                gone.add(each.id());
                named.add(new Likely.Named(each.kind(), each.code(), each.title()));
                codes.computeIfAbsent(each.kind(), _ -> new ArrayList<>()).add(each.code());
            }
        }
        pairs(staged, gone);
        var counts = codes.entrySet().stream()
                .map(each -> new Difference.Count(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream().limit(20).toList()))
                .toList();
        return new Gone(counts, named.isEmpty() ? List.of() : Likely.pairs(named, came(staged, within)));
    }

    /// What stands in the plan since this file.
    private List<Likely.Named> came(Staged staged, long within) {
        var came = new ArrayList<Likely.Named>();
        for (var kind : List.of(Kind.GROUPS, Kind.MEASURES, Kind.STEPS)) {
            staged.each(kind, item -> {
                if (intake.scope(item) == within && intake.made(intake.id(item, kind, "code")))
                    came.add(new Likely.Named(Directory.thing(kind), item.field("code"), title(item)));
            });
        }
        return came;
    }

    private static String title(Item item) {
        return item.fields().entrySet().stream()
                .filter(each -> each.getKey().startsWith("title:"))
                .filter(each ->
                        item.field("original").isEmpty() || each.getKey().equals("title:" + item.field("original")))
                .map(java.util.Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private Set<Long> kept(Staged staged, Kind kind, long within) {
        var kept = new HashSet<Long>();
        staged.each(kind, item -> {
            if (intake.scope(item) == within) kept.add(intake.id(item, kind, "code"));
        });
        return kept;
    }

    private void end(IntakeStore.Standing each) {
        switch (each.kind()) {
            case "group" -> doors.plan().dissolve(to.entry(), each.id(), to.from());
            case "step" -> doors.plan().exclude(to.entry(), each.id(), true, to.from());
            default -> doors.plan().exclude(to.entry(), each.id(), false, to.from());
        }
    }

    /// Relations of things that the file speaks of, or that went with it.
    private void pairs(Staged staged, Set<Long> gone) {
        var spoken = new HashSet<>(intake.touched());
        spoken.addAll(gone);
        if (staged.count(Kind.STEP_MEASURES) > 0) {
            var kept = new HashSet<IntakeStore.Pair>();
            staged.each(
                    Kind.STEP_MEASURES,
                    item -> kept.add(new IntakeStore.Pair(
                            intake.id(item, Kind.STEPS, "step"), intake.id(item, Kind.MEASURES, "measure"), "")));
            for (var each : store.served(to.entry().union())) {
                if (spoken.contains(each.id()) && !kept.contains(each))
                    doors.plan().unserve(to.entry(), each.id(), each.other(), to.from());
            }
        }
        if (staged.count(Kind.ASSIGNMENTS) > 0) {
            var kept = new HashSet<IntakeStore.Pair>();
            staged.each(Kind.ASSIGNMENTS, item -> kept.add(assignment(item)));
            for (var each : store.assignments(to.entry().union())) {
                if (spoken.contains(each.id()) && !kept.contains(each)) {
                    doors.plan().release(to.entry(), each.id(), each.other(), each.word(), to.from());
                }
            }
        }
        if (staged.count(Kind.LINKS) > 0) {
            var kept = new HashSet<IntakeStore.Pair>();
            staged.each(Kind.LINKS, item -> kept.add(intake.link(item)));
            for (var each : store.links(to.entry().union())) {
                if (spoken.contains(each.id()) && !kept.contains(each)) {
                    doors.plan().unlink(to.entry(), each.id(), each.other(), each.word(), to.from());
                }
            }
        }
    }

    private IntakeStore.Pair assignment(Item item) {
        return new IntakeStore.Pair(
                intake.of(item), intake.id(item, Kind.BODIES, "body"), Taking.word(item, "role", "lead"));
    }
}
