package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// All claims about one thing; public, with more for whoever has a part in them.
@Controller
@Open
class DossierController {

    private final Calls calls;
    private final Subjects subjects;
    private final Dossiers dossiers;

    DossierController(Calls calls, Subjects subjects, Dossiers dossiers) {
        this.calls = calls;
        this.subjects = subjects;
        this.dossiers = dossiers;
    }

    @GetMapping("/u/{union}/frameworks/{framework}/{kind:measures|steps}/{code}/claims")
    String dossier(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String kind,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var page = calls.read(
                request, response, union, call -> dossiers.page(call, subjects.subject(call, framework, kind, code)));
        model.addAttribute("page", page);
        return "confirmation/dossier";
    }
}
