package org.pacta.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.portal.Visits;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Releases, corrections and changes to subscribe to; public.
@Controller
@Open
class FeedsController {

    private static final String TYPE = "application/atom+xml;charset=UTF-8";

    private final Visits visits;
    private final Feeds feeds;
    private final PublicUrl url;

    FeedsController(Visits visits, Feeds feeds, PublicUrl url) {
        this.visits = visits;
        this.feeds = feeds;
        this.url = url;
    }

    @GetMapping(path = "/u/{union}/releases.atom", produces = TYPE)
    ResponseEntity<String> releases(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(
                request,
                response,
                union,
                visit -> feeds.releases(visit, url.of(request)).text()));
    }

    @GetMapping(path = "/u/{union}/corrections.atom", produces = TYPE)
    ResponseEntity<String> corrections(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(
                request,
                response,
                union,
                visit -> feeds.corrections(visit, url.of(request)).text()));
    }

    @GetMapping(path = "/u/{union}/frameworks/{framework}/groups/{code}.atom", produces = TYPE)
    ResponseEntity<String> changes(
            @PathVariable String union,
            @PathVariable String framework,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(
                request,
                response,
                union,
                framework,
                visit -> feeds.changes(visit, code, url.of(request)).text()));
    }
}
