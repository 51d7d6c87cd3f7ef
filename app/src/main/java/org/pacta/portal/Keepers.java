package org.pacta.portal;

import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.springframework.stereotype.Component;

/// The way from a record to the form by which it is kept, for the secretariat.
@Component
public class Keepers {

    private final Ledger ledger;

    Keepers(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param record the address of its page
    /// @return empty for everybody who does not keep the plan
    public List<Link> way(Visit visit, Address record) {
        return ledger.viewer().keeps(visit.union().id())
                ? List.of(visit.link(visit.say("keeping.act"), new Address(record.path() + "/correct", record.query())))
                : List.of();
    }

    /// @return whether the reader sees what all Parties see
    public boolean within(Visit visit) {
        return ledger.viewer().within(visit.union().id());
    }
}
