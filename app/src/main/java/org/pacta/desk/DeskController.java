package org.pacta.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.For;
import org.pacta.parties.presence.Presence;
import org.pacta.parties.presence.SignedIn;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk of whoever holds a mandate in a union.
@Controller
@For({
    Role.SECRETARIAT_OFFICER,
    Role.PARTY_COORDINATOR,
    Role.BODY_OFFICER,
    Role.PUBLISHING_AUTHORITY,
    Role.COUNCIL_SECRETARY,
    Role.DELEGATE,
    Role.AUDITOR,
    Role.OBSERVER
})
class DeskController {

    private static final String FOLLOW = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/follow";

    private final Calls calls;
    private final Capacities capacities;
    private final DeskPages pages;
    private final Administration administration;
    private final DeskStore store;
    private final Follows follows;
    private final Subjects subjects;
    private final Ledger ledger;
    private final Mandates mandates;
    private final Unions unions;
    private final Clock clock;

    DeskController(
            Calls calls,
            Capacities capacities,
            DeskPages pages,
            Administration administration,
            DeskStore store,
            Follows follows,
            Subjects subjects,
            Ledger ledger,
            Mandates mandates,
            Unions unions,
            Clock clock) {
        this.calls = calls;
        this.capacities = capacities;
        this.pages = pages;
        this.administration = administration;
        this.store = store;
        this.follows = follows;
        this.subjects = subjects;
        this.ledger = ledger;
        this.mandates = mandates;
        this.unions = unions;
        this.clock = clock;
    }

    /// To the desk in the union asked for, else in that of the mandate chosen last, else of the first one; whoever has
    /// none sees what he came from.
    @GetMapping("/desk")
    @SignedIn
    String home(@RequestParam(defaultValue = "") String union, HttpServletRequest request) {
        if (!(Presence.of(request) instanceof Presence.Person person)) return SeeOther.to("/");
        return ledger.read(Viewer.SERVER, () -> {
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var held = mandates.everywhere(person.id(), today).stream()
                    .filter(each -> each.union() != Mandates.SERVER)
                    .toList();
            var asked = unions.find(union);
            if (asked.isPresent()) {
                return held.stream()
                        .filter(each -> each.union() == asked.get().id())
                        .findFirst()
                        .map(each -> SeeOther.to(first(asked.get(), each)))
                        .orElseGet(() -> SeeOther.to("/u/" + asked.get().code()));
            }
            var chosen = held.stream().filter(each -> each.id() == person.chosen());
            return Stream.concat(chosen, held.stream())
                    .findFirst()
                    .flatMap(each -> unions.all().stream()
                            .filter(one -> one.id() == each.union())
                            .findFirst()
                            .map(one -> first(one, each)))
                    .map(SeeOther::to)
                    .orElseGet(() -> SeeOther.to("/"));
        });
    }

    /// Where somebody begins in a union; an invited assessor has no desk.
    private static String first(Union union, Mandate mandate) {
        return "/u/" + union.code() + (mandate.role() == Role.ASSESSOR ? "/assessments" : "/desk");
    }

    @GetMapping("/u/{union}/desk")
    @For({
        Role.SECRETARIAT_OFFICER,
        Role.PARTY_COORDINATOR,
        Role.BODY_OFFICER,
        Role.PUBLISHING_AUTHORITY,
        Role.COUNCIL_SECRETARY,
        Role.DELEGATE,
        Role.AUDITOR,
        Role.OBSERVER,
        Role.ADMINISTRATOR
    })
    String desk(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var laid = administered(union, request, response);
        model.addAttribute("page", calls.read(request, response, union, call -> {
            var mandate = call.holder().mandate();
            return laid.map(desk -> pages.desk(call, mandate, desk)).orElseGet(() -> pages.desk(call, mandate));
        }));
        return "desk/desk";
    }

    /// The desk of an administrator, who sees nothing of the union that others do not.
    private Optional<Desk> administered(String union, HttpServletRequest request, HttpServletResponse response) {
        return capacities.of(request, union) instanceof Capacity.Holder holder
                        && holder.mandate().role() == Role.ADMINISTRATOR
                ? Optional.of(administration.desk(calls.of(request, response, union)))
                : Optional.empty();
    }

    @GetMapping("/u/{union}/desk/{pile}")
    @For({
        Role.SECRETARIAT_OFFICER,
        Role.PARTY_COORDINATOR,
        Role.BODY_OFFICER,
        Role.PUBLISHING_AUTHORITY,
        Role.COUNCIL_SECRETARY,
        Role.DELEGATE,
        Role.AUDITOR,
        Role.OBSERVER,
        Role.ADMINISTRATOR
    })
    String pile(
            @PathVariable String union,
            @PathVariable String pile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var asked = Pile.of(pile).orElseThrow(() -> new NotFound("pile " + pile));
        var laid = administered(union, request, response);
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> laid.map(desk -> pages.list(call, desk, asked))
                                .orElseGet(() -> pages.list(call, call.holder().mandate(), asked))));
        return "desk/list";
    }

    @GetMapping(FOLLOW)
    String consider(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.follow(
                                call, call.holder().mandate(), subjects.subject(call, framework, kind, code))));
        return "page/form";
    }

    /// Begins following, or ends it where it was begun.
    @PostMapping(FOLLOW)
    String follow(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var mandate = call.holder().mandate();
        return ledger.keep(call.capacity().viewer(), () -> {
            var id = call.union().id();
            if (store.followed(id, mandate.person()).contains(subject.id()))
                store.leave(id, mandate.person(), subject.id());
            else follows.follow(id, mandate, subject.id());
            return SeeOther.to(call.at("/desk").href());
        });
    }
}
