package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Open;
import org.pacta.portal.compare.Spans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.bridge.Balance;
import org.pacta.scoreboard.bridge.Bridges;
import org.pacta.scoreboard.bridge.Comparison;
import org.pacta.scoreboard.bridge.Term;
import org.pacta.scoreboard.bridge.Thing;
import org.pacta.scoreboard.bridge.Wording;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How each count came from one moment to another, with the things of each term; public.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class CompareApi {

    private final Asking asking;
    private final Spans spans;
    private final Bridges bridges;

    CompareApi(Asking asking, Spans spans, Bridges bridges) {
        this.asking = asking;
        this.spans = spans;
        this.bridges = bridges;
    }

    /// @param next the page with the next things of each list; null where all were given
    record CompareAnswer(
            About about,
            String framework,
            FigureAnswers.MomentLine from,
            FigureAnswers.MomentLine to,
            List<BalanceLine> balances,
            List<MovedLine> moved,
            List<WordingLine> wordings,
            @Nullable String next) {}

    /// before + gained - lost + added - excluded = after.
    ///
    /// Each term is a list of things, and how many there are of them in all.
    ///
    /// @param account confirmed, counted, due, adopted, prepared, acts
    record BalanceLine(
            String account,
            long before,
            List<ThingLine> gained,
            List<ThingLine> lost,
            List<ThingLine> added,
            List<ThingLine> excluded,
            long after) {}

    record ThingLine(String kind, String code, String title) {}

    record MovedLine(
            String kind,
            String code,
            String title,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    record WordingLine(String kind, String code, String field, String language, String before, String after) {}

    /// @param from a day, an instant or the code of a meeting, each as seen then; without it the meeting before
    /// @param to likewise; without it the moment of `on` and `known`
    /// @param limit how many things of each list at most
    /// @param after how many things of each list were given before
    @GetMapping("/compare")
    CompareAnswer compare(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String framework,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var span = spans.of(asked.question(), from, to);
            var counted = Counted.valueOf(asked.framework().counted().toUpperCase(Locale.ROOT));
            var compared = bridges.between(span.from(), span.to(), counted);
            return new CompareAnswer(
                    asked.about(),
                    asked.framework().code(),
                    moment(span.from()),
                    moment(span.to()),
                    compared.balances().stream().map(each -> line(each, paging)).toList(),
                    paging.of(compared.moved()).stream().map(CompareApi::moved).toList(),
                    paging.of(compared.wordings()).stream()
                            .map(CompareApi::wording)
                            .toList(),
                    paging.next(asked, "/compare", longest(compared), "framework", framework, "from", from, "to", to));
        });
    }

    /// Of how many things the longest list of an answer is.
    private static long longest(Comparison compared) {
        var terms = compared.balances().stream()
                .flatMap(each -> Stream.of(Term.values()).map(each::of))
                .mapToInt(List::size);
        var others = IntStream.of(compared.moved().size(), compared.wordings().size());
        return IntStream.concat(terms, others).max().orElse(0);
    }

    private static FigureAnswers.MomentLine moment(org.pacta.scoreboard.Question question) {
        return new FigureAnswers.MomentLine(
                question.asOf().on(), question.asOf().known());
    }

    private static BalanceLine line(Balance it, Paging paging) {
        return new BalanceLine(
                it.account().word(),
                it.before(),
                things(it, Term.GAINED, paging),
                things(it, Term.LOST, paging),
                things(it, Term.ADDED, paging),
                things(it, Term.EXCLUDED, paging),
                it.after());
    }

    private static List<ThingLine> things(Balance balance, Term term, Paging paging) {
        return paging.of(balance.of(term)).stream()
                .map(each -> new ThingLine(each.kind(), each.code(), each.title()))
                .toList();
    }

    private static MovedLine moved(Thing it) {
        return new MovedLine(it.kind(), it.code(), it.title(), due(it.before()), due(it.after()));
    }

    private static @Nullable LocalDate due(Thing.@Nullable Side side) {
        return side == null ? null : side.due();
    }

    private static WordingLine wording(Wording it) {
        return new WordingLine(it.kind(), it.code(), it.field(), it.language(), it.before(), it.after());
    }
}
