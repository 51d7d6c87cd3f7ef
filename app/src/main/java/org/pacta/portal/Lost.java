package org.pacta.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.delivery.Absent;
import org.pacta.page.delivery.Elsewhere;
import org.pacta.parties.Moments;
import org.springframework.stereotype.Component;

/// Where to send a reader whose address names nothing at the moment asked.
@Component
public class Lost {

    /// What may end, and the fact table that says until when it is there.
    private static final Map<String, String> ENDING = Map.of(
            "body", "parties.body",
            "measure", "register.measure",
            "step", "register.step",
            "group", "register.plan_group");

    private final Records records;

    private final Ledger ledger;

    Lost(Records records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
    }

    /// What to throw: the address of the present code; a page that says the thing is not there on that day, with the
    /// last day on which it was; or nothing known.
    ///
    /// @param scope the framework, or 0 for things of the union
    /// @param path of such things below union or framework, as `/measures/`
    public RuntimeException of(Visit visit, String kind, long scope, String code, String path) {
        var found = records.find(visit.union().id(), kind, scope, code, visit.asOf());
        var here = scope == 0 ? visit.at("") : visit.in("");
        if (found.isEmpty()) return recordedLater(visit, kind, scope, code);
        var current = found.get().current().orElse(code);
        if (!current.equals(code))
            return Elsewhere.forGood(
                    here.at(here.path() + path + Address.segment(current)).href());
        var last = last(visit, kind, found.get().id());
        if (last.isPresent()) return ended(visit, code, last.get());
        var past = !visit.moment().isEmpty();
        var next = past ? now(visit) : here;
        var day = visit.words().formats().day(visit.asOf().on());
        return absent(
                visit, visit.say("pages.absent", code, day), past ? "pages.absent.today" : "pages.absent.plan", next);
    }

    private Optional<LocalDate> last(Visit visit, String kind, long thing) {
        var table = ENDING.get(kind);
        return table == null ? Optional.empty() : records.lastDay(visit.union().id(), table, thing, visit.asOf());
    }

    private static Absent ended(Visit visit, String code, LocalDate last) {
        var then = new Address(visit.path(), visit.query())
                .without("on", "known")
                .with("on", last.toString())
                .with("known", visit.asOf().known().toString());
        var day = visit.words().formats().day(last);
        return absent(visit, visit.say("pages.absent.ended", code, day), "pages.absent.last", then);
    }

    private RuntimeException recordedLater(Visit visit, String kind, long scope, String code) {
        var union = visit.union();
        var present = new AsOf(visit.asOf().on(), ledger.head(union.id()).recorded());
        if (records.find(union.id(), kind, scope, code, present).isEmpty()) return new NotFound(kind + " " + code);
        var sentence = visit.say(
                "pages.absent.unrecorded",
                code,
                Moments.said(union, visit.words(), visit.asOf().known()));
        return absent(visit, sentence, "pages.absent.today", now(visit));
    }

    private static Address now(Visit visit) {
        return new Address(visit.path(), visit.query()).without("on", "known", "as");
    }

    /// What to throw where a page needs a plan that is not there at the moment asked.
    ///
    /// @param code of the plan; empty where any would do
    RuntimeException withoutPlan(Visit visit, String code) {
        if (!code.isEmpty()) return of(visit, "framework", 0, code, "/frameworks/");
        var day = visit.words().formats().day(visit.asOf().on());
        return visit.moment().isEmpty()
                ? absent(visit, visit.say("pages.absent.noplan.yet"), "pages.absent.meetings", visit.at("/meetings"))
                : absent(visit, visit.say("pages.absent.noplan", day), "pages.absent.today", now(visit));
    }

    private static Absent absent(Visit visit, String sentence, String way, Address next) {
        var here = new Address(visit.path(), visit.query());
        return new Absent(visit.words(), here, sentence, visit.link(visit.say(way), next));
    }
}
