package org.pacta.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.page.Address;
import org.pacta.page.Choice;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.bridge.Account;
import org.pacta.scoreboard.bridge.Bridges;
import org.pacta.scoreboard.bridge.Comparison;
import org.springframework.stereotype.Component;

/// Fills the page that says what changed.
@Component
class ComparePages {

    private static final int MEETINGS = 6;

    private final Frames frames;
    private final Bridges bridges;
    private final Spans spans;
    private final Council council;

    ComparePages(Frames frames, Bridges bridges, Spans spans, Council council) {
        this.frames = frames;
        this.bridges = bridges;
        this.spans = spans;
        this.council = council;
    }

    CompareView of(Visit visit, String from, String to) {
        try {
            var span = spans.of(visit.question(), from, to);
            var counted = Standing.counted(visit.question().framework());
            var compared = bridges.between(span.from(), span.to(), counted);
            return page(visit, compared, from, to);
        } catch (Spans.Unclear unclear) {
            var fault = visit.say("compare.unclear." + unclear.parameter());
            return view(visit, "", List.of(), from, to, fault, null, List.of(), List.of(), List.of());
        }
    }

    private CompareView page(Visit visit, Comparison compared, String from, String to) {
        var formats = visit.words().formats();
        var day = compared.from().asOf().on();
        var last = compared.to().asOf().on();
        var tables = new CompareTables(visit, compared);
        var here = new Address(
                "/u/%s/data/%s/changes"
                        .formatted(
                                visit.union().code(),
                                Address.segment(visit.question().framework().code())),
                visit.moment());
        var asked = here.with("from", from.isBlank() ? day.toString() : from).with("to", to);
        var downloads = List.of("csv", "xlsx", "json").stream()
                .map(each -> new Link(
                        each.toUpperCase(Locale.ROOT),
                        asked.at(asked.path() + "." + each).href()))
                .toList();
        return view(
                visit,
                visit.say("compare.days", formats.day(day), formats.day(last)),
                sentences(visit, compared),
                from.isBlank() ? day.toString() : from,
                to,
                null,
                tables.bridge(),
                tables.lists(),
                tables.wordings(),
                downloads);
    }

    private static List<String> sentences(Visit visit, Comparison compared) {
        var formats = visit.words().formats();
        var sentences = new ArrayList<String>();
        var done = compared.balance(Account.CONFIRMED);
        var counted = compared.balance(Account.COUNTED);
        sentences.add(visit.say(
                "compare.sentence." + compared.counted().word(),
                formats.fraction(done.before(), counted.before()),
                formats.fraction(done.after(), counted.after())));
        var adopted = compared.balance(Account.ADOPTED);
        var prepared = compared.balance(Account.PREPARED);
        if (prepared.before() + prepared.after() > 0) {
            sentences.add(visit.say(
                    "compare.sentence.acts",
                    formats.fraction(adopted.before(), prepared.before()),
                    formats.fraction(adopted.after(), prepared.after())));
        }
        return sentences;
    }

    private CompareView view(
            Visit visit,
            String days,
            List<String> sentences,
            String from,
            String to,
            @Nullable String fault,
            @Nullable TableView bridge,
            List<TableView> tables,
            List<CompareView.Changed> wordings,
            List<Link> downloads) {
        var kept = new ArrayList<TableView.Kept>();
        kept.add(new TableView.Kept("framework", visit.question().framework().code()));
        visit.moment().forEach((name, value) -> kept.add(new TableView.Kept(name, value)));
        return new CompareView(
                frames.of(visit, "compare", Frames.crumbs(visit)),
                days,
                sentences,
                visit.path(),
                from,
                to,
                fault,
                kept,
                meetings(visit, to),
                bridge,
                tables,
                wordings,
                downloads);
    }

    private List<Choice> meetings(Visit visit, String to) {
        var here = visit.at("/compare")
                .with("framework", visit.question().framework().code());
        return council.meetings(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .filter(each -> each.heldOn().isBefore(visit.asOf().on()))
                .filter(each ->
                        !each.heldOn().isBefore(visit.question().framework().starts()))
                .limit(MEETINGS)
                .map(each -> new Choice(
                        visit.words().formats().day(each.heldOn()) + " · " + each.title(),
                        here.with("from", each.code()).with("to", to).href(),
                        each.code().equals(visit.query().get("from"))))
                .toList();
    }
}
