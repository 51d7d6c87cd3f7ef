package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.parties.wording.Wording;
import org.pacta.planning.Forecasts;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.forecast.Sights;
import org.springframework.stereotype.Component;

/// Understands what a request asks of a forecast. Inside a reading.
@Component
class Foresights {

    private final Sights sights;
    private final Scenarios scenarios;
    private final Wording wording;

    Foresights(Sights sights, Scenarios scenarios, Wording wording) {
        this.sights = sights;
        this.scenarios = scenarios;
        this.wording = wording;
    }

    /// @param words the union's own, as known then
    /// @param sight which forecast its sender may see, if any
    record Foresight(Asked asked, Words words, Sights.Sight sight, Scenarios.Read changes) {

        /// @param deadline another last day than the plan's own; null for that
        /// @param desks whether things wait for the desks of bodies
        /// @throws ApiFault if a change cannot be understood
        Forecasts.Question question(@Nullable LocalDate deadline, boolean desks) {
            if (!changes.faults().isEmpty()) throw new ApiFault("changes", String.join(" ", changes.faults()));
            return new Forecasts.Question(
                    asked.union(),
                    asked.framework(),
                    sight.asOf(),
                    deadline == null ? sight.deadline() : deadline,
                    changes.scenario(),
                    desks);
        }
    }

    /// @param desks whether changes of desks are read
    Foresight of(Asked asked, boolean desks, HttpServletRequest request) {
        var plan = asked.framework();
        var words = wording.in(asked.union(), Language.of(asked.language()).orElse(Language.EN), asked.asOf());
        var place = new Scenarios.Place(words, asked.union(), plan.id(), asked.asOf());
        var changes = scenarios.read(place, desks, Scenarios.values(request.getParameterMap()));
        return new Foresight(asked, words, sights.of(asked.union(), plan, asked.asOf()), changes);
    }

    /// Of which Parties the work of bodies is for the sender.
    LongPredicate sees(Asked asked) {
        var bodies = sights.bodies(asked.union(), asked.asOf());
        return party -> Sights.sees(bodies, party);
    }

    /// @throws ApiFault if it is no day between 1900 and 2500
    static @Nullable LocalDate day(String parameter, String text) {
        if (text.isEmpty()) return null;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2500) return day;
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new ApiFault(parameter, "%s (%s) must be a day as 2026-12-31".formatted(parameter, text));
    }
}
