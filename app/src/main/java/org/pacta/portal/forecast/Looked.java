package org.pacta.portal.forecast;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.page.Link;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.Visit;

/// A forecast made for a visitor, before it is put into words.
///
/// @param asOf its data date and what was known
/// @param before what the plan as it is rests on
/// @param given with the changes of a scenario made
/// @param plain the forecast without them; null if there are none
/// @param asked the changes as they stand in the address
/// @param name of the scenario; may be empty
/// @param keeps whether he may keep and publish forecasts
/// @param bodies whose bodies' load he sees: null all, else those of this Party; 0 none
/// @param estimates whether he may say what he expects of things
/// @param procedures where he says how law is made
/// @param desks whether things wait for the desks of bodies
/// @param published whether it is the one that everybody sees
record Looked(
        Visit visit,
        AsOf asOf,
        Given before,
        Given given,
        Outlook outlook,
        @Nullable Outlook plain,
        Scenarios.Read changes,
        Map<String, List<String>> asked,
        String name,
        boolean keeps,
        @Nullable Long bodies,
        boolean estimates,
        List<Link> procedures,
        boolean desks,
        boolean published) {

    Looked {
        procedures = List.copyOf(procedures);
        asked = Map.copyOf(asked);
    }

    /// Whether he sees the load of the bodies of a Party; of 0, that of bodies of none.
    boolean sees(long party) {
        return Sights.sees(bodies, party);
    }

    /// What the two sides of a comparison are called: looking at desks or not, or the plan as it is and what if.
    String sides() {
        return desks && changes.words().isEmpty() ? "desks.side." : "forecast.side.";
    }

    WhatIf whatIf() {
        return new WhatIf(visit, asked, name, desks);
    }
}
