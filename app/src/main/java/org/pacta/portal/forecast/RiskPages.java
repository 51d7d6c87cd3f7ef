package org.pacta.portal.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Records;
import org.pacta.obstacles.Risk;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.springframework.stereotype.Component;

/// Puts the register of risks into a table. Inside a reading.
@Component
class RiskPages {

    private final Frames frames;
    private final Records records;
    private final Bodies bodies;

    RiskPages(Frames frames, Records records, Bodies bodies) {
        this.frames = frames;
        this.records = records;
        this.bodies = bodies;
    }

    /// @param writes whether the reader may enter and change risks
    ForecastView page(Visit visit, List<Risk> risks, boolean writes) {
        var framework = visit.question().framework();
        var forecast =
                visit.link(visit.say("forecast.title"), visit.at("/forecast").with("framework", framework.code()));
        var counted = risks.stream().filter(each -> each.state().counts()).count();
        var late =
                risks.stream().filter(each -> each.overdueOn(visit.asOf().on())).count();
        var facts = new ArrayList<String>();
        if (late > 0) facts.add(visit.say("risks.late", late));
        if (!risks.isEmpty()) facts.add(visit.say("risks.how"));
        return ForecastView.plainly(
                frames.of(visit, "forecast", List.of(Frames.crumbs(visit).getFirst(), forecast)),
                visit.say("risks.title"),
                visit.say(
                        "portal.moment.position",
                        visit.words().formats().day(visit.asOf().on())),
                risks.isEmpty() ? visit.say("risks.none") : visit.say("risks.lead", risks.size(), counted),
                facts,
                risks.isEmpty() ? List.of() : List.of(table(visit, risks, writes)),
                writes ? List.of(visit.link(visit.say("risks.new"), visit.in("/risks/new"))) : List.of());
    }

    /// The risks of a plan, each with what it would do.
    TableView table(Visit visit, List<Risk> risks, boolean writes) {
        var ids = new HashSet<Long>();
        risks.forEach(each -> ids.addAll(each.things()));
        var named = records.named(visit.union().id(), ids, visit.asOf());
        var owners = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag());
        var rows = risks.stream()
                .map(each -> row(visit, each, named, owners, writes))
                .toList();
        return TableView.small(
                visit.words(),
                "risks",
                visit.say("risks.title"),
                List.of(
                        Column.of(visit.say("risks.column.risk")),
                        Column.number(visit.say("risks.column.chance")),
                        Column.named(visit.say("risks.column.effect")),
                        Column.named(visit.say("risks.column.things")),
                        Column.named(visit.say("risks.column.owner")),
                        Column.named(visit.say("risks.column.response")),
                        Column.of(visit.say("risks.column.review")),
                        Column.of(visit.say("risks.column.counts"))),
                rows,
                visit.say("risks.none"));
    }

    private static List<Cell> row(
            Visit visit, Risk risk, Map<Long, Records.Name> named, List<Body> owners, boolean writes) {
        var title = visit.text(risk.texts(), "title", risk.code());
        var cause = visit.text(risk.texts(), "cause", "").words();
        var words = risk.code() + " " + title.words();
        var language = title.fallback() ? title.tag() : "";
        var href = writes
                ? visit.in("/risks/" + Address.segment(risk.code()) + "/edit").href()
                : "";
        var review = risk.state().review();
        var owner = owners.stream()
                .filter(each -> Long.valueOf(each.id()).equals(risk.state().owner()))
                .findFirst();
        return List.of(
                new Cell(words, href, language, null, cause),
                Cell.of(visit.words().formats().percent(risk.state().chance().multiply(BigDecimal.valueOf(100)), 0)),
                Cell.of(effect(visit, risk)),
                Cell.of(codes(risk, named)),
                owner.map(each -> Cell.of(new Link(
                                each.name(),
                                visit.at("/bodies/" + Address.segment(each.code()))
                                        .href())))
                        .orElseGet(() -> Cell.of("–")),
                Cell.of(visit.text(risk.texts(), "response", "–").words()),
                review == null
                        ? Cell.of("–")
                        : Cell.of(
                                visit.words().formats().briefDay(review),
                                risk.overdueOn(visit.asOf().on()) ? visit.say("risks.overdue") : ""),
                Cell.of(visit.say(risk.state().counts() ? "risks.counts.yes" : "risks.counts.no")));
    }

    private static String effect(Visit visit, Risk risk) {
        var state = risk.state();
        var said = new ArrayList<String>();
        if (state.factor().compareTo(BigDecimal.ONE) != 0) {
            said.add(visit.say("risks.effect.factor", visit.words().formats().decimal(state.factor(), 1)));
        }
        if (state.delay() > 0) said.add(visit.say("risks.effect.delay", state.delay()));
        return said.isEmpty() ? "–" : String.join(", ", said);
    }

    private static String codes(Risk risk, Map<Long, Records.Name> named) {
        var codes = risk.things().stream()
                .filter(named::containsKey)
                .map(named::get)
                .map(Records.Name::code)
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(each -> each))
                .toList();
        var first = String.join(", ", codes.subList(0, Math.min(8, codes.size())));
        return codes.size() <= 8 ? first : first + " … (" + codes.size() + ")";
    }
}
