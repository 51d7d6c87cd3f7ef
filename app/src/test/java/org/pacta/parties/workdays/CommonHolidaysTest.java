package org.pacta.parties.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The holidays of the demonstration's Parties tell of none of them which country it stands for.
class CommonHolidaysTest {

    private static final int FIRST = 2021;
    private static final int LAST = 2032;

    private static Set<MonthDay> demonstration() throws IOException {
        try (var in = CommonHolidaysTest.class.getResourceAsStream("/demo/union-state/holidays.txt")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(each -> !each.startsWith("#"))
                    .map(each -> MonthDay.parse("--" + each.substring(0, 5)))
                    .collect(Collectors.toSet());
        }
    }

    /// They are what both countries keep in every one of these years, no more and no less. What falls on a weekend one
    /// of them makes up for on another day, which is not common to both.
    @Test
    void theyAreThoseThatBothCountriesKeep() throws IOException {
        var holidays = new Holidays();
        var kept = holidays.of("BY", FIRST, FIRST).stream().map(MonthDay::from).collect(Collectors.toSet());
        for (int year = FIRST; year <= LAST; year++) {
            int one = year;
            kept.removeIf(each -> !holidays.of("BY", one, one).contains(each.atYear(one)));
            kept.removeIf(each ->
                    works(each.atYear(one)) && !holidays.of("RU", one, one).contains(each.atYear(one)));
        }

        assertThat(demonstration()).isNotEmpty().isEqualTo(kept);
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }
}
