package org.pacta.portal.item;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Act;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Told;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.State;
import org.pacta.parties.Bodies;
import org.pacta.parties.mandate.Contact;
import org.pacta.parties.mandate.Contacts;
import org.pacta.portal.Deadlines;
import org.pacta.portal.RowTables;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Deadline;
import org.pacta.portal.thing.ThingView;
import org.pacta.register.plan.Assignment;
import org.pacta.register.plan.Carried;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// What measures and steps have in common: date, standing, who carries them out, texts.
@Component
class Items {

    private final Plans plans;
    private final Confirmations confirmations;
    private final Claims claims;
    private final Bodies bodies;
    private final Records records;
    private final Deadlines deadlines;
    private final Contacts contacts;
    private final Discretions discretions;

    Items(
            Plans plans,
            Confirmations confirmations,
            Claims claims,
            Bodies bodies,
            Records records,
            Deadlines deadlines,
            Contacts contacts,
            Discretions discretions) {
        this.plans = plans;
        this.confirmations = confirmations;
        this.claims = claims;
        this.bodies = bodies;
        this.records = records;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.discretions = discretions;
    }

    private Map<Long, List<org.pacta.ledger.Text>> texts(Visit visit, List<Long> things) {
        return records.texts(visit.union().id(), things, visit.asOf());
    }

    /// What things of a list are called, in whatever language that was found.
    ///
    /// @return from the id of one of them and what to say otherwise
    BiFunction<Long, String, Cell> titles(Visit visit, Stream<Long> things) {
        var texts = texts(visit, things.toList());
        return (id, otherwise) -> Cell.of(visit.text(texts.getOrDefault(id, List.of()), "title", otherwise), "");
    }

    List<org.pacta.ledger.Text> texts(Visit visit, long thing) {
        return records.texts(visit.union().id(), List.of(thing), visit.asOf()).getOrDefault(thing, List.of());
    }

    /// @param carried what the page says of other plans; what became of the thing is not told twice
    List<ThingView.Paragraph> paragraphs(Visit visit, List<org.pacta.ledger.Text> texts, List<Carried> carried) {
        var all = new ArrayList<ThingView.Paragraph>();
        for (var field : List.of("description", "verification")) {
            var text = visit.text(texts, field, "");
            if (!text.words().isEmpty()) all.add(new ThingView.Paragraph(visit.say("portal.thing." + field), text));
        }
        var fate = visit.text(texts, "fate", "");
        var told = carried.stream()
                .map(Carried::reason)
                .anyMatch(each -> each != null && each.words().equals(fate.words()));
        if (!told && !fate.words().isEmpty()) all.add(new ThingView.Paragraph(visit.say("pages.carried.fate"), fate));
        return all;
    }

    /// Life cycle, schedule and reporting: each says something or is left out.
    List<Badge> badges(Visit visit, long thing, @Nullable Due due) {
        var stand =
                confirmations.stands(visit.union().id(), thing, visit.asOf()).get(0L);
        var confirmed = stand != null && stand.state() == org.pacta.confirmation.State.CONFIRMED;
        var late = due != null
                && due.due() != null
                && due.due().isBefore(visit.asOf().on())
                && !confirmed;
        var badges = new ArrayList<Badge>();
        badges.add(
                stand == null
                        ? badge(visit, State.PLANNED)
                        : RowTables.badge(visit, stand.state().word()));
        if (late) badges.add(badge(visit, State.OVERDUE));
        else if (!confirmed && due != null && due.due() != null) badges.add(badge(visit, State.ON_TIME));
        if (late && stand == null) badges.add(badge(visit, State.NOT_REPORTED));
        return badges;
    }

    static Badge badge(Visit visit, State state) {
        return Badge.of(visit.words(), state, visit.parties());
    }

    @Nullable
    Deadline deadline(Visit visit, @Nullable Due due, boolean open, Timelines.Story story) {
        if (due == null) return null;
        var current = deadlines.words(visit, due.form(), due.due());
        var first = story.first().isEmpty() ? current : story.first();
        return new Deadline(
                current,
                first,
                visit.own(due.words() == null ? "" : due.words()),
                remark(visit, due, open),
                story.moves());
    }

    private static String remark(Visit visit, Due due, boolean open) {
        if (due.due() == null || !open) return "";
        var days = ChronoUnit.DAYS.between(visit.asOf().on(), due.due());
        return visit.say(days < 0 ? "pages.due.past" : "pages.due.left", Math.abs(days));
    }

    /// Where the thing stands for each Party, and for all together.
    TableView standing(Visit visit, long thing) {
        var stands = confirmations.stands(visit.union().id(), thing, visit.asOf());
        var executors = plans.assignments(visit.union().id(), thing, visit.asOf(), visit.tag()).stream()
                .filter(each -> each.role().equals("lead") || each.role().equals("co-executor"))
                .map(Assignment::party)
                .collect(java.util.stream.Collectors.toSet());
        var rows = new ArrayList<List<Cell>>();
        for (var party : bodies.parties(visit.union().id(), visit.asOf(), visit.tag())) {
            var stand = stands.get(party.id());
            rows.add(
                    stand == null && !executors.isEmpty() && !executors.contains(party.code())
                            ? List.of(Cell.of(party.name()), Cell.of(visit.say("pages.standing.none")), Cell.of("–"))
                            : row(visit, party.name(), stand));
        }
        rows.add(row(visit, visit.say("pages.standing.all"), stands.get(0L)));
        return small(visit, "standing", "portal.thing.standing", List.of("party", "state", "since"), rows);
    }

