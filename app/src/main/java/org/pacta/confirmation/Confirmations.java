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
import org.pacta.ledger.Visibility;
import org.pacta.register.draft.PlanChanged;
import org.springframework.stereotype.Component;

/// Claims, what the others say to them, reversals. Each command leaves the standing of what it touched renewed, in the
/// same entry.
@Component
public class Confirmations implements PlanChanged {

    static final FactTable RULE =
            FactTable.about("confirmation.rule", List.of("id"), List.of("kind", "parties", "days"));
    static final FactTable CLAIM = FactTable.about(
            "confirmation.claim",
            List.of("id"),
            List.of("thing_id", "party_id", "version", "rule", "value", "part", "kind", "joint"));
    static final FactTable REACTION =
            FactTable.about("confirmation.reaction", List.of("id", "party_id"), List.of("kind"));
    static final FactTable REVERSAL =
            FactTable.about("confirmation.reversal", List.of("id"), List.of("thing_id", "claim_id"));
    static final FactTable SETTLEMENT = FactTable.about(
            "confirmation.settlement", List.of("id"), List.of("claim_id", "reading", "outcome", "document"));
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
    /// @param since the day since which it is; of a reversal, the day from which it no longer is
    /// @param value for targets: the value reached
    /// @param part between 0 and 1; null for all of it
    /// @param joint made together with another Party
    /// @param words in the language named; empty for none
    /// @param seen who sees the words
    /// @param version 0 for the next one
    /// @param rule that under which it was submitted; null for the one in force
    public record Report(
            long thing,
            long party,
            Claim.Kind kind,
            LocalDate since,
            @Nullable BigDecimal value,
            @Nullable BigDecimal part,
            boolean joint,
            String words,
            String language,
            Visibility seen,
            int version,
            @Nullable Rule rule) {

        /// A public report of the whole under the rule in force.
        public Report(
                long thing, long party, LocalDate since, @Nullable BigDecimal value, String words, String language) {
            this(thing, party, since, value, words, language, 0, null);
        }

        /// A public report of the whole, as it was submitted once.
        public Report(
                long thing,
                long party,
                LocalDate since,
                @Nullable BigDecimal value,
                String words,
                String language,
                int version,
                @Nullable Rule rule) {
            this(
                    thing,
                    party,
                    Claim.Kind.FULFILMENT,
                    since,
                    value,
                    null,
                    false,
                    words,
                    language,
                    Visibility.PUBLIC,
                    version,
                    rule);
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
        stand(entry, things);
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
                        report.value,
                        "part",
                        report.part,
                        "kind",
                        report.kind == Claim.Kind.REVERSAL ? "reversal" : null,
                        "joint",
                        report.joint ? true : null),
                Period.since(report.since)));
        if (!report.words.isBlank())
            entry.text(id, "words", report.language, report.words, true, report.since, report.seen);
        return id;
    }

    /// What a Party (or the secretariat: [Rule#SECRETARIAT]) says to a claim.
    ///
    /// @param kind confirmed, by-silence, returned, objected
    /// @param reason in the language named; empty for none
    /// @param seen who sees the reason
    public record Answer(long claim, long party, String kind, String reason, String language, Visibility seen) {

        /// An answer with a public reason.
        public Answer(long claim, long party, String kind, String reason, String language) {
            this(claim, party, kind, reason, language, Visibility.PUBLIC);
        }
    }

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
                entry.text(
                        each.claim, "reason-" + each.party, each.language, each.reason, true, claim.since(), each.seen);
        }
        stand(
                entry,
                claims.values().stream().map(ConfirmationStore.Submitted::thing).toList());
    }

    /// From that day on, what was confirmed no longer holds.
    ///
    /// @return the id of the reversal
    public long reverse(Entry entry, long thing, LocalDate from, String reason, String language) {
        var id = reverse(entry, thing, from, null);
        if (!reason.isBlank()) entry.text(id, "words", language, reason, true, from);
        stand(entry, List.of(thing));
        return id;
    }

    private static long reverse(Entry entry, long thing, LocalDate from, @Nullable Long claim) {
        var id = entry.thing("reversal", 0, thing);
        entry.put(Fact.of(
                REVERSAL, Fact.row("id", id), Fact.row("thing_id", thing, "claim_id", claim), Period.since(from)));
        return id;
    }

    /// Where a claim of reversal is confirmed, what it speaks of is reversed; of another claim nothing follows.
    ///
    /// @return where the claim stands
    public State conclude(Entry entry, long claim) {
        entry.flush();
        var one = store.claim(entry.union(), claim).orElseThrow(() -> new org.pacta.ledger.NotFound("claim"));
        var state = one.state(store.parties(entry.union()));
        if (one.kind() == Claim.Kind.REVERSAL && state == State.CONFIRMED) {
            var from = one.settlement() == null
                    ? one.valid().from()
                    : one.settlement().from();
            reverse(entry, one.thing(), from, claim);
            renew(entry, List.of(one.thing()));
        }
        return state;
    }

    /// The claimant takes the claim back, from that day on.
    public void withdraw(Entry entry, Claim claim, LocalDate day) {
        var from = day.isBefore(claim.valid().from()) ? claim.valid().from() : day;
        entry.end(CLAIM, Fact.row("id", claim.id()), from);
        renew(entry, List.of(claim.thing()));
    }

    /// Records which reading of a claim stands; that binds all whom the rule asked.
    ///
    /// @param disagreement the thing that it settles
    /// @param reading claim or counter
    /// @param outcome confirmed, partly or returned
    /// @param document by which it was settled, as it is cited
    public void settle(
            Entry entry,
            long disagreement,
            Claim claim,
            String reading,
            State outcome,
            String document,
            LocalDate from) {
        entry.put(Fact.of(
                SETTLEMENT,
                Fact.row("id", disagreement),
                Fact.row("claim_id", claim.id(), "reading", reading, "outcome", outcome.word(), "document", document),
                Period.since(from)));
        renew(entry, List.of(claim.thing()));
    }

    /// A claim as it stands in the present record; empty where it was withdrawn on its own day.
    public java.util.Optional<Claim> claim(int union, long id) {
        return store.claim(union, id);
    }

    /// All claims about a thing that stand in the present record, in the order in which they were made.
    public List<Claim> claims(int union, long thing) {
        return store.claims(union, "c.thing_id = any(:ids) and c.recorded_to = 'infinity'", List.of(thing));
    }

    /// The claims under a rule of silence that nobody has spoken to yet, or not everybody.
    public List<Claim> silent(int union) {
        return store.silent(union);
    }

    /// The claims of the present record that wait for an answer, a better version or a settlement: neither agreed nor
    /// settled, with no newer version. Called inside a reading.
    public List<Claim> open(int union) {
        var parties = store.parties(union);
        return store.open(union).stream().filter(each -> !each.decided(parties)).toList();
    }

    /// All Parties of the union, by id.
    public Set<Long> parties(int union) {
        return store.parties(union);
    }

    /// The Parties that carry a thing out on that day; all where nobody is named.
    public Set<Long> carriers(int union, long thing, LocalDate day) {
        var carriers = store.carriers(union, List.of(thing)).getOrDefault(thing, List.of()).stream()
                .filter(each -> Stretch.holds(each.valid(), day))
                .map(Standings.Carrier::party)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        return carriers.isEmpty() ? store.parties(union) : carriers;
    }

    /// Works out anew where these things stand, their steps, and what they are steps of. For whoever changes steps or
    /// assignments.
    public void renew(Entry entry, Collection<Long> things) {
        entry.flush();
        var steps = store.stepsOf(entry.union(), things);
        var all = new TreeSet<>(things);
        all.addAll(store.claimed(entry.union(), steps));
        stand(entry, all, steps);
    }

    private void stand(Entry entry, Collection<Long> things) {
        stand(entry, things, Set.of());
    }

    /// @param steps further ones, of which others may be the carriers now
    private void stand(Entry entry, Collection<Long> things, Set<Long> steps) {
        entry.flush();
        var parties = store.parties(entry.union());
        var own = new TreeSet<>(things);
        var below = new TreeSet<>(own);
        below.addAll(steps);
        var serving = store.serving(entry.union(), below);
        var stepped = serving.values().stream()
                .flatMap(Set::stream)
                .filter(own::contains)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        var cases = store.cases(entry.union(), own);
        for (var thing : own) {
            var one = cases.get(thing);
            if (one != null) stand(entry, thing, Standings.of(one, parties), parties);
            else if (!stepped.contains(thing)) stand(entry, thing, Map.of(), parties);
        }
        entry.flush();
        var above = new TreeSet<>(stepped);
        below.forEach(each -> above.addAll(serving.getOrDefault(each, Set.of())));
        if (above.isEmpty()) return;
        above.removeAll(store.claimed(entry.union(), above));
        var parts = store.parts(entry.union(), above);
        for (var thing : above) {
            stand(entry, thing, Standings.ofParts(parts.getOrDefault(thing, List.of()), parties), parties);
        }
    }

    @Override
    public void changed(Entry entry, Collection<Long> things) {
        renew(entry, things);
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
