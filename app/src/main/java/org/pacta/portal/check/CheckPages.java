package org.pacta.portal.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.scoreboard.checks.Check;
import org.pacta.scoreboard.checks.Checks;
import org.pacta.scoreboard.checks.Finding;
import org.springframework.stereotype.Component;

/// Fills the page of the checks.
@Component
class CheckPages {

    private static final int FEW = 20;

    private final Frames frames;
    private final Checks checks;

    CheckPages(Frames frames, Checks checks) {
        this.frames = frames;
        this.checks = checks;
    }

    /// @param only the word of one check whose rows are all shown; else the first of each
    CheckView of(Visit visit, String only) {
        var outcomes = checks.outcomes(visit.question());
        var shown = outcomes.stream()
                .filter(each -> !each.findings().isEmpty())
                .filter(each -> only.isEmpty() || each.check().word().equals(only))
                .map(each -> rule(visit, each, only.isEmpty() ? FEW : Integer.MAX_VALUE))
                .toList();
        var path = "/u/%s/data/%s/checks."
                .formatted(
                        visit.union().code(),
                        Address.segment(visit.question().framework().code()));
        var downloads = List.of("csv", "xlsx", "json").stream()
                .map(each -> new Link(each.toUpperCase(Locale.ROOT), new Address(path + each, visit.moment()).href()))
                .toList();
        return new CheckView(
                frames.of(visit, "checks", Frames.crumbs(visit)),
                visit.say("checks.intro"),
                summary(visit, outcomes, only),
                shown,
                downloads);
    }

    private static TableView summary(Visit visit, List<Check.Outcome> outcomes, String only) {
        var rows = outcomes.stream()
                .map(each -> {
                    var name = visit.say("checks.name." + each.check().word());
                    var found = each.findings().size();
                    var words = each.of() == 0
                            ? visit.say("checks.nothing")
                            : visit.words().formats().fraction(Math.min(found, each.of()), each.of());
                    return List.of(
                            found == 0
                                    ? Cell.of(name)
                                    : Cell.of(new Link(
                                            name, place(visit, each.check().word(), only))),
                            Cell.of(words));
                })
                .toList();
        return TableView.small(
                visit.words(),
                "summary",
                visit.say("checks.summary"),
                List.of(Column.of(visit.say("checks.rule")), Column.number(visit.say("checks.found"))),
                rows,
                visit.say("pages.none"));
    }

    /// Where the rows of a check stand: further down, or on the page that shows its rows alone.
    private static String place(Visit visit, String check, String only) {
        return only.isEmpty() || only.equals(check)
                ? "#" + check
                : alone(visit, check).href();
    }

    private static Address alone(Visit visit, String check) {
        return visit.at("/checks")
                .with("framework", visit.question().framework().code())
                .with("check", check);
    }

    private static CheckView.Rule rule(Visit visit, Check.Outcome outcome, int most) {
        var word = outcome.check().word();
        var rows = outcome.findings().stream()
                .limit(most)
                .map(each -> List.of(
                        subject(visit, each.subject()), Cell.of(each.subject().title()), Cell.of(detail(visit, each))))
                .toList();
        var columns = List.of(
                Column.of(visit.say("portal.column.code")),
                Column.of(visit.say("compare.thing")),
                Column.of(visit.say("checks.why")));
        var all = outcome.findings().size();
        return new CheckView.Rule(
                word,
                visit.say("checks.name." + word),
                visit.say("checks.rule." + word),
                TableView.small(
                        visit.words(),
                        word + "-rows",
                        visit.say("checks.rows", all),
                        columns,
                        rows,
                        visit.say("pages.none")),
                all > most ? visit.link(visit.say("checks.more", all), alone(visit, word)) : null);
    }

    private static Cell subject(Visit visit, Finding.Subject subject) {
        var last = Address.segment(subject.code());
        var address =
                switch (subject.kind()) {
                    case "act", "body" -> visit.at(subject.kind().equals("act") ? "/acts/" + last : "/bodies/" + last);
                    default -> visit.in("/" + subject.kind() + "s/" + last);
                };
        return Cell.of(new Link(subject.code(), address.href()));
    }

    /// The contradiction in words.
    private static String detail(Visit visit, Finding finding) {
        var other = finding.other();
        var day = finding.day();
        var marks = finding.marks().stream().map(each -> mark(visit, each)).collect(Collectors.joining(", "));
        return visit.say(
                "checks.why." + finding.check().word(),
                other == null ? "" : name(other),
                day == null ? "" : visit.words().formats().briefDay(day),
                marks,
                finding.marks().isEmpty() ? "" : mark(visit, finding.marks().getLast()));
    }

    private static String name(Finding.@Nullable Subject other) {
        return other == null ? "" : other.code() + " " + other.title();
    }

    private static String mark(Visit visit, String mark) {
        var key = "checks.mark." + mark;
        return mark.matches("[a-z-]+") && visit.words().knows(key) ? visit.say(key) : mark;
    }
}
