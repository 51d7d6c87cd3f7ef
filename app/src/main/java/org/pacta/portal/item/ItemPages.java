package org.pacta.portal.item;

import java.util.ArrayList;
import java.util.List;
import org.pacta.acts.Acts;
import org.pacta.assessment.Assessment;
import org.pacta.assessment.Assessments;
import org.pacta.ledger.Ledger;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.portal.Frames;
import org.pacta.portal.Visit;
import org.pacta.portal.provision.CarriedOut;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.TableView;
import org.pacta.portal.taxonomy.Topics;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;
import org.pacta.register.plan.Carried;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Linked;
import org.pacta.register.plan.Measure;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.springframework.stereotype.Component;

/// Fills the pages of measures and steps.
@Component
class ItemPages {

    private final Plans plans;
    private final Acts acts;
    private final Items items;
    private final Frames frames;
    private final Timelines timelines;
    private final TargetPages targets;
    private final Assessments assessments;
    private final CarriedOut carriedOut;
    private final Topics topics;
    private final Ledger ledger;

    ItemPages(
            Plans plans,
            Acts acts,
            Items items,
            Frames frames,
            Timelines timelines,
            TargetPages targets,
            Assessments assessments,
            CarriedOut carriedOut,
            Topics topics,
            Ledger ledger) {
        this.plans = plans;
        this.acts = acts;
        this.items = items;
        this.frames = frames;
        this.timelines = timelines;
        this.targets = targets;
        this.assessments = assessments;
        this.carriedOut = carriedOut;
        this.topics = topics;
        this.ledger = ledger;
    }

    ThingView measure(Visit visit, Measure measure) {
        var union = visit.union().id();
        var texts = items.texts(visit, measure.id());
        var due = plans.due(union, measure.id(), visit.asOf()).orElse(null);
        var story = timelines.of(visit, measure.id());
        var tables = new ArrayList<TableView>();
        tables.add(items.standing(visit, measure.id()));
        add(tables, items.claims(visit, items.told(visit, measure.id())));
        tables.add(items.assignments(visit, measure.id()));
        add(tables, steps(visit, measure));
        var links = links(visit, measure.id());
        var groups = groups(visit, measure.groups());
        add(tables, links);
        var carried = plans.carried(union, measure.id(), visit.asOf(), visit.tag());
        add(tables, carried(visit, carried));
        add(tables, carriedOut.table(visit, measure.id()));
        add(tables, items.acts(visit, acts.of(union, measure.id(), visit.asOf(), visit.tag())));
        return new ThingView(
                frames.of(visit, "measures", Frames.crumbs(visit, groups.toArray(Link[]::new))),
                visit.say("portal.kind.measure", measure.code()),
                visit.texts(texts, "title", measure.code()),
                items.paragraphs(visit, texts, carried),
                items.badges(visit, measure.id(), due),
                facts(visit, measure, groups, links),
                items.deadline(visit, due, !items.confirmed(visit, measure.id()), story),
                tables,
                story.events());
    }

    private static void add(List<TableView> tables, TableView table) {
        if (!table.rows().isEmpty()) tables.add(table);
    }

    /// Each by its code and title, in whatever language that was found.
    private List<Link> groups(Visit visit, List<Group> groups) {
        var titles = items.titles(visit, groups.stream().map(Group::id));
        return groups.stream()
                .map(each -> {
                    var title = titles.apply(each.id(), each.title());
                    var href =
                            visit.in("/groups/" + Address.segment(each.code())).href();
                    return new Link(each.code() + " " + title.words(), href, title.language());
                })
                .toList();
    }

    private List<Fact> facts(Visit visit, Measure measure, List<Link> groups, TableView links) {
        var facts = new ArrayList<Fact>();
        var levels = visit.question().framework().levels();
        for (int i = 0; i < groups.size(); i++) {
            var group = measure.groups().get(i);
            var level = group.depth() <= levels.size()
                    ? levels.get(group.depth() - 1)
                    : visit.say("portal.thing.programme");
            facts.add(new Fact(org.pacta.portal.Standing.capitalised(level), List.of(Cell.of(groups.get(i)))));
        }
        if (measure.parent() != null) {
            var address = visit.in("/measures/" + Address.segment(measure.parent()));
            facts.add(new Fact(visit.say("pages.part.of"), List.of(Cell.of(visit.link(measure.parent(), address)))));
        }
        facts.add(Fact.of(
                visit.say("portal.thing.result"),
                visit.say("pages.result." + measure.result().replace('-', '_'))));
        facts.add(Fact.of(visit.say("pages.kind"), visit.say("pages.kind." + measure.kind())));
        facts.addAll(topics.facts(visit, measure.id(), "measures"));
        if (!measure.counted()) facts.add(Fact.of(visit.say("pages.counted"), visit.say("pages.counted.not")));
        network(visit, links, "measure", measure.code()).ifPresent(facts::add);
        facts.add(dossier(visit, "/measures/", measure.code()));
        facts.add(extensions(visit, "/measures/", measure.code()));
        facts.add(assessed(visit, measure.id(), "/measures/", measure.code()));
        follow(visit, "/measures/", measure.code()).ifPresent(facts::add);
        var weight = measure.weight();
        if (weight != null)
            facts.add(Fact.of(
                    visit.say("pages.weight"), weight.stripTrailingZeros().toPlainString()));
        return facts;
    }

