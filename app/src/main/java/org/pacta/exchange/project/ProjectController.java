package org.pacta.exchange.project;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Open;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.register.draft.PlanDrafts;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
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
    private final ProjectDrafts project;
    private final ProjectPages pages;
    private final PlanDrafts drafts;

    ProjectController(Calls calls, Plans plans, ProjectDrafts project, ProjectPages pages, PlanDrafts drafts) {
        this.calls = calls;
        this.plans = plans;
        this.project = project;
        this.pages = pages;
        this.drafts = drafts;
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
        var bytes = project.file(call.capacity().viewer(), call.union(), framework, call.asOf(), call.tag());
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
        var sender = new ProjectDrafts.Sender(
                call.capacity().viewer(),
                call.capacity().actor(),
                call.capacity().party(),
                call.words(),
                input.text("name"),
                input.text("grounds"));
        return switch (project.propose(sender, call.union(), framework, call.asOf(), file.getBytes())) {
            case ProjectDrafts.Outcome.Refused(var faults) -> refused(call, framework, input, faults, response, model);
            case ProjectDrafts.Outcome.Made(var draft) -> {
                var of = calls.read(call, each -> framework(each, framework));
                var address = ProjectPages.address(call, of);
                yield SeeOther.to(
                        address.with("draft", String.valueOf(draft.number())).href());
            }
        };
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

    private static boolean sends(Call call) {
        return SENDERS.stream().anyMatch(each -> call.capacity().may(each, Power.PREPARE));
    }

    private Framework framework(Call call, String code) {
        return plans.framework(call.union().id(), code, call.asOf(), call.tag());
    }
}
