package org.pacta.portal;

import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.delivery.Absent;
import org.pacta.page.delivery.Elsewhere;
import org.springframework.stereotype.Component;

/// Where to send a reader whose address names nothing at the moment asked.
@Component
public class Lost {

    private final Records records;

    Lost(Records records) {
        this.records = records;
    }

    /// What to throw: the address of the present code, a page that says the thing is not there on that day, or nothing
    /// known.
    ///
    /// @param scope the framework, or 0 for things of the union
    /// @param path of such things below union or framework, as `/measures/`
    public RuntimeException of(Visit visit, String kind, long scope, String code, String path) {
        var found = records.find(visit.union().id(), kind, scope, code, visit.asOf());
        var here = scope == 0 ? visit.at("") : visit.in("");
        if (found.isEmpty()) return new NotFound(kind + " " + code);
        var current = found.get().current().orElse(code);
        if (!current.equals(code))
            return Elsewhere.forGood(
                    here.at(here.path() + path + Visit.segment(current)).href());
        var past = !visit.moment().isEmpty();
        var next = past ? new Address(visit.path(), visit.query()).without("on", "known", "as") : here;
        var day = visit.words().formats().day(visit.asOf().on());
        return new Absent(
                visit.words(),
                new Address(visit.path(), visit.query()),
                visit.say("pages.absent", code, day),
                visit.link(visit.say(past ? "pages.absent.today" : "pages.absent.plan"), next));
    }
}
