package org.pacta.reporting.enclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.confirmation.claim.Acting;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Visibility;
import org.pacta.reporting.Report;
import org.pacta.reporting.Reports;
import org.springframework.stereotype.Component;

/// Binds documents to reports that were given: one document to many of them in one act.
@Component
public class Enclosures {

    private final Ledger ledger;
    private final Reports reports;
    private final Documents documents;

    Enclosures(Ledger ledger, Reports reports, Documents documents) {
        this.ledger = ledger;
        this.reports = reports;
        this.documents = documents;
    }

    /// Why a document is not bound.
    public enum Reason {
        NOT_YOURS,
        NOTHING,
        /// Some of what is ticked was not reported on in this cycle.
        NO_REPORT,
        /// It is no document of this Party.
        DOCUMENT,
        /// It serves all that is ticked already.
        BOUND,
        /// The cycle has closed: what was given stays as it is.
        CLOSED;

        /// The key of its words.
        public String key() {
            return "enclosure.reason." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Lets a document of the actor's Party serve the reports of a body on these measures; those that it serves already
    /// stay as they are. Whoever sees the reports sees it from now on, unless it is narrower itself.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    /// @return why not; empty if it is bound
    public List<Reason> bind(
            Actor actor,
            int union,
            String cycle,
            long holders,
            long body,
            Set<Long> things,
            long document,
            LocalDate today) {
        var acting = Acting.ofParty(union, actor).orElse(null);
        if (acting == null || holders != 0 && holders != body) return List.of(Reason.NOT_YOURS);
        return ledger.enter(acting.command("enclose", "Document bound to reports"), entry -> {
            var now = new AsOf(today, entry.recorded());
            var round = reports.cycle(union, cycle, now, "en");
            var given = reports.rows(union, round, acting.party(), body, now).stream()
                    .filter(each -> things.contains(each.thing()))
                    .flatMap(each -> java.util.stream.Stream.ofNullable(each.report()))
                    .map(Report::id)
                    .collect(Collectors.toSet());
            var reasons = new ArrayList<Reason>();
            if (things.isEmpty()) reasons.add(Reason.NOTHING);
            if (given.size() < things.size()) reasons.add(Reason.NO_REPORT);
            if (!documents.own(union, acting.party(), List.of(document))) reasons.add(Reason.DOCUMENT);
            if (round.closedOn(today)) reasons.add(Reason.CLOSED);
            if (!reasons.isEmpty()) return reasons;
            var serving = documents.serving(union, given, now, "en");
            given.removeIf(each -> serving.getOrDefault(each, List.of()).stream()
                    .map(Document::id)
                    .anyMatch(one -> one == document));
            if (given.isEmpty()) return List.of(Reason.BOUND);
            for (var each : given.stream().sorted().toList())
                documents.attach(entry, each, List.of(document), Visibility.PARTIES, today);
            return List.of();
        });
    }
}
