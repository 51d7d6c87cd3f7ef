package org.pacta.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.PublicRecord;
import org.springframework.stereotype.Component;

/// Whether everybody sees counts by Party and by body: what a union has said of it.
@Component
public class Openness {

    static final FactTable OPENNESS = FactTable.about("parties.openness", List.of("id"), List.of("slices"));

    private final PartiesStore store;
    private final Ledger ledger;
    private final PublicRecord record;

    Openness(PartiesStore store, Ledger ledger, PublicRecord record) {
        this.store = store;
        this.ledger = ledger;
        this.record = record;
    }

    /// Which counts are for everybody.
    public enum Slices {
        NONE,
        /// By Party, not by body.
        PARTY,
        /// By Party and by body.
        BODY;

        /// As it stands in facts and forms.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Empty for another word.
        public static Optional<Slices> of(String word) {
            return List.of(values()).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }
    }

    /// What holds now, whatever moment is asked; empty while the union has said nothing. Called inside a reading.
    public Optional<Slices> slices(int union) {
        return ledger.once(new SlicesOf(union), () -> Slices.of(store.slicesPublic(union)));
    }

    private record SlicesOf(int union) {}

    /// From now on everybody sees these counts. It holds at once, also where the record is shown as released.
    public void open(Entry entry, Union union, Slices slices, LocalDate day) {
        var id = Fact.row("id", union.thing());
        entry.put(Fact.of(OPENNESS, id, Fact.row("slices", slices.word()), Period.since(day)));
        record.anew(entry);
    }
}