    /// The claims about a thing, the first made first.
    List<Told> told(Visit visit, long thing) {
        return claims.about(visit.union().id(), thing, visit.asOf(), visit.tag());
    }

    /// The versions of claims that stand, the latest first.
    TableView claims(Visit visit, List<Told> told) {
        var names = bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .collect(java.util.stream.Collectors.toMap(org.pacta.parties.Party::id, org.pacta.parties.Party::name));
        var rows = told.reversed().stream()
                .map(each -> List.of(
                        Cell.of(names.getOrDefault(each.claim().party(), "–")),
                        Cell.of(visit.say(
                                each.claim().kind() == Claim.Kind.REVERSAL
                                        ? "pages.claims.reversal"
                                        : each.claim().part() == null ? "pages.claims.whole" : "pages.claims.part",
                                each.claim().version())),
                        Cell.of(visit.words().formats().briefDay(each.since())),
                        Cell.of(new Badge(
                                State.valueOf(each.state().name()),
                                visit.say("pages.share." + each.state().word())))))
                .toList();
        return small(visit, "claims", "pages.claims", List.of("party", "pages.claims.report", "since", "state"), rows);
    }

    private static List<Cell> row(Visit visit, String name, Confirmations.@Nullable Stand stand) {
        var badge = stand == null
                ? badge(visit, State.PLANNED)
                : new Badge(
                        state(stand), visit.say("pages.share." + stand.state().word()));
        return List.of(
                Cell.of(name),
                Cell.of(badge),
                Cell.of(stand == null ? "–" : visit.words().formats().briefDay(stand.since())));
    }

    private static State state(Confirmations.Stand stand) {
        return State.valueOf(stand.state().name());
    }

    /// Who carries it out, Party by Party; for those who may know, with the person named today.
    TableView assignments(Visit visit, long thing) {
        var parties = bodies.parties(visit.union().id(), visit.asOf(), visit.tag());
        var named = visit.moment().isEmpty() ? contacts.of(visit.union().id(), thing) : Map.<Long, Contact>of();
        var told = discretions.of(visit.union(), visit.asOf());
        var all = plans.assignments(visit.union().id(), thing, visit.asOf(), visit.tag());
        var names = texts(visit, all.stream().map(Assignment::body).toList());
        var rows = all.stream()
                .map(each -> {
                    var name = visit.text(names.getOrDefault(each.body(), List.of()), "name", each.name());
                    var cells = new ArrayList<Cell>();
                    cells.add(
                            told.names(thing, each.body())
                                    ? Cell.of(
                                            name,
                                            visit.at("/bodies/" + Address.segment(each.code()))
                                                    .href())
                                    : Cell.of(visit.say("discretion.withheld")));
                    cells.add(Cell.of(parties.stream()
                            .filter(party -> party.code().equals(each.party()))
                            .findFirst()
                            .map(org.pacta.parties.Party::name)
                            .orElse(visit.say("pages.party.union"))));
                    cells.add(Cell.of(visit.say("pages.role." + each.role().replace('-', '_'))));
                    if (!named.isEmpty())
                        cells.add(Cell.of(
                                named.getOrDefault(each.body(), Contact.NOBODY).words(visit.words())));
                    return List.<Cell>copyOf(cells);
                })
                .toList();
        var columns = new ArrayList<>(List.of("body", "party", "role"));
        if (!named.isEmpty()) columns.add("staff.contacts.column");
        return small(visit, "assignments", "portal.thing.assignments", columns, rows);
    }

    TableView acts(Visit visit, List<Act> acts) {
        var titles = titles(visit, acts.stream().map(Act::id));
        var rows = acts.stream()
                .map(each -> List.of(
                        Cell.of(visit.link(each.code(), visit.at("/acts/" + Address.segment(each.code())))),
                        titles.apply(each.id(), each.title()),
                        each.stage() == null ? Cell.of("–") : Cell.of(RowTables.badge(visit, each.stage()))))
                .toList();
        return small(visit, "acts", "portal.thing.acts", List.of("code", "act", "state"), rows);
    }

    String date(Visit visit, long thing) {
        return plans.due(visit.union().id(), thing, visit.asOf())
                .map(each -> deadlines.words(visit, each.form(), each.due()))
                .orElse("–");
    }

    Cell state(Visit visit, long thing) {
        var stand =
                confirmations.stands(visit.union().id(), thing, visit.asOf()).get(0L);
        return Cell.of(
                stand == null
                        ? badge(visit, State.PLANNED)
                        : RowTables.badge(visit, stand.state().word()));
    }

    boolean confirmed(Visit visit, long thing) {
        var stand =
                confirmations.stands(visit.union().id(), thing, visit.asOf()).get(0L);
        return stand != null && stand.state() == org.pacta.confirmation.State.CONFIRMED;
    }

    /// @param columns names of the portal's columns, or whole keys
    static TableView small(Visit visit, String id, String caption, List<String> columns, List<List<Cell>> rows) {
        var heads = columns.stream()
                .map(each -> Column.of(visit.say(each.contains(".") ? each : "portal.column." + each)))
                .toList();
        return TableView.small(visit.words(), id, visit.say(caption), heads, rows, visit.say("pages.none"));
    }
}
