package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.confirmation.evidence.Files;
import org.pacta.confirmation.evidence.Reason;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Documents: listed, recorded with or without a file, marked as fallen, seen by the other Party.
@Controller
@For({Role.BODY_OFFICER, Role.PARTY_COORDINATOR})
class EvidenceController {

    private final Calls calls;
    private final EvidencePages pages;
    private final Documents documents;
    private final Files files;
    private final Moments moments;

    EvidenceController(Calls calls, EvidencePages pages, Documents documents, Files files, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.documents = documents;
        this.files = files;
        this.moments = moments;
    }

    @GetMapping("/u/{union}/evidence")
    @Open
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::page));
        return "confirmation/evidence";
    }

    @GetMapping("/u/{union}/evidence/new")
    String begin(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "page", calls.read(request, response, union, call -> pages.form(call, Input.none(), List.of())));
        return "page/form";
    }

    @PostMapping("/u/{union}/evidence/new")
    String record(
            @PathVariable String union,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var sent = Optional.ofNullable(file).filter(each -> !each.isEmpty());
        var content = calls.read(call, each -> content(each, input, sent.isPresent()));
        var reasons = new ArrayList<Reason>();
        if (!input.wrong()) reasons.addAll(record(call, input, content, sent));
        if (reasons.isEmpty() && !input.wrong())
            return SeeOther.to(call.at("/evidence").href());
        return refused(
                call, input, reasons, each -> pages.form(each, input, rest(each, input, reasons)), response, model);
    }

    private static final UUID SENT = new UUID(0, 0);

    private Document.Content content(Call call, Input input, boolean file) {
        var act = input.orNull("act");
        var pagesTyped = input.number("pages");
        var kind = input.text("doc");
        return new Document.Content(
                Document.KINDS.contains(kind) ? kind : "other",
                input.orNull("number"),
                input.day("dated"),
                input.orNull("signatory"),
                input.orNull("outgoing"),
                input.orNull("incoming"),
                pagesTyped == null
                        ? null
                        : Math.max(
                                -1,
                                pagesTyped
                                        .min(java.math.BigDecimal.valueOf(1_000_000))
                                        .intValue()),
                file ? "file" : act != null ? "act" : input.orNull("link") != null ? "link" : "held",
                file ? SENT : null,
                input.orNull("link"),
                act == null ? null : pages.act(call, act),
                input.orNull("held"),
                input.orNull("restriction"),
                input.day("expires"),
                Fields.seen(input));
    }

    /// A file is taken in before the union is locked for its document.
    private List<Reason> record(Call call, Input input, Document.Content content, Optional<MultipartFile> sent) {
        var actor = call.capacity().actor();
        var union = call.union().id();
        var whole = content;
        if (sent.isPresent()) {
            try (var bytes = sent.get().getInputStream()) {
                var name = sent.get().getOriginalFilename();
                switch (files.store(actor, union, name == null ? "" : name, bytes)) {
                    case Files.Upload.Refused(var reason) -> {
                        return List.of(reason);
                    }
                    case Files.Upload.Stored(var file) -> whole = content.with(file.id());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var outcome =
                documents.record(actor, union, whole, input.text("title"), call.tag(), moments.today(call.union()));
        return outcome instanceof Documents.Outcome.Refused(var reasons) ? reasons : List.of();
    }

    private static List<String> rest(Call call, Input input, List<Reason> reasons) {
        var rest = new ArrayList<String>();
        for (var each : reasons) {
            var field = field(each);
            if (field.isEmpty()) rest.add(call.say(each.key()));
            else input.fault(field, each.key());
        }
        return rest;
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case TITLE_MISSING -> "title";
            case LINK -> "link";
            case ACT -> "act";
            case FILE, TOO_LARGE, EMPTY -> "file";
            case PAGES -> "pages";
            case BY_MISSING -> "by";
            case OFFICE -> "office";
            case FUTURE -> "since";
            case NO_PARTY, NOT_YOURS, FORM, NOT_HELD -> "";
        };
    }

    private String refused(
            Call call,
            Input input,
            List<Reason> reasons,
            java.util.function.Function<Call, FormView> form,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        rest(call, input, reasons);
        model.addAttribute("page", calls.read(call, form));
        return "page/form";
    }

    private Document document(Call call, String ref) {
        var id = documents.ids(call.union().id(), List.of(ref)).get(ref);
        if (id == null) throw new NotFound("document " + ref);
        return documents
                .document(call.union().id(), id, call.asOf(), call.tag())
                .orElseThrow(() -> new NotFound("document " + ref));
    }

    @GetMapping("/u/{union}/evidence/{ref:[0-9a-v]{16}}/{act:lapse|inspect}")
    String ask(
            @PathVariable String union,
            @PathVariable String ref,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                calls.read(
                        request,
                        response,
                        union,
                        call -> form(call, document(call, ref), act, Input.none(), List.of())));
        return "page/form";
    }

    private FormView form(Call call, Document document, String act, Input input, List<String> faults) {
        return act.equals("lapse")
                ? pages.lapse(call, document, input, faults)
                : pages.inspect(call, document, input, faults);
    }

    @PostMapping("/u/{union}/evidence/{ref:[0-9a-v]{16}}/{act:lapse|inspect}")
    String say(
            @PathVariable String union,
            @PathVariable String ref,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var document = calls.read(call, each -> document(each, ref));
        var today = moments.today(call.union());
        var day = input.day("since", today);
        var actor = call.capacity().actor();
        var reasons = new ArrayList<Reason>();
        if (!input.wrong())
            reasons.addAll(
                    act.equals("lapse")
                            ? documents.lapse(
                                    actor, call.union().id(), document.id(), lapse(input), input.text("by"), day, today)
                            : documents.inspect(
                                    actor, call.union().id(), document.id(), input.text("office"), day, today));
        if (reasons.isEmpty() && !input.wrong())
            return SeeOther.to(call.at("/evidence").href());
        return refused(
                call,
                input,
                reasons,
                each -> form(each, document, act, input, rest(each, input, reasons)),
                response,
                model);
    }

    private static String lapse(Input input) {
        var kind = input.text("lapse");
        return EvidencePages.LAPSES.contains(kind) ? kind : "amended";
    }
}