    /// The way to all that was reported, answered and proved.
    private static Fact dossier(Visit visit, String kind, String code) {
        var address = visit.in(kind + Address.segment(code) + "/claims");
        return new Fact(
                visit.say("pages.claims"), List.of(Cell.of(visit.link(visit.say("pages.claims.open"), address))));
    }

    /// The way to the requests to move its date.
    private static Fact extensions(Visit visit, String kind, String code) {
        var address = visit.in(kind + Address.segment(code) + "/extensions");
        return new Fact(
                visit.say("extensions.crumb"), List.of(Cell.of(visit.link(visit.say("extensions.see"), address))));
    }

    /// How many independent assessments there are and how many differ, with the way to them.
    private Fact assessed(Visit visit, long thing, String kind, String code) {
        var all = assessments.about(visit.union().id(), thing, visit.asOf(), visit.tag());
        var differing = all.stream().filter(Assessment::differs).count();
        var words = all.isEmpty()
                ? visit.say("assessment.fact.none")
                : visit.say("assessment.fact.some", all.size(), differing);
        var address = visit.in(kind + Address.segment(code) + "/assessments");
        return new Fact(visit.say("assessment.fact"), List.of(Cell.of(visit.link(words, address))));
    }

    /// The way to have it on one's desk, for those who act in the union.
    private java.util.Optional<Fact> follow(Visit visit, String kind, String code) {
        if (!List.of("party", "parties").contains(ledger.viewer().kind())) return java.util.Optional.empty();
        var address = visit.in(kind + Address.segment(code) + "/follow");
        return java.util.Optional.of(new Fact(
                visit.say("desk.follow.fact"), List.of(Cell.of(visit.link(visit.say("desk.follow.open"), address)))));
    }

    private TableView steps(Visit visit, Measure measure) {
        var all = plans.steps(visit.union().id(), measure.id(), visit.asOf(), visit.tag());
        var titles = items.titles(visit, all.stream().map(Step::id));
        var rows = all.stream()
                .map(each -> List.of(
                        Cell.of(visit.link(each.code(), visit.in("/steps/" + Address.segment(each.code())))),
                        titles.apply(each.id(), each.title()),
                        Cell.of(items.date(visit, each.id())),
                        items.state(visit, each.id())))
                .toList();
        return Items.small(visit, "steps", "portal.thing.steps", List.of("code", "step", "deadline", "state"), rows);
    }

    private TableView links(Visit visit, long thing) {
        var all = plans.links(visit.union().id(), thing, visit.asOf(), visit.tag());
        var titles = items.titles(visit, all.stream().map(Linked::id));
        var rows = all.stream()
                .map(each -> List.of(
                        other(visit, each.thingKind(), each.framework(), each.code()),
                        titles.apply(each.id(), each.title()),
                        Cell.of(kind(visit, each)),
                        Cell.of(each.lag() == 0 ? "–" : visit.say("pages.lag", each.lag()))))
                .toList();
        return Items.small(visit, "links", "portal.thing.links", List.of("code", "measure", "link", "lag"), rows);
    }

    /// The way to its place among what comes before and after it; none where nothing is linked.
    private static java.util.Optional<Fact> network(Visit visit, TableView links, String kind, String code) {
        if (links.rows().isEmpty()) return java.util.Optional.empty();
        var address = visit.in("/network").with(kind, code);
        return java.util.Optional.of(new Fact(
                visit.say("dependencies.fact"), List.of(Cell.of(visit.link(visit.say("dependencies.open"), address)))));
    }

    private static String kind(Visit visit, Linked link) {
        return visit.say("pages.link." + (link.before() ? "before" : "after") + "."
                + link.kind().replace('-', '_'));
    }

