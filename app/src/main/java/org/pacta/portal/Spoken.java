package org.pacta.portal;

import java.util.List;
import java.util.Optional;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.page.Text;
import org.pacta.portal.overview.Statement;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Statements;
import org.springframework.stereotype.Component;

/// What was said in public, beside the figure of this record for the same day, as known then.
@Component
class Spoken {

    private final Statements statements;
    private final Figures figures;
    private final Standing standing;
    private final Records records;

    Spoken(Statements statements, Figures figures, Standing standing, Records records) {
        this.statements = statements;
        this.figures = figures;
        this.standing = standing;
        this.records = records;
    }

    /// The statements of the last day, up to the one shown, on which anything was said.
    List<Statement> statements(Visit visit) {
        var all = statements.about(
                visit.union().id(), visit.question().framework().id(), visit.asOf(), visit.tag());
        if (all.isEmpty()) return List.of();
        var day = all.getFirst().saidOn();
        var shown = all.stream().filter(each -> each.saidOn().equals(day)).toList();
        var ids = shown.stream().map(org.pacta.scoreboard.Statement::id).toList();
        var texts = records.texts(visit.union().id(), ids, visit.asOf());
        return shown.stream()
                .map(each -> view(visit, each, texts.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Statement view(Visit visit, org.pacta.scoreboard.Statement said, List<org.pacta.ledger.Text> texts) {
        var method = visit.link(visit.say("portal.section.method"), visit.at("/method"));
        return new Statement(
                said.who() + ", " + visit.words().formats().day(said.saidOn()),
                sentence(visit.text(texts, "words", said.words())),
                Optional.ofNullable(said.rule())
                        .map(rule -> visit.say("pages.said.rule", rule))
                        .orElseGet(() -> visit.say("portal.said.norule")),
                record(visit, said),
                null,
                List.of(method));
    }

    /// Other sentences follow it.
    private static Text sentence(Text text) {
        var words = text.words().strip();
        return words.matches("(?s).*[.!?…]")
                ? text
                : new Text(words + ".", text.tag(), text.original(), text.fallback());
    }

    private String record(Visit visit, org.pacta.scoreboard.Statement said) {
        var known = visit.union().endOf(said.saidOn());
        var then = visit.question()
                .at(new AsOf(
                        said.saidOn(),
                        known.isAfter(visit.asOf().known()) ? visit.asOf().known() : known));
        var formats = visit.words().formats();
        var demonstration = visit.union().demoDay() != null ? "demo" : "record";
        return switch (said.counted()) {
            case "acts" -> {
                var acts = figures.acts(then);
                yield visit.say(
                        "pages.said." + demonstration,
                        visit.say("portal.rule.adopted"),
                        formats.fraction(acts.adopted(), acts.prepared()));
            }
            case "programmes" -> {
                var programmes = figures.programmes(then);
                var complete =
                        programmes.stream().filter(Figures.Programme::complete).count();
                yield visit.say(
                        "pages.said." + demonstration,
                        visit.say("portal.rule.complete"),
                        formats.fraction(complete, programmes.size()));
            }
            default -> {
                var tally = standing.tally(then);
                var party = said.shownRule().startsWith("claimed-by:")
                        ? said.shownRule().substring("claimed-by:".length())
                        : "";
                var part = party.isEmpty()
                        ? tally.all().confirmed()
                        : tally.claimedBy().getOrDefault(party, 0L);
                if (said.shownRule().equals("overdue")) {
                    yield visit.say(
                            "pages.said." + demonstration,
                            visit.say("portal.state.overdue"),
                            formats.fraction(tally.overdue(), tally.all().of()));
                }
                var rule = party.isEmpty()
                        ? visit.say("portal.rule.confirmed", visit.parties())
                        : visit.say("pages.rule.claimed.by", party);
                yield visit.say(
                        "pages.said." + demonstration,
                        rule,
                        formats.fraction(part, tally.all().of()));
            }
        };
    }
}
