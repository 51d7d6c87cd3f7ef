package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.portal.api.ProvisionAnswers.CarrierLine;
import org.pacta.portal.api.ProvisionAnswers.InstrumentLine;
import org.pacta.portal.api.ProvisionAnswers.ProvisionAnswer;
import org.pacta.portal.api.ProvisionAnswers.ProvisionLine;
import org.pacta.portal.api.ProvisionAnswers.ProvisionList;
import org.pacta.portal.provision.CarriedOut;
import org.pacta.portal.provision.ProvisionRows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Provisions of instruments, with the measures that carry them out; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ProvisionsApi {

    private final Asking asking;
    private final ProvisionRows rows;
    private final CarriedOut carriedOut;
    private final ThingParts parts;

    ProvisionsApi(Asking asking, ProvisionRows rows, CarriedOut carriedOut, ThingParts parts) {
        this.asking = asking;
        this.rows = rows;
        this.carriedOut = carriedOut;
        this.parts = parts;
    }

    /// @param show `gaps` for those that no measure of the framework carries out, `carried` for the others
    /// @param instrument its code
    @GetMapping("/provisions")
    ProvisionList provisions(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        if (!show.isEmpty() && !ProvisionRows.SHOWN.contains(show))
            throw new ApiFault("show", "show (%s) must be gaps or carried".formatted(show));
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var found = rows.found(asked.union(), plan, asked.asOf(), asked.language(), field(show, instrument, words));
            var shown = found.shown();
            return new ProvisionList(
                    asked.about(),
                    plan.code(),
                    found.instruments().stream().map(InstrumentLine::of).toList(),
                    paging.of(shown).stream().map(ProvisionLine::of).toList(),
                    found.gaps(),
                    found.covered().unaligned(),
                    shown.size(),
                    paging.next(
                            asked,
                            "/provisions",
                            shown.size(),
                            "framework",
                            plan.code(),
                            "show",
                            show,
                            "instrument",
                            instrument,
                            "words",
                            words));
        });
    }

    private static java.util.function.UnaryOperator<String> field(String show, String instrument, String words) {
        return name -> switch (name) {
            case "show" -> show;
            case "instrument" -> instrument;
            case "words" -> words;
            default -> "";
        };
    }

    @GetMapping("/provisions/{code}")
    ProvisionAnswer provision(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var found = rows.found(asked.union(), plan, asked.asOf(), asked.language(), _ -> "");
            var it = found.all().stream()
                    .filter(each -> each.provision().code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("provision " + code));
            var within = found.all().stream()
                    .map(ProvisionRows.Row::provision)
                    .filter(each -> code.equals(each.parent()))
                    .map(org.pacta.register.alignment.Provision::code)
                    .toList();
            var carriers = carriedOut.carriers(asked.question(), it.provision(), 0, Integer.MAX_VALUE);
            return new ProvisionAnswer(
                    asked.about(),
                    plan.code(),
                    ProvisionLine.of(it),
                    parts.texts(asked, it.provision().id()),
                    within,
                    carriers.all().stream()
                            .map(each ->
                                    CarrierLine.of(each.row(), each.provision().code(), each.degree()))
                            .toList());
        });
    }
}
