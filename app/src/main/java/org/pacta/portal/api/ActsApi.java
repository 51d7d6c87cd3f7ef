package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.acts.Acts;
import org.pacta.council.Council;
import org.pacta.ledger.NotFound;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.planning.procedure.Procedures;
import org.pacta.portal.api.ActAnswers.ActAnswer;
import org.pacta.portal.api.ActAnswers.ActList;
import org.pacta.portal.api.ActAnswers.BodyAnswer;
import org.pacta.portal.api.ActAnswers.BodyList;
import org.pacta.portal.api.ActAnswers.BodyRow;
import org.pacta.portal.api.ActAnswers.DocumentLine;
import org.pacta.portal.api.ActAnswers.MeetingAnswer;
import org.pacta.portal.api.ActAnswers.MeetingLine;
import org.pacta.portal.api.ActAnswers.MeetingList;
import org.pacta.portal.api.ActAnswers.StatementLine;
import org.pacta.portal.api.ActAnswers.StatementList;
import org.pacta.portal.api.ActAnswers.SuccessionLine;
import org.pacta.portal.api.ThingAnswers.ActLine;
import org.pacta.scoreboard.Statements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Acts, bodies, meetings, statements; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ActsApi {

    private static final Map<String, Set<String>> SHOWN =
            Map.of("adopted", Set.of("adopted", "in-force"), "prepared", Set.of("prepared", "adopted", "in-force"));

    private final Asking asking;
    private final Acts acts;
    private final Bodies bodies;
    private final Council council;
    private final Statements statements;
    private final Procedures procedures;

    ActsApi(Asking asking, Acts acts, Bodies bodies, Council council, Statements statements, Procedures procedures) {
        this.procedures = procedures;
        this.asking = asking;
        this.acts = acts;
        this.bodies = bodies;
        this.council = council;
        this.statements = statements;
    }

    /// @param show `counted` for those that totals count (twins once), `prepared` and `adopted` for those of them that
    /// are so or beyond
    @GetMapping("/acts")
    ActList acts(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        if (!Set.of("", "counted", "prepared", "adopted").contains(show)) {
            throw new ApiFault("show", "show (%s) must be counted, prepared or adopted".formatted(show));
        }
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var stages = SHOWN.getOrDefault(show, Set.of());
            var listed = show.isEmpty()
                    ? acts.acts(asked.unionId(), plan.id(), asked.asOf(), asked.language())
                    : acts.counted(asked.unionId(), plan.id(), asked.asOf(), asked.language());
            var all = listed.stream()
                    .filter(each -> stages.isEmpty() || each.stage() instanceof String stage && stages.contains(stage))
                    .map(ActLine::of)
                    .toList();
            var next = paging.next(asked, "/acts", all.size(), "framework", plan.code(), "show", show);
            return new ActList(asked.about(), plan.code(), paging.of(all), all.size(), next);
        });
    }

    @GetMapping("/acts/{code}")
    ActAnswer act(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var it = acts.act(asked.unionId(), code, asked.asOf(), asked.language())
                    .orElseThrow(() -> new NotFound("act " + code));
            var twins = acts.twins(asked.unionId(), it.id(), asked.asOf(), asked.language()).stream()
                    .map(ActLine::of)
                    .toList();
            var passed = procedures.passed(asked.unionId(), it.id(), asked.asOf()).entrySet().stream()
                    .map(each -> new Procedures.Passed(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparing(Procedures.Passed::day).thenComparing(Procedures.Passed::stage))
                    .toList();
            return new ActAnswer(
                    asked.about(), ActLine.of(it), acts.stages(asked.unionId(), it.id(), asked.asOf()), passed, twins);
        });
    }

    @GetMapping("/bodies")
    BodyList bodies(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var all = bodies.bodies(asked.unionId(), asked.asOf(), asked.language()).stream()
                    .map(BodyRow::of)
                    .toList();
            return new BodyList(asked.about(), paging.of(all), all.size(), paging.next(asked, "/bodies", all.size()));
        });
    }

    @GetMapping("/bodies/{code}")
    BodyAnswer body(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var it = bodies.body(asked.unionId(), code, asked.asOf(), asked.language())
                    .orElseThrow(() -> new NotFound("body " + code));
            var successions = bodies.successions(asked.unionId(), it.id(), asked.asOf(), asked.language()).stream()
                    .map(each -> new SuccessionLine(BodyRow.of(each.body()), each.kind(), each.since(), each.earlier()))
                    .toList();
            return new BodyAnswer(asked.about(), BodyRow.of(it), successions);
        });
    }

    @GetMapping("/meetings")
    MeetingList meetings(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var all = council.meetings(asked.unionId(), asked.asOf(), asked.language()).stream()
                    .map(MeetingLine::of)
                    .toList();
            return new MeetingList(
                    asked.about(), paging.of(all), all.size(), paging.next(asked, "/meetings", all.size()));
        });
    }

    @GetMapping("/meetings/{code}")
    MeetingAnswer meeting(
            @PathVariable String union,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        return asking.of(request, union, asked -> {
            var it = council.meeting(asked.unionId(), code, asked.asOf(), asked.language())
                    .orElseThrow(() -> new NotFound("meeting " + code));
            List<DocumentLine> documents =
                    council.documents(asked.unionId(), it.id(), asked.asOf(), asked.language()).stream()
                            .map(DocumentLine::of)
                            .toList();
            return new MeetingAnswer(asked.about(), MeetingLine.of(it), documents);
        });
    }

    @GetMapping("/statements")
    StatementList statements(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var plan = asked.framework();
            var all = statements.about(asked.unionId(), plan.id(), asked.asOf(), asked.language()).stream()
                    .map(StatementLine::of)
                    .toList();
            var next = paging.next(asked, "/statements", all.size(), "framework", plan.code());
            return new StatementList(asked.about(), plan.code(), paging.of(all), all.size(), next);
        });
    }
}
