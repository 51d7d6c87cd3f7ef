package org.pacta.exchange.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;

/// The stages by which Parties make law, as a file has them, and the stages that acts have passed: whether they can be.
///
/// The rows of a Party are its whole way; a Party without rows keeps the one that it has.
final class WayRows {

    private final Held held;
    private final Map<String, List<Row>> ways = new LinkedHashMap<>();
    private final List<Row> passed = new ArrayList<>();
    private final Map<String, String> parties = new HashMap<>();

    /// What the register has of it by now.
    ///
    /// @param stages that have no stage of acts at their end, by the code of the Party; those of the union under an
    /// empty one
    /// @param parties whose act each is, by the act's code; empty for the union's
    record Held(Map<String, Set<String>> stages, Map<String, String> parties) {

        /// Of a union that is not there yet.
        static final Held NOTHING = new Held(Map.of(), Map.of());

        Held {
            stages = Map.copyOf(stages);
            parties = Map.copyOf(parties);
        }
    }

    private record Row(Item item, int number) {}

    WayRows(Held held) {
        this.held = held;
    }

    /// @param number of the item among those of its kind
    void add(Item item, int number) {
        switch (item.kind()) {
            case PROCEDURES ->
                ways.computeIfAbsent(item.field("party"), _ -> new ArrayList<>())
                        .add(new Row(item, number));
            case ACTS -> parties.put(item.field("code"), item.field("party"));
            default -> passed.add(new Row(item, number));
        }
    }

    /// Names each row that cannot be so.
    void check(Findings findings, BiConsumer<Kind, Integer> faulty) {
        ways.values().forEach(way -> {
            int last = -1;
            var rows = inOrder(way);
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                var item = row.item;
                long before = findings.faultCount();
                if (!Stage.named(item.field("code")))
                    findings.add(Reason.STAGE_CODE, item.at("code"), item.field("code"));
                if (!rising(item)) findings.add(Reason.STAGE_DAYS, item.at("most"), item.field("most"));
                if (i >= Way.MOST) findings.add(Reason.STAGES_MANY, item.at("code"), item.field("code"));
                int reached = Stage.ACTS.indexOf(Taking.word(item, "reaches", ""));
                if (reached >= 0 && reached <= last)
                    findings.add(Reason.STAGES_FALL, item.at("reaches"), item.field("reaches"));
                last = Math.max(last, reached);
                if (findings.faultCount() > before) faulty.accept(item.kind(), row.number);
            }
        });
        for (var row : passed) {
            if (known(row.item)) continue;
            findings.add(Reason.STAGE_UNKNOWN, row.item.at("stage"), row.item.field("stage"), row.item.field("act"));
            faulty.accept(row.item.kind(), row.number);
        }
    }

    private static List<Row> inOrder(List<Row> way) {
        return way.stream()
                .sorted(Comparator.comparingInt(each -> Taking.whole(each.item, "order", each.number)))
                .toList();
    }

    private static boolean rising(Item item) {
        var least = Taking.number(item, "least");
        var likely = Taking.number(item, "likely");
        var most = Taking.number(item, "most");
        if (least == null || likely == null || most == null) return true; // said already that it must be there
        return Stage.rising(least, likely, most) && most.compareTo(Stage.MOST) <= 0;
    }

    private boolean known(Item item) {
        var act = item.field("act");
        var party = parties.getOrDefault(act, held.parties.getOrDefault(act, ""));
        var rows = ways.get(party);
        if (rows == null) return held.stages.getOrDefault(party, Set.of()).contains(item.field("stage"));
        var codes = new HashSet<String>();
        for (var each : rows) if (each.item.field("reaches").isEmpty()) codes.add(each.item.field("code"));
        return codes.contains(item.field("stage"));
    }
}
