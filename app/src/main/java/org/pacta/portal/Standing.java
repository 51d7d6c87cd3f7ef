package org.pacta.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.language.Remains;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.parties.Moments;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.overview.Remaining;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Series;
import org.pacta.scoreboard.Statements;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Where a plan stands, as views: the headline figures, the time left, the curve, the groups with their bars.
@Component
public class Standing {

    private final Figures figures;
    private final Series series;
    private final Statements statements;
    private final Plans plans;
    private final Records records;
    private final Council council;
    private final Moments moments;

    Standing(
            Figures figures,
            Series series,
            Statements statements,
            Plans plans,
            Records records,
            Council council,
            Moments moments) {
        this.figures = figures;
        this.series = series;
        this.statements = statements;
        this.plans = plans;
        this.records = records;
        this.council = council;
        this.moments = moments;
    }

    public static Counted counted(Framework framework) {
        return Counted.valueOf(framework.counted().toUpperCase(Locale.ROOT));
    }

    /// The name of a level, as a heading over its groups; empty where there is no such level.
    public static String heading(Framework framework, int depth) {
        return depth > framework.headings().size()
                ? ""
                : capitalised(framework.headings().get(depth - 1));
    }

    /// With a capital, for what stands at the head of something.
    public static String capitalised(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public Tally tally(Question question) {
        return figures.tally(question, counted(question.framework()));
    }

    /// Measures (or steps) confirmed, and acts adopted where the plan has acts.
    public List<FigureView> figures(Visit visit, Tally tally) {
        var all = new ArrayList<FigureView>();
        all.add(headline(visit, tally, ""));
        var acts = figures.acts(visit.question());
        if (acts.prepared() > 0) {
            var published = said(visit, acts.adopted(), acts.prepared());
            var rows = visit.at("/acts")
                    .with("framework", visit.question().framework().code())
                    .with("twins", "once");
            all.add(FigureView.acts(
                    visit.words(),
                    acts.adopted(),
                    acts.prepared(),
                    acts.all(),
                    published,
                    rows.with("stage", "prepared").href(),
                    rows.with("stage", "done").href()));
        }
        return all;
    }

    /// Whether just this fraction was made public on the day shown.
    private boolean said(Visit visit, long numerator, long denominator) {
        var question = visit.question();
        return statements.about(visit.union().id(), question.framework().id(), visit.asOf(), visit.tag()).stream()
                .filter(each -> each.saidOn().equals(visit.asOf().on())
                        && each.counted().equals("acts"))
                .anyMatch(each -> each.numerator() != null
                        && each.numerator().longValue() == numerator
                        && each.denominator() != null
                        && each.denominator().longValue() == denominator);
    }

    /// The figure of a framework or of one of its groups.
    ///
    /// @param group its code, or empty for the whole
    public FigureView headline(Visit visit, Tally tally, String group) {
        var counted = counted(visit.question().framework());
        var rest = tally.all().remaining();
        var rows = rows(visit, counted).with("group", group);
        var links = new ArrayList<Link>();
        if (rest > 0) links.add(visit.link(visit.say("portal.figure.show", rest), rows.with("show", "remaining")));
        if (tally.all().confirmed() > 0)
            links.add(visit.link(
                    visit.say("portal.figure.show.counted", tally.all().confirmed()), rows.with("show", "confirmed")));
        var sentences = new ArrayList<String>();
        sentences.add(Remains.sentence(visit.words(), visit.parties(), rest, tally.states()));
        if (group.isEmpty()) ties(visit, counted, sentences, links);
        return new FigureView(
                visit.words(),
                FigureView.Counted.valueOf(counted.name()),
                FigureView.Rule.CONFIRMED,
                visit.parties(),
                tally.all().confirmed(),
                tally.all().of(),
                false,
                false,
                sentences,
                "",
                links);
    }

    /// What of a whole plan goes on from an earlier one or in a later one: nothing is dropped in silence.
    private void ties(Visit visit, Counted counted, List<String> sentences, List<Link> links) {
        var question = visit.question();
        var ties = plans.ties(visit.union().id(), question.framework().id(), counted.word(), question.asOf());
        if (ties.before() > 0) {
            sentences.add(visit.say("portal.figure.carried.over", ties.before()));
            links.add(visit.link(
                    visit.say("portal.figure.show.over", ties.before()),
                    rows(visit, counted).with("show", Filter.CARRIED_OVER)));
        }
        if (ties.after() > 0) {
            sentences.add(visit.say("portal.figure.carried.on", ties.after()));
            links.add(visit.link(
                    visit.say("portal.figure.show.on", ties.after()),
                    rows(visit, counted).with("show", Filter.GOES_ON)));
        }
    }

    private static org.pacta.page.Address rows(Visit visit, Counted counted) {
        return visit.in(counted == Counted.STEPS ? "/steps" : "/measures");
    }

    public Remaining remaining(Visit visit, Tally tally) {
        return remaining(visit, tally, rows(visit, counted(visit.question().framework())));
    }

    /// The time left, of the framework or of one of its groups.
    ///
    /// @param rows the table of the rows that were tallied
    public Remaining remaining(Visit visit, Tally tally, org.pacta.page.Address rows) {
        var links = new ArrayList<Link>();
        if (tally.overdue() > 0) {
            links.add(visit.link(visit.say("portal.remaining.overdue", tally.overdue()), rows.with("show", "overdue")));
        }
        if (tally.dueFirst().remaining() > 0) {
            links.add(visit.link(visit.say("portal.remaining.first"), rows.with("show", "overdue-first")));
        }
        return new Remaining(
                visit.words(),
                visit.asOf().on(),
                visit.question().framework().last(),
                visit.asOf().on().equals(moments.today(visit.union())),
                tally.due().of(),
                tally.due().confirmed(),
                tally.overdue(),
                tally.moved(),
                tally.moves(),
                links);
    }

    /// Whether there is anything of which a curve could be drawn.
    public static boolean hasCourse(Visit visit, Tally tally) {
        var framework = visit.question().framework();
        return tally.all().of() > 0 && framework.last() != null;
    }

    public @Nullable CurveView curve(Visit visit, Tally tally) {
        var question = visit.question();
        var framework = question.framework();
        if (!hasCourse(visit, tally)) return null;
        var counted = counted(framework);
        return new CurveView(
                visit.words(),
                framework.starts(),
                framework.ends(),
                (int) tally.all().of(),
                visit.asOf().on(),
                points(series.confirmed(question, counted)),
                points(series.due(question, counted)),
                points(series.confirmedAsReportedThen(question, counted)));
    }

    private static List<CurveView.Point> points(List<Series.Point> points) {
        return points.stream()
                .map(each -> new CurveView.Point(each.day(), (int) each.count()))
                .toList();
    }

    /// The groups of a level with their bars, in the order of the plan.
    public List<BarView> bars(Visit visit, int depth) {
        var groups =
                plans.groups(visit.union().id(), visit.question().framework().id(), visit.asOf(), visit.tag());
        return bars(visit, groups.stream().filter(each -> each.depth() == depth).toList(), depth);
    }

    /// These groups, all of one level, with their bars.
    public List<BarView> bars(Visit visit, List<Group> groups, int depth) {
        if (groups.isEmpty()) return List.of();
        var question = visit.question();
        var tallies = figures.tallies(question, counted(question.framework()), depth);
        var closed = council.closed(visit.union().id(), visit.asOf());
        var texts = records.texts(
                visit.union().id(),
                List.of("group"),
                groups.stream().map(Group::id).toList(),
                visit.asOf());
        return groups.stream()
                .map(each -> {
                    var tally = tallies.get(each.code());
                    var name = visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title());
                    var href =
                            visit.in("/groups/" + Address.segment(each.code())).href();
                    var complete = closed.contains(each.id())
                            || tally != null && tally.all().remaining() == 0;
                    var badge = complete ? Badge.of(visit.words(), State.COMPLETE, visit.parties()) : null;
                    if (tally == null) return new BarView(visit.words(), each.code(), name, href, 0, 0, 0, 0, badge);
                    return new BarView(
                            visit.words(),
                            each.code(),
                            name,
                            href,
                            (int) tally.all().confirmed(),
                            (int) tally.in("claimed"),
                            (int) tally.all().of(),
                            (int) tally.overdue(),
                            badge);
                })
                .toList();
    }
}
