package org.pacta.planning.score;

import java.util.ArrayList;
import java.util.List;
import org.pacta.engine.forecast.Finish;
import org.pacta.planning.outlook.Outlook;
import tools.jackson.databind.json.JsonMapper;

/// What a kept forecast said, so that it can be shown and scored without making it again. Days are epoch days, the last
/// day of work; things stand under their ids, so that what is hidden later is not shown by it.
///
/// @param counts what the headline counts: measures, steps or both
/// @param byDeadline low, middle, high
/// @param end P50, P80, P95 of the whole
/// @param pace of the straight line, things a day
/// @param fan day, low, middle, high
public record Said(
        String counts,
        int total,
        int done,
        int open,
        int linked,
        List<Integer> byDeadline,
        double whole,
        List<Integer> end,
        double pace,
        List<List<Integer>> fan,
        List<Item> items) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// In so many steps of equal chance a thing's days are kept.
    static final int STEPS = 20;

    private static final int FUTURES = 50;

    public Said {
        byDeadline = List.copyOf(byDeadline);
        end = List.copyOf(end);
        fan = fan.stream().map(List::copyOf).toList();
        items = List.copyOf(items);
    }

    /// @param due the day that the plan named; [Course#NEVER] for none
    /// @param days by which it is done with the chances 0, 0.05, … 1
    public record Item(long id, int due, boolean headline, boolean rolled, List<Integer> days) {

        public Item {
            days = List.copyOf(days);
        }

        /// The day by which it is done with at least this chance, to the next step.
        public int day(double chance) {
            return days.get((int) Math.ceil(chance * STEPS - 1e-9));
        }

        /// The days as a histogram; between two of them the chance rises evenly.
        Finish finish() {
            int first = days.getFirst() + 1;
            int[] counts = new int[days.getLast() - days.getFirst() + 1];
            for (int step = 1; step < days.size(); step++) {
                int from = days.get(step - 1) - days.getFirst();
                int to = days.get(step) - days.getFirst();
                if (from == to) counts[to] += FUTURES;
                for (int day = from + 1; day <= to; day++) {
                    counts[day] += FUTURES * (day - from) / (to - from) - FUTURES * (day - 1 - from) / (to - from);
                }
            }
            return Finish.of(first, counts);
        }
    }

    static Said of(Outlook outlook) {
        return new Said(
                outlook.counts(),
                outlook.total(),
                outlook.done(),
                outlook.open(),
                outlook.linked(),
                List.of(
                        outlook.byDeadline().low(),
                        outlook.byDeadline().middle(),
                        outlook.byDeadline().high()),
                outlook.whole(),
                List.of(outlook.end().p50(), outlook.end().p80(), outlook.end().p95()),
                outlook.line().pace(),
                outlook.fan().stream()
                        .map(each -> List.of(each.day(), each.low(), each.middle(), each.high()))
                        .toList(),
                outlook.things().stream().map(Said::item).toList());
    }

    private static Item item(Outlook.Thing thing) {
        var days = new ArrayList<Integer>();
        for (int step = 0; step <= STEPS; step++) days.add(thing.day((double) step / STEPS));
        return new Item(thing.course().id(), thing.due(), thing.headline(), thing.prospect() == null, days);
    }

    /// As JSON: equal forecasts, equal text.
    public static String text(Outlook outlook) {
        return JSON.writeValueAsString(of(outlook));
    }

    /// @throws IllegalArgumentException if the text is none of these
    public static Said read(String text) {
        try {
            return JSON.readValue(text, Said.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IllegalArgumentException("text of %d signs is no kept forecast".formatted(text.length()), e);
        }
    }

    /// How many would be done by a day: low, middle, high.
    public Outlook.Range by(int day) {
        var at = fan.getFirst();
        for (var each : fan) {
            if (each.getFirst() <= day) at = each;
        }
        return new Outlook.Range(at.get(1), at.get(2), at.get(3));
    }
}
