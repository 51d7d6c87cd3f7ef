package org.pacta.confirmation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// Claims, what the others say to them, reversals. Each command leaves the standing of what it touched renewed, in the
/// same entry.
@Component
public class Confirmations {

    static final FactTable RULE =
            FactTable.about("confirmation.rule", List.of("id"), List.of("kind", "parties", "days"));
    static final FactTable CLAIM = FactTable.about(
            "confirmation.claim", List.of("id"), List.of("thing_id", "party_id", "version", "rule", "value"));
    static final FactTable REACTION =
            FactTable.about("confirmation.reaction", List.of("id", "party_id"), List.of("kind"));
    static final FactTable REVERSAL = FactTable.about("confirmation.reversal", List.of("id"), List.of("thing_id"));
    static final FactTable STANDING =
            FactTable.about("confirmation.standing", List.of("id", "party_id"), List.of("state"));

    private final ConfirmationStore store;

    Confirmations(ConfirmationStore store) {
        this.store = store;
    }

    /// Sets whose confirmation claims need, for the union, a framework or a measure.
    public void rule(Entry entry, long id, Rule rule, LocalDate from) {
        var kind = rule.text().split(":", 2)[0];
        entry.put(Fact.of(
                RULE,
                Fact.row("id", id),
                Fact.row(
                        "kind", kind,
                        "parties", rule instanceof Rule.Named ? rule.text().substring(6) : null,
                        "days", rule instanceof Rule.Silence silence ? silence.days() : null),
                Period.since(from)));
    }

    /// A Party reports that a thing is fulfilled.
    ///
    /// @param since the day since which it is
    /// @param value for targets: the value reached
    /// @param words in the language named; empty for none
    /// @param version 0 for the next one
    /// @param rule that under which it was submitted; null for the one in force
    public record Report(
            long thing,
            long party,
            LocalDate since,
            @Nullable BigDecimal value,
            String words,
            String language,
            int version,
            @Nullable Rule rule) {

        public Report(
                long thing, long party, LocalDate since, @Nullable BigDecimal value, String words, String language) {
            this(thing, party, since, value, words, language, 0, null);
        }
    }

    /// Submits claims and answers with their ids, in the same order.
    public List<Long> claim(Entry entry, List<Report> reports) {
        entry.flush();
        var things =
                reports.stream().map(Report::thing).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        var versions = store.versions(entry.union(), things);
        var rules = store.rules(entry.union(), things);
        var ids = reports.stream()
                .map(each -> submit(entry, each, versions, rules))
                .toList();
        renew(entry, things);
        return ids;
    }

    private static long submit(Entry entry, Report report, Map<List<Long>, Integer> versions, Map<Long, Rule> rules) {
        var id = entry.thing("claim", 0, report.thing);
        var next = versions.getOrDefault(List.of(report.thing, report.party), 0) + 1;
        var version = report.version > 0 ? report.version : next;
        versions.merge(List.of(report.thing, report.party), version, Math::max);
        var rule = report.rule != null ? report.rule : rules.getOrDefault(report.thing, new Rule.All());
        entry.put(Fact.of(
                CLAIM,
                Fact.row("id", id),
                Fact.row(
                        "thing_id",
                        report.thing,
                        "party_id",
                        report.party,
                        "version",
                        version,
                        "rule",
                        rule.text(),
                        "value",
                        report.value),
                Period.since(report.since)));
        if (!report.words.isBlank()) entry.text(id, "words", report.language, report.words, true, report.since);
        return id;
    }

    /// What a Party (or the secretariat: [Rule#SECRETARIAT]) says to a claim.
    ///
    /// @param kind confirmed, by-silence, returned, objected
    /// @param reason in the language named; empty for none
    public record Answer(long claim, long party, String kind, String reason, String language) {}

    /// Records answers to claims. They are valid from the claim's own day.
    public void answer(Entry entry, List<Answer> answers) {
        entry.flush();
        var claims =
                store.claims(entry.union(), answers.stream().map(Answer::claim).toList());
        for (var each : answers) {
            var claim = claims.get(each.claim);
            if (claim == null) throw new org.pacta.ledger.NotFound("claim");
            entry.put(Fact.of(
                    REACTION,
                    Fact.row("id", each.claim, "party_id", each.party),
                    Fact.row("kind", each.kind),
                    Period.since(claim.since())));
            if (!each.reason.isBlank())
                entry.text(each.claim, "reason-" + each.party, each.language, each.reason, true, claim.since());
        }
        renew(
                entry,
                claims.values().stream().map(ConfirmationStore.Submitted::thing).toList());
    }

    /// From that day on, what was confirmed no longer holds.
    public void reverse(Entry entry, long thing, LocalDate from, String reason, String language) {
        var id = entry.thing("reversal", 0, thing);
        entry.put(Fact.of(REVERSAL, Fact.row("id", id), Fact.row("thing_id", thing), Period.since(from)));
        if (!reason.isBlank()) entry.text(id, "words", language, reason, true, from);
        renew(entry, List.of(thing));
    }

    /// Works out anew where these things stand, and what they are steps of. For whoever changes steps or assignments.
    public void renew(Entry entry, Collection<Long> things) {
        entry.flush();
        var parties = store.parties(entry.union());
        var own = new TreeSet<>(things);
        var stepped = store.stepped(entry.union(), own);
        var cases = store.cases(entry.union(), own);
        for (var thing : own) {
            var one = cases.get(thing);
            if (one != null) stand(entry, thing, Standings.of(one, parties), parties);
            else if (!stepped.contains(thing)) stand(entry, thing, Map.of(), parties);
        }
        entry.flush();
        var above = new TreeSet<>(store.servedBy(entry.union(), own));
        above.addAll(stepped);
        above.removeAll(store.claimed(entry.union(), above));
        var parts = store.parts(entry.union(), above);
        for (var thing : above) {
            stand(entry, thing, Standings.ofParts(parts.getOrDefault(thing, List.of()), parties), parties);
        }
    }

    private static void stand(Entry entry, long thing, Map<Long, List<Stretch>> stands, Set<Long> parties) {
        var who = new TreeSet<>(parties);
        who.add(Standings.ALL);
        for (var party : who) {
            var key = Fact.row("id", thing, "party_id", party);
            var facts = stands.getOrDefault(party, List.of()).stream()
                    .map(each -> Fact.of(
                            STANDING, key, Fact.row("state", each.state().word()), each.valid()))
                    .toList();
            entry.become(STANDING, key, facts);
        }
    }

    /// Where a thing stands on the day asked, for each Party (by id) and, under 0, for all of them together.
    public Map<Long, Stand> stands(int union, long thing, AsOf asOf) {
        return store.stands(union, thing, asOf);
    }

    /// @param since the day from which it has stood so
    public record Stand(State state, LocalDate since) {}
}
