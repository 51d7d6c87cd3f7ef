package org.pacta.report;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pacta.language.Remains;
import org.pacta.language.Words;
import org.pacta.report.paper.Block;
import org.pacta.report.paper.Block.Column;
import org.pacta.report.paper.Block.Manner;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Changes;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Pace;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Row;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// The note for heads of government: figures, what changed since the last sitting, what remains and who holds it,
/// points for decision; and all rows by programme.
@Component
class Note {

    private final Facts facts;
    private final Figures figures;
    private final Changes changes;
    private final Rows rows;
    private final Decisions decisions;

    Note(Facts facts, Figures figures, Changes changes, Rows rows, Decisions decisions) {
        this.facts = facts;
        this.figures = figures;
        this.changes = changes;
        this.rows = rows;
        this.decisions = decisions;
    }

    Paper of(Question question, Words words, String where) {
        var all = rows.all(question, Facts.counted(question), Filter.ALL);
        var tally = figures.tally(question, Facts.counted(question));
        var front = new ArrayList<Block>();
        if (question.union().demoDay() != null)
            front.add(new Block.Paragraph(words.say("report.demonstration"), Manner.NOTICE));
        front.add(new Block.Kicker(facts.kicker(question)));
        front.add(new Block.Title(words.say("report.note.title")));
        front.add(new Block.Paragraph(position(question, words), Manner.STRONG));
        front.add(new Block.Figures(figures(question, words, tally)));
        since(question, words, tally, front);
        remains(question, words, all, front);
        front.add(new Block.Heading(words.say("report.decide")));
        front.add(new Block.Points(decisions.points(question, words, all)));
        return new Paper(
                words,
                words.say("report.note.title") + " · " + facts.kicker(question),
                front,
                annex(question, words, all),
                facts.foot(question, words),
                facts.head(question),
                Facts.address(question, where, ""),
                question.asOf().known());
    }

    private String position(Question question, Words words) {
        var day = words.say(
                "portal.moment.position", words.formats().day(question.asOf().on()));
        return facts.meeting(question)
                .map(each -> day + ", " + plain(each.title()))
                .orElse(day);
    }

    /// Without the sign of what was made public: on paper every figure stands for itself.
    private static String plain(String title) {
        return title.replace("\u00a0●", "").replace(" ●", "").replace("●", "");
    }

    private List<Block.Figure> figures(Question question, Words words, Tally tally) {
        var formats = words.formats();
        var parties = facts.parties(question).size();
        var all = tally.all();
        var rest = all.remaining();
        var list = new ArrayList<Block.Figure>();
        list.add(new Block.Figure(
                formats.number(all.confirmed()),
                of(words, Facts.counted(question).word(), all.confirmed(), all.of()),
                words.say("portal.state.confirmed", parties),
                Remains.sentence(words, parties, rest, tally.states())));
        var acts = figures.acts(question);
        if (acts.prepared() > 0) {
            list.add(new Block.Figure(
                    formats.number(acts.adopted()),
                    of(words, "acts", acts.adopted(), acts.prepared()),
                    words.say("portal.state.adopted"),
                    String.join(" ", Remains.acts(words, acts.adopted(), acts.prepared(), acts.all()))));
        }
        var last = question.framework().last();
        var days = last == null ? 0 : ChronoUnit.DAYS.between(question.asOf().on(), last);
        list.add(new Block.Figure(
                last == null ? "–" : formats.number(Math.abs(days)),
                last == null
                        ? words.say("portal.remaining.open")
                        : words.say(
                                days < 0 ? "portal.remaining.past" : "portal.remaining.left",
                                Math.abs(days),
                                formats.day(last)),
                "",
                tally.due().of() == 0
                        ? words.say("portal.remaining.none")
                        : words.say(
                                "portal.remaining.due.then",
                                tally.due().of(),
                                tally.due().confirmed(),
                                formats.share(
                                        tally.due().confirmed(), tally.due().of()),
                                tally.overdue())));
        return list;
    }

    private static String of(Words words, String counted, long part, long whole) {
        var of = words.say("portal.figure.of." + counted, whole, words.formats().number(whole));
        return whole == 0 ? of : of + " (" + words.formats().share(part, whole) + ")";
    }

