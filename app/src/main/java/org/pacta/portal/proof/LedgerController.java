package org.pacta.portal.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.portal.Visits;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The ledger of a union, its entries, its heads and its file; public.
@Controller
@Open
class LedgerController {

    private final Visits visits;
    private final LedgerPages pages;
    private final EntryPages entries;
    private final SamplePages samples;
    private final Seals seals;
    private final LedgerFiles files;
    private final PublicUrl url;

    LedgerController(
            Visits visits,
            LedgerPages pages,
            EntryPages entries,
            SamplePages samples,
            Seals seals,
            LedgerFiles files,
            PublicUrl url) {
        this.visits = visits;
        this.pages = pages;
        this.entries = entries;
        this.samples = samples;
        this.seals = seals;
        this.files = files;
        this.url = url;
    }

    @GetMapping("/u/{union}/ledger")
    String ledger(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "page", visits.visit(request, response, union, visit -> pages.ledger(visit, url.of(request))));
        return "portal/ledger";
    }

    @GetMapping("/u/{union}/ledger/entries/{seq:[0-9]{1,18}}")
    String entry(
            @PathVariable String union,
            @PathVariable long seq,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", visits.visit(request, response, union, visit -> entries.entry(visit, seq)));
        return "portal/ledgerEntry";
    }

    @GetMapping("/u/{union}/ledger/sample")
    String sample(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("page", visits.visit(request, response, union, samples::sample));
        return "portal/ledgerSample";
    }

    /// The newest head, or that of so many leaves, as a note to be held outside.
    @GetMapping(
            path = {"/u/{union}/ledger/head", "/u/{union}/ledger/heads/{size:[0-9]{1,18}}"},
            produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> head(
            @PathVariable String union,
            @PathVariable(required = false) @org.jspecify.annotations.Nullable Long size,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(request, response, union, visit -> {
            var id = visit.union().id();
            var found = size == null ? seals.head(id) : seals.head(id, size);
            var sealed = found.orElseThrow(() -> new NotFound("head " + (size == null ? "" : size)));
            var at = sealed.head().size();
            var lines = new StringBuilder(sealed.note().toString());
            seals.countersignatures(id, at, at)
                    .forEach(each -> lines.append(each.line()).append('\n'));
            return lines.toString();
        }));
    }

    @GetMapping(path = "/u/{union}/ledger/heads.atom", produces = "application/atom+xml;charset=UTF-8")
    ResponseEntity<String> feed(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(request, response, union, visit -> pages.feed(visit, url.of(request))));
    }

    /// The second verifier, as it stands in the source code; it needs nothing of this server.
    @GetMapping(path = "/u/{union}/ledger/verify.py", produces = "text/x-python;charset=UTF-8")
    ResponseEntity<Resource> verifier(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        visits.visit(request, response, union, visit -> visit.union().id());
        return ResponseEntity.ok(new ClassPathResource("audit/verify.py"));
    }

    /// The whole ledger as the reader may see it, streamed.
    @GetMapping("/u/{union}/ledger/file")
    void file(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        visits.visit(request, response, union, visit -> {
            if (seals.head(visit.union().id()).isEmpty()) throw new NotFound("sealed ledger");
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"%s.ledger\"".formatted(visit.union().code()));
            try {
                return files.write(visit.union().id(), visit.union().code(), response.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
