package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.claim.Kept;
import org.pacta.confirmation.claim.Outcome;
import org.pacta.confirmation.claim.Reason;
import org.pacta.confirmation.claim.Submissions;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Drafts: written, approved, submitted, thrown away.
@Controller
@For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR})
class DraftController {

    private static final String NEW = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/claims/draft";
    private static final String DRAFT = "/u/{union}/drafts/{id}";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Calls calls;
    private final Subjects subjects;
    private final DraftForms forms;
    private final DraftPages pages;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Moments moments;

    DraftController(
            Calls calls,
            Subjects subjects,
            DraftForms forms,
            DraftPages pages,
            Drafts drafts,
            Submissions submissions,
            Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.forms = forms;
        this.pages = pages;
        this.drafts = drafts;
        this.submissions = submissions;
        this.moments = moments;
    }

    @GetMapping(NEW)
    String begin(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(name = "kind", defaultValue = "") String of,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subjects.subject(call, framework, kind, code);
            return forms.form(call, subject, kind(of), null, null, Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    private static Claim.Kind kind(String of) {
        return of.equals("reversal") ? Claim.Kind.REVERSAL : Claim.Kind.FULFILMENT;
    }

    @PostMapping(NEW)
    String draft(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(name = "kind", defaultValue = "") String of,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var content = calls.read(call, each -> forms.content(each, input));
        var body = call.capacity() instanceof org.pacta.parties.presence.Capacity.Holder holder
                ? holder.mandate().body()
                : 0;
        var kept = input.wrong()
                ? new Kept.Refused(List.of())
                : drafts.draft(
                        call.capacity().actor(),
                        call.union().id(),
                        subject.id(),
                        kind(of),
                        body,
                        content,
                        moments.today(call.union()));
        return answer(call, subject, kind(of), null, kept, input, response, model);
    }

    private String answer(
            Call call,
            Subject subject,
            Claim.Kind kind,
            @Nullable Draft draft,
            Kept kept,
            Input input,
            HttpServletResponse response,
            Model model) {
        switch (kept) {
            case Kept.Saved(var saved) -> {
                return SeeOther.to(call.at("/drafts/" + saved.id()).href());
            }
            case Kept.Overtaken(var theirs) -> {
                response.setStatus(409);
                var faults = List.of(call.say("claims.overtaken"));
                model.addAttribute(
                        "page",
                        calls.read(call, each -> forms.form(each, subject, kind, draft, theirs, input, faults)));
            }
            case Kept.Refused(var reasons) -> {
                response.setStatus(422);
                var rest = Beside.sort(call, input, reasons, DraftForms.NAMES);
                model.addAttribute(
                        "page", calls.read(call, each -> forms.form(each, subject, kind, draft, null, input, rest)));
            }
        }
        return "page/form";
    }

    /// A draft that the reader sees, with the thing that it is about.
    private record Found(Draft draft, Subject subject) {}

    private Found found(Call call, UUID id) {
        var draft = drafts.draft(call.union().id(), id).orElseThrow(() -> new NotFound("draft " + id));
        var subject = subjects.of(call, List.of(draft.thing())).get(draft.thing());
        if (subject == null) throw new NotFound("thing of draft " + id);
        return new Found(draft, subjects.subject(call, subject.framework(), subject.kind(), subject.code()));
    }

    @GetMapping(DRAFT)
    String show(
            @PathVariable String union,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var found = found(call, id);
            return pages.page(call, found.subject, found.draft, List.of());
        });
        model.addAttribute("page", page);
        return "confirmation/draft";
    }

