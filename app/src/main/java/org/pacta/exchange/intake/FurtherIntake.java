package org.pacta.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.scoreboard.Statements;

/// The kinds that stand beside the plan itself: instruments, taxonomies, acts, meetings, documents, statements.
///
/// Claims and confirmations come after all of these, many at once ([ClaimIntake]).
final class FurtherIntake {

    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:[.,][0-9]+)?) ?%");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+(?:[.][0-9]+)?) ?/ ?([0-9]+(?:[.][0-9]+)?)");

    private final Doors doors;
    private final Intake intake;
    private final Taking to;
    private final Map<Long, TreeMap<LocalDate, String>> stages = new LinkedHashMap<>();
    private final Map<Long, List<Placed>> ways = new LinkedHashMap<>();

    FurtherIntake(Doors doors, Intake intake, Taking to) {
        this.doors = doors;
        this.intake = intake;
        this.to = to;
    }

    void take(Item item) {
        switch (item.kind()) {
            case INSTRUMENTS -> {
                var id = intake.thing("instrument", 0, item.field("code"), 0);
                doors.alignments()
                        .instrument(
                                to.entry(),
                                id,
                                item.field("kind").isEmpty() ? "treaty" : item.field("kind"),
                                Taking.day(item, "signed"),
                                Taking.day(item, "in_force"),
                                intake.order(id, item, "instrument"),
                                to.from());
                to.texts(id, item, "title");
                to.line(id, item, "source", "source", to.from());
            }
            case PROVISIONS -> {
                var instrument = intake.id(item, Kind.INSTRUMENTS, "instrument");
                var code = item.field("instrument") + ":" + item.field("code");
                var parent =
                        intake.directory().id("provision", 0, item.field("instrument") + ":" + item.field("parent"));
                var id = intake.thing("provision", 0, code, instrument);
                doors.alignments()
                        .provision(
                                to.entry(),
                                id,
                                instrument,
                                intake.orNone(parent),
                                intake.order(id, item, "provision"),
                                to.from());
                to.texts(id, item, "words");
            }
            case ALIGNMENTS -> {
                var provision =
                        intake.directory().id("provision", 0, item.field("instrument") + ":" + item.field("provision"));
                var degree =
                        switch (item.field("degree")) {
                            case "FULL" -> "high";
                            case "SUPPORTS" -> "low";
                            default -> "medium";
                        };
                doors.alignments()
                        .align(to.entry(), intake.id(item, Kind.MEASURES, "measure"), provision, degree, to.from());
            }
            case TAXONOMIES -> {
                var id = intake.thing("taxonomy", 0, item.field("code"), 0);
                doors.alignments()
                        .taxonomy(
                                to.entry(),
                                id,
                                intake.orNone(intake.id(item, Kind.BODIES, "owner")),
                                intake.order(id, item, "taxonomy"),
                                to.from());
                to.texts(id, item, "title", "name");
            }
            case TERMS -> {
                var id = intake.thing("term", 0, item.field("code"), 0);
                doors.alignments()
                        .term(
                                to.entry(),
                                id,
                                intake.id(item, Kind.TAXONOMIES, "taxonomy"),
                                item.field("parent").isEmpty()
                                        ? null
                                        : intake.orNone(intake.id(item, Kind.TERMS, "parent")),
                                intake.order(id, item, "term"),
                                to.from());
                to.texts(id, item, "title", "name");
            }
            case ACTS -> act(item);
            case PROCEDURES -> procedure(item);
            case ACT_STAGES -> stage(item);
            case ACT_PASSED ->
                doors.procedures()
                        .pass(
                                to.entry(),
                                intake.id(item, Kind.ACTS, "act"),
                                item.field("stage"),
                                LocalDate.parse(item.field("since")));
            case ACT_MEASURES -> {
                var act = intake.id(item, Kind.ACTS, "act");
                for (var each :
                        List.of(intake.id(item, Kind.MEASURES, "measure"), intake.id(item, Kind.STEPS, "step"))) {
                    if (each != 0) doors.acts().carryOut(to.entry(), act, each, to.from());
                }
            }
            case MEETINGS -> meeting(item);
            case DOCUMENTS -> document(item);
            case STATEMENTS -> statement(item);
            default -> throw new IllegalStateException("nobody takes " + item.kind());
        }
    }

    private void act(Item item) {
        var id = intake.thing("act", 0, item.field("code"), 0);
        var framework = item.field("framework").isEmpty() ? 0L : intake.scope(item);
        var party = item.field("party").isEmpty() ? 0L : intake.id(item, Kind.PARTIES, "party");
        doors.acts()
                .describe(
                        to.entry(),
                        id,
                        new org.pacta.acts.Acts.ActState(
                                intake.orNone(framework),
                                intake.orNone(party),
                                item.field("kind").isEmpty() ? "act" : item.field("kind"),
                                Taking.line(item, "number"),
                                Taking.line(item, "publication"),
                                !item.field("counted").equals("false"),
                                intake.order(id, item, "act"),
                                Taking.day(item, "date")),
                        to.from());
        to.texts(id, item, "title");
        for (var code : item.field("twin").split("; *")) {
            var twin = intake.directory().id("act", 0, code);
            if (twin != 0 && twin < id) doors.acts().twin(to.entry(), id, twin, to.from());
        }
    }

    /// Kept until the whole way of a Party is known.
    private void procedure(Item item) {
        var owner = item.field("party").isEmpty() ? intake.union() : intake.id(item, Kind.PARTIES, "party");
        var own = ways.computeIfAbsent(owner, _ -> new ArrayList<>());
        var body = item.field("body").isEmpty() ? 0L : intake.id(item, Kind.BODIES, "body");
        var stage = new Stage(
                item.field("code"),
                item.field("reaches").isEmpty() ? null : Taking.word(item, "reaches", ""),
                new BigDecimal(item.field("least")),
                new BigDecimal(item.field("likely")),
                new BigDecimal(item.field("most")),
                intake.orNone(body));
        own.add(new Placed(Taking.whole(item, "order", own.size() + 1), stage));
        to.texts(owner, item, "title", Procedures.field(stage.code()));
    }

    private record Placed(int order, Stage stage) {}

    /// Kept until all stages of an act are known: each holds until the next.
    private void stage(Item item) {
        var act = intake.id(item, Kind.ACTS, "act");
        var since = LocalDate.parse(item.field("since"));
        var stage = Taking.word(item, "stage", "drafting");
        stages.computeIfAbsent(act, _ -> new TreeMap<>()).put(since, stage);
        to.line(act, item, "source", "source-" + stage, to.from());
    }

    /// Writes what could not be written row by row.
    void finish() {
        ways.forEach((owner, own) -> {
            own.sort(Comparator.comparingInt(Placed::order));
            doors.procedures()
                    .say(
                            to.entry(),
                            owner,
                            new Way(own.stream().map(Placed::stage).toList()),
                            to.from());
        });
        stages.forEach((act, own) -> {
            var days = Taking.stretches(List.copyOf(own.keySet()));
            var words = List.copyOf(own.values());
            for (int i = 0; i < days.size(); i++) doors.acts().reach(to.entry(), act, words.get(i), days.get(i));
        });
    }

    private void meeting(Item item) {
        var id = intake.thing("meeting", 0, Intake.meetingCode(item), 0);
        var number = item.field("number").matches("[0-9]{1,6}") ? Integer.valueOf(item.field("number")) : null;
        var day = LocalDate.parse(item.field("date"));
        doors.council().meeting(to.entry(), id, intake.id(item, Kind.BODIES, "body"), number, day);
        to.texts(id, item, "title", "title", day);
        to.line(id, item, "place", "place", day);
    }

    private void document(Item item) {
        var id = intake.thing("document", 0, item.field("code"), 0);
        var body = item.field("body").isEmpty() ? 0L : intake.id(item, Kind.BODIES, "body");
        var meeting = item.field("meeting").isEmpty()
                ? 0L
                : intake.directory().id("meeting", 0, item.field("body") + "-" + item.field("meeting"));
        var dated = Taking.day(item, "date");
        doors.council()
                .document(
                        to.entry(),
                        id,
                        new org.pacta.council.Council.DocumentState(
                                item.field("kind").isEmpty() ? "document" : item.field("kind"),
                                Taking.line(item, "number"),
                                dated,
                                intake.orNone(body),
                                intake.orNone(meeting)),
                        dated == null ? to.from() : dated);
        to.texts(id, item, "title", "title", dated == null ? to.from() : dated);
        to.line(id, item, "source", "source", dated == null ? to.from() : dated);
        reached(id, item, dated == null ? to.from() : dated);
    }

    /// The stages with days of their own, and the stage that it is in where that has none.
    private void reached(long document, Item item, LocalDate otherwise) {
        var own = new TreeMap<LocalDate, String>();
        for (var column : List.of("approved", "adopted", "in_force", "repealed")) {
            var since = Taking.day(item, column);
            if (since != null) own.put(since, column.replace('_', '-'));
        }
        var stage = Taking.word(item, "stage", "");
        if (!stage.isEmpty() && !own.containsValue(stage)) own.put(otherwise, stage);
        var days = Taking.stretches(List.copyOf(own.keySet()));
        var words = List.copyOf(own.values());
        for (int i = 0; i < days.size(); i++) doors.council().reach(to.entry(), document, words.get(i), days.get(i));
    }

    /// The figure of a statement is read as `measures 895/994` or `acts 70 %`.
    private void statement(Item item) {
        var id = intake.thing("statement", 0, item.field("code"), 0);
        var figure = item.field("figure");
        var counted = figure.contains("acts")
                ? "acts"
                : figure.contains("programmes") ? "programmes" : figure.contains("steps") ? "steps" : "measures";
        var fraction = FRACTION.matcher(figure);
        var parts = fraction.find();
        var percent = PERCENT.matcher(figure);
        doors.statements()
                .state(
                        to.entry(),
                        id,
                        new Statements.StatementState(
                                intake.scope(item),
                                LocalDate.parse(item.field("when")),
                                counted,
                                parts ? new BigDecimal(fraction.group(1)) : null,
                                parts ? new BigDecimal(fraction.group(2)) : null,
                                percent.find() ? new BigDecimal(percent.group(1).replace(',', '.')) : null,
                                Taking.line(item, "rule"),
                                shownRule(item, counted),
                                Taking.line(item, "source")));
        var said = LocalDate.parse(item.field("when"));
        to.line(id, item, "who", "who", said);
        to.line(id, item, "where", "place", said);
        to.texts(id, item, "words", "words", said);
    }

    private static String shownRule(Item item, String counted) {
        if (!item.field("shown_rule").isEmpty()) return item.field("shown_rule");
        return counted.equals("acts") ? "adopted" : counted.equals("programmes") ? "complete" : "confirmed";
    }
}
