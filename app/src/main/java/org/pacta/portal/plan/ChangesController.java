package org.pacta.portal.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.pacta.portal.Visits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What changed in a plan between two moments; public.
@Controller
class ChangesController {

    private final Visits visits;
    private final ChangePages pages;

    ChangesController(Visits visits, ChangePages pages) {
        this.visits = visits;
        this.pages = pages;
    }

    /// @param from the earlier day, as seen then; without it the sitting before, or the first day of the framework
    @GetMapping("/u/{union}/frameworks/{framework}/changes")
    String changes(
            @PathVariable String union,
            @PathVariable String framework,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page", visits.visit(request, response, union, framework, visit -> pages.of(visit, day(from))));
        return "portal/changes";
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
