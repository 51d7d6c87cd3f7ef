package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.PublicRecord;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.presence.Capacities;
import org.pacta.portal.cache.AskedLanguage;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Opens a reading as the sender of a request may see it and understands what was asked.
@Component
public class Asking {

    private final Ledger ledger;
    private final Unions unions;
    private final Moments moments;
    private final Plans plans;
    private final Capacities capacities;
    private final PublicRecord publicRecord;

    Asking(
            Ledger ledger,
            Unions unions,
            Moments moments,
            Plans plans,
            Capacities capacities,
            PublicRecord publicRecord) {
        this.ledger = ledger;
        this.unions = unions;
        this.moments = moments;
        this.plans = plans;
        this.capacities = capacities;
        this.publicRecord = publicRecord;
    }

    <T> T read(java.util.function.Supplier<T> work) {
        return ledger.read(Viewer.PUBLIC, work);
    }

    /// @throws NotFound if there is no such union or framework
    /// @throws Moments.Unreadable if `on` or `known` cannot be read
    public <T> T of(HttpServletRequest request, String union, Function<Asked, T> work) {
        return ledger.read(capacities.of(request, union).viewer(), () -> {
            var found = unions.find(union).orElseThrow(() -> new NotFound("union " + union));
            return work.apply(at(request, found, request.getParameter("on"), request.getParameter("known")));
        });
    }

    java.time.LocalDate today(Union union) {
        return moments.today(union);
    }

    /// The same union and framework at another moment.
    Asked at(HttpServletRequest request, Union union, @Nullable String on, @Nullable String known) {
        var as = request.getParameter("as");
        var asOf = moments.asOf(union, on, known, as);
        var language = AskedLanguage.of(request, union).tag();
        var framework = request.getParameter("framework");
        var notice = union.demoDay() == null ? null : org.pacta.scoreboard.Question.INVENTED;
        var about = new About(
                union.code(),
                notice,
                asOf.on(),
                moments.until(union, known, as),
                Moments.entered(as) ? "entered" : null,
                ledger.reconstruction(union.id()).orElse(null),
                ledger.head(union.id()).seq(),
                publicRecord.shown(union.id()).map(PublicRecord.Shown::moment).orElse(null),
                language,
                ledger.viewer().kind());
        return new Asked(
                union,
                asOf,
                language,
                plans.frameworks(union.id(), asOf, language),
                framework == null ? "" : framework,
                about);
    }
}
