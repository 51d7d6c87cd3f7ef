package org.pacta.parties.workdays;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Public holidays of countries, from a library that keeps them (Jollyday). Read once for each country and year.
@Component
public class Holidays {

    private final Map<String, Set<LocalDate>> kept = new ConcurrentHashMap<>();

    Holidays() {}

    /// The countries whose holidays are known, by ISO 3166 code in capitals.
    public Set<String> countries() {
        var countries = new TreeSet<String>();
        for (var each : HolidayManager.getSupportedCalendarCodes()) {
            if (each.length() == 2) countries.add(each.toUpperCase(Locale.ROOT));
        }
        return countries;
    }

    /// @param country ISO 3166 code
    /// @param from first year
    /// @param to last year
    Set<LocalDate> of(String country, int from, int to) {
        var days = new HashSet<LocalDate>();
        for (int year = from; year <= to; year++) {
            int one = year;
            days.addAll(kept.computeIfAbsent(country + year, _ -> read(country, one)));
        }
        return days;
    }

    private static Set<LocalDate> read(String country, int year) {
        var days = new HashSet<LocalDate>();
        HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year))
                .forEach(each -> days.add(each.getDate()));
        return Set.copyOf(days);
    }
}
