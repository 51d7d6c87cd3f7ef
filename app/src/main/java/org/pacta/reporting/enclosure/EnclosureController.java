package org.pacta.reporting.enclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.subject.Subject;
import org.pacta.reporting.Voice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One document for many reports: the rows are ticked and the document is chosen; where scripts run it may be dragged.
@Controller
@For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class EnclosureController {

    private static final String AT = "/u/{union}/cycles/{cycle}/bodies/{body}/documents";

    private final Calls calls;
    private final EnclosurePages pages;
    private final Enclosures enclosures;
    private final Documents documents;
    private final Moments moments;

    EnclosureController(
            Calls calls, EnclosurePages pages, Enclosures enclosures, Documents documents, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.enclosures = enclosures;
        this.documents = documents;
        this.moments = moments;
    }

    @GetMapping(AT)
    String ask(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.form(call, cycle, pages.body(call, body), Input.none(), List.of())));
        return "page/form";
    }

    /// Binds; or, where rows were ticked on the page of the body, asks for the document first.
    @PostMapping(AT)
    String bind(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var own = calls.read(call, each -> pages.body(each, body));
        if (!input.text("ask").isEmpty()) {
            model.addAttribute("page", calls.read(call, each -> pages.form(each, cycle, own, input, List.of())));
            return "page/form";
        }
        var ticked = input.many("thing");
        var things = calls.read(
                call,
                each -> pages.reported(each, pages.cycle(each, cycle), own).stream()
                        .filter(one -> ticked.contains(one.code()))
                        .map(Subject::id)
                        .collect(Collectors.toSet()));
        var ref = input.text("document");
        var document = calls.read(
                call, each -> documents.ids(each.union().id(), List.of(ref)).getOrDefault(ref, 0L));
        var reasons = enclosures.bind(
                call.capacity().actor(),
                call.union().id(),
                cycle,
                Voice.body(call),
                own.id(),
                things,
                document,
                moments.today(call.union()));
        if (reasons.isEmpty()) return SeeOther.to(EnclosurePages.at(call, cycle, own));
        var rest = Fields.sort(
                call.words(),
                input,
                reasons,
                EnclosureController::beside,
                Enclosures.Reason::key,
                List.of("document", "thing"));
        response.setStatus(422);
        model.addAttribute("page", calls.read(call, each -> pages.form(each, cycle, own, input, rest)));
        return "page/form";
    }

    private static Optional<String> beside(Enclosures.Reason reason) {
        return switch (reason) {
            case DOCUMENT, BOUND -> Optional.of("document");
            case NOTHING, NO_REPORT -> Optional.of("thing");
            case NOT_YOURS, CLOSED -> Optional.empty();
        };
    }
}
