package org.pacta.portal.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pacta.ledger.Search;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.portal.Frames;
import org.pacta.portal.Names;
import org.pacta.portal.Visit;
import org.pacta.portal.Visits;
import org.pacta.portal.table.SearchView;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Full-text search in a union, as of a moment; public.
@Controller
@Open
class SearchController {

    private static final int PAGE = 20;
    private static final int LONGEST = 200;
    private static final List<String> KINDS =
            List.of("framework", "group", "measure", "step", "act", "provision", "body", "meeting");

    private final Visits visits;
    private final Frames frames;
    private final Search search;
    private final Names names;

    SearchController(Visits visits, Frames frames, Search search, Names names) {
        this.visits = visits;
        this.frames = frames;
        this.search = search;
        this.names = names;
    }

    @GetMapping("/u/{union}/search")
    String search(
            @PathVariable String union,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String skip,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var words = q.replace("\0", "");
        var asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        var from = skip.matches("\\d{1,7}") ? Integer.parseInt(skip) : 0;
        model.addAttribute("page", visits.visit(request, response, union, visit -> page(visit, asked, from)));
        return "portal/search";
    }

    private SearchView page(Visit visit, String words, int skip) {
        var found = search.find(visit.union().id(), KINDS, words, visit.asOf(), skip, PAGE);
        var named = names.of(visit, found.hits().stream().map(Search.Hit::id).toList());
        var hits = found.hits().stream()
                .filter(each -> named.containsKey(each.id()))
                .map(each -> hit(visit, words, each, named))
                .toList();
        var here = new Address(visit.path(), visit.query());
        var next = skip + PAGE < found.total()
                ? here.with("skip", Integer.toString(skip + PAGE)).href()
                : "";
        return new SearchView(
                frames.of(visit, "", Frames.crumbs(visit).subList(0, 1)), words, found.total(), hits, next);
    }

    private static SearchView.Hit hit(Visit visit, String words, Search.Hit hit, Map<Long, Names.Name> named) {
        var name = named.get(hit.id());
        if (name == null) throw new IllegalStateException("no name of " + hit.code());
        var told = hit.field().isEmpty() || says(name.title().words(), words, hit.excerpt());
        var path = visit.frameworks().stream()
                .filter(each -> each.id() == hit.scope())
                .findFirst()
                .map(Framework::title)
                .orElse("");
        return new SearchView.Hit(
                visit.say("pages.hit." + hit.kind()),
                hit.code(),
                name.title(),
                name.href(),
                path,
                told ? "" : hit.excerpt(),
                told || hit.language().equals(visit.tag()) ? "" : hit.language());
    }

    /// Whether a name says by itself why it was found.
    private static boolean says(String name, String asked, String excerpt) {
        var small = name.toLowerCase(Locale.ROOT);
        return name.contains(excerpt)
                || Arrays.stream(asked.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(small::contains);
    }
}
