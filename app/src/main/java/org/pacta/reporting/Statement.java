package org.pacta.reporting;

import org.jspecify.annotations.Nullable;

/// What a body says about one measure.
///
/// @param said null for "no change"
/// @param seen the registration number of the report that stood when this was written, 0 for none;
/// [#WHATEVER] where that does not matter
public record Statement(long thing, Reports.@Nullable Said said, int seen) {

    public static final int WHATEVER = -1;

    /// The version of what a draft says that says nothing about a thing.
    public static final String UNSAID = "unsaid";

    private static final String UNCHANGED = "unchanged";

    /// The same for all that say the same: whoever sends something back with it says what he had read.
    public String version() {
        return said == null ? UNCHANGED : said.version();
    }
}
