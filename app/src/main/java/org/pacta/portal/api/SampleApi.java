package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.portal.api.LedgerAnswers.Drawn;
import org.pacta.portal.api.LedgerAnswers.SampleAnswer;
import org.pacta.portal.proof.Lots;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Confirmed measures drawn by lot; public.
@RestController
@Open
class SampleApi {

    private final Asking asking;
    private final Lots lots;

    SampleApi(Asking asking, Lots lots) {
        this.asking = asking;
        this.lots = lots;
    }

    /// Draws with the last head of a day as seed: the codes in the order of the lot.
    ///
    /// @param n how many, at most
    /// @param day whose last head is the seed; without it the newest
    @GetMapping(path = "/api/v1/unions/{union}/ledger/sample", produces = "application/json")
    SampleAnswer sample(
            @PathVariable String union,
            @RequestParam(defaultValue = "20") int n,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            HttpServletRequest request) {
        if (n < 1 || n > Lots.MOST) throw new ApiFault("n", "n (%d) must be from 1 to %d".formatted(n, Lots.MOST));
        var seedDay = day(day);
        return asking.of(request, union, asked -> {
            var drawn = lots.draw(asked.question(), seedDay, n);
            return new SampleAnswer(
                    asked.about(),
                    asked.framework().code(),
                    drawn.head().map(LedgerApi::line).orElse(null),
                    drawn.of(),
                    drawn.rows().stream()
                            .map(each -> new Drawn(each.code(), each.title(), address(asked, each.code())))
                            .toList());
        });
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new ApiFault("day", "day (%s) must be a day as 2023-11-29".formatted(text));
        }
    }

    private static String address(Asked asked, String code) {
        var below = "/frameworks/%s/measures/%s"
                .formatted(Address.segment(asked.framework().code()), Address.segment(code));
        return asked.address(below);
    }
}