    private void since(Question question, Words words, Tally tally, List<Block> front) {
        var before = facts.before(question);
        if (before.isEmpty() || tally.all().of() == 0) return;
        var formats = words.formats();
        var it = changes.between(question.at(before.get()), question, Facts.counted(question));
        front.add(new Block.Heading(
                words.say("portal.since", formats.day(before.get().on()))));
        front.add(new Block.Paragraph(
                formats.number(it.before()) + "\u00a0→\u00a0" + formats.number(it.after()) + ". "
                        + words.say(
                                "portal.since.changes",
                                it.confirmed() + it.addedConfirmed(),
                                it.returned() + it.excludedConfirmed(),
                                it.added(),
                                it.excluded()),
                Manner.PLAIN));
        var pace = new Pace(
                before.get().on(),
                it.before(),
                question.asOf().on(),
                it.after(),
                question.framework().ends(),
                tally.all().of());
        front.add(new Block.Paragraph(outlook(words, pace, Facts.counted(question) == Counted.STEPS), Manner.PLAIN));
    }

    private static String outlook(Words words, Pace pace, boolean steps) {
        var formats = words.formats();
        var soFar = words.say(
                steps ? "portal.outlook.pace.steps" : "portal.outlook.pace",
                formats.decimal(pace.perDay(), pace.digits()),
                formats.day(pace.since()));
        return pace.needed()
                .map(needed ->
                        soFar + " " + words.say("portal.outlook.needed", formats.decimal(needed, pace.digits())) + " "
                                + words.say(
                                        "portal.outlook.leads",
                                        formats.number(pace.projected()),
                                        formats.number(pace.all()),
                                        formats.percent(pace.share(), 0),
                                        formats.day(pace.end())))
                .orElse(soFar);
    }

    /// What remains, by what each Party has said of it: in the order of the union, never ranked.
    private void remains(Question question, Words words, List<Row> all, List<Block> front) {
        var open =
                all.stream().filter(each -> !each.state().equals("confirmed")).toList();
        if (open.isEmpty()) return;
        var on = question.asOf().on();
        front.add(new Block.Heading(words.say("report.remains", open.size())));
        var lines = facts.parties(question).stream()
                .map(party -> {
                    var reported = open.stream()
                            .filter(each -> each.reporters().contains(party.code()))
                            .count();
                    var not = open.stream()
                            .filter(each -> !each.reporters().contains(party.code()))
                            .toList();
                    var late = not.stream().filter(each -> each.lateOn(on)).count();
                    var formats = words.formats();
                    return List.of(
                            party.name(), formats.number(reported), formats.number(not.size()), formats.number(late));
                })
                .toList();
        front.add(new Block.Table(
                "",
                List.of(
                        new Column(words.say("report.remains.party"), 34, false),
                        new Column(words.say("report.remains.reported"), 22, true),
                        new Column(words.say("report.remains.not"), 22, true),
                        new Column(words.say("report.remains.late"), 22, true)),
                lines));
    }

    private List<Block> annex(Question question, Words words, List<Row> all) {
        var blocks = new ArrayList<Block>();
        if (all.isEmpty()) return blocks;
        var bodies = facts.bodies(question);
        var parties = facts.parties(question).size();
        blocks.add(new Block.Title(words.say("report.annex", all.size())));
        blocks.add(new Block.Paragraph(position(question, words), Manner.NOTE));
        Facts.byGroup(all).values().forEach(group -> blocks.add(table(question, words, group, bodies, parties)));
        return blocks;
    }

    private static Block.Table table(
            Question question, Words words, List<Row> group, Map<String, String> bodies, int parties) {
        var on = question.asOf().on();
        var done =
                group.stream().filter(each -> each.state().equals("confirmed")).count();
        var lines = group.stream()
                .map(each -> List.of(
                        each.code(),
                        each.title(),
                        Facts.due(words, each.form(), each.due()),
                        Facts.state(words, each, on, parties),
                        each.leads().stream()
                                .map(code -> bodies.getOrDefault(code, code))
                                .collect(java.util.stream.Collectors.joining("; "))))
                .toList();
        return new Block.Table(
                Facts.group(group.getFirst()) + " — " + words.formats().fraction(done, group.size()),
                List.of(
                        new Column(words.say("portal.column.code"), 7, false),
                        new Column(words.say("portal.column.measure"), 40, false),
                        new Column(words.say("portal.column.deadline"), 13, false),
                        new Column(words.say("portal.column.state"), 18, false),
                        new Column(words.say("report.lead"), 22, false)),
                lines);
    }
}