    @GetMapping(DRAFT + "/edit")
    String change(
            @PathVariable String union,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var found = found(call, id);
            return forms.form(call, found.subject, found.draft.kind(), found.draft, null, Input.none(), List.of());
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(DRAFT + "/edit")
    String edit(
            @PathVariable String union,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var found = calls.read(call, each -> found(each, id));
        var content = calls.read(call, each -> forms.content(each, input));
        var kept = input.wrong()
                ? new Kept.Refused(List.of())
                : drafts.edit(
                        call.capacity().actor(),
                        call.union().id(),
                        id,
                        input.version(),
                        content,
                        moments.today(call.union()));
        return answer(call, found.subject, found.draft.kind(), found.draft, kept, input, response, model);
    }

    @PostMapping(DRAFT + "/{act:approve|drop}")
    String work(
            @PathVariable String union,
            @PathVariable UUID id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var actor = call.capacity().actor();
        var today = moments.today(call.union());
        var version = input.version();
        var paper = paper(input, today);
        if (input.wrong()) return again(call, id, List.of(call.say(Reason.PAPER.key())), 422, response, model);
        var kept = act.equals("approve")
                ? drafts.approve(actor, call.union().id(), id, version, paper, today)
                : drafts.drop(actor, call.union().id(), id, version);
        return switch (kept) {
            case Kept.Saved(var saved) ->
                saved.open()
                        ? SeeOther.to(call.at("/drafts/" + id).href())
                        : SeeOther.to(calls.read(
                                call,
                                each -> Places.dossier(each, found(each, id).subject)
                                        .href()));
            case Kept.Overtaken _ -> again(call, id, List.of(call.say("claims.overtaken.look")), 409, response, model);
            case Kept.Refused(var reasons) -> again(call, id, words(call, reasons), 422, response, model);
        };
    }

    private static Draft.@Nullable Paper paper(Input input, java.time.LocalDate today) {
        var number = input.text("number");
        var day = input.text("paper-day");
        if (number.isEmpty() && day.isEmpty()) return null;
        return new Draft.Paper(number, input.day("paper-day", today), null);
    }

    @PostMapping(DRAFT + "/{act:submit|cosign}")
    @For(value = Role.PARTY_COORDINATOR, power = Power.DECIDE)
    String submit(
            @PathVariable String union,
            @PathVariable UUID id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var actor = call.capacity().actor();
        var today = moments.today(call.union());
        var version = new Input(request).version();
        var subject = calls.read(call, each -> found(each, id).subject);
        var outcome = act.equals("submit")
                ? submissions.submit(actor, call.union().id(), id, version, today)
                : submissions.cosign(actor, call.union().id(), id, version, today);
        return switch (outcome) {
            case Outcome.Recorded _ -> SeeOther.to(Places.dossier(call, subject).href());
            case Outcome.Offered _ -> SeeOther.to(call.at("/drafts/" + id).href());
            case Outcome.Overtaken _ ->
                again(call, id, List.of(call.say("claims.overtaken.look")), 409, response, model);
            case Outcome.Refused(var reasons) -> again(call, id, words(call, reasons), 422, response, model);
        };
    }

    private static List<String> words(Call call, List<Reason> reasons) {
        return reasons.stream().map(each -> call.say(each.key())).toList();
    }

    private String again(
            Call call, UUID id, List<String> faults, int status, HttpServletResponse response, Model model) {
        response.setStatus(status);
        model.addAttribute("page", calls.read(call, each -> {
            var found = found(each, id);
            return pages.page(each, found.subject, found.draft, faults);
        }));
        return "confirmation/draft";
    }

    @GetMapping(DRAFT + "/{name:approval-sheet|letter}.docx")
    ResponseEntity<byte[]> paper(
            @PathVariable String union,
            @PathVariable UUID id,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var bytes = calls.read(request, response, union, call -> {
            var found = found(call, id);
            if (found.draft.party() != call.capacity().party()) throw new NotFound(name);
            return name.equals("letter")
                    ? pages.letter(call, found.subject, found.draft)
                    : pages.sheet(call, found.subject, found.draft);
        });
        return ResponseEntity.ok()
                .header("Content-Type", DOCX)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".docx\"")
                .body(bytes);
    }
}
