package org.pacta.parties.staff;

import java.util.List;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Giver;
import org.pacta.parties.mandate.Giving;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.CapacityWords;
import org.springframework.stereotype.Component;

/// What the pages of people share: who manages whom, and what may be chosen.
@Component
class Desk {

    private final Ledger ledger;
    private final Mandates mandates;
    private final People people;
    private final Bodies bodies;
    private final Moments moments;
    private final CapacityWords capacityWords;

    Desk(Ledger ledger, Mandates mandates, People people, Bodies bodies, Moments moments, CapacityWords capacityWords) {
        this.ledger = ledger;
        this.mandates = mandates;
        this.people = people;
        this.bodies = bodies;
        this.moments = moments;
        this.capacityWords = capacityWords;
    }

    /// As whom somebody reads the people of a union: an administrator of the server sees them and nothing else.
    static Viewer viewer(Call call) {
        return call.capacity() instanceof Capacity.Holder holder
                        && holder.mandate().role() == Role.ADMINISTRATOR
                ? Viewer.parties(call.union().id())
                : call.capacity().viewer();
    }

    <T> T read(Call call, java.util.function.Supplier<T> work) {
        return ledger.read(viewer(call), work);
    }

    static Giver giver(Call call) {
        return call.capacity() instanceof Capacity.Holder holder ? new Giver(holder.mandate()) : Giver.OPERATOR;
    }

    java.time.LocalDate today(Call call) {
        return moments.today(call.union());
    }

    AsOf now(Call call) {
        return moments.asOf(call.union(), null, null);
    }

    String words(Call call, Mandate mandate) {
        return capacityWords.of(call.words(), call.union(), mandate);
    }

    Person person(Call call, long id) {
        return people.person(call.union().id(), id).orElseThrow(() -> new NotFound("person " + id));
    }

    /// The mandate with that number among those that the person was given.
    Mandate mandate(Call call, long person, int number) {
        var all = given(call, person);
        if (number < 1 || number > all.size()) throw new NotFound("mandate %d of %d".formatted(number, person));
        return all.get(number - 1);
    }

    /// Each mandate once, in the order of giving, as it last holds.
    List<Mandate> given(Call call, long person) {
        var latest = new java.util.LinkedHashMap<Long, Mandate>();
        mandates.everGiven(call.union().id(), person).forEach(each -> latest.put(each.id(), each));
        return List.copyOf(latest.values());
    }

    /// Whether the reader manages all that the person holds, here and elsewhere: else a link to sign in as him would
    /// open more than the reader may give.
    boolean manages(Call call, long person) {
        var giver = giver(call);
        if (giver.mandate() == null) return true;
        return !giver.roles().isEmpty()
                && mandates.everywhere(person, today(call)).stream()
                        .allMatch(each -> here(call, each) && giver.reaches(each));
    }

    private static boolean here(Call call, Mandate mandate) {
        return mandate.union() == call.union().id();
    }

    /// What may be chosen for a mandate.
    MandateFields fields(Call call, MandateForm typed) {
        var giver = giver(call);
        var roles = giver.roles().stream()
                .map(each -> new MandateFields.Option(each.code(), call.say("people.role." + each.code())))
                .toList();
        var parties = giver.own() != 0
                ? List.<MandateFields.Option>of()
                : bodies.parties(call.union().id(), now(call), call.tag()).stream()
                        .map(each -> new MandateFields.Option(each.code(), each.name()))
                        .toList();
        var within = giver.roles().contains(Role.BODY_OFFICER)
                ? Giving.within(giver, bodies.bodies(call.union().id(), now(call), call.tag()), ownParty(call, giver))
                : List.<org.pacta.parties.Body>of();
        return new MandateFields(
                roles,
                parties,
                within.stream()
                        .map(each -> new MandateFields.Option(each.code(), each.name()))
                        .toList(),
                typed);
    }

    private String ownParty(Call call, Giver giver) {
        return bodies.parties(call.union().id(), now(call), call.tag()).stream()
                .filter(each -> each.id() == giver.own())
                .findFirst()
                .map(org.pacta.parties.Party::code)
                .orElse("");
    }

    /// What was typed, with codes looked up; a code that is not there becomes 0, which the command refuses.
    Giving.Wanted wanted(Call call, long person, MandateForm form) {
        var role = form.roleAsked().orElseThrow();
        var body = bodies.body(call.union().id(), form.field("body"), now(call), call.tag());
        var party = giver(call).own();
        if (party == 0) {
            var code = form.field("party").isEmpty()
                    ? body.flatMap(each -> Optional.ofNullable(each.party())).orElse("")
                    : form.field("party");
            party = bodies.parties(call.union().id(), now(call), call.tag()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .map(org.pacta.parties.Party::id)
                    .orElse(0L);
        }
        if (role.side() == Role.Side.UNION) party = 0;
        var officer = role.side() == Role.Side.BODY;
        return new Giving.Wanted(
                person,
                role,
                party,
                officer ? body.map(org.pacta.parties.Body::id).orElse(0L) : 0,
                form.first().orElseThrow(),
                form.end());
    }
}
