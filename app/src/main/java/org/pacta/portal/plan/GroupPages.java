package org.pacta.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pacta.council.Council;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.portal.Charted;
import org.pacta.portal.Frames;
import org.pacta.portal.Keepers;
import org.pacta.portal.Names;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.overview.GroupView;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.taxonomy.Topics;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Slice;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Fills the pages of a framework and of its groups.
@Component
class GroupPages {

    private final Frames frames;
    private final Standing standing;
    private final Figures figures;
    private final Plans plans;
    private final Council council;
    private final Records records;
    private final Names names;
    private final RowLists lists;
    private final Keepers keepers;
    private final Topics topics;

    GroupPages(
            Frames frames,
            Standing standing,
            Figures figures,
            Plans plans,
            Council council,
            Records records,
            Names names,
            RowLists lists,
            Keepers keepers,
            Topics topics) {
        this.frames = frames;
        this.standing = standing;
        this.figures = figures;
        this.plans = plans;
        this.council = council;
        this.records = records;
        this.names = names;
        this.lists = lists;
        this.keepers = keepers;
        this.topics = topics;
    }

    GroupView framework(Visit visit) {
        var question = visit.question();
        var framework = question.framework();
        var tally = standing.tally(question);
        var formats = visit.words().formats();
        var texts = texts(visit, framework.id());
        var curve = standing.curve(visit, tally);
        var groups = standing.bars(visit, 1);
        var heading = Standing.heading(framework, 1);
        var tables = new ArrayList<TableView>();
        tables.add(editions(visit));
        var tools = new ArrayList<>(List.of(Charted.cite(visit, "")));
        tools.addAll(topics.way(visit));
        return new GroupView(
                frames.of(visit, "plan", Frames.crumbs(visit).subList(0, 1)),
                formats.day(framework.starts()) + " – " + formats.day(framework.ends()),
                visit.texts(texts, "title", framework.title()),
                null,
                visit.text(texts, "scope", "").words(),
                standing.figures(visit, tally),
                standing.remaining(visit, tally),
                curve,
                heading,
                groups,
                tables,
                tools,
                Charted.of(visit, "", curve != null, groups.isEmpty() ? "" : heading));
    }

    private TableView editions(Visit visit) {
        var formats = visit.words().formats();
        var rows = visit.question().framework().editions().stream()
                .map(each -> List.of(
                        Cell.of(each.number() + ". " + each.name()),
                        Cell.of(formats.day(each.inForce())),
                        Cell.of(each.decided().map(formats::day).orElse("–"))))
                .toList();
        var columns = List.of(
                Column.of(visit.say("portal.column.edition")),
                Column.of(visit.say("portal.column.inforce")),
                Column.of(visit.say("portal.column.decision")));
        return TableView.small(
                visit.words(),
                "editions",
                visit.say("pages.editions"),
                columns,
                rows,
                visit.say("pages.editions.none"));
    }

    GroupView group(Visit visit, Group group) {
        var question = visit.question();
        var framework = question.framework();
        var all = plans.groups(visit.union().id(), framework.id(), visit.asOf(), visit.tag());
        var below =
                all.stream().filter(each -> group.code().equals(each.parent())).toList();
        var tally = tally(visit, group);
        var texts = texts(visit, group.id());
        var closure = council.closure(visit.union().id(), group.id(), visit.asOf());
        var complete =
                closure.isPresent() || tally.all().of() > 0 && tally.all().remaining() == 0;
        var heading = below.isEmpty() ? "" : Standing.heading(framework, group.depth() + 1);
        var here = new Address(visit.path(), visit.query()).with("group", group.code());
        var counted = Standing.counted(framework);
        var rows = new Address(
                visit.in(counted.word().equals("steps") ? "/steps" : "/measures")
                        .path(),
                here.query());
        return new GroupView(
                frames.of(visit, "plan", crumbs(visit, all, group), group.code()),
                level(visit, group.depth()) + " " + group.code(),
                visit.texts(texts, "title", group.title()),
                complete ? Badge.of(visit.words(), State.COMPLETE, visit.parties()) : null,
                grounds(visit, closure, complete),
                tally.all().of() == 0 ? List.of() : List.<FigureView>of(standing.headline(visit, tally, group.code())),
                tally.all().of() == 0 ? null : standing.remaining(visit, tally, rows),
                null,
                heading,
                below.isEmpty() ? List.<BarView>of() : standing.bars(visit, below, group.depth() + 1),
                List.of(lists.table(visit, counted, rows)),
                tools(visit, group),
                Charted.of(visit, group.code(), false, heading));
    }

    private List<Link> tools(Visit visit, Group group) {
        var tools = new ArrayList<>(List.of(Charted.cite(visit, group.code())));
        tools.addAll(keepers.way(visit, visit.in("/groups/" + Address.segment(group.code()))));
        return tools;
    }

    private static String level(Visit visit, int depth) {
        var levels = visit.question().framework().levels();
        return depth <= levels.size()
                ? Standing.capitalised(levels.get(depth - 1))
                : visit.say("portal.thing.programme");
    }

    private Tally tally(Visit visit, Group group) {
        var question = visit.question();
        return figures
                .tallies(question, Standing.counted(question.framework()), "level:" + group.depth())
                .orElse(List.of())
                .stream()
                .filter(each -> each.slice().code().equals(group.code()))
                .findFirst()
                .orElseGet(() -> Tally.empty(Slice.WHOLE));
    }

    private String grounds(Visit visit, Optional<Council.Closure> closure, boolean complete) {
        if (closure.isEmpty()) return complete ? visit.say("pages.complete.all") : "";
        var day = visit.words().formats().day(closure.get().since());
        return names.decision(visit, closure.get().document())
                .map(each -> visit.say("pages.complete.decision.of", day, each.words()))
                .orElseGet(() -> visit.say("pages.complete.decision", day));
    }

    private List<Link> crumbs(Visit visit, List<Group> all, Group group) {
        var above = new ArrayList<Group>();
        var at = group.parent();
        while (at != null && above.size() < 6) {
            var code = at;
            var found = all.stream().filter(each -> each.code().equals(code)).findFirst();
            if (found.isEmpty()) break;
            above.addFirst(found.get());
            at = found.get().parent();
        }
        if (above.isEmpty()) return Frames.crumbs(visit);
        var texts =
                records.texts(visit.union().id(), above.stream().map(Group::id).toList(), visit.asOf());
        return Frames.crumbs(
                visit,
                above.stream()
                        .map(each -> {
                            var title = visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title());
                            var href = visit.in("/groups/" + Address.segment(each.code()))
                                    .href();
                            return new Link(each.code() + " " + title.words(), href, title.foreign());
                        })
                        .toArray(Link[]::new));
    }

    private List<org.pacta.ledger.Text> texts(Visit visit, long thing) {
        return records.texts(visit.union().id(), List.of(thing), visit.asOf()).getOrDefault(thing, List.of());
    }
}
