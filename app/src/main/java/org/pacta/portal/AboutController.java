package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.pacta.language.PublicWords;
import org.pacta.ledger.Records;
import org.pacta.page.Link;
import org.pacta.page.Open;
import org.pacta.page.Text;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.presence.Capacity;
import org.pacta.portal.overview.AboutView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What a union says of itself; public.
@Controller
@Open
class AboutController {

    private final Visits visits;
    private final Frames frames;
    private final Bodies bodies;
    private final Records records;
    private final Capacities capacities;

    AboutController(Visits visits, Frames frames, Bodies bodies, Records records, Capacities capacities) {
        this.visits = visits;
        this.frames = frames;
        this.bodies = bodies;
        this.records = records;
        this.capacities = capacities;
    }

    @GetMapping("/u/{union}/about")
    String about(@PathVariable String union, HttpServletRequest request, HttpServletResponse response, Model model) {
        var capacity = capacities.of(request, union);
        var writes = capacity instanceof Capacity.Operator || capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
        model.addAttribute("page", visits.visit(request, response, union, visit -> page(visit, writes)));
        return "portal/about";
    }

    private AboutView page(Visit visit, boolean writes) {
        var parties = bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .map(Party::name)
                .toList();
        var plans = visit.frameworks().reversed().stream()
                .map(each -> {
                    var title = visit.titled(each);
                    return new Link(
                            title.words(),
                            visit.at("").with("framework", each.code()).href(),
                            title.foreign());
                })
                .toList();
        var news = List.of(
                visit.link(visit.say("about.releases"), visit.at("/releases")),
                visit.link(visit.say("portal.section.meetings"), visit.at("/meetings")));
        var deeds = writes
                ? List.of(visit.link(visit.say("about.write"), visit.at("/words/" + visit.tag())))
                : List.<Link>of();
        return new AboutView(
                frames.of(visit, "", Frames.crumbs(visit).subList(0, 1)),
                visit.named(),
                introduction(records, visit),
                parties,
                plans,
                news,
                deeds);
    }

    /// What the union says of itself in the reader's language, or in the one in which it was written.
    static Text introduction(Records records, Visit visit) {
        var thing = visit.union().thing();
        var texts = records.texts(visit.union().id(), List.of("union"), List.of(thing), visit.asOf());
        return visit.text(texts.getOrDefault(thing, List.of()), PublicWords.INTRODUCTION, "");
    }
}
