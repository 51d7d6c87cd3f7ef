package org.pacta.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.Open;
import org.pacta.parties.Bodies;
import org.pacta.portal.api.ThingAnswers.TextLine;
import org.pacta.register.alignment.Taxonomies;
import org.pacta.register.alignment.Taxonomy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Taxonomies with their terms; public. How far each term has come: `figures?by=taxonomy:CODE`.
@RestController
@Open
@RequestMapping(path = "/api/v1/unions/{union}", produces = "application/json")
class TaxonomiesApi {

    private final Asking asking;
    private final Taxonomies taxonomies;
    private final Bodies bodies;
    private final Records records;

    TaxonomiesApi(Asking asking, Taxonomies taxonomies, Bodies bodies, Records records) {
        this.asking = asking;
        this.taxonomies = taxonomies;
        this.bodies = bodies;
        this.records = records;
    }

    /// @param next the address of the next page; null behind the last
    record TaxonomyList(
            About about,
            List<TaxonomyLine> taxonomies,
            long total,
            @Nullable String next) {}

    /// @param owner the code of the body that keeps the terms; null where none is named
    /// @param terms each behind the one that it is part of
    record TaxonomyLine(
            String code, List<TextLine> texts, @Nullable String owner, List<TermLine> terms) {}

    /// @param parent the code of the term that it is part of; null at the top
    record TermLine(String code, @Nullable String parent, List<TextLine> texts) {}

    @GetMapping("/taxonomies")
    TaxonomyList taxonomies(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int after,
            HttpServletRequest request) {
        var paging = new Paging(limit, after);
        return asking.of(request, union, asked -> {
            var all = taxonomies.all(asked.unionId(), asked.asOf());
            var owners = new HashMap<Long, String>();
            for (var each : bodies.bodies(asked.unionId(), asked.asOf(), asked.language()))
                owners.put(each.id(), each.code());
            var shown = paging.of(all);
            var texts = records.texts(asked.unionId(), ids(shown), asked.asOf());
            return new TaxonomyList(
                    asked.about(),
                    shown.stream().map(each -> line(each, owners, texts)).toList(),
                    all.size(),
                    paging.next(asked, "/taxonomies", all.size()));
        });
    }

    private static List<Long> ids(List<Taxonomy> shown) {
        return shown.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.id()), each.terms().stream().map(Taxonomy.Term::id)))
                .toList();
    }

    private static TaxonomyLine line(Taxonomy it, Map<Long, String> owners, Map<Long, List<Text>> texts) {
        return new TaxonomyLine(
                it.code(),
                lines(texts, it.id()),
                it.owner() == null ? null : owners.get(it.owner()),
                it.terms().stream()
                        .map(each -> new TermLine(each.code(), each.parent(), lines(texts, each.id())))
                        .toList());
    }

    private static List<TextLine> lines(Map<Long, List<Text>> texts, long thing) {
        return texts.getOrDefault(thing, List.of()).stream().map(TextLine::of).toList();
    }
}