    /// What came from another plan or went on there, with what became of it, and why where that was said.
    private TableView carried(Visit visit, List<Carried> all) {
        var titles = items.titles(visit, all.stream().map(Carried::id));
        var reasoned = all.stream().anyMatch(each -> each.reason() != null);
        var rows = new ArrayList<List<Cell>>();
        for (var each : all) {
            var cells = new ArrayList<>(List.of(
                    other(visit, each.thingKind(), each.framework(), each.code()),
                    titles.apply(each.id(), each.title()),
                    Cell.of(visit.say(
                            each.earlier() ? "pages.carried.from" : "pages.carried.to", framework(visit, each))),
                    Cell.of(visit.say("pages.fate." + each.fate().replace('-', '_')))));
            var reason = each.reason();
            if (reasoned) cells.add(reason == null ? Cell.of("–") : Cell.of(visit.text(reason), ""));
            rows.add(cells);
        }
        var columns = new ArrayList<>(List.of("code", "measure", "link", "pages.carried.fate"));
        if (reasoned) columns.add("pages.carried.reason");
        return Items.small(visit, "carried", "pages.carried", columns, rows);
    }

    private static String framework(Visit visit, Carried carried) {
        return visit.frameworks().stream()
                .filter(each -> each.code().equals(carried.framework()))
                .findFirst()
                .map(org.pacta.register.plan.Framework::title)
                .orElse(carried.framework());
    }

    private static Cell other(Visit visit, String kind, String framework, String code) {
        var path = "/frameworks/" + Address.segment(framework) + "/" + kind + "s/" + Address.segment(code);
        return Cell.of(visit.link(code, visit.at(path)));
    }

    ThingView step(Visit visit, Step step) {
        var union = visit.union().id();
        var texts = items.texts(visit, step.id());
        var due = plans.due(union, step.id(), visit.asOf()).orElse(null);
        var story = timelines.of(visit, step.id());
        var served = plans.servedBy(union, step.id(), visit.asOf());
        var tables = new ArrayList<TableView>();
        tables.add(items.standing(visit, step.id()));
        var claims = items.told(visit, step.id());
        add(tables, items.claims(visit, claims));
        var reported = targets.of(visit, step, claims, due == null ? null : due.due());
        reported.table().ifPresent(tables::add);
        add(tables, items.assignments(visit, step.id()));
        var links = links(visit, step.id());
        add(tables, links);
        var carried = plans.carried(union, step.id(), visit.asOf(), visit.tag());
        add(tables, carried(visit, carried));
        add(tables, items.acts(visit, acts.of(union, step.id(), visit.asOf(), visit.tag())));
        var facts = facts(visit, step, served, links);
        reported.trend().ifPresent(facts::addFirst);
        var above = groups(visit, groupsOf(visit, served));
        return new ThingView(
                frames.of(visit, "measures", Frames.crumbs(visit, above.toArray(Link[]::new))),
                visit.say("portal.kind." + step.kind(), step.code()),
                visit.texts(texts, "title", step.code()),
                items.paragraphs(visit, texts, carried),
                items.badges(visit, step.id(), due),
                facts,
                items.deadline(visit, due, !items.confirmed(visit, step.id()), story),
                tables,
                story.events());
    }

    private List<Group> groupsOf(Visit visit, List<String> served) {
        if (served.isEmpty()) return List.of();
        return plans.measure(
                        visit.union().id(),
                        visit.question().framework().id(),
                        served.getFirst(),
                        visit.asOf(),
                        visit.tag())
                .map(Measure::groups)
                .orElse(List.of());
    }

    private List<Fact> facts(Visit visit, Step step, List<String> served, TableView links) {
        var facts = new ArrayList<Fact>();
        if (!served.isEmpty()) {
            var cells = served.stream()
                    .map(each -> Cell.of(visit.link(each, visit.in("/measures/" + Address.segment(each)))))
                    .toList();
            facts.add(new Fact(visit.say("pages.step.of", served.size()), cells));
        }
        var goal = step.goal();
        if (goal != null) {
            var unit = step.unit() == null ? "" : " " + step.unit();
            facts.add(Fact.of(visit.say("pages.goal"), goal.stripTrailingZeros().toPlainString() + unit));
        }
        facts.addAll(topics.facts(visit, step.id(), "steps"));
        network(visit, links, "step", step.code()).ifPresent(facts::add);
        facts.add(dossier(visit, "/steps/", step.code()));
        facts.add(assessed(visit, step.id(), "/steps/", step.code()));
        follow(visit, "/steps/", step.code()).ifPresent(facts::add);
        facts.add(extensions(visit, "/steps/", step.code()));
        var start = step.start();
        if (start != null)
            facts.add(
                    Fact.of(visit.say("pages.start"), start.stripTrailingZeros().toPlainString()));
        if (!step.counted()) facts.add(Fact.of(visit.say("pages.counted"), visit.say("pages.counted.not")));
        return facts;
    }
}
