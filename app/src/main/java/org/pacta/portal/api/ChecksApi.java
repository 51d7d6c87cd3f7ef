package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Open;
import org.pacta.scoreboard.checks.Check;
import org.pacta.scoreboard.checks.Checks;
import org.pacta.scoreboard.checks.Finding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the record contradicts itself, by published rules; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class ChecksApi {

    private final Asking asking;
    private final Checks checks;

    ChecksApi(Asking asking, Checks checks) {
        this.asking = asking;
        this.checks = checks;
    }

    /// @param next the page with the next findings of each check; null where all were given
    record CheckList(
            About about,
            String framework,
            List<CheckLine> checks,
            @Nullable String next) {}

    /// @param found how many contradictions
    /// @param of among how many things to which the rule applies
    record CheckLine(String check, long found, long of, List<FindingLine> findings) {}

    /// @param other what it contradicts; null where there is none
    /// @param marks the stage reached, the values, or what is missing
    record FindingLine(
            ThingLine thing,
            @Nullable ThingLine other,
            @Nullable LocalDate day,
            List<String> marks) {}

    record ThingLine(String kind, String code, String title) {
        static ThingLine of(Finding.Subject it) {
            return new ThingLine(it.kind(), it.code(), it.title());
        }
    }

    /// @param limit how many findings of each check at most
    /// @param after how many findings of each check were given before
    @GetMapping("/checks")
    CheckList checks(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var outcomes = checks.outcomes(asked.question());
            var longest = outcomes.stream()
                    .mapToLong(each -> each.findings().size())
                    .max()
                    .orElse(0);
            return new CheckList(
                    asked.about(),
                    asked.framework().code(),
                    outcomes.stream().map(each -> line(each, paging)).toList(),
                    paging.next(asked, "/checks", longest, "framework", framework));
        });
    }

    private static CheckLine line(Check.Outcome it, Paging paging) {
        return new CheckLine(
                it.check().word(),
                it.findings().size(),
                it.of(),
                paging.of(it.findings()).stream().map(ChecksApi::line).toList());
    }

    private static FindingLine line(Finding it) {
        var other = it.other();
        return new FindingLine(
                ThingLine.of(it.subject()), other == null ? null : ThingLine.of(other), it.day(), it.marks());
    }
}
