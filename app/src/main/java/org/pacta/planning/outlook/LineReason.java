package org.pacta.planning.outlook;

/// A reason, found in the record, why continuing at the pace so far says something else than the forecast.
public sealed interface LineReason {

    /// How many fewer things come by the last day by it, as far as that can be said.
    default double missing() {
        return 0;
    }

    /// More, or fewer, days of the plan lie ahead than lay behind.
    ///
    /// @param before things that were due a day so far, by their present days
    /// @param ahead open things that are due a day from now to the last day
    /// @param open how many these are
    /// @param last of those, how many in the last quarter of a year
    record Dates(double before, double ahead, int open, int last) implements LineReason {

        /// Whether the line says too little by it.
        public boolean more() {
            return ahead > before;
        }
    }

    /// Open things that are less sure than the others to be done by the last day.
    ///
    /// @param count how many
    /// @param of all that is open
    /// @param chance of them by the last day, on average
    /// @param others that of the others
    record Held(By by, int count, int of, double chance, double others) implements LineReason {

        @Override
        public double missing() {
            return count * (others - chance);
        }
    }

    /// What holds things up.
    enum By {
        /// They can only be done at a sitting.
        SITTING,
        /// They wait for others that are open.
        WAITING,
        /// Their day has passed.
        OVERDUE
    }

    /// There is more of a kind among what is open than among what is done, and it is less sure than the rest.
    ///
    /// @param done part of what is done that is of the kind
    /// @param open part of what is open that is of it
    /// @param chance of these by the last day, on average
    /// @param count how many these are
    /// @param others that of the others
    record Kind(String kind, double done, double open, int count, double chance, double others) implements LineReason {

        @Override
        public double missing() {
            return count * (others - chance);
        }
    }

    /// One body has more before it than the others, at the pace that it had.
    ///
    /// @param of all that is open
    record Body(Load load, int of) implements LineReason {}
}
