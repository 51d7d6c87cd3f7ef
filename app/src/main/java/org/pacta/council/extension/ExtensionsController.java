package org.pacta.council.extension;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Requests to move dates: the list of a union, and those about one thing; public as the things themselves.
@Controller
@Open
class ExtensionsController {

    private final Calls calls;
    private final Subjects subjects;
    private final ExtensionPages pages;

    ExtensionsController(Calls calls, Subjects subjects, ExtensionPages pages) {
        this.calls = calls;
        this.subjects = subjects;
        this.pages = pages;
    }

    @GetMapping("/u/{union}/extensions")
    String all(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::all));
        return "council/extensions";
    }

    @GetMapping("/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/extensions")
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
        return "council/extensions";
    }
}
