package org.pacta.portal.forecast;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.planning.Runs;
import org.pacta.portal.picture.Png;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pictures of a forecast as files, with title, day and source in them. Who may see them is as for the forecast.
@Controller
@Open
class PicturesController {

    private final ForecastVisits visits;
    private final Runs runs;
    private final ForecastPictures pictures;
    private final Ledger ledger;
    private final PublicUrl url;

    PicturesController(ForecastVisits visits, Runs runs, ForecastPictures pictures, Ledger ledger, PublicUrl url) {
        this.visits = visits;
        this.runs = runs;
        this.pictures = pictures;
        this.ledger = ledger;
        this.url = url;
    }

    /// @param desks `on` for the forecast in which things wait for desks
    @GetMapping("/u/{union}/forecast/{what:fan|ends|load}.{form:svg|png}")
    ResponseEntity<byte[]> picture(
            @PathVariable String union,
            @PathVariable String what,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String desks,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = visits.asked(union, framework, desks.equals("on"), request, response);
        if (asked.sight().hidden()) throw new NotFound("a published forecast");
        var viewer = asked.sight().viewer();
        var made = runs.answer(viewer, asked.question());
        var outlook = made.outlook();
        if (outlook.open() == 0 || outlook.total() == 0) throw new NotFound("picture of what is all done");
        var looked = asked.looked(made, null);
        var base = url.of(request);
        var picture = ledger.read(viewer, () -> pictures.picture(what, looked, base));
        var name = "%s-forecast-%s.%s".formatted(union.replaceAll("[^A-Za-z0-9-]", "_"), what, form);
        return ResponseEntity.ok()
                .contentType(
                        form.equals("svg")
                                ? MediaType.parseMediaType("image/svg+xml;charset=UTF-8")
                                : MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + '"')
                .body(form.equals("svg") ? picture.svg().getBytes(StandardCharsets.UTF_8) : Png.of(picture, 2));
    }
}
