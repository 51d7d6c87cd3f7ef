package org.pacta.parties.workdays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// The working weeks of Parties as of a moment, and the commands that set them. Called inside a reading.
@Component
public class Weeks {

    static final FactTable WORKWEEK =
            FactTable.about("parties.workweek", java.util.List.of("id"), java.util.List.of("week", "holidays"));
    static final FactTable SPECIAL =
            FactTable.about("parties.special_day", java.util.List.of("id", "day"), java.util.List.of("works"));

    private final WeekStore store;
    private final Holidays holidays;

    Weeks(WeekStore store, Holidays holidays) {
        this.store = store;
        this.holidays = holidays;
    }

    /// The weeks of the Parties that have one set, by the Party's id, with holidays of the years asked for.
    ///
    /// @param from first year
    /// @param to last year
    public Map<Long, Week> weeks(int union, AsOf asOf, int from, int to) {
        var weeks = new HashMap<Long, Week>();
        var special = store.special(union, asOf);
        for (var each : store.weeks(union, asOf)) {
            var own = special.getOrDefault(each.party(), Map.of());
            var off = new HashSet<LocalDate>();
            if (each.holidays() != null) off.addAll(holidays.of(each.holidays(), from, to));
            own.forEach((day, works) -> {
                if (works) off.remove(day);
                else off.add(day);
            });
            weeks.put(each.party(), new Week(days(each.week()), off, extra(own)));
        }
        return weeks;
    }

    private static Set<LocalDate> extra(Map<LocalDate, Boolean> own) {
        return own.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<DayOfWeek> days(String week) {
        return week.chars()
                .mapToObj(each -> DayOfWeek.of(each - '0'))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    /// From a day on a Party works on these days of the week and keeps the public holidays of a country.
    ///
    /// @param country ISO 3166 code in capitals; null for no holidays
    /// @throws IllegalArgumentException if holidays of that country are not known ([Holidays#countries()])
    public void week(Entry entry, long party, Set<DayOfWeek> days, @Nullable String country, LocalDate from) {
        if (country != null && !holidays.countries().contains(country)) {
            throw new IllegalArgumentException("holidays of %s are not known".formatted(country));
        }
        var week = days.stream()
                .sorted()
                .map(each -> String.valueOf(each.getValue()))
                .collect(Collectors.joining());
        entry.put(Fact.of(
                WORKWEEK, Fact.row("id", party), Fact.row("week", week, "holidays", country), Period.since(from)));
    }

    /// A day on which a Party works, or does not, against its week and its holidays.
    public void special(Entry entry, long party, LocalDate day, boolean works, LocalDate from) {
        entry.put(Fact.of(SPECIAL, Fact.row("id", party, "day", day), Fact.row("works", works), Period.since(from)));
    }
}
