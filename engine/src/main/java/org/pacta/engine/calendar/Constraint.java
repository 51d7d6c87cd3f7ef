package org.pacta.engine.calendar;

/// A date that the plan imposes on a task. Days are inclusive: *finish no later than 7* allows work on day
/// 7.
///
/// The set and the meaning are those of Primavera P6 and Microsoft Project. Soft constraints never break
/// the logic: an impossible *no later than* shows as negative float. `MUST` constraints put the task on its
/// day even against its predecessors, which then show negative float.
///
/// @param kind what is asked
/// @param day the day; ignored for [Kind#AS_LATE_AS_POSSIBLE]
public record Constraint(Kind kind, int day) {

    /// What a constraint asks.
    public enum Kind {
        /// Soft lower bound on the start.
        START_NO_EARLIER,
        /// Soft upper bound on the start, for late dates.
        START_NO_LATER,
        /// Soft lower bound on the finish.
        FINISH_NO_EARLIER,
        /// Soft upper bound on the finish, for late dates.
        FINISH_NO_LATER,
        /// Both soft bounds on the start.
        START_ON,
        /// Both soft bounds on the finish.
        FINISH_ON,
        /// Starts on the day, whatever the predecessors say.
        MUST_START_ON,
        /// Finishes on the day, whatever the predecessors say.
        MUST_FINISH_ON,
        /// Starts as late as it can without moving a successor.
        AS_LATE_AS_POSSIBLE;

        /// Whether this is a hard constraint in the sense of the DCMA: it can hold a task against the logic
        /// of the network, so that a delay no longer shows downstream.
        public boolean hard() {
            return this == MUST_START_ON || this == MUST_FINISH_ON || this == START_NO_LATER || this == FINISH_NO_LATER;
        }
    }

    /// As late as the successors allow.
    public static Constraint asLateAsPossible() {
        return new Constraint(Kind.AS_LATE_AS_POSSIBLE, 0);
    }
}
