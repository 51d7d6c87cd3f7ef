package org.pacta.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;
import org.pacta.obstacles.Risk;

/// What lies ahead of 2024-2026: planned meetings, what only the Council can decide, risks. All of it is invented.
record Ahead(Cycle2024 cycle) {

    private static final LocalDate SITS = LocalDate.of(2025, 1, 15);
    private static final LocalDate RISKS = LocalDate.of(2025, 9, 15);
    private static final LocalTime NOON = LocalTime.of(13, 50);

    void tell(History history, Doors doors, Ids ids) {
        history.on(
                SITS,
                NOON,
                History.SECRETARIAT,
                "sits",
                "What only the Council of Ministers can approve (demonstration)",
                entry -> cycle.outline.tasks().stream()
                        .filter(each -> each.template().result().equals("act-adopted")
                                && each.template().carriers().equals("AB"))
                        .forEach(each ->
                                doors.forecasts().sits(entry, ids.of(each.key()), ids.of("body/council"), SITS)));
        new Lawmaking(doors, ids).tell(history);
        var planned = Book.rows("union-state/planned.txt").stream().collect(Collectors.groupingBy(List::getFirst));
        planned.forEach((announced, rows) -> history.on(
                LocalDate.parse(announced),
                NOON,
                History.SECRETARIAT,
                "meeting",
                "Meeting planned (demonstration)",
                entry -> rows.forEach(row -> meeting(entry, doors, ids, row))));
        history.on(
                RISKS,
                NOON,
                History.SECRETARIAT,
                "enter-risk",
                "Register of risks (demonstration)",
                entry -> Book.rows("union-state/risks.txt").forEach(row -> risk(entry, doors, ids, row)));
    }

    private static void meeting(Entry entry, Doors doors, Ids ids, List<String> row) {
        var day = LocalDate.parse(row.get(1));
        var id = entry.thing("meeting", 0, 0);
        doors.council().meeting(entry, id, ids.of("body/" + row.get(3)), null, day);
        entry.code(id, "meeting", 0, row.get(2), day);
        Words.of(row.get(4), row.get(5), row.get(6)).tell(entry, id, "title", day);
    }

    private void risk(Entry entry, Doors doors, Ids ids, List<String> row) {
        var chosen = chosen(row.getFirst());
        var things = cycle.outline.tasks().stream()
                .filter(chosen)
                .map(each -> ids.of(each.key()))
                .collect(Collectors.toSet());
        var state = new Risk.State(
                ids.of("framework/" + Cycle2024.CODE),
                new BigDecimal(row.get(1)).divide(BigDecimal.valueOf(100)),
                new BigDecimal(row.get(2)),
                Integer.parseInt(row.get(3)),
                ids.of("body/" + row.get(4)),
                LocalDate.parse(row.get(5)),
                row.get(6).equals("yes"));
        var id = doors.risks().enter(entry, state, things, Visibility.PUBLIC, RISKS);
        Words.of(row.get(7), row.get(8), row.get(9)).tell(entry, id, "title", RISKS);
        Words.of(row.get(10), row.get(11), row.get(12)).tell(entry, id, "cause", RISKS);
        Words.of(row.get(13), row.get(14), row.get(15)).tell(entry, id, "response", RISKS);
        // the next risk takes the next number
        entry.flush();
    }

    private static Predicate<Task> chosen(String which) {
        var value = which.substring(which.indexOf(':') + 1);
        return switch (which.substring(0, which.indexOf(':'))) {
            case "kind" -> each -> each.template().kind().equals(value);
            case "carriers" -> each -> each.template().carriers().equals(value);
            case "result" -> each -> each.template().result().equals(value);
            case "group" -> each -> each.branch().code().startsWith(value + ".");
            default -> throw new IllegalArgumentException(which);
        };
    }
}
