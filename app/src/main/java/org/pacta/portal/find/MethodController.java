package org.pacta.portal.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.pacta.language.PublicWords;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.files.OpenFiles;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.MethodView;
import org.pacta.portal.table.OpenFilesView;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// How we count, and the open data; public.
@Controller
@Open
class MethodController {

    /// Who may show the program a table.
    private static final List<Role> READERS =
            List.of(Role.SECRETARIAT_OFFICER, Role.PARTY_COORDINATOR, Role.BODY_OFFICER);

    private final Visits visits;
    private final Frames frames;
    private final Capacities capacities;

    MethodController(Visits visits, Frames frames, Capacities capacities) {
        this.visits = visits;
        this.frames = frames;
        this.capacities = capacities;
    }

    @GetMapping("/u/{union}/method")
    String method(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(
                "page",
                visits.visit(
                        request,
                        response,
                        union,
                        visit -> new MethodView(
                                frames.of(visit, "method", Frames.crumbs(visit).subList(0, 1)),
                                visit.say("pages.method.intro"),
                                Method.rules(visit.words()),
                                Method.marks(visit.words(), visit.parties()))));
        return "portal/method";
    }

    @GetMapping("/u/{union}/data")
    String data(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var capacity = capacities.of(request, union);
        var reads = capacity instanceof Capacity.Operator
                || READERS.stream().anyMatch(each -> capacity.may(each, Power.PREPARE));
        model.addAttribute(
                "page",
                visits.visit(
                        request,
                        response,
                        union,
                        visit -> new OpenFilesView(
                                frames.of(visit, "data", Frames.crumbs(visit).subList(0, 1)),
                                visit.say("pages.data.intro"),
                                files(visit),
                                visit.say(PublicWords.LICENCE),
                                OpenFiles.address(visit.say(PublicWords.LICENCE)),
                                "/api/openapi.json",
                                OpenFiles.catalogue(visit.union().code()),
                                reads ? List.of(reading(visit)) : List.of())));
        return "portal/data";
    }

    private static Link reading(Visit visit) {
        return visit.link(visit.say("reading.title"), visit.at("/data/reading"));
    }

    private static TableView files(Visit visit) {
        var rows = visit.frameworks().reversed().stream()
                .flatMap(framework -> OpenFiles.WHAT.stream()
                        .map(what -> Stream.concat(
                                        Stream.of(
                                                Cell.of(visit.say("pages.data.file." + what)),
                                                Cell.of(framework.code())),
                                        OpenFiles.FORMATS.stream()
                                                .map(format -> Cell.of(link(visit, framework.code(), what, format))))
                                .toList()))
                .toList();
        var columns = List.of(
                Column.of(visit.say("portal.column.file")),
                Column.of(visit.say("portal.frameworks")),
                Column.of("CSV"),
                Column.of("XLSX"),
                Column.of("JSON"));
        return TableView.small(
                visit.words(), "files", visit.say("portal.data.files"), columns, rows, visit.say("pages.none"));
    }

    private static Link link(Visit visit, String framework, String what, String format) {
        var path = OpenFiles.path(visit.union().code(), framework, what, format);
        return new Link(what + "." + format.toLowerCase(Locale.ROOT), new Address(path, visit.moment()).href());
    }
}
