package org.pacta.planning.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desks of a body that leads something open.
///
/// @param party its Party; 0 for none
/// @param units how many things it works on at once; null where nobody said so, and nothing waits
/// @param open things that it leads and that are open, what stands as its steps left out
/// @param last the epoch day by which all of them are done in four futures of five
public record Desk(long body, long party, @Nullable Integer units, int open, int last) {

    private static final double SAFE = 0.8;

    /// Whether something has to wait.
    public boolean scarce() {
        return units != null && units < open;
    }

    /// Of each body that leads something open in the plan: the fewest desks for what lies on them first, then those of
    /// which nothing is known.
    public static List<Desk> of(Given given, Outlook outlook) {
        var led = new LinkedHashMap<Long, List<Outlook.Thing>>();
        for (var each : outlook.things()) {
            if (each.course().body() == 0 || each.course().rolled()) continue;
            led.computeIfAbsent(each.course().body(), _ -> new ArrayList<>()).add(each);
        }
        return led.entrySet().stream()
                .map(each -> new Desk(
                        each.getKey(),
                        each.getValue().getFirst().course().party(),
                        given.desks().get(each.getKey()),
                        each.getValue().size(),
                        each.getValue().stream()
                                .mapToInt(thing -> thing.day(SAFE))
                                .max()
                                .orElse(given.today())))
                .sorted(Comparator.comparingDouble(Desk::pressed).reversed().thenComparingLong(Desk::body))
                .toList();
    }

    private double pressed() {
        return units == null ? open / 1e6 : (double) open / units;
    }
}
