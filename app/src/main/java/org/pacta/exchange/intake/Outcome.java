package org.pacta.exchange.intake;

import org.pacta.exchange.faults.Findings;

/// What became of a file.
public sealed interface Outcome {

    Findings findings();

    /// There are faults, or the file could not be read: nothing was written.
    record Refused(Findings findings) implements Outcome {}

    /// Nothing was written because only a check was asked.
    record Checked(Findings findings, Difference difference) implements Outcome {}

    /// Nothing is in force; a draft was made.
    ///
    /// @param number by which the draft is named
    record Drafted(Findings findings, Difference difference, int number) implements Outcome {}

    /// @param seq the number of the entry in the union's ledger
    record Imported(Findings findings, Difference difference, long seq, boolean unionMade) implements Outcome {}
}
