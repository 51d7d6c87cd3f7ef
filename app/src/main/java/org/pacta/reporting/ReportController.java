package org.pacta.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.council.extension.Cause;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.Body;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plans;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Cycles, the reports of bodies in them, and receipts.
@Controller
@For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class ReportController {

    private static final String BODY = "/u/{union}/cycles/{cycle}/bodies/{body}";
    private static final String MEASURE = BODY + "/measures/{code}";
    private static final List<String> TEXTS = List.of("done", "delay", "help", "input", "correction");

    private final Calls calls;
    private final ReportPages pages;
    private final Reports reports;
    private final Subjects subjects;
    private final Plans plans;
    private final Moments moments;

    ReportController(Calls calls, ReportPages pages, Reports reports, Subjects subjects, Plans plans, Moments moments) {
        this.calls = calls;
        this.pages = pages;
        this.reports = reports;
        this.subjects = subjects;
        this.plans = plans;
        this.moments = moments;
    }

    @GetMapping("/u/{union}/cycles")
    String cycles(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::cycles));
        return "reporting/sheet";
    }

    @GetMapping("/u/{union}/cycles/new")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
    String begin(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "page", calls.read(request, response, union, call -> pages.opening(call, Input.none(), List.of())));
        return "page/form";
    }

    @PostMapping("/u/{union}/cycles/new")
    @For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE)
    String open(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var today = moments.today(call.union());
        var framework = calls.read(
                call,
                each -> plans.frameworks(each.union().id(), each.asOf(), each.tag()).stream()
                        .filter(one -> one.code().equals(input.text("framework")))
                        .findFirst());
        if (framework.isEmpty()) input.fault("framework", "form.fault.choose");
        var opening = new Reports.Opening(
                input.text("code"),
                input.text("title"),
                call.tag(),
                framework.map(org.pacta.register.plan.Framework::id).orElse(0L),
                input.day("starts", today),
                input.day("ends", today),
                input.day("due", today),
                input.day("closes", today));
        var outcome = input.wrong()
                ? new Outcome.Refused(List.of())
                : reports.open(call.capacity().actor(), call.union().id(), opening, today);
        if (outcome instanceof Outcome.Refused(var reasons)) {
            var rest = sort(call, input, reasons, List.of("code", "title", "ends"));
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> pages.opening(each, input, rest)));
            return "page/form";
        }
        return SeeOther.to(call.at("/cycles").href());
    }

    @GetMapping("/u/{union}/cycles/{cycle}")
    String cycle(
            @PathVariable String union,
            @PathVariable String cycle,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.bodies(call, cycle)));
        return "reporting/sheet";
    }

    @GetMapping(BODY)
    String body(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page",
                calls.read(request, response, union, call -> pages.body(call, cycle, body(call, body), List.of())));
        return "reporting/sheet";
    }

    /// No change on all that is ticked, or on all that was not reported on yet.
    @PostMapping(BODY)
    @For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String unchanged(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var own = calls.read(call, each -> body(each, body));
        var input = new Input(request);
        var things = input.text("rest").isEmpty()
                ? calls.read(call, each -> measures(each, cycle, own, input))
                : calls.read(
                        call,
                        each -> pages.unreported(each, cycle, own).stream()
                                .map(one -> new Ticked(one, Statement.UNSAID))
                                .toList());
        var outcome = reports.unchanged(
                call.capacity().actor(),
                call.union().id(),
                cycle,
                Voice.body(call),
                own.id(),
                things.stream().map(Ticked::thing).toList(),
                things.stream().collect(Collectors.toMap(Ticked::thing, Ticked::read)),
                moments.today(call.union()));
        return switch (outcome) {
            case Outcome.Recorded given -> next(call, cycle, given);
            case Outcome.Refused(var reasons) -> {
                var faults = reasons.stream().map(each -> call.say(each.key())).toList();
                response.setStatus(reasons.contains(Reason.OVERTAKEN_DRAFT) ? 409 : 422);
                model.addAttribute("page", calls.read(call, each -> pages.body(each, cycle, own, faults)));
                yield "reporting/sheet";
            }
        };
    }

    @GetMapping(MEASURE)
    @For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String consider(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(request, response, union, call -> {
            var subject = subject(call, cycle, code);
            return pages.form(call, cycle, body(call, body), subject, Input.none(), List.of(), false);
        });
        model.addAttribute("page", page);
        return "page/form";
    }

    @PostMapping(MEASURE)
    @For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String report(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        var own = calls.read(call, each -> body(each, body));
        var subject = calls.read(call, each -> subject(each, cycle, code));
        var input = new Input(request);
        var said = said(call, input);
        var outcome = input.wrong()
                ? new Outcome.Refused(List.of())
                : reports.report(
                        call.capacity().actor(),
                        call.union().id(),
                        cycle,
                        Voice.body(call),
                        own.id(),
                        subject.id(),
                        said,
                        input.orNull("version"),
                        moments.today(call.union()));
        if (outcome instanceof Outcome.Recorded given) return next(call, cycle, given);
        var reasons = outcome instanceof Outcome.Refused(var found) ? found : List.<Reason>of();
        var rest = sort(call, input, reasons, List.of("done", "cause", "helper", "input-by", "expected", "correction"));
        var overtaken = reasons.contains(Reason.OVERTAKEN_DRAFT);
        response.setStatus(overtaken ? 409 : 422);
        model.addAttribute(
                "page", calls.read(call, each -> pages.form(each, cycle, own, subject, input, rest, overtaken)));
        return "page/form";
    }

    private Reports.Said said(Call call, Input input) {
        var texts = new HashMap<String, String>();
        TEXTS.forEach(each -> texts.put(each, input.text(each)));
        var helper = calls.read(
                call,
                each -> pages.all(each).stream()
                        .filter(one -> one.code().equals(input.text("helper")))
                        .findFirst()
                        .map(Body::id)
                        .orElse(0L));
        var cause = Cause.of(input.text("cause")).orElse(null);
        return new Reports.Said(texts, call.tag(), input.day("expected"), cause, helper, input.day("input-by"));
    }

    @GetMapping("/u/{union}/cycles/{cycle}/receipts/{number:[0-9]{1,9}}")
    String receipt(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.receipt(call, cycle, number)));
        return "reporting/sheet";
    }

    /// The receipt; or the draft, where the body has steps of approval.
    private static String next(Call call, String cycle, Outcome.Recorded given) {
        var below = given.drafts().isEmpty()
                ? "/receipts/" + given.number()
                : "/drafts/" + given.drafts().getFirst();
        return SeeOther.to(ReportPages.at(call, cycle, below));
    }

    private Body body(Call call, String code) {
        return Voice.body(call, pages.all(call), code);
    }

    /// @param read the version of what the draft said about it when it was ticked
    private record Ticked(long thing, String read) {}

    /// By the codes that were ticked; where the draft spoke of some, the page sent along in what version.
    private List<Ticked> measures(Call call, String cycle, Body body, Input input) {
        var framework = pages.cycle(call, cycle).framework();
        var open = pages.codes(call, cycle, body);
        var read = new HashMap<String, String>();
        for (var each : input.many("seen")) {
            int at = each.indexOf(' ');
            if (at > 0) read.put(each.substring(at + 1), each.substring(0, at));
        }
        return input.many("thing").stream()
                .distinct()
                .map(code -> Optional.ofNullable(open.get(code))
                        .or(() -> plans.measure(call.union().id(), framework, code, call.asOf(), call.tag())
                                .map(Measure::id))
                        .map(each -> new Ticked(each, read.getOrDefault(code, Statement.UNSAID)))
                        .orElseThrow(() -> new NotFound("measure " + code)))
                .toList();
    }

    private Subject subject(Call call, String cycle, String code) {
        var framework = pages.cycle(call, cycle).framework();
        return plans.frameworks(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.id() == framework)
                .findFirst()
                .map(each -> subjects.subject(call, each.code(), "measures", code))
                .orElseThrow(() -> new NotFound("measure " + code));
    }

    private static List<String> sort(Call call, Input input, List<Reason> reasons, List<String> names) {
        return Fields.sort(call.words(), input, reasons, ReportController::beside, Reason::key, names);
    }

    private static Optional<String> beside(Reason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case DONE_MISSING -> "done";
                    case CAUSE_MISSING -> "cause";
                    case HELPER_MISSING -> "helper";
                    case INPUT_MISSING -> "input-by";
                    case EXPECTED_EARLY -> "expected";
                    case CORRECTION_MISSING -> "correction";
                    case CODE_TAKEN, CODE_MISSING -> "code";
                    case TITLE_MISSING -> "title";
                    case ORDER -> "ends";
                    case NOT_YOURS,
                            NOT_OPEN,
                            NOTHING,
                            NO_EARLIER,
                            NOT_BEGUN,
                            OVERTAKEN,
                            OVERTAKEN_DRAFT,
                            CLOSED,
                            NOT_APPROVED,
                            APPROVED_ALREADY,
                            FOUR_EYES,
                            PAPER -> null;
                });
    }
}
