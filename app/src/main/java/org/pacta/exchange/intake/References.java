package org.pacta.exchange.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.workbook.Column;
import org.pacta.exchange.workbook.ColumnType;
import org.pacta.exchange.workbook.Description;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// Whether everything that a file refers to is in the file or in the register, and nothing waits for itself.
final class References {

    private final Description description;
    private final Directory directory;
    private final String framework;
    private final Findings findings;
    private final Map<String, String> pairs;
    private final List<IntakeStore.Pair> standing;
    private final Set<String> staged = new HashSet<>();
    private final Map<String, List<String>> after = new HashMap<>();
    private final Descent parts = new Descent(Reason.GROUP_CYCLE);
    private final Descent origins = new Descent(Reason.ORIGIN_CYCLE);
    private final Twins twins;
    private final WayRows ways;
    private final Map<Kind, BitSet> faulty = new EnumMap<>(Kind.class);
    private final Map<String, Numbered> links = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final boolean asWritten;
    private int number;

    private record Numbered(int number, Place place) {}

    /// @param framework the code of the framework that is meant where an item names none
    /// @param pairs the former codes of what the file calls anew
    /// @param standing the links that the register has and keeps
    /// @param ways the stages by which law is made as the register has them
    /// @param asWritten whether codes are taken as they stand, though they look like others
    References(
            Description description,
            Directory directory,
            String framework,
            Map<String, String> pairs,
            List<IntakeStore.Pair> standing,
            WayRows.Held ways,
            boolean asWritten,
            Findings findings) {
        this.ways = new WayRows(ways);
        this.pairs = pairs;
        this.standing = standing;
        this.description = description;
        this.directory = directory;
        this.framework = framework;
        this.findings = findings;
        this.asWritten = asWritten;
        twins = new Twins(directory);
    }

    void check(Staged items) {
        for (var kind : Kind.values()) items.each(kind, this::collect);
        for (var kind : Kind.values()) {
            items.numbered(kind, (at, item) -> {
                number = at;
                check(item);
            });
        }
        if (linked.size() == 1) stand(linked.iterator().next());
        circles();
        parts.circles(findings, this::mark);
        origins.circles(findings, this::mark);
        ways.check(findings, this::mark);
    }

    /// Adds the links of the register among things of the framework whose links the file has.
    private void stand(String within) {
        var scope = directory.id("framework", 0, within);
        var names = new HashMap<Long, String>();
        directory.of("step", scope).forEach((code, id) -> names.put(id, "step " + code));
        directory.of("measure", scope).forEach((code, id) -> names.put(id, code));
        for (var each : standing) {
            var from = names.get(each.id());
            var to = names.get(each.other());
            if (from != null && to != null)
                after.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
        }
    }

    /// Leaves out what was found faulty, so that the others can be checked without it.
    ///
    /// @return whether there was any
    boolean leave(Staged items) {
        faulty.forEach(items::leave);
        return !faulty.isEmpty();
    }

    private void mark(Kind kind, int at) {
        faulty.computeIfAbsent(kind, _ -> new BitSet()).set(at);
    }

    private void found(Reason reason, Item item, String field, String value, String... details) {
        findings.add(reason, item.at(field), value, details);
        mark(item.kind(), number);
    }

    private void collect(Item item) {
        switch (item.kind()) {
            case STEP_MEASURES,
                    ASSIGNMENTS,
                    LINKS,
                    TEXTS,
                    WEIGHTS,
                    ALIGNMENTS,
                    PROCEDURES,
                    ACT_STAGES,
                    ACT_PASSED,
                    ACT_MEASURES,
                    CLAIMS,
                    CONFIRMATIONS -> {}
            case MEETINGS -> staged.add(key(item.kind(), "", Intake.meetingCode(item)));
            case PROVISIONS -> staged.add(key(item.kind(), "", item.field("instrument") + ":" + item.field("code")));
            case EDITIONS -> staged.add(key(item.kind(), of(item), item.field("number")));
            default -> {
                staged.add(key(item.kind(), of(item), item.field("code")));
                if (!asWritten && coded(item.kind()))
                    twins.add(Directory.thing(item.kind()), within(item), item.field("code"));
            }
        }
    }

