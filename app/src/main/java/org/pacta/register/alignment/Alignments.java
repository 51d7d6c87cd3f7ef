package org.pacta.register.alignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// The commands that say what obliges the Parties, and what of the plan carries it out. Each writes into an open
/// entry.
@Component
public class Alignments {

    static final FactTable INSTRUMENT =
            FactTable.about("register.instrument", List.of("id"), List.of("kind", "signed", "in_force", "position"));
    static final FactTable PROVISION =
            FactTable.about("register.provision", List.of("id"), List.of("instrument_id", "parent_id", "position"));
    static final FactTable ALIGNMENT =
            FactTable.between("register.alignment", List.of("id", "provision_id"), List.of("degree"));
    static final FactTable TAXONOMY =
            FactTable.about("register.taxonomy", List.of("id"), List.of("position", "owner_id"));
    static final FactTable TERM =
            FactTable.about("register.term", List.of("id"), List.of("taxonomy_id", "position", "parent_id"));
    static final FactTable CLASSIFIED = FactTable.between("register.classified", List.of("id", "term_id"), List.of());

    /// @param kind treaty, agreement, protocol, strategy, decree
    public void instrument(
            Entry entry,
            long id,
            String kind,
            @Nullable LocalDate signed,
            @Nullable LocalDate inForce,
            int position,
            LocalDate from) {
        entry.put(Fact.of(
                INSTRUMENT,
                Fact.row("id", id),
                Fact.row("kind", kind, "signed", signed, "in_force", inForce, "position", position),
                Period.since(from)));
    }

    /// @param parent the provision that it is part of; null at the top
    public void provision(Entry entry, long id, long instrument, @Nullable Long parent, int position, LocalDate from) {
        entry.put(Fact.of(
                PROVISION,
                Fact.row("id", id),
                Fact.row("instrument_id", instrument, "parent_id", parent, "position", position),
                Period.since(from)));
    }

    /// @param degree high, medium, low
    public void align(Entry entry, long measure, long provision, String degree, LocalDate from) {
        entry.put(Fact.of(
                ALIGNMENT,
                Fact.row("id", measure, "provision_id", provision),
                Fact.row("degree", degree),
                Period.since(from)));
    }

    /// @param owner the body that keeps its terms; null where none is named
    public void taxonomy(Entry entry, long id, @Nullable Long owner, int position, LocalDate from) {
        entry.put(Fact.of(
                TAXONOMY, Fact.row("id", id), Fact.row("position", position, "owner_id", owner), Period.since(from)));
    }

    public void term(Entry entry, long id, long taxonomy, int position, LocalDate from) {
        term(entry, id, taxonomy, null, position, from);
    }

    /// @param parent the term that it is part of; null at the top
    public void term(Entry entry, long id, long taxonomy, @Nullable Long parent, int position, LocalDate from) {
        entry.put(Fact.of(
                TERM,
                Fact.row("id", id),
                Fact.row("taxonomy_id", taxonomy, "position", position, "parent_id", parent),
                Period.since(from)));
    }

    /// The measure or step is about what the term names.
    public void classify(Entry entry, long id, long term, LocalDate from) {
        entry.put(Fact.of(CLASSIFIED, Fact.row("id", id, "term_id", term), Fact.row(), Period.since(from)));
    }
}
