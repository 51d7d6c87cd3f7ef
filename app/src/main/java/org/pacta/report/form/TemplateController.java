package org.pacta.report.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.NotFound;
import org.pacta.page.delivery.SeeOther;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.report.OwnTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The union's own DOCX for its note: shown, put in force, handed back, taken out of use.
@Controller
@For(value = Role.SECRETARIAT_OFFICER, power = Power.DECIDE, operator = true)
class TemplateController {

    private static final String AT = "/u/{union}/template";

    private final Calls calls;
    private final OwnTemplates templates;
    private final TemplatePages pages;
    private final TemplateTrial trial;

    TemplateController(Calls calls, OwnTemplates templates, TemplatePages pages, TemplateTrial trial) {
        this.calls = calls;
        this.templates = templates;
        this.pages = pages;
        this.trial = trial;
    }

    @GetMapping(AT)
    String shown(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, call -> pages.page(call, Input.none())));
        return "report/template";
    }

    @PostMapping(AT)
    String put(
            @PathVariable String union,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var fault = file == null || file.isEmpty() ? "missing" : trial.fault(call, file);
        if (!fault.isEmpty()) {
            input.fault("file", "template.fault." + fault);
            response.setStatus(422);
            model.addAttribute("page", calls.read(call, each -> pages.page(each, input)));
            return "report/template";
        }
        var sent = Objects.requireNonNull(file);
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "");
        var bytes = sent.getBytes();
        calls.enter(call, "set-template", Grounds.of("The union's own template of the note"), entry -> {
            templates.put(entry, call.union(), name, bytes);
            return name;
        });
        return SeeOther.to(call.at("/template").href());
    }

    @PostMapping(AT + "/end")
    String end(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        var call = calls.of(request, response, union);
        calls.enter(call, "end-template", Grounds.of("The note by the layout of this system"), entry -> {
            templates.end(entry, call.union());
            return union;
        });
        return SeeOther.to(call.at("/template").href());
    }

    @GetMapping(AT + "/file")
    void file(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = calls.read(request, response, union, call -> {
            var found = templates.inForce(call.union(), call.asOf()).orElseThrow(() -> new NotFound("template"));
            var name = ContentDisposition.attachment()
                    .filename(found.name(), java.nio.charset.StandardCharsets.UTF_8)
                    .build();
            response.setHeader("Content-Disposition", name.toString());
            return templates.bytes(call.union(), found);
        });
        response.setContentType("application/octet-stream");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
