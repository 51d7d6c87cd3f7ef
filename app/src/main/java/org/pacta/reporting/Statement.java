package org.pacta.reporting;

import org.jspecify.annotations.Nullable;

/// What a body says about one measure.
///
/// @param said null for "no change"
/// @param seen the registration number of the report that stood when this was written, 0 for none;
/// [#WHATEVER] where that does not matter
public record Statement(long thing, Reports.@Nullable Said said, int seen) {

    public static final int WHATEVER = -1;
}
