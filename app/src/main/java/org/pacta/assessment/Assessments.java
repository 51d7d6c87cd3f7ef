package org.pacta.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.Role;
import org.springframework.stereotype.Component;

/// Assessments beside the official readings. They are facts of their own: no standing, no figure and no rule reads
/// them. A later one under the same mandate takes the place of the earlier, which stays in the record.
@Component
public class Assessments {

    static final FactTable ASSESSMENT = FactTable.about(
            "assessment.assessment",
            List.of("id"),
            List.of("thing_id", "mandate_id", "role", "reading", "part", "value"));

    private final Ledger ledger;
    private final AssessmentStore store;
    private final Documents documents;
    private final Files files;
    private final Mandates mandates;

    Assessments(Ledger ledger, AssessmentStore store, Documents documents, Files files, Mandates mandates) {
        this.ledger = ledger;
        this.store = store;
        this.documents = documents;
        this.files = files;
        this.mandates = mandates;
    }

    /// What an assessor states.
    ///
    /// @param since the day from which it holds
    /// @param seen everybody or all Parties; no wider than the thing
    /// @param document on which it rests; it is seen by whoever sees the assessment
    /// @param title of the document
    public record Statement(
            Reading reading,
            @Nullable BigDecimal part,
            @Nullable BigDecimal value,
            LocalDate since,
            String office,
            String words,
            String language,
            Visibility seen,
            Document.Content document,
            String title) {

        /// The same, resting on a file.
        Statement with(UUID file) {
            return new Statement(
                    reading, part, value, since, office, words, language, seen, document.with(file), title);
        }
    }

    /// The assessments of a thing that the viewer may see. Called inside a reading, as the next.
    public List<Assessment> about(int union, long thing, AsOf asOf, String language) {
        return store.assessments(union, thing, asOf, language);
    }

    /// Those of all things.
    public List<Assessment> all(int union, AsOf asOf, String language) {
        return store.assessments(union, 0, asOf, language);
    }

    /// States how the holder of a mandate reads a thing. That he sees the thing is asked before.
    ///
    /// @param target whether a value is to be reached there
    public Outcome state(Actor actor, int union, long thing, boolean target, Statement statement, LocalDate today) {
        if (!(actor instanceof Actor.Holder holder)) return Outcome.Refused.because(Reason.NOT_YOURS);
        return ledger.enter(command(holder, union, "assess", "Independent assessment"), entry -> {
            var role = role(union, holder);
            var reasons = faults(statement, target, today);
            if (role.isEmpty()) reasons.add(Reason.NOT_YOURS);
            var file = statement.document.file();
            if (file != null && !own(union, holder, file)) reasons.add(Reason.FILE);
            if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
            end(entry, thing, holder.mandate());
            record(entry, thing, holder.mandate(), role.get(), statement, today);
            return new Outcome.Recorded();
        });
    }

    /// Takes back what was stated under the mandate of the actor.
    public Outcome withdraw(Actor actor, int union, long thing) {
        if (!(actor instanceof Actor.Holder holder)) return Outcome.Refused.because(Reason.NOT_YOURS);
        return ledger.enter(
                command(holder, union, "withdraw-assessment", "Independent assessment withdrawn"),
                entry -> end(entry, thing, holder.mandate())
                        ? new Outcome.Recorded()
                        : Outcome.Refused.because(Reason.NOTHING));
    }

    private static Command command(Actor actor, int union, String name, String grounds) {
        return new Command(actor, union, name, Grounds.of(grounds));
    }

    /// As whom the holder of a mandate assesses; whoever takes part in the plan does not.
    private Optional<Role> role(int union, Actor.Holder holder) {
        return mandates.mandate(union, holder.mandate())
                .filter(each -> each.person() == holder.person())
                .map(each -> each.role())
                .filter(each -> each == Role.AUDITOR || each == Role.ASSESSOR);
    }

    /// Whether a file was uploaded on the side of whoever assesses.
    private boolean own(int union, Actor.Holder holder, UUID file) {
        return files.file(union, file)
                .filter(each -> each.party() == holder.party())
                .isPresent();
    }

    private static List<Reason> faults(Statement statement, boolean target, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        var part = statement.part;
        var partly = statement.reading == Reading.PARTLY;
        if (statement.since.isAfter(today)) reasons.add(Reason.FUTURE);
        if (part != null && (!partly || part.signum() <= 0 || part.compareTo(BigDecimal.ONE) >= 0))
            reasons.add(Reason.PART);
        if (target && statement.value == null) reasons.add(Reason.VALUE_MISSING);
        if (statement.words.isBlank()) reasons.add(Reason.WORDS_MISSING);
        if (statement.office.isBlank()) reasons.add(Reason.OFFICE_MISSING);
        if (statement.title.isBlank()) reasons.add(Reason.TITLE_MISSING);
        var file = statement.document.file();
        if (Stream.of(file, statement.document.link(), statement.document.held())
                        .filter(Objects::nonNull)
                        .count()
                != 1) reasons.add(Reason.PLACE);
        if (!statement.document.linked()) reasons.add(Reason.LINK);
        var dated = statement.document.dated();
        if (dated != null && dated.isAfter(today)) reasons.add(Reason.DATED);
        return reasons;
    }

    private boolean end(Entry entry, long thing, long mandate) {
        var held = store.held(entry.union(), thing, mandate);
        held.forEach(each -> entry.end(ASSESSMENT, Fact.row("id", each.id()), each.since()));
        return !held.isEmpty();
    }

    /// Records an assessment as it is; for whoever brings in what is known to be right.
    public long record(Entry entry, long thing, long mandate, Role role, Statement statement, LocalDate today) {
        var seen = statement.seen;
        var id = entry.thing("assessment", 0, thing, seen);
        entry.put(Fact.of(
                        ASSESSMENT,
                        Fact.row("id", id),
                        Fact.row(
                                "thing_id",
                                thing,
                                "mandate_id",
                                mandate,
                                "role",
                                role.code(),
                                "reading",
                                statement.reading.code(),
                                "part",
                                statement.part,
                                "value",
                                statement.value),
                        Period.since(statement.since))
                .seenBy(seen));
        text(entry, id, "office", statement.office, statement);
        text(entry, id, "words", statement.words, statement);
        var document = documents.add(entry, 0, statement.document, statement.title, statement.language, today);
        documents.attach(entry, id, List.of(document), seen, statement.since);
        return id;
    }

    private static void text(Entry entry, long id, String field, String words, Statement statement) {
        entry.text(id, field, statement.language, words.strip(), true, statement.since, statement.seen);
    }
}
