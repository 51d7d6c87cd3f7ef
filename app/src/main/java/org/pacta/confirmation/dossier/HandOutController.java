package org.pacta.confirmation.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.pacta.confirmation.evidence.Files;
import org.pacta.confirmation.evidence.StoredFile;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.parties.presence.Calls;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Hands files out, to be kept and never to be run: as attachments, in a box in which nothing runs.
@Controller
@Open
class HandOutController {

    static final String BOX =
            "sandbox; default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Calls calls;
    private final Files files;

    HandOutController(Calls calls, Files files) {
        this.calls = calls;
        this.files = files;
    }

    @GetMapping("/u/{union}/files/{id}")
    void file(
            @PathVariable String union, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = calls.of(request, response, union);
        var file = calls.read(
                call, each -> files.file(each.union().id(), id).orElseThrow(() -> new NotFound("file " + id)));
        head(file, response);
        files.write(call.capacity().viewer(), call.union().id(), id, response.getOutputStream());
    }

    private static void head(StoredFile file, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", BOX);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.media());
        response.setContentLengthLong(file.size());
    }
}
