package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.parties.presence.Calls;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where the positions of the Parties differ, as a page and as a table for a word processor; public.
@Controller
@Open
class DisagreementsController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Calls calls;
    private final DisagreementPages pages;

    DisagreementsController(Calls calls, DisagreementPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping("/u/{union}/disagreements")
    String list(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", calls.read(request, response, union, pages::page));
        return "confirmation/disagreements";
    }

    @GetMapping("/u/{union}/disagreements.docx")
    ResponseEntity<byte[]> table(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        var bytes = calls.read(request, response, union, pages::file);
        return ResponseEntity.ok()
                .header("Content-Type", DOCX)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"disagreements-" + union.replaceAll("[^a-z0-9-]", "") + ".docx\"")
                .body(bytes);
    }
}
