package org.pacta.portal.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.pacta.council.Council;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.calendar.CalendarText;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.Bodies;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Rows;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Calendars to subscribe to: the meetings of a union, and what a body has to fulfil by when; public.
@Controller
@Open
class CalendarController {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final Visits visits;
    private final Council council;
    private final Bodies bodies;
    private final Rows rows;
    private final Ledger ledger;
    private final PublicUrl url;

    CalendarController(Visits visits, Council council, Bodies bodies, Rows rows, Ledger ledger, PublicUrl url) {
        this.visits = visits;
        this.council = council;
        this.bodies = bodies;
        this.rows = rows;
        this.ledger = ledger;
        this.url = url;
    }

    @GetMapping(path = "/u/{union}/meetings.ics", produces = TYPE)
    ResponseEntity<String> meetings(
            @PathVariable String union, HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(request, response, union, visit -> {
            var events = council.meetings(visit.union().id(), visit.asOf(), visit.tag()).stream()
                    .map(each -> new CalendarText.Event(
                            "meeting-%s@%s".formatted(each.code(), union),
                            each.heldOn(),
                            each.bodyName() + ": " + each.title(),
                            Objects.requireNonNullElse(each.place(), ""),
                            url.of(request) + own(visit, "/meetings/" + Address.segment(each.code()))))
                    .toList();
            return calendar(visit, visit.say("portal.section.meetings"), events);
        }));
    }

    /// What is not confirmed yet and due on a day, of the framework asked for or of the day.
    @GetMapping(path = "/u/{union}/bodies/{code}/due.ics", produces = TYPE)
    ResponseEntity<String> due(
            @PathVariable String union,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return ResponseEntity.ok(visits.visit(request, response, union, visit -> {
            var body = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("body " + code));
            var framework = visit.question().framework();
            var counted = Standing.counted(framework);
            var filter = new Filter("remaining", "", "", code, "", "", "", "");
            var events = rows.all(visit.question(), counted, filter).stream()
                    .filter(each -> each.due() != null)
                    .map(each -> new CalendarText.Event(
                            "%s-%s-%s@%s".formatted(counted.word(), framework.code(), each.code(), union),
                            Objects.requireNonNull(each.due()),
                            each.code() + " " + each.title(),
                            "",
                            url.of(request)
                                    + own(
                                            visit,
                                            "/frameworks/%s/%s/%s"
                                                    .formatted(
                                                            Address.segment(framework.code()),
                                                            counted.word(),
                                                            Address.segment(each.code())))))
                    .toList();
            return calendar(visit, body.name() + ": " + visit.say("portal.column.deadline"), events);
        }));
    }

    private String calendar(Visit visit, String what, List<CalendarText.Event> events) {
        var changed = ledger.head(visit.union().id()).recorded();
        return CalendarText.of(visit.name() + ": " + what, visit.notice(), visit.tag(), changed, events);
    }

    /// Without a moment: a calendar is about what is to come.
    private static String own(Visit visit, String below) {
        return Address.of("/u/" + Address.segment(visit.union().code()) + below).href();
    }
}
