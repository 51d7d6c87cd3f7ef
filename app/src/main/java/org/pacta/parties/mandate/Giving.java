package org.pacta.parties.mandate;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The commands on mandates: given and ended within the reach of the giver, held by another for a time, handed over
/// with all that is open.
@Component
public class Giving {

    /// So long at most somebody stands in by one act.
    public static final int LONGEST = 92;

    private final Mandates mandates;
    private final Bodies bodies;
    private final ObjectProvider<OpenItems> items;

    Giving(Mandates mandates, Bodies bodies, ObjectProvider<OpenItems> items) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.items = items;
    }

    /// What came of a command.
    public sealed interface Given {

        /// @param mandate that was given, ended or handed over
        record Done(long mandate) implements Given {}

        record Refused(Set<MandateFault> faults) implements Given {
            public Refused {
                faults = Set.copyOf(faults);
            }
        }
    }

    /// A mandate of one's own.
    ///
    /// @param party 0 for the union
    /// @param body 0 for none
    /// @param to the first day on which it no longer holds
    public record Wanted(long person, Role role, long party, long body, LocalDate from, LocalDate to) {}

    public Given give(Entry entry, Giver giver, Wanted wanted) {
        var faults = EnumSet.noneOf(MandateFault.class);
        if (!giver.reaches(wanted.role, wanted.party)) faults.add(MandateFault.NOT_YOURS);
        var side = wanted.role.side();
        // the server is administered from its own page, not from that of a union
        if (side == Role.Side.SERVER) faults.add(MandateFault.NOT_YOURS);
        if (side == Role.Side.UNION && wanted.party != 0) faults.add(MandateFault.PARTY);
        if ((side == Role.Side.PARTY || side == Role.Side.BODY) && wanted.party == 0) faults.add(MandateFault.PARTY);
        if (side == Role.Side.BODY ? !bodyOf(entry, wanted) : wanted.body != 0) faults.add(MandateFault.BODY);
        if (!wanted.from.isBefore(wanted.to)) faults.add(MandateFault.DAYS);
        if (!faults.isEmpty()) return new Given.Refused(faults);
        var valid = new Period(wanted.from, wanted.to);
        return new Given.Done(mandates.give(entry, wanted.person, wanted.role, wanted.party, wanted.body, valid));
    }

    private boolean bodyOf(Entry entry, Wanted wanted) {
        var party = bodies.partyOf(entry.union(), wanted.body, new AsOf(wanted.from, entry.recorded()));
        return wanted.body != 0 && party.isPresent() && party.get() == wanted.party;
    }

    /// Somebody to stand in for a holder.
    ///
    /// @param powers of a substitute; who acts in the holder's place has all
    public record StandIn(long person, Mandate.Manner manner, Set<Power> powers, LocalDate from, LocalDate to) {
        public StandIn {
            powers = manner == Mandate.Manner.ACTING ? Set.of(Power.values()) : Set.copyOf(powers);
        }
    }

    /// @param today no earlier day is given away
    public Given stand(Entry entry, Giver giver, long mandate, StandIn wanted, LocalDate today) {
        var of = mandates.mandate(entry.union(), mandate).orElseThrow(() -> new NotFound("mandate " + mandate));
        var faults = EnumSet.noneOf(MandateFault.class);
        var own = giver.mandate() != null && giver.mandate().id() == of.id();
        if (!own && !giver.reaches(of)) faults.add(MandateFault.NOT_YOURS);
        if (of.manner() != Mandate.Manner.OWN) faults.add(MandateFault.PASSED_ON);
        if (of.role() == Role.ADMINISTRATOR) faults.add(MandateFault.NOT_YOURS);
        if (wanted.person == of.person()) faults.add(MandateFault.SELF);
        if (!sameSide(entry, of, wanted)) faults.add(MandateFault.STRANGER);
        faults.addAll(days(of, wanted, today));
        if (wanted.manner == Mandate.Manner.SUBSTITUTE && !helps(wanted.powers)) faults.add(MandateFault.POWERLESS);
        if (!faults.isEmpty()) return new Given.Refused(faults);
        var valid = new Period(wanted.from, wanted.to);
        return new Given.Done(mandates.stand(entry, wanted.person, of, wanted.manner, wanted.powers, valid));
    }

    private static boolean helps(Set<Power> powers) {
        return !powers.isEmpty() && !powers.contains(Power.MANAGE);
    }

    private static Set<MandateFault> days(Mandate of, StandIn wanted, LocalDate today) {
        var faults = EnumSet.noneOf(MandateFault.class);
        if (wanted.from.isBefore(today) || !wanted.from.isBefore(wanted.to)) faults.add(MandateFault.DAYS);
        if (wanted.from.plusDays(LONGEST).isBefore(wanted.to)) faults.add(MandateFault.TOO_LONG);
        if (wanted.from.isBefore(of.from()) || wanted.to.isAfter(of.to())) faults.add(MandateFault.BEYOND);
        return faults;
    }

    private boolean sameSide(Entry entry, Mandate of, StandIn wanted) {
        return mandates.held(entry.union(), wanted.person, wanted.from).stream()
                .anyMatch(each -> each.manner() == Mandate.Manner.OWN && each.party() == of.party());
    }

    /// Ends a mandate, and with it those of whoever stands in for its holder. A holder may end what he let others do.
    ///
    /// @param from the first day on which it no longer holds
    public Given end(Entry entry, Giver giver, long mandate, LocalDate from) {
        var ended = mandates.mandate(entry.union(), mandate).orElseThrow(() -> new NotFound("mandate " + mandate));
        var own = giver.mandate();
        var his = own != null && (own.id() == ended.of() || own.id() == ended.id());
        if (!his && !giver.reaches(ended)) return new Given.Refused(Set.of(MandateFault.NOT_YOURS));
        mandates.end(entry, mandate, from);
        mandates.standIns(entry.union(), mandate).forEach(each -> mandates.end(entry, each.id(), from));
        return new Given.Done(mandate);
    }

    /// Passes all open items of a mandate to another of the same role and body, in one act.
    public Given handOver(Entry entry, Giver giver, long from, long to) {
        var former = mandates.mandate(entry.union(), from).orElseThrow(() -> new NotFound("mandate " + from));
        var next = mandates.mandate(entry.union(), to).orElseThrow(() -> new NotFound("mandate " + to));
        var faults = EnumSet.noneOf(MandateFault.class);
        var own = giver.mandate() != null && giver.mandate().id() == from;
        if (!own && !giver.reaches(former)) faults.add(MandateFault.NOT_YOURS);
        var same = former.role() == next.role() && former.party() == next.party() && former.body() == next.body();
        if (!same || from == to) faults.add(MandateFault.OTHER_DESK);
        if (!faults.isEmpty()) return new Given.Refused(faults);
        items.forEach(each -> each.handOver(entry, former, next));
        return new Given.Done(to);
    }

    /// A body goes on as another: by one decision its officers' mandates and all that is open follow from that day.
    /// What was entered before keeps the old name.
    ///
    /// @param kind renamed, merged, split
    /// @param successors the first takes what is open
    public Given succeed(Entry entry, Giver giver, long body, List<Long> successors, String kind, LocalDate from) {
        var asOf = new AsOf(from, entry.recorded());
        var party = bodies.partyOf(entry.union(), body, asOf).orElse(0L);
        var same = successors.stream()
                .allMatch(each -> each != body
                        && bodies.partyOf(entry.union(), each, asOf).orElse(-1L).equals(party));
        if (!giver.reaches(party == 0 ? Role.COUNCIL_SECRETARY : Role.DELEGATE, party)
                && !(party != 0 && giver.reaches(Role.PARTY_COORDINATOR, party)))
            return new Given.Refused(Set.of(MandateFault.NOT_YOURS));
        if (successors.isEmpty() || !same) return new Given.Refused(Set.of(MandateFault.BODY));
        successors.forEach(each -> bodies.succeed(entry, body, each, kind, from));
        var first = successors.getFirst();
        mandates.follow(entry, body, first, from);
        items.forEach(each -> each.follow(entry, body, first, from));
        return new Given.Done(body);
    }

    /// The bodies that he may name in a mandate.
    public static List<Body> within(Giver giver, List<Body> all, String ownParty) {
        return all.stream()
                .filter(each -> each.party() != null)
                .filter(each -> giver.own() == 0 || ownParty.equals(each.party()))
                .toList();
    }

    /// Whether a fact of that mandate still lies ahead or holds.
    static boolean open(Mandate mandate, LocalDate today) {
        return mandate.to().isAfter(today);
    }

    static Fact fact(Mandate mandate, long body, Period valid) {
        return Fact.of(Mandates.MANDATE, Fact.row("id", mandate.id()), Mandates.values(mandate, body), valid);
    }
}