    private String of(Item item) {
        if (item.kind() == Kind.FRAMEWORKS) return "";
        return item.field("framework").isEmpty() ? framework : item.field("framework");
    }

    private static String key(Kind kind, String framework, String code) {
        return kind + "|" + (Directory.inFramework(kind) ? framework : "") + "|" + code;
    }

    private void check(Item item) {
        for (var column : description.sheet(item.kind()).columns()) {
            var target = column.refersTo();
            if (target == null
                    || item.field(column.key()).isEmpty()
                    || column.key().equals("former")) continue;
            for (var code : codes(column, item)) require(item, column.key(), target, of(item), code);
        }
        continued(item);
        former(item);
        descended(item);
        alike(item);
        for (var field : List.of("confirmation", "rule")) {
            if (item.kind() != Kind.STATEMENTS && !item.field(field).isEmpty()) rule(item, field);
        }
        switch (item.kind()) {
            case ASSIGNMENTS, WEIGHTS, CLAIMS, CONFIRMATIONS ->
                require(item, "code", Intake.target(item), of(item), item.field("code"));
            case LINKS -> link(item);
            case TEXTS -> text(item);
            case PROCEDURES, ACTS, ACT_PASSED -> ways.add(item, number);
            default -> {}
        }
    }

    private static List<String> codes(Column column, Item item) {
        var value = item.field(column.key());
        if (column.refersTo() == Kind.PROVISIONS) return List.of(item.field("instrument") + ":" + value);
        return column.type() == ColumnType.CODES ? List.of(value.split("; *")) : List.of(value);
    }

    private void continued(Item item) {
        for (var code : item.field("continues").split("; *")) {
            if (code.isEmpty()) continue;
            var colon = code.indexOf(':');
            if (colon < 0 || !known(item.kind(), code.substring(0, colon), code.substring(colon + 1)))
                fault(item, "continues", item.kind(), code);
        }
    }

    /// What it is part of, and what it came from.
    private void descended(Item item) {
        var within =
                switch (item.kind()) {
                    case GROUPS, MEASURES, STEPS -> of(item);
                    case PROVISIONS -> item.field("instrument");
                    case TERMS -> item.field("taxonomy");
                    default -> "";
                };
        var node = new Descent.Node(item.kind(), within, item.field("code"));
        if (!item.field("parent").isEmpty())
            parts.add(node, List.of(new Descent.Node(item.kind(), within, item.field("parent"))), item, number);
        var earlier = new ArrayList<Descent.Node>();
        if (item.kind() == Kind.BODIES)
            for (var code : item.field("predecessors").split("; *"))
                if (!code.isEmpty()) earlier.add(new Descent.Node(Kind.BODIES, "", code));
        for (var code : item.field("continues").split("; *")) {
            var colon = code.indexOf(':');
            if (colon > 0)
                earlier.add(new Descent.Node(item.kind(), code.substring(0, colon), code.substring(colon + 1)));
        }
        origins.add(node, earlier, item, number);
    }

    /// Two codes that nobody can tell apart are hardly two things.
    private void alike(Item item) {
        if (asWritten || !coded(item.kind())) return;
        var code = item.field("code");
        var within = within(item);
        var scope = within.isEmpty() ? 0 : directory.id("framework", 0, within);
        twins.of(
                        Directory.thing(item.kind()),
                        within,
                        scope,
                        code,
                        other -> staged.contains(key(item.kind(), within, other)))
                .ifPresent(
                        other -> found(Reason.LOOK_ALIKE_TWIN, item, "code", code, other, Twins.letters(code, other)));
    }

    private String within(Item item) {
        return Directory.inFramework(item.kind()) ? of(item) : "";
    }

    /// Whether the rows of a sheet are things with a code of their own, whole and as it is written.
    private static boolean coded(Kind kind) {
        return switch (kind) {
            case PARTIES, BODIES, FRAMEWORKS, LEVELS, GROUPS, MEASURES, STEPS, ACTS, DOCUMENTS, INSTRUMENTS -> true;
            case UNION,
                    EDITIONS,
                    STEP_MEASURES,
                    ASSIGNMENTS,
                    LINKS,
                    TEXTS,
                    WEIGHTS,
                    PROVISIONS,
                    ALIGNMENTS,
                    TAXONOMIES,
                    TERMS,
                    PROCEDURES,
                    ACT_STAGES,
                    ACT_PASSED,
                    ACT_MEASURES,
                    MEETINGS,
                    CLAIMS,
                    CONFIRMATIONS,
                    STATEMENTS -> false;
        };
    }

