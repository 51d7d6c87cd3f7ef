package org.pacta.scoreboard;

import java.util.Locale;

/// Of what a figure is a part: its denominator.
public enum Basis {
    /// All that the plan counts.
    ALL,
    /// What is due by the day asked, by the dates in force.
    DUE,
    /// What is due by the day asked, by the dates first agreed.
    DUE_FIRST,
    /// Acts that have been prepared, or have gone beyond that.
    PREPARED;

    /// The word in answers and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
