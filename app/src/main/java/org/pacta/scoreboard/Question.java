package org.pacta.scoreboard;

import org.pacta.ledger.AsOf;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;

/// Of which plan, at which moment, in which language: what every figure and list depends on.
///
/// @param language of the words in the answer
public record Question(Union union, Framework framework, AsOf asOf, String language) {

    /// What every answer about a demonstration says, in files and for programs.
    public static final String INVENTED = "Demonstration: all rows are invented.";

    /// The same at another moment.
    public Question at(AsOf moment) {
        return new Question(union, framework, moment, language);
    }
}
