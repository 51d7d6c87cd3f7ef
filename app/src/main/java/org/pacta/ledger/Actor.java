package org.pacta.ledger;

/// Who gives a command, as plain ids: names stand elsewhere and can be erased.
public sealed interface Actor {

    /// Whoever runs commands on this server.
    record Operator() implements Actor {}

    /// The clock, for what follows from a deadline having passed.
    record Clock() implements Actor {}

    /// A person under a mandate of a Party, or of the secretariat where `party` is 0.
    record Holder(long person, long mandate, long party) implements Actor {}

    /// The word for this kind of actor in entries.
    default String kind() {
        return switch (this) {
            case Operator _ -> "operator";
            case Clock _ -> "clock";
            case Holder _ -> "holder";
        };
    }
}
