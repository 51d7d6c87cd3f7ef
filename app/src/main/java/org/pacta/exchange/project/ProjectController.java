package org.pacta.exchange.project;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.network.PlanFault;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.ProjectSheet;
import org.pacta.exchange.network.ProjectSheetFiles;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.draft.Draft;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// A plan as a file for MS Project and tools that read its XML: everybody takes it as far as he may see the
/// plan; whoever works on the plan gives it back, which makes a draft.
@Controller
class ProjectController {

    private static final String AT = "/u/{union}/frameworks/{framework}/project";
    private static final long MOST_BYTES = 20L << 20;
    private static final List<Role> SENDERS =
            List.of(Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER);

    private final Calls calls;
    private final Plans plans;
    private final Outlines outlines;
    private final ProjectPages pages;
    private final PlanDrafts drafts;
    private final Plan plan;
    private final Moments moments;

    ProjectController(
            Calls calls,
            Plans plans,
            Outlines outlines,
            ProjectPages pages,
            PlanDrafts drafts,
            Plan plan,
            Moments moments) {
        this.calls = calls;
        this.plans = plans;
        this.outlines = outlines;
        this.pages = pages;
        this.drafts = drafts;
        this.plan = plan;
        this.moments = moments;
    }

    @GetMapping(AT)
    @Open
    String look(
            @PathVariable String union,
            @PathVariable String framework,
            @RequestParam(defaultValue = "") String draft,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = calls.of(request, response, union);
        model.addAttribute("page", calls.read(call, each -> {
            var made =
                    draft.matches("[1-9][0-9]{0,8}") ? drafts.draft(each.union().id(), Integer.parseInt(draft)) : null;
            return pages.page(each, framework(each, framework), sends(each), Input.none(), List.of(), made);
        }));
        return "exchange/project";
    }

    @GetMapping(AT + ".xml")
    @Open
    void download(
            @PathVariable String union,
            @PathVariable String framework,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var call = calls.of(request, response, union);
        var sheet = calls.read(call, each -> outlines.outline(question(each, framework)))
                .sheet();
        var bytes = ProjectSheetFiles.write(sheet);
        response.setContentType("application/xml");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s-%s.xml\""
                        .formatted(
                                union.replaceAll("[^A-Za-z0-9._-]", "_"),
                                framework.replaceAll("[^A-Za-z0-9._-]", "_")));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @PostMapping(AT)
    @For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String take(
            @PathVariable String union,
            @PathVariable String framework,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        for (var each : List.of("name", "grounds")) {
            if (input.text(each).isEmpty()) input.fault(each, "project.fault.empty");
        }
        if (file == null || file.isEmpty()) input.fault("file", "project.fault.none");
        else if (file.getSize() > MOST_BYTES) input.fault("file", "project.fault.large");
        if (input.wrong() || file == null) return refused(call, framework, input, List.of(), response, model);
        return switch (ProjectSheetFiles.read(file.getBytes())) {
            case ProjectSheet.Reading.Refused(var faults) ->
                refused(
                        call,
                        framework,
                        input,
                        faults.stream().map(each -> words(call, each)).toList(),
                        response,
                        model);
            case ProjectSheet.Reading.Read(var sheet) -> propose(call, framework, input, sheet, response, model);
        };
    }

    private String propose(
            Call call, String framework, Input input, ProjectSheet sheet, HttpServletResponse response, Model model) {
        var marked = Outlines.marked(sheet.mark());
        if (marked.isPresent()
                && !(marked.get().union().equals(call.union().code())
                        && marked.get().framework().equals(framework))) {
            return refused(call, framework, input, List.of(call.say("project.fault.other")), response, model);
        }
        var now = calls.read(call, each -> outlines.outline(question(each, framework)));
        var base = marked.map(each ->
                        calls.read(call, one -> outlines.outline(question(one.as(each.asOf()), framework))))
                .orElse(now);
        var proposal = Proposal.of(sheet, base, now);
        if (!proposal.faults().isEmpty()) {
            var faults = proposal.faults().stream()
                    .map(each -> ProjectPages.words(call, each))
                    .toList();
            return refused(call, framework, input, faults, response, model);
        }
        var of = calls.read(call, each -> framework(each, framework));
        var today = moments.today(call.union());
        var grounds = Grounds.of(input.text("grounds"));
        var title = new Draft.Title(
                call.capacity().party(),
                input.text("name"),
                "schedule",
                call.tag(),
                of.id(),
                today,
                input.text("grounds"));
        var command = new Command(call.capacity().actor(), call.union().id(), "draft", grounds);
        var made = drafts.make(call.capacity().viewer(), command, title, entry -> say(entry, proposal, now, today));
        var address = ProjectPages.address(call, of);
        return SeeOther.to(
                address.with("draft", String.valueOf(made.draft().number())).href());
    }

    private boolean say(Entry entry, Proposal proposal, Outline now, java.time.LocalDate from) {
        proposal.moves()
                .forEach(each ->
                        plan.due(entry, each.id(), Deadline.parse(each.to().toString(), ""), null, from));
        proposal.removed()
                .forEach(each -> plan.unlink(entry, id(now, each.from()), id(now, each.to()), kind(each), from));
        proposal.added()
                .forEach(each ->
                        plan.link(entry, id(now, each.from()), id(now, each.to()), kind(each), each.lag(), from));
        return true;
    }

    private static long id(Outline outline, String key) {
        var item = outline.items().get(key);
        if (item == null) throw new IllegalStateException("item " + key);
        return item.id();
    }

    private static String kind(Tie tie) {
        return tie.type().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private String refused(
            Call call, String framework, Input input, List<String> faults, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute(
                "page",
                calls.read(
                        call, each -> pages.page(each, framework(each, framework), sends(each), input, faults, null)));
        return "exchange/project";
    }

    /// What is wrong and what to do.
    private static String words(Call call, PlanFault fault) {
        var details = Stream.concat(fault.details().stream(), Stream.generate(() -> ""))
                .limit(4)
                .toArray();
        var where = fault.where().isEmpty() ? "" : " (" + fault.where() + ")";
        return call.say("network.fault." + fault.kind(), details) + where + " "
                + call.say("network.remedy." + fault.kind(), details);
    }

    private static boolean sends(Call call) {
        return SENDERS.stream().anyMatch(each -> call.capacity().may(each, Power.PREPARE));
    }

    private Framework framework(Call call, String code) {
        return plans.framework(call.union().id(), code, call.asOf(), call.tag());
    }

    private Question question(Call call, String framework) {
        return new Question(call.union(), framework(call, framework), call.asOf(), call.tag());
    }
}
