package org.pacta.reporting;

import java.time.LocalDate;

/// A round of reports.
///
/// @param code unique in the union, as in addresses
/// @param starts and `ends`: the days reported on
/// @param due the last day in time
/// @param closes the last day on which a late report is taken; afterwards there are marked corrections alone
public record Cycle(
        long id,
        String code,
        String title,
        long framework,
        LocalDate starts,
        LocalDate ends,
        LocalDate due,
        LocalDate closes) {

    public boolean closedOn(LocalDate day) {
        return day.isAfter(closes);
    }
}
