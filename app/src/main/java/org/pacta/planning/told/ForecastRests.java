package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.List;

/// What a forecast rests on beside the union's past, as far as its reader may see it; with the changes of a scenario
/// made. What of it was said of things that are done by now moves nothing and is left out.
///
/// @param sittings of each body of which any is known
/// @param risks those that are switched on
/// @param estimates what stands in place of what was learned
/// @param desks of the bodies that lead something open and whose desks are looked at; empty where none are
public record ForecastRests(List<Sittings> sittings, List<Risk> risks, List<Estimate> estimates, List<Desk> desks) {

    public ForecastRests {
        sittings = List.copyOf(sittings);
        risks = List.copyOf(risks);
        estimates = List.copyOf(estimates);
        desks = List.copyOf(desks);
    }

    /// When a body sits.
    ///
    /// @param body its code
    /// @param waiting open things that can be done at a sitting of it only
    /// @param known days on which a meeting of it was held or is called, from the plan's first day on
    /// @param expected other days to come on which it is taken to sit, as often as before or by a change of the
    /// scenario: up to the day by which the plan is done in nineteen of twenty futures, or its last; at most
    /// a hundred
    public record Sittings(String body, int waiting, List<LocalDate> known, List<LocalDate> expected) {

        public Sittings {
            known = List.copyOf(known);
            expected = List.copyOf(expected);
        }
    }

    /// Something that may happen, once.
    ///
    /// @param chance 0 to 1
    /// @param factor so many times as long takes what is left of the things
    /// @param delay working days added
    /// @param things open ones that it holds up
    public record Risk(String code, double chance, double factor, double delay, List<Thing> things) {

        public Risk {
            things = List.copyOf(things);
        }
    }

    /// @param kind measure or step
    public record Thing(String kind, String code) {}

    /// Working days from a day on.
    ///
    /// @param kind measure or step
    /// @param ground `officer` who said it, or `procedure` by which a Party makes law
    /// @param since the day on which it was said, or on which the act reached its stage
    public record Estimate(
            String kind, String code, String ground, double least, double likely, double most, LocalDate since) {}

    /// @param body its code
    /// @param units how many things it works on at once
    public record Desk(String body, int units) {}
}
