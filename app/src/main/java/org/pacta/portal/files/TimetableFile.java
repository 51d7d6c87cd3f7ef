package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.planning.Timetables;
import org.pacta.planning.history.Course;
import org.pacta.portal.forecast.ForecastVisits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A schedule within the desks of bodies as CSV, as far as the reader may see it. It waits until the schedule is there.
@RestController
@Open
class TimetableFile {

    private final ForecastVisits visits;
    private final Timetables timetables;
    private final Records records;
    private final Bodies bodies;
    private final Ledger ledger;

    TimetableFile(ForecastVisits visits, Timetables timetables, Records records, Bodies bodies, Ledger ledger) {
        this.visits = visits;
        this.timetables = timetables;
        this.records = records;
        this.bodies = bodies;
        this.ledger = ledger;
    }

    @GetMapping("/u/{union}/forecast/timetable.csv")
    void file(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String chance,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var asked = visits.asked(union, framework, true, request, response);
        if (!asked.present()) throw new NotFound("a schedule that everybody sees");
        var viewer = asked.sight().viewer();
        var made = timetables.made(viewer, asked.question(), Timetables.chance(chance));
        var sheet = ledger.read(viewer, () -> sheet(asked, made));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"timetable-%s.csv\"".formatted(sheet.on()));
        CsvFile.write(sheet, response.getOutputStream());
    }

    private Sheet sheet(ForecastVisits.Asked asked, Timetables.Made made) {
        var visit = asked.visit();
        int union = visit.union().id();
        var slots = made.timetable().slots();
        var ids = slots.stream().map(each -> each.course().id()).toList();
        var names = records.named(union, ids, visit.asOf());
        var codes = new HashMap<Long, String>();
        bodies.bodies(union, visit.asOf(), visit.tag()).forEach(each -> codes.put(each.id(), each.code()));
        int today = made.given().today();
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var each : slots) {
            var name = names.get(each.course().id());
            if (name == null) continue;
            int due = each.course().due(today);
            var row = new ArrayList<@Nullable Object>();
            row.add(name.kind());
            row.add(name.code());
            row.add(asked.sees(each.course().party()) ? codes.get(each.course().body()) : null);
            row.add(each.days());
            row.add(LocalDate.ofEpochDay(each.start()));
            row.add(LocalDate.ofEpochDay(each.worked()));
            row.add(LocalDate.ofEpochDay(each.done()));
            row.add(due == Course.NEVER ? null : LocalDate.ofEpochDay(due));
            row.add(each.late(today));
            rows.add(row);
        }
        return new Sheet(
                "timetable",
                visit.union().code(),
                visit.question().framework().code(),
                visit.asOf().on(),
                visit.asOf().known(),
                visit.union().demoDay() == null ? null : visit.notice(),
                List.of("kind", "code", "body", "days", "from", "until", "done", "due", "days_late"),
                rows);
    }
}
