package org.pacta.exchange.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;

/// What stands above what in a file, or came from what: nothing may be above itself.
final class Descent {

    private final Reason reason;
    private final Map<Node, List<Node>> above = new LinkedHashMap<>();
    private final Map<Node, Row> rows = new HashMap<>();

    /// @param within the framework, instrument or taxonomy in which the code is one; empty for none
    record Node(Kind kind, String within, String code) {}

    private record Row(int number, Place place) {}

    /// @param reason why a circle is refused
    Descent(Reason reason) {
        this.reason = reason;
    }

    /// @param number of the item among those of its kind
    void add(Node node, List<Node> directlyAbove, Item item, int number) {
        if (directlyAbove.isEmpty()) return;
        above.put(node, directlyAbove);
        rows.put(node, new Row(number, item.place()));
    }

    /// Names each item that a circle goes through. Depth first, without recursion: a line may be as long as a plan.
    void circles(Findings findings, BiConsumer<Kind, Integer> faulty) {
        var done = new LinkedHashSet<Node>();
        var told = new HashMap<Kind, BitSet>();
        for (var start : above.keySet()) {
            var path = new LinkedHashSet<Node>();
            var stack = new ArrayDeque<Node>(List.of(start));
            while (!stack.isEmpty()) {
                var at = stack.peek();
                if (done.contains(at) || path.contains(at)) {
                    stack.pop();
                    if (path.remove(at)) done.add(at);
                    continue;
                }
                path.add(at);
                for (var next : above.getOrDefault(at, List.of())) {
                    if (path.contains(next)) tell(path, next, told, findings, faulty);
                    else if (!done.contains(next)) stack.push(next);
                }
            }
        }
    }

    private void tell(
            Set<Node> path, Node back, Map<Kind, BitSet> told, Findings findings, BiConsumer<Kind, Integer> faulty) {
        var names = new ArrayList<>(path);
        var ring = names.subList(names.indexOf(back), names.size());
        var said = ring.stream().map(Node::code).collect(Collectors.joining(" → ")) + " → " + back.code();
        for (var node : ring) {
            var row = rows.get(node);
            if (row == null) continue;
            var before = told.computeIfAbsent(node.kind(), _ -> new BitSet());
            if (before.get(row.number)) continue;
            before.set(row.number);
            findings.add(reason, row.place, node.code(), said);
            faulty.accept(node.kind(), row.number);
        }
    }
}
