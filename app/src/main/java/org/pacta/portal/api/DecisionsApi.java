package org.pacta.portal.api;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.planning.WeighedDecisions;
import org.pacta.planning.told.DecisionTelling;
import org.pacta.planning.told.Scenarios;
import org.pacta.portal.api.ForecastAnswers.DecisionsOf;
import org.pacta.portal.api.ForecastAnswers.Progress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What decisions on sittings and desks would do; for whoever sees the forecast of any moment. Weighing takes a
/// forecast for each, so that it is asked for again until it is there.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class DecisionsApi {

    private final Asking asking;
    private final Foresights foresights;
    private final WeighedDecisions decisions;
    private final DecisionTelling telling;
    private final Ledger ledger;

    DecisionsApi(
            Asking asking, Foresights foresights, WeighedDecisions decisions, DecisionTelling telling, Ledger ledger) {
        this.asking = asking;
        this.foresights = foresights;
        this.decisions = decisions;
        this.telling = telling;
        this.ledger = ledger;
    }

    /// Each decision by itself, with the same draws: the next sitting of each body that something waits for drawn
    /// half way to the data date, one more half way to the one after it, one desk more for bodies with more work
    /// than desks.
    ///
    /// @param deadline another last day than the plan's own
    /// @param drop the code of a measure or step to be left out; this and the others below hold throughout
    /// @param move `CODE:DAY`, another date
    /// @param times `CODE:FACTOR`, what is left takes so many times as long
    /// @param split `CODE:PARTS`, done in parts at the same time
    /// @param sitting `BODY:DAY`, one more sitting; `BODY:DAY:DAY`, another day for one
    /// @param risk `CODE:on` or `CODE:off`
    @ApiResponse(responseCode = "200", description = "The decisions", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description =
                    "On its way: `progress` says how far. Ask again, at the address that `Location` gives, after as"
                            + " many seconds as `Refresh` says; what nobody asks for ends.",
            useReturnTypeSchema = true)
    @GetMapping("/forecast/decisions")
    ResponseEntity<DecisionsOf> decisions(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String deadline,
            @RequestParam(defaultValue = "") List<String> drop,
            @RequestParam(defaultValue = "") List<String> move,
            @RequestParam(defaultValue = "") List<String> times,
            @RequestParam(defaultValue = "") List<String> split,
            @RequestParam(defaultValue = "") List<String> sitting,
            @RequestParam(defaultValue = "") List<String> risk,
            HttpServletRequest request) {
        var until = Foresights.day("deadline", deadline);
        var seen = asking.of(request, union, asked -> foresights.of(asked, false, request));
        if (!seen.sight().present()) throw new NotFound("decisions that everybody sees");
        var asked = seen.asked();
        var plan = asked.framework().code();
        var changes = seen.changes().words();
        var viewer = seen.sight().viewer();
        return switch (decisions.look(viewer, seen.question(until, false))) {
            case WeighedDecisions.State.Ready(var all) ->
                ResponseEntity.ok(ledger.read(viewer, () -> {
                    var told = telling.answer(seen.words(), asked.union(), asked.asOf(), all, foresights.sees(asked));
                    return new DecisionsOf(asked.about(), plan, changes, null, told);
                }));
            case WeighedDecisions.State.Going(var going) ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .cacheControl(CacheControl.noStore())
                        .header("Refresh", "1")
                        .header(HttpHeaders.LOCATION, again(asked, request, deadline))
                        .body(new DecisionsOf(
                                asked.about(),
                                plan,
                                changes,
                                new Progress(going.step(), going.done(), going.most()),
                                List.of()));
        };
    }

    /// The same question of the same moment, so that what is recorded meanwhile does not begin it anew.
    private static String again(Asked asked, HttpServletRequest request, String deadline) {
        var address = new StringBuilder(asked.address(
                "/forecast/decisions",
                "framework",
                asked.framework().code(),
                "deadline",
                deadline,
                "lang",
                asked.language()));
        Scenarios.values(request.getParameterMap())
                .forEach((name, values) -> values.stream()
                        .filter(each -> !each.isBlank())
                        .forEach(each -> address.append('&')
                                .append(name)
                                .append('=')
                                .append(URLEncoder.encode(each, StandardCharsets.UTF_8))));
        return address.toString();
    }
}
