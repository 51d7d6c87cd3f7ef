package org.pacta.council.extension;

import java.time.LocalDate;
import java.util.List;
import org.pacta.confirmation.claim.Said;
import org.pacta.council.Council;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.pacta.ledger.Records;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.deadline.When;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Records requests, answers and decisions as they are; for [Extensions], which asks the rules, and for whoever brings
/// in what is known to be right.
@Component
public class ExtensionFacts {

    static final FactTable EXTENSION = FactTable.about(
            "council.extension",
            List.of("id"),
            List.of("thing_id", "party_id", "number", "form", "due", "wanted", "cause"));
    static final FactTable ANSWER =
            FactTable.about("council.extension_answer", List.of("id", "party_id"), List.of("body_id", "agreed"));
    static final FactTable END = FactTable.about(
            "council.extension_end",
            List.of("id"),
            List.of("state", "body_id", "number", "decided_on", "document_id", "due"));

    private static final Lexicon LEXICON = new Lexicon();

    private final ExtensionStore store;
    private final Plans plans;
    private final Plan plan;
    private final Council council;
    private final Records records;

    ExtensionFacts(ExtensionStore store, Plans plans, Plan plan, Council council, Records records) {
        this.store = store;
        this.plans = plans;
        this.plan = plan;
        this.council = council;
        this.records = records;
    }

    /// @return the id of the request
    public long request(Entry entry, long party, long thing, Extensions.Request request, LocalDate day) {
        var held =
                plans.due(entry.union(), thing, new AsOf(day, entry.recorded())).orElseThrow();
        var cause = request.cause() == null ? Cause.OTHER : request.cause();
        var id = entry.thing("extension", 0, thing);
        entry.put(Fact.of(
                EXTENSION,
                Fact.row("id", id),
                Fact.row(
                        "thing_id",
                        thing,
                        "party_id",
                        party,
                        "number",
                        store.next(entry.union(), thing),
                        "form",
                        held.form(),
                        "due",
                        held.due(),
                        "wanted",
                        request.wanted(),
                        "cause",
                        cause.code()),
                Period.since(day)));
        say(entry, id, "words", request.said(), day);
        return id;
    }

    public void answer(Entry entry, Extension one, long party, long body, boolean agreed, Said said, LocalDate day) {
        entry.put(Fact.of(
                ANSWER,
                Fact.row("id", one.id(), "party_id", party),
                Fact.row("body_id", body == 0 ? null : body, "agreed", agreed),
                Period.since(day)));
        say(entry, one.id(), "answer-" + party, said, day);
    }

    /// Ends a request by a decision; where it is granted, the date moves from the day of the decision on.
    public void decide(Entry entry, Extension one, Extensions.Decision decision) {
        var document = document(entry, decision);
        var due = decision.due();
        entry.put(Fact.of(
                END,
                Fact.row("id", one.id()),
                Fact.row(
                        "state",
                        (due == null ? Extension.State.REFUSED : Extension.State.GRANTED).code(),
                        "body_id",
                        decision.body(),
                        "number",
                        decision.number().strip(),
                        "decided_on",
                        decision.day(),
                        "document_id",
                        document,
                        "due",
                        due),
                Period.since(decision.day())));
        say(entry, one.id(), "decision", decision.said(), decision.day());
        if (due != null) plan.due(entry, one.thing(), Deadline.of(new When.Day(due)), document, decision.day());
    }

    /// The document by which it was decided: the one recorded already, or a new one.
    private long document(Entry entry, Extensions.Decision decision) {
        var number = decision.number().strip();
        var known = store.document(entry.union(), decision.body(), number, decision.day());
        if (known.isPresent()) return known.get();
        var id = entry.thing("document", 0, 0);
        entry.code(id, "document", 0, code(entry, decision), decision.day());
        council.document(
                entry,
                id,
                new Council.DocumentState("decision", number, decision.day(), decision.body(), null),
                decision.day());
        council.reach(entry, id, "adopted", decision.day());
        for (var language : Language.values())
            entry.text(
                    id,
                    "title",
                    language.tag(),
                    LEXICON.in(language).say("extensions.document", number),
                    language.tag().equals(decision.said().language()),
                    decision.day());
        return id;
    }

    /// From the body, the number and the day; with a number of its own where another document has taken it.
    private String code(Entry entry, Extensions.Decision decision) {
        var now = new AsOf(decision.day(), entry.recorded());
        var named = records.named(entry.union(), List.of(decision.body()), now).get(decision.body());
        var body = named == null ? "union" : named.code();
        var plain = "%s-%s-%s"
                .formatted(body, decision.number().strip().replaceAll("[^\\p{L}\\p{N}]+", "-"), decision.day());
        var code = plain;
        for (int i = 2; records.find(entry.union(), "document", 0, code, now).isPresent(); i++) code = plain + "-" + i;
        return code;
    }

    public void withdraw(Entry entry, Extension one, LocalDate day) {
        entry.put(Fact.of(
                END, Fact.row("id", one.id()), Fact.row("state", Extension.State.WITHDRAWN.code()), Period.since(day)));
    }

    private static void say(Entry entry, long id, String field, Said said, LocalDate day) {
        if (said.words().isBlank()) return;
        entry.text(id, field, said.language(), said.words().strip(), true, day, said.seen());
    }
}
