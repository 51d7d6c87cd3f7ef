package org.pacta.portal.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
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
    private final Discretions discretions;

    Sights(Ledger ledger, KeptForecasts kept, Discretions discretions) {
        this.ledger = ledger;
        this.kept = kept;
        this.discretions = discretions;
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

        /// Whether the plan of the moment is seen, not what was published of it.
        public boolean present() {
            return !hidden && published == null;
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

    /// Whose bodies' work a reader sees: what a named body is late with is for its Party and the secretariat. Inside a
    /// reading.
    ///
    /// @return null for all, else the id of the Party whose bodies they are; 0 for none
    public @Nullable Long bodies(Union union, AsOf asOf) {
        if (discretions.of(union, asOf).all()) return null;
        return Long.valueOf(Math.max(ledger.viewer().party(), 0));
    }

    /// @param bodies as of [#bodies]
    public static boolean sees(@Nullable Long bodies, long party) {
        return bodies == null || (bodies != 0 && bodies == party);
    }
}
