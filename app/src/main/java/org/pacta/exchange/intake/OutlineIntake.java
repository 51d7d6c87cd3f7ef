package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.register.plan.Plan;

/// The kinds from union to group.
record OutlineIntake(Doors doors, Intake intake, Taking to) {

    void take(Item item) {
        switch (item.kind()) {
            case UNION -> union(item);
            case PARTIES -> party(item);
            case BODIES -> body(item);
            case FRAMEWORKS -> framework(item);
            case EDITIONS -> edition(item);
            case LEVELS -> level(item);
            case GROUPS -> group(item);
            default -> throw new IllegalStateException("no part of the outline: " + item.kind());
        }
    }

    /// A demonstration's day is taken by a union that the file makes; a union that is there keeps its own.
    private void union(Item item) {
        var languages = item.field("languages").isEmpty()
                ? List.of(to.original())
                : List.of(item.field("languages").split("; *"));
        doors.unions()
                .describe(
                        to.entry(),
                        intake.union(),
                        intake.request().union(),
                        ZoneId.of(item.field("time_zone")),
                        languages,
                        intake.unionIsNew() ? Taking.day(item, "demo_day") : intake.demoDay(),
                        to.from());
        to.texts(intake.union(), item, "name");
        if (!item.field("twins").isEmpty())
            doors.acts().countTwins(to.entry(), intake.union(), Taking.word(item, "twins", "once"), to.from());
    }

    private void party(Item item) {
        var id = intake.thing("party", 0, item.field("code"), 0);
        var next = intake.directory().of("party", 0).size();
        var place = Taking.whole(item, "order", doors.places().getOrDefault(id, next));
        doors.bodies().party(to.entry(), id, place, to.from());
        to.texts(id, item, "name");
    }

    private void body(Item item) {
        var id = intake.thing("body", 0, item.field("code"), 0);
        var party = item.field("party").isEmpty() ? null : intake.orNone(intake.id(item, Kind.PARTIES, "party"));
        var kind =
                switch (item.field("kind")) {
                    case "DECIDING" -> "council";
                    case "SECRETARIAT" -> "secretariat";
                    case "PARLIAMENT" -> "parliament";
                    default -> "executor";
                };
        var named = Taking.day(item, "from");
        var from = named == null ? to.from() : named;
        doors.bodies().body(to.entry(), id, party, kind, from);
        var last = Taking.day(item, "to");
        if (last != null) doors.bodies().dissolve(to.entry(), id, last.plusDays(1));
        to.texts(id, item, "name");
        if (!item.field("synonyms").isEmpty()) {
            to.entry().text(id, "synonyms", to.original(), item.field("synonyms"), true, to.from());
        }
        for (var earlier : item.field("predecessors").split("; *")) {
            var before = intake.directory().id("body", 0, earlier);
            if (before != 0)
                doors.bodies().succeed(to.entry(), before, id, Taking.word(item, "change", "renamed"), from);
        }
    }

    private void framework(Item item) {
        var known = intake.directory().id("framework", 0, item.field("code")) != 0;
        var id = intake.thing("framework", 0, item.field("code"), intake.union());
        var starts = Taking.day(item, "from");
        var ends = Taking.day(item, "to");
        if (!known) {
            starts = starts == null ? to.from() : starts;
            ends = ends == null ? starts.isAfter(doors.lastDue()) ? starts : doors.lastDue() : ends;
        }
        var counts = item.field("headline").isEmpty() ? null : Taking.word(item, "headline", "measures");
        var place = item.field("order").isEmpty()
                ? known
                        ? null
                        : Integer.valueOf(intake.directory().of("framework", 0).size())
                : Integer.valueOf(item.field("order"));
        if (!known || starts != null || ends != null || counts != null || place != null)
            doors.plan().framework(to.entry(), id, new Plan.FrameworkState(starts, ends, counts, place), to.from());
        to.texts(id, item, "title");
    }

    private void edition(Item item) {
        var within = intake.scope(item);
        var id = intake.thing("edition", within, item.field("number"), within);
        var inForce = LocalDate.parse(item.field("in_force"));
        doors.plan()
                .edition(
                        to.entry(),
                        id,
                        within,
                        Integer.parseInt(item.field("number")),
                        Taking.day(item, "decided_on"),
                        intake.document(item, "document"),
                        inForce);
        to.entry().text(id, "name", to.original(), item.field("name"), true, inForce);
    }

    private void level(Item item) {
        var within = intake.scope(item);
        var id = intake.thing("level", within, item.field("code"), within);
        doors.plan().level(to.entry(), id, within, Integer.parseInt(item.field("number")), to.from());
        to.texts(id, item, "name");
        to.texts(id, item, "plural");
    }

    private void group(Item item) {
        var within = intake.scope(item);
        var parent = item.field("parent").isEmpty()
                ? null
                : intake.orNone(intake.directory().id("group", within, item.field("parent")));
        var id = intake.renamed("group", within, item, parent == null ? within : parent);
        doors.plan()
                .group(
                        to.entry(),
                        id,
                        within,
                        parent,
                        intake.depth(within, id),
                        intake.order(id, item, "group"),
                        to.from());
        to.texts(id, item, "title");
        intake.carryOver(id, item);
        var closed = Taking.day(item, "closed");
        if (closed != null) doors.council().close(to.entry(), id, intake.document(item, "closed_by"), closed);
    }
}
