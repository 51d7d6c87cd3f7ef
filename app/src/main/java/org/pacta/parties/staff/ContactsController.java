package org.pacta.parties.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.mandate.Assigned;
import org.pacta.parties.mandate.Contacts;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.For;
import org.pacta.parties.presence.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The persons named for the work of bodies on a measure or step. An officer names for his body, a coordinator for the
/// bodies of his Party.
@Controller
@RequestMapping("/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/contacts")
@For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR})
class ContactsController {

    private final Calls calls;
    private final Desk desk;
    private final Records records;
    private final Bodies bodies;
    private final People people;
    private final Contacts contacts;
    private final ObjectProvider<Assigned> assigned;

    ContactsController(
            Calls calls,
            Desk desk,
            Records records,
            Bodies bodies,
            People people,
            Contacts contacts,
            ObjectProvider<Assigned> assigned) {
        this.calls = calls;
        this.desk = desk;
        this.records = records;
        this.bodies = bodies;
        this.people = people;
        this.contacts = contacts;
        this.assigned = assigned;
    }

    @GetMapping
    String page(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> view(call, framework, kind, code)));
        return "parties/contacts";
    }

    @PostMapping
    String name(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam String body,
            @RequestParam(defaultValue = "0") long person,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        return calls.read(call, _ -> {
            var thing = thing(call, framework, kind, code);
            var named = assigned(call, thing).stream()
                    .filter(each -> each.code().equals(body))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("body " + body));
            if (!may(call, named)) throw Refusal.notAllowed();
            if (person != 0) desk.person(call, person);
            contacts.name(call.union().id(), thing, named.id(), person);
            return SeeOther.to(address(call, framework, kind, code) + "/contacts");
        });
    }

    private long thing(Call call, String framework, String kind, String code) {
        var union = call.union().id();
        var asOf = desk.now(call);
        return records.find(union, "framework", 0, framework, asOf)
                .flatMap(found -> records.find(union, kind.substring(0, kind.length() - 1), found.id(), code, asOf))
                .map(Records.Found::id)
                .orElseThrow(() -> new NotFound(kind + " " + code));
    }

    private List<Body> assigned(Call call, long thing) {
        var ids = new ArrayList<Long>();
        assigned.forEach(each -> ids.addAll(each.bodies(call.union().id(), thing, desk.now(call))));
        return bodies.bodies(call.union().id(), desk.now(call), call.tag()).stream()
                .filter(each -> ids.contains(each.id()))
                .toList();
    }

    private boolean may(Call call, Body body) {
        if (!(call.capacity() instanceof Capacity.Holder holder)) return false;
        var mandate = holder.mandate();
        if (mandate.role() == Role.BODY_OFFICER) return mandate.body() == body.id();
        return bodies.partyOf(call.union().id(), body.id(), desk.now(call))
                .filter(each -> each == mandate.party())
                .isPresent();
    }

    private ContactsView view(Call call, String framework, String kind, String code) {
        var thing = thing(call, framework, kind, code);
        var named = contacts.of(call.union().id(), thing);
        var rows = assigned(call, thing).stream()
                .map(each -> {
                    var person = named.get(each.id());
                    return new ContactsView.Row(
                            each.code(),
                            each.name(),
                            person == null ? "" : String.valueOf(person.person()),
                            person == null ? "" : person.words(call.words()),
                            may(call, each));
                })
                .toList();
        var options = people.all(call.union().id()).stream()
                .map(each -> new MandateFields.Option(String.valueOf(each.id()), each.name()))
                .toList();
        var address = address(call, framework, kind, code);
        return new ContactsView(
                calls.frame(call, "measures", new Link(code, address)),
                address + "/contacts",
                call.form(),
                code,
                rows,
                options);
    }

    private static String address(Call call, String framework, String kind, String code) {
        return call.at("/frameworks/%s/%s/%s".formatted(Address.segment(framework), kind, Address.segment(code)))
                .href();
    }
}
