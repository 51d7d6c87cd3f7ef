package org.pacta.assessment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.Visibility;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.FormView;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Assessments: seen as the measures that they are about; stated and taken back by auditors and invited assessors.
@Controller
@Open
class AssessmentController {

    private static final String OF = "/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/assessments";

    private final Calls calls;
    private final Subjects subjects;
    private final AssessmentPages pages;
    private final Assessments assessments;
    private final Files files;
    private final Moments moments;

    AssessmentController(
            Calls calls,
            Subjects subjects,
            AssessmentPages pages,
            Assessments assessments,
            Files files,
            Moments moments) {
        this.calls = calls;
        this.subjects = subjects;
        this.pages = pages;
        this.assessments = assessments;
        this.files = files;
        this.moments = moments;
    }

    @GetMapping("/u/{union}/assessments")
    String all(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::all));
        return "assessment/assessments";
    }

    @GetMapping(OF)
    String about(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(
                request, response, union, call -> pages.about(call, subjects.subject(call, framework, kind, code)));
        model.addAttribute("page", page);
        return "assessment/assessments";
    }

    @GetMapping(OF + "/new")
    @For({Role.AUDITOR, Role.ASSESSOR})
    String form(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(
                model,
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.form(
                                call, subjects.subject(call, framework, kind, code), Input.none(), List.of())));
    }

    @PostMapping(OF + "/new")
    @For({Role.AUDITOR, Role.ASSESSOR})
    String state(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var input = new Input(request);
        var today = moments.today(call.union());
        var statement = statement(call, input, today);
        var outcome = statement == null
                ? new Outcome.Refused(List.of())
                : state(call, subject, statement, file == null || file.isEmpty() ? null : file, today);
        return done(call, subject, outcome, input, response, model, faults -> pages.form(call, subject, input, faults));
    }

    /// A file is taken in before the union is locked for its document.
    private Outcome state(
            Call call,
            Subject subject,
            Assessments.Statement statement,
            @Nullable MultipartFile file,
            LocalDate today) {
        var actor = call.capacity().actor();
        var union = call.union().id();
        var whole = statement;
        if (file != null) {
            try (var bytes = file.getInputStream()) {
                var name = file.getOriginalFilename();
                switch (files.store(actor, union, name == null ? "" : name, bytes)) {
                    case Files.Upload.Refused(var reason) -> {
                        return Outcome.Refused.because(Reason.of(reason));
                    }
                    case Files.Upload.Stored(var stored) -> whole = statement.with(stored.id());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return assessments.state(actor, union, subject.id(), subject.target(), whole, today);
    }

    @GetMapping(OF + "/withdraw")
    @For({Role.AUDITOR, Role.ASSESSOR})
    String withdrawing(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(
                model,
                calls.read(
                        request,
                        response,
                        union,
                        call -> pages.withdrawing(call, subjects.subject(call, framework, kind, code), List.of())));
    }

    @PostMapping(OF + "/withdraw")
    @For({Role.AUDITOR, Role.ASSESSOR})
    String withdraw(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var subject = calls.read(call, each -> subjects.subject(each, framework, kind, code));
        var outcome = assessments.withdraw(call.capacity().actor(), call.union().id(), subject.id());
        return done(
                call,
                subject,
                outcome,
                Input.none(),
                response,
                model,
                faults -> pages.withdrawing(call, subject, faults));
    }

    private interface Again {
        FormView with(List<String> faults);
    }

    private String done(
            Call call,
            Subject subject,
            Outcome outcome,
            Input input,
            HttpServletResponse response,
            Model model,
            Again again) {
        return switch (outcome) {
            case Outcome.Recorded _ ->
                SeeOther.to(subject.at(call, "/assessments").href());
            case Outcome.Refused(var reasons) -> {
                var rest = Fields.sort(
                        call.words(),
                        input,
                        reasons,
                        each -> Optional.of(each.field()),
                        Reason::key,
                        List.of("since", "part", "value", "words", "office", "title", "dated", "file", "link"));
                response.setStatus(422);
                yield shown(model, calls.read(call, _ -> again.with(rest)));
            }
        };
    }

    /// What was typed; null where it cannot be read, which is noted beside the field.
    private static Assessments.@Nullable Statement statement(Call call, Input input, LocalDate today) {
        var reading = Reading.of(input.text("reading"));
        if (reading.isEmpty()) input.fault("reading", "form.fault.choose");
        var part = input.part("part");
        var value = input.number("value");
        var since = input.day("since", today);
        var dated = input.day("dated");
        var auditor = call.capacity().may(Role.AUDITOR, Power.PREPARE);
        var seen = auditor ? Fields.seen(input) : Visibility.PUBLIC;
        var link = input.orNull("link");
        var document = new Document.Content(
                Document.KINDS.contains(input.text("doc")) ? input.text("doc") : "other",
                input.orNull("number"),
                dated,
                input.orNull("office"),
                null,
                null,
                null,
                link == null ? "held" : "link",
                null,
                link,
                null,
                input.orNull("held"),
                null,
                null,
                seen);
        if (input.wrong() || reading.isEmpty()) return null;
        return new Assessments.Statement(
                reading.get(),
                part,
                value,
                since,
                input.text("office"),
                input.text("words"),
                call.tag(),
                seen,
                document,
                input.text("title"));
    }

    private static String shown(Model model, FormView page) {
        model.addAttribute("page", page);
        return "page/form";
    }
}
