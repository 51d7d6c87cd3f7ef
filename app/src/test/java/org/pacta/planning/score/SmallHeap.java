package org.pacta.planning.score;

import java.util.List;
import org.pacta.engine.forecast.Watch;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;

/// A what-if of a plan of ten thousand measures, as its page asks for it: what is changed, with what drives the end,
/// and the present beside it. Both are held at the end. Run by [SmallHeapTest] in a process of its own.
final class SmallHeap {

    private SmallHeap() {}

    public static void main(String[] arguments) {
        int day = InventedPast.END - InventedPast.PLAN / 2;
        var plain = Hurdles.in(InventedPast.given(
                        InventedPast.of(1, Integer.parseInt(arguments[0])).until(day), day)
                .getFirst());
        long thing = plain.history().courses().getLast().id();
        var changed = new Scenario(List.of(new Scenario.Change.Dropped(thing))).of(plain);

        Outlook whatIf = Looking.from(changed).ahead(new Looking.Asked(Looking.FUTURES, 1, 1, true), Watch.NONE);
        Outlook present = Looking.from(plain).ahead(new Looking.Asked(Looking.FUTURES, 1, 1, false), Watch.NONE);

        System.out.printf(
                "%d %d %d%n",
                whatIf.things().size(), present.things().size(), present.end().p80() - day);
    }
}
