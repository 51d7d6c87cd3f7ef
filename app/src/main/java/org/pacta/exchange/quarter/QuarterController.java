package org.pacta.exchange.quarter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.language.Lexicon;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.For;
import org.pacta.reporting.Outcome;
import org.pacta.reporting.Reason;
import org.pacta.reporting.Registrations;
import org.pacta.reporting.Voice;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Hands out the workbook of a body and takes filled ones in: all files, or none.
@Controller
@For({Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
class QuarterController {

    private static final String AT = "/u/{union}/cycles/{cycle}";
    static final int MOST_FILES = 100;
    private static final Weighed NOTHING = new Weighed(List.of(), List.of(), List.of());

    private final Calls calls;
    private final QuarterPages pages;
    private final Registrations registrations;
    private final Moments moments;
    private final Lexicon lexicon;

    QuarterController(Calls calls, QuarterPages pages, Registrations registrations, Moments moments, Lexicon lexicon) {
        this.calls = calls;
        this.pages = pages;
        this.registrations = registrations;
        this.moments = moments;
        this.lexicon = lexicon;
    }

    @GetMapping(AT + "/bodies/{body}/workbook.xlsx")
    void download(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable String body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var call = calls.of(request, response, union);
        var content = calls.read(call, each -> pages.book(each, cycle, body));
        var bytes = new ByteArrayOutputStream();
        QuarterBook.write(content, call.words(), bytes);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(cycle + " " + body + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    @GetMapping(AT + "/workbooks")
    String ask(
            @PathVariable String union,
            @PathVariable String cycle,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return shown(calls.of(request, response, union), cycle, NOTHING, List.of(), "", model);
    }

    /// Files, or the choices about rows of files that were sent before.
    @PostMapping(AT + "/workbooks")
    @For({Role.PARTY_COORDINATOR, Role.BODY_OFFICER})
    String take(
            @PathVariable String union,
            @PathVariable String cycle,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "parcel", required = false) @Nullable String parcel,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var call = calls.of(request, response, union);
        var sent = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(each -> !each.isEmpty()).toList();
        var carried = Optional.ofNullable(parcel).flatMap(ParcelJson::unpacked);
        if (sent.size() > MOST_FILES || sent.isEmpty() && carried.isEmpty()) {
            response.setStatus(422);
            var fault = sent.isEmpty() ? call.say("quarter.fault.none") : call.say("quarter.fault.many", MOST_FILES);
            return shown(call, cycle, NOTHING, List.of(fault), "", model);
        }
        if (carried.isPresent())
            return weighed(call, cycle, carried.get(), choices(request), List.of(), false, request, response, model);
        var wrong = new ArrayList<QuarterView.Wrong>();
        var parcels = new ArrayList<Parcel>();
        for (var each : sent) read(call, each, wrong).ifPresent(parcels::add);
        return weighed(call, cycle, parcels, Map.of(), wrong, false, request, response, model);
    }

    private Optional<Parcel> read(Call call, MultipartFile sent, List<QuarterView.Wrong> wrong) throws IOException {
        var given = sent.getOriginalFilename();
        var name = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
        var file = Files.createTempFile("pacta-quarter-", ".xlsx");
        try {
            sent.transferTo(file);
            var read = ParcelFile.read(file, name, lexicon);
            var texts = new FaultTexts(call.tag());
            for (var fault : read.faults()) {
                var place = fault.place();
                wrong.add(new QuarterView.Wrong(
                        name,
                        place.line() > 0 ? String.valueOf(place.line()) : "",
                        place.heading().isEmpty() ? place.column() : place.heading(),
                        fault.value(),
                        Cells.sentence(texts, fault)));
            }
            return read.parcel();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, String> choices(HttpServletRequest request) {
        var choices = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("choose-") && values.length > 0) choices.put(name, values[0]);
        });
        return choices;
    }

    /// @param again whether somebody was quicker once already
    private String weighed(
            Call call,
            String cycle,
            List<Parcel> parcels,
            Map<String, String> choices,
            List<QuarterView.Wrong> unread,
            boolean again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var weighed = calls.read(call, each -> {
            var weighing = pages.weighing(each, cycle, parcels, choices);
            var found = weighing.weigh(parcels);
            var wrong = new ArrayList<>(unread);
            wrong.addAll(found.wrong());
            if (!found.submissions().isEmpty())
                wrong.addAll(weighing.said(registrations.findings(
                        each.capacity().actor(),
                        each.union().id(),
                        pages.cycle(each, cycle),
                        Voice.body(each),
                        found.submissions(),
                        each.asOf())));
            return new Weighed(wrong, found.conflicts(), found.submissions());
        });
        if (weighed.wrong().isEmpty()
                && weighed.conflicts().isEmpty()
                && !weighed.submissions().isEmpty()) {
            var outcome = registrations.submit(
                    call.capacity().actor(),
                    call.union().id(),
                    cycle,
                    Voice.body(call),
                    weighed.submissions(),
                    moments.today(call.union()));
            switch (outcome) {
                case Outcome.Recorded given -> {
                    return SeeOther.to(QuarterPages.at(call, cycle, next(given)));
                }
                case Outcome.Refused(var reasons) -> {
                    if (again || !reasons.contains(Reason.OVERTAKEN) && !reasons.contains(Reason.OVERTAKEN_DRAFT)) {
                        var faults =
                                reasons.stream().map(one -> call.say(one.key())).toList();
                        response.setStatus(422);
                        return shown(call, cycle, NOTHING, faults, "", model);
                    }
                    // somebody was quicker: what he said is shown beside
                    var anew = calls.of(request, response, call.union().code());
                    return weighed(anew, cycle, parcels, choices, unread, true, request, response, model);
                }
            }
        }
        response.setStatus(422);
        if (!weighed.wrong().isEmpty()) return shown(call, cycle, weighed, List.of(), "", model);
        if (weighed.conflicts().isEmpty())
            return shown(call, cycle, NOTHING, List.of(call.say("quarter.fault.same")), "", model);
        var packed = ParcelJson.packed(parcels);
        if (packed.isEmpty()) return shown(call, cycle, NOTHING, List.of(call.say("quarter.fault.large")), "", model);
        var faults = choices.isEmpty() ? List.<String>of() : List.of(call.say("quarter.choose"));
        return shown(call, cycle, weighed, faults, packed.get(), model);
    }

    /// The receipts; or the drafts, where bodies have steps of approval: one, or those of the cycle.
    private static String next(Outcome.Recorded given) {
        var numbers = given.numbers();
        if (numbers.isEmpty())
            return given.drafts().size() == 1 ? "/drafts/" + given.drafts().getFirst() : "/drafts";
        return numbers.size() == 1
                ? "/receipts/" + numbers.getFirst()
                : "/workbooks/" + numbers.getFirst() + "-" + numbers.getLast();
    }

    @GetMapping(AT + "/workbooks/{from:[0-9]{1,6}}-{to:[0-9]{1,6}}")
    String receipts(
            @PathVariable String union,
            @PathVariable String cycle,
            @PathVariable int from,
            @PathVariable int to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var last = Math.min(to, from + MOST_FILES);
        model.addAttribute(
                "page", calls.read(request, response, union, call -> pages.receipts(call, cycle, from, last)));
        return "exchange/quarter";
    }

    private String shown(Call call, String cycle, Weighed weighed, List<String> faults, String parcel, Model model) {
        model.addAttribute("page", calls.read(call, each -> pages.page(each, cycle, weighed, faults, parcel)));
        return "exchange/quarter";
    }
}
