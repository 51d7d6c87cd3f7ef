package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Text;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.portal.api.ThingAnswers.TextLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How law is made in the union and in each Party; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ProceduresApi {

    private final Asking asking;
    private final Procedures procedures;
    private final Bodies bodies;

    ProceduresApi(Asking asking, Procedures procedures, Bodies bodies) {
        this.asking = asking;
        this.procedures = procedures;
        this.bodies = bodies;
    }

    /// @param next the address of the next page; null behind the last
    record ProcedureList(
            About about,
            List<ProcedureLine> procedures,
            long total,
            @Nullable String next) {}

    /// @param party the code of the Party; null for acts of the union
    /// @param stages in their order
    record ProcedureLine(@Nullable String party, List<StageLine> stages) {}

    /// @param least,likely,most working days from the stage before
    /// @param body the code of the body at whose sitting alone it ends; null for none
    /// @param reaches what the act is then: agreed, prepared, adopted, in-force; null where it stays what it is
    record StageLine(
            String code,
            List<TextLine> texts,
            BigDecimal least,
            BigDecimal likely,
            BigDecimal most,
            @Nullable String body,
            @Nullable String reaches) {}

    @GetMapping("/procedures")
    ProcedureList procedures(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var ways = procedures.ways(asked.unionId(), asked.asOf());
            var codes = bodies.bodies(asked.unionId(), asked.asOf(), asked.language()).stream()
                    .collect(Collectors.toMap(Body::id, Body::code));
            var all = new ArrayList<ProcedureLine>();
            var own = ways.get(asked.union().thing());
            if (own != null) all.add(line(asked, asked.union().thing(), null, own, codes));
            for (var each : bodies.parties(asked.unionId(), asked.asOf(), asked.language())) {
                var way = ways.get(each.id());
                if (way != null) all.add(line(asked, each.id(), each.code(), way, codes));
            }
            return new ProcedureList(
                    asked.about(), paging.of(all), all.size(), paging.next(asked, "/procedures", all.size()));
        });
    }

    private ProcedureLine line(Asked asked, long owner, @Nullable String party, Way way, Map<Long, String> codes) {
        var names = procedures.names(asked.unionId(), owner, way, asked.asOf());
        return new ProcedureLine(
                party,
                way.stages().stream()
                        .map(each -> line(each, names.getOrDefault(each.code(), List.of()), codes))
                        .toList());
    }

    private static StageLine line(Stage it, List<Text> names, Map<Long, String> codes) {
        return new StageLine(
                it.code(),
                names.stream()
                        .map(each -> new TextLine("name", each.language(), each.words(), each.original()))
                        .toList(),
                it.least(),
                it.likely(),
                it.most(),
                it.body() == null ? null : codes.get(it.body()),
                it.reaches());
    }
}
