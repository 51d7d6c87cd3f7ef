package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.ledger.Viewer;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.Text;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.parties.Unions;
import org.pacta.portal.overview.AboutView;
import org.pacta.portal.overview.UnionsView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The unions on this server; public.
@Controller
@Open
class UnionsController {

    private final Ledger ledger;
    private final Unions unions;
    private final Bodies bodies;
    private final Visits visits;
    private final Frames frames;
    private final Standing standing;
    private final Records records;
    private final Lexicon lexicon;

    UnionsController(
            Ledger ledger,
            Unions unions,
            Bodies bodies,
            Visits visits,
            Frames frames,
            Standing standing,
            Records records,
            Lexicon lexicon) {
        this.ledger = ledger;
        this.unions = unions;
        this.bodies = bodies;
        this.visits = visits;
        this.frames = frames;
        this.standing = standing;
        this.records = records;
        this.lexicon = lexicon;
    }

    @GetMapping("/")
    String unions(HttpServletRequest request, HttpServletResponse response, Model model) {
        var words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        var page = ledger.read(
                Viewer.PUBLIC,
                () -> new UnionsView(
                        frames.alone(words, Address.of("/")),
                        unions.all().stream()
                                .map(each -> entry(visits.open(request, response, each)))
                                .toList()));
        model.addAttribute("page", page);
        return "portal/unions";
    }

    private static Text first(Text introduction) {
        return AboutView.paragraphs(introduction).stream()
                .map(each -> new Text(each, introduction.tag(), introduction.original(), introduction.fallback()))
                .findFirst()
                .orElse(introduction);
    }

    private UnionsView.Entry entry(Visit visit) {
        var parties = bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .map(Party::name)
                .toList();
        var shown = visit.frameworks().stream()
                .filter(each -> !each.starts().isAfter(visit.asOf().on()))
                .map(each -> {
                    var of = visit.of(each);
                    var figure = standing.headline(of, standing.tally(of.question()), "")
                            .on(visit.asOf().on());
                    return new UnionsView.Standing(
                            visit.titled(each),
                            visit.at("").with("framework", each.code()).href(),
                            figure);
                })
                .toList()
                .reversed();
        return new UnionsView.Entry(
                visit.named(),
                visit.at("").href(),
                first(AboutController.introduction(records, visit)),
                parties,
                shown,
                visit.union().demoDay() != null);
    }
}
