package org.pacta.council.release;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.parties.presence.Calls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The releases of a union; public, as far as they are released.
@Controller
@Open
class ReleasesController {

    private final Calls calls;
    private final ReleasePages pages;

    ReleasesController(Calls calls, ReleasePages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping("/u/{union}/releases")
    String all(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::all));
        return "council/releases";
    }
}
