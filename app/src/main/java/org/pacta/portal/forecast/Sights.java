package org.pacta.portal.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Union;
import org.pacta.planning.KeptForecast;
import org.pacta.planning.KeptForecasts;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// Which forecast a reader may see: the Parties and the secretariat that of any moment, everybody the last one that was
/// published by then, made from what everybody sees.
@Component
public class Sights {

    private final Ledger ledger;
    private final KeptForecasts kept;

    Sights(Ledger ledger, KeptForecasts kept) {
        this.ledger = ledger;
        this.kept = kept;
    }

    /// @param asOf of the forecast that is seen
    /// @param published the one that stands for all; null for a reader who sees what is not published, and if none
    ///     is
    /// @param hidden whether there is none to be seen
    public record Sight(Viewer viewer, AsOf asOf, @Nullable KeptForecast published, boolean hidden) {

        /// That of the published one; null for the plan's own.
        public @Nullable LocalDate deadline() {
            return published == null ? null : published.deadline();
        }
    }

    /// Inside a reading.
    public Sight of(Union union, Framework framework, AsOf asOf) {
        var viewer = ledger.viewer();
        if (internal(union)) return new Sight(viewer, asOf, null, false);
        return kept.kept(union.id(), framework.id(), asOf).stream()
                .findFirst()
                .map(each -> new Sight(viewer, each.asOf(), each, false))
                .orElseGet(() -> new Sight(viewer, asOf, null, true));
    }

    /// Whether the reader sees what is not published. In a demonstration everything is invented: there is nothing to
    /// hold back.
    private boolean internal(Union union) {
        var viewer = ledger.viewer();
        return viewer.sees() >= 1 || viewer.party() != 0 || union.demoDay() != null;
    }
}
