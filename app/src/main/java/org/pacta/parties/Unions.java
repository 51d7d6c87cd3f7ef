package org.pacta.parties;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.springframework.stereotype.Component;

/// The unions on this server.
@Component
public class Unions {

    static final FactTable UNION =
            FactTable.about("parties.union", List.of("id"), List.of("code", "zone", "languages", "demo_day"));

    private final PartiesStore store;
    private final Ledger ledger;

    Unions(PartiesStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    private record All() {}

    /// All unions that the viewer may see, as they are now, by code; asked once in a reading.
    public List<Union> all() {
        return ledger.once(new All(), store::unions);
    }

    /// The union of that code, as it is now.
    public Optional<Union> find(String code) {
        return all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /// @throws NotFound if there is none
    public Union union(String code) {
        return find(code).orElseThrow(() -> new NotFound("union " + code));
    }

    /// Says what a union is, in the entry that founds it or in a later one; with its name in each language.
    ///
    /// @param thing the union as a thing; 0 to make it
    public long describe(
            Entry entry,
            long thing,
            String code,
            ZoneId zone,
            List<String> languages,
            @Nullable LocalDate demoDay,
            LocalDate from) {
        var id = thing != 0 ? thing : entry.thing("union", 0, 0);
        entry.put(Fact.of(
                UNION,
                Fact.row("id", id),
                Fact.row(
                        "code",
                        code,
                        "zone",
                        zone.getId(),
                        "languages",
                        String.join(",", languages),
                        "demo_day",
                        demoDay),
                Period.since(from)));
        return id;
    }
}
