package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Open;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Independent assessments beside the official readings; public.
@RestController
@Open
class AssessmentsApi {

    private final Asking asking;
    private final AssessmentLines lines;

    AssessmentsApi(Asking asking, AssessmentLines lines) {
        this.asking = asking;
        this.lines = lines;
    }

    record AssessmentList(
            About about,
            String framework,
            List<AssessmentLines.Line> assessments,
            long total,
            @Nullable String next) {}

    /// How auditors and invited assessors read the measures and steps of a framework. No figure rests on it.
    @GetMapping(path = "/api/v1/unions/{union}/assessments", produces = "application/json")
    AssessmentList assessments(
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
            var all = lines.of(asked);
            var next = paging.next(asked, "/assessments", all.size(), "framework", plan.code());
            return new AssessmentList(asked.about(), plan.code(), paging.of(all), all.size(), next);
        });
    }
}