    /// A code is never given to another thing: one that was given up still means what it meant.
    private void former(Item item) {
        if (!List.of(Kind.GROUPS, Kind.MEASURES, Kind.STEPS).contains(item.kind())) return;
        var code = item.field("code");
        var scope = directory.id("framework", 0, of(item));
        var now = directory.instead(Directory.thing(item.kind()), scope, code);
        if (!now.isEmpty() && !item.field("former").equals(now) && !now.equals(pairs.get(code)))
            found(Reason.FORMER_CODE, item, "code", code, now);
    }

    private void rule(Item item, String field) {
        var words = item.field(field);
        if (!RuleWords.sound(words)) found(Reason.NOT_A_RULE, item, field, words);
        for (var party : RuleWords.named(words)) require(item, field, Kind.PARTIES, "", party);
    }

    private void text(Item item) {
        var kind = Intake.kindOf(item.field("thing"));
        if (kind.isEmpty()) found(Reason.NOT_IN_LIST, item, "thing", item.field("thing"), Intake.THINGS);
        else if (kind.get() != Kind.UNION) require(item, "code", kind.get(), of(item), item.field("code"));
    }

    private void link(Item item) {
        var beyond = item.field("to_framework").isEmpty() ? of(item) : item.field("to_framework");
        var from = end(item, "from", of(item));
        var to = end(item, "to", beyond);
        after.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
        links.put(from + " → " + to, new Numbered(number, item.place()));
        linked.add(of(item));
    }

    /// The measure or step at an end of a link, as it is called in a circle that it closes.
    private String end(Item item, String field, String within) {
        var code = item.field(field);
        var said = item.field(field + "_thing");
        var measure = !said.equals("STEP") && known(Kind.MEASURES, within, code);
        if (!measure && (said.equals("MEASURE") || !known(Kind.STEPS, within, code)))
            fault(item, field, said.equals("STEP") ? Kind.STEPS : Kind.MEASURES, code);
        return (measure ? "" : "step ") + (within.equals(of(item)) ? "" : within + ":") + code;
    }

    private void require(Item item, String field, Kind target, String within, String code) {
        if (!known(target, within, code)) fault(item, field, target, code);
    }

    private void fault(Item item, String field, Kind target, String code) {
        found(Reason.REFERENCE_UNKNOWN, item, field, code, target.key(), target.key());
    }

    private boolean known(Kind kind, String within, String code) {
        if (staged.contains(key(kind, within, code))) return true;
        var scope = Directory.inFramework(kind) ? directory.id("framework", 0, within) : 0L;
        return directory.id(Directory.thing(kind), scope, code) != 0;
    }

    /// Depth first, without recursion: a chain of links may be as long as a plan.
    private void circles() {
        var done = new HashSet<String>();
        for (var start : after.keySet()) {
            var path = new LinkedHashSet<String>();
            var stack = new ArrayDeque<String>();
            stack.push(start);
            while (!stack.isEmpty()) {
                var at = stack.peek();
                if (done.contains(at) || path.contains(at)) {
                    stack.pop();
                    if (path.contains(at)) done.add(at);
                    path.remove(at);
                    continue;
                }
                path.add(at);
                for (var next : after.getOrDefault(at, List.of())) {
                    if (path.contains(next)) circle(path, next);
                    else if (!done.contains(next)) stack.push(next);
                }
            }
        }
    }

    /// A circle among links of the register alone is none of the file's.
    private void circle(Set<String> path, String back) {
        var names = new ArrayList<>(path);
        var ring = names.subList(names.indexOf(back), names.size());
        for (int i = 0; i < ring.size(); i++) {
            var link = links.get(ring.get(i) + " → " + (i + 1 < ring.size() ? ring.get(i + 1) : back));
            if (link != null) {
                findings.add(Reason.LINK_CYCLE, link.place, back, String.join(" → ", ring) + " → " + back);
                mark(Kind.LINKS, link.number);
                return;
            }
        }
    }
}
