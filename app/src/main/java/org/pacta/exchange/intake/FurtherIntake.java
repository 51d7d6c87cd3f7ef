package org.pacta.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.scoreboard.Statements;

/// The kinds that stand beside the plan itself: instruments, taxonomies, acts, meetings, documents, statements.
///
/// Claims and confirmations come after all of these, many at once ([ClaimIntake]).
record FurtherIntake(Doors doors, Intake intake, Taking to) {

    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:[.,][0-9]+)?) ?%");
    private static final Pattern FRACTION = Pattern.compile("([0-9]+) ?/ ?([0-9]+)");

    void take(Item item) {
        switch (item.kind()) {
            case INSTRUMENTS -> {
                var id = intake.thing("instrument", 0, item.field("code"), 0);
                doors.alignments()
                        .instrument(
                                to.entry(),
                                id,
                                "treaty",
                                Taking.day(item, "signed"),
                                Taking.day(item, "in_force"),
                                position("instrument"),
                                to.from());
                to.texts(id, item, "title");
            }
            case PROVISIONS -> {
                var instrument = intake.id(item, Kind.INSTRUMENTS, "instrument");
                var code = item.field("instrument") + ":" + item.field("code");
                var parent =
                        intake.directory().id("provision", 0, item.field("instrument") + ":" + item.field("parent"));
                var id = intake.thing("provision", 0, code, instrument);
                doors.alignments()
                        .provision(to.entry(), id, instrument, intake.orNone(parent), position("provision"), to.from());
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
                doors.alignments().taxonomy(to.entry(), id, position("taxonomy"), to.from());
                to.texts(id, item, "title", "name");
            }
            case TERMS -> {
                var id = intake.thing("term", 0, item.field("code"), 0);
                doors.alignments()
                        .term(
                                to.entry(),
                                id,
                                intake.id(item, Kind.TAXONOMIES, "taxonomy"),
                                position("term"),
                                to.from());
                to.texts(id, item, "title", "name");
            }
            case ACTS -> act(item);
            case ACT_STAGES ->
                doors.acts()
                        .reach(
                                to.entry(),
                                intake.id(item, Kind.ACTS, "act"),
                                Taking.word(item, "stage", "drafting"),
                                LocalDate.parse(item.field("since")));
            case ACT_MEASURES ->
                doors.acts()
                        .carryOut(
                                to.entry(),
                                intake.id(item, Kind.ACTS, "act"),
                                intake.id(item, Kind.MEASURES, "measure"),
                                to.from());
            case MEETINGS -> meeting(item);
            case DOCUMENTS -> document(item);
            case STATEMENTS -> statement(item);
            default -> throw new IllegalStateException("nobody takes " + item.kind());
        }
    }

    private void act(Item item) {
        var id = intake.thing("act", 0, item.field("code"), 0);
        var framework = intake.scope(item);
        var party = item.field("party").isEmpty() ? 0L : intake.id(item, Kind.PARTIES, "party");
        doors.acts()
                .describe(
                        to.entry(),
                        id,
                        new org.pacta.acts.Acts.ActState(
                                intake.orNone(framework),
                                intake.orNone(party),
                                "act",
                                Taking.line(item, "number"),
                                Taking.line(item, "publication"),
                                true,
                                position("act")),
                        to.from());
        to.texts(id, item, "title");
        if (!item.field("twin").isEmpty()) {
            var twin = intake.id(item, Kind.ACTS, "twin");
            if (twin != 0 && twin < id) doors.acts().twin(to.entry(), id, twin, to.from());
        }
    }

    private void meeting(Item item) {
        var id = intake.thing("meeting", 0, Intake.meetingCode(item), 0);
        var number = item.field("number").matches("[0-9]{1,6}") ? Integer.valueOf(item.field("number")) : null;
        var day = LocalDate.parse(item.field("date"));
        doors.council().meeting(to.entry(), id, intake.id(item, Kind.BODIES, "body"), number, day);
        if (!item.field("place").isEmpty()) to.entry().text(id, "place", to.original(), item.field("place"), true, day);
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
                                "document",
                                Taking.line(item, "number"),
                                dated,
                                intake.orNone(body),
                                intake.orNone(meeting)),
                        dated == null ? to.from() : dated);
        to.texts(id, item, "title");
        if (!item.field("stage").isEmpty()) {
            doors.council()
                    .reach(to.entry(), id, Taking.word(item, "stage", "approved"), dated == null ? to.from() : dated);
        }
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
                                counted.equals("acts")
                                        ? "adopted"
                                        : counted.equals("programmes") ? "complete" : "confirmed",
                                Taking.line(item, "source")));
        to.entry().text(id, "who", to.original(), item.field("who"), true, LocalDate.parse(item.field("when")));
        to.texts(id, item, "words");
    }

    private int position(String kind) {
        return doors.positions().merge(kind, 1, Integer::sum);
    }
}
