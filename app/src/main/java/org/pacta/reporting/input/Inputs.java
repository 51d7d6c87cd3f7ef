package org.pacta.reporting.input;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.pacta.confirmation.claim.Acting;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.Report;
import org.pacta.reporting.Reports;
import org.springframework.stereotype.Component;

/// What a body asks in its report of those who carry the measure out with it, by a day, and their answers. A later
/// report asks anew, or no more.
@Component
public class Inputs {

    static final FactTable CONTRIBUTION = FactTable.about(
            "reporting.contribution", List.of("id"), List.of("report_id", "thing_id", "party_id", "body_id"));

    private final Ledger ledger;
    private final Reports reports;
    private final InputStore store;

    Inputs(Ledger ledger, Reports reports, InputStore store) {
        this.ledger = ledger;
        this.reports = reports;
        this.store = store;
    }

    /// Why an answer is not taken.
    public enum Reason {
        NOT_YOURS,
        /// It is not asked, or not any more.
        NOT_ASKED,
        WORDS_MISSING,
        /// The cycle has closed.
        CLOSED;

        /// The key of its words.
        public String key() {
            return "input.reason." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What is asked of bodies of a Party in a cycle and not answered, by date. Called inside a reading.
    ///
    /// @param body 0 for all bodies of the Party
    public List<Asked> open(int union, Cycle cycle, long party, long body, AsOf asOf) {
        var rows = store.open(union, cycle.id(), party, body, asOf);
        if (rows.isEmpty()) return List.of();
        var given = new HashMap<Long, Report>();
        reports.asking(union, cycle, asOf).forEach(each -> given.put(each.id(), each));
        return rows.stream()
                .flatMap(each -> Stream.ofNullable(given.get(each.report()))
                        .map(report -> new Asked(report, each.of(), each.body(), each.measure(), each.by())))
                .toList();
    }

    /// Answers for a body what was asked in a submission about a measure.
    ///
    /// @param holders the body for which the actor may speak; 0 if for every body of his Party
    /// @param number of the submission in which it was asked
    /// @return why not; empty if it is recorded
    public List<Reason> answer(
            Actor actor,
            int union,
            String cycle,
            long holders,
            long body,
            int number,
            long thing,
            String words,
            String language,
            LocalDate today) {
        var acting = Acting.ofParty(union, actor).orElse(null);
        if (acting == null || holders != 0 && holders != body) return List.of(Reason.NOT_YOURS);
        return ledger.enter(acting.command("contribute", "Part of a co-executor in a report"), entry -> {
            var now = new AsOf(today, entry.recorded());
            var round = reports.cycle(union, cycle, now, "en");
            var asked = open(union, round, acting.party(), body, now).stream()
                    .filter(each ->
                            each.report().number() == number && each.report().thing() == thing)
                    .findFirst();
            if (asked.isEmpty()) return List.of(Reason.NOT_ASKED);
            if (round.closedOn(today)) return List.of(Reason.CLOSED);
            var text = Reports.cleaned(words);
            if (text.isEmpty()) return List.of(Reason.WORDS_MISSING);
            record(entry, asked.get().report(), acting.party(), body, text, language, today);
            return List.of();
        });
    }

    /// Records an answer as it is; for whoever brings in what is known to be right.
    ///
    /// @return its id
    public long record(
            Entry entry, Report report, long party, long body, String words, String language, LocalDate day) {
        var id = entry.thing("contribution", 0, report.thing(), Visibility.PARTIES);
        Map<String, Object> row =
                Fact.row("report_id", report.id(), "thing_id", report.thing(), "party_id", party, "body_id", body);
        entry.put(Fact.of(CONTRIBUTION, Fact.row("id", id), row, Period.since(day))
                .seenBy(Visibility.PARTIES));
        entry.text(id, "words", language, words, true, day, Visibility.PARTIES);
        return id;
    }

    /// What co-executors answered to a body on a measure in a cycle, oldest first, in a language if they were
    /// put into it. Called inside a reading.
    public List<Contribution> contributions(int union, Cycle cycle, long body, long thing, AsOf asOf, String language) {
        return store.contributions(union, cycle.id(), body, thing, asOf, language);
    }
}
