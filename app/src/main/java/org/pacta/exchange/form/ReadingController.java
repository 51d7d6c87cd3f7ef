package org.pacta.exchange.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.exchange.mapping.FirstLook;
import org.pacta.exchange.table.Choice;
import org.pacta.page.form.Input;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Shows how a table of an office would be read: proposes a mapping from its headings, or tries one that was written.
/// Nothing is kept.
@Controller
@For(
        value = {Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER},
        operator = true)
class ReadingController {

    private static final String AT = "/u/{union}/data/reading";
    private static final long MOST_BYTES = 20L << 20;
    private static final BigDecimal LAST_LINE = BigDecimal.valueOf(1_048_576);

    private final Calls calls;
    private final ReadingPages pages;

    ReadingController(Calls calls, ReadingPages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    @GetMapping(AT)
    String ask(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        return shown(calls.of(request, response, union), Input.none(), List.of(), "", null, model);
    }

    @PostMapping(AT)
    String read(
            @PathVariable String union,
            @RequestParam(name = "table", required = false) @Nullable MultipartFile table,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var call = calls.of(request, response, union);
        var input = new Input(request);
        var header = input.number("header");
        if (header != null && (header.signum() <= 0 || header.scale() > 0 || header.compareTo(LAST_LINE) > 0))
            input.fault("header", "form.fault.number");
        var mapping = input.text("mapping");
        if (table == null || table.isEmpty()) input.fault("table", "reading.fault.none");
        else if (table.getSize() > MOST_BYTES) input.fault("table", "reading.fault.large");
        if (input.wrong() || table == null) {
            response.setStatus(422);
            return shown(call, input, List.of(), "", null, model);
        }
        var sent = table.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceAll(".*[/\\\\]", "");
        return kept(table, file -> {
            var seen = mapping.isEmpty()
                    ? FirstLook.at(
                            file,
                            name,
                            new Choice(input.orNull("sheet"), null, null, false),
                            header == null ? 0 : header.longValueExact(),
                            ReadingPages.ROWS)
                    : new FirstLook.Seen.Proposed(FirstLook.by(mapping, file, name, ReadingPages.ROWS));
            return switch (seen) {
                case FirstLook.Seen.Proposed(var look) -> shown(call, input, List.of(), name, look, model);
                case FirstLook.Seen.Headless() ->
                    refused(
                            response,
                            () -> shown(call, input, List.of(call.say("reading.headless")), name, null, model));
                case FirstLook.Seen.Refused(var fault) -> {
                    var sentence = new FaultTexts(call.tag()).line(fault);
                    yield refused(response, () -> shown(call, input, List.of(sentence), name, null, model));
                }
            };
        });
    }

    /// The mapping that was shown, as a file.
    @PostMapping(AT + "/mapping.yaml")
    void save(@PathVariable String union, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = new Input(request).text("mapping").concat("\n").getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/yaml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"mapping.yaml\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private interface Work {
        String on(Path file) throws IOException;
    }

    private static String kept(MultipartFile table, Work work) throws IOException {
        var file = Files.createTempFile("pacta-reading-", ".table");
        try {
            table.transferTo(file);
            return work.on(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String refused(HttpServletResponse response, Supplier<String> page) {
        response.setStatus(422);
        return page.get();
    }

    private String shown(
            Call call, Input input, List<String> faults, String name, @Nullable FirstLook look, Model model) {
        model.addAttribute("page", calls.read(call, each -> pages.page(each, input, faults, name, look)));
        return "exchange/reading";
    }
}
