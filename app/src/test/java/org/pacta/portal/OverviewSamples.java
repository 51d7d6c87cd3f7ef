package org.pacta.portal;

import static org.pacta.portal.Samples.AT;
import static org.pacta.portal.Samples.ON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.figure.CurveView.Point;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.figure.Pictures;
import org.pacta.portal.overview.AboutView;
import org.pacta.portal.overview.GroupView;
import org.pacta.portal.overview.Outlook;
import org.pacta.portal.overview.OverviewView;
import org.pacta.portal.overview.Remaining;
import org.pacta.portal.overview.Since;
import org.pacta.portal.overview.Statement;
import org.pacta.portal.overview.UnionsView;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;

/// The overview of FACTS: 895 of 994, 140 of 200, 32 days left; and the pages of whole plans.
final class OverviewSamples {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 27);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    private final Samples samples;
    private final Words words;

    OverviewSamples(Samples samples) {
        this.samples = samples;
        this.words = samples.words();
    }

    OverviewView overview() {
        var frame = samples.frame(
                "overview", List.of(), ON.plusDays(1).atStartOfDay().minusMinutes(1));
        var moment = frame.moment();
        if (moment == null) {
            throw new IllegalStateException("the sample frame has a moment");
        }
        return new OverviewView(
                frame,
                samples.text(
                        "Main Directions for implementing the Treaty, 2021–2023",
                        "Основные направления реализации положений Договора на 2021–2023 годы"),
                samples.either("28 ● union programmes", "28 ● союзных программ"),
                moment,
                samples.either("53rd ● meeting of the Council of Ministers", "53-е ● заседание Совета Министров"),
                List.of(
                        measures(),
                        FigureView.acts(
                                words, 140, 200, 200, true, AT + "/acts?stage=prepared", AT + "/acts?stage=done")),
                remaining(),
                new Since(words, MARCH, 663, 895, 236, 4, 0, 0, new Link(samples.say("portal.since.what"), "/compare")),
                new Outlook(words, MARCH, 663, ON, 895, END, 994, false),
                List.of(statement()),
                samples.text(
                        "guidelines for 2024–2026 approved by the heads of government on 29 November 2023 ●; not yet in force.",
                        "ориентиры на 2024–2026 годы одобрены главами правительств 29 ноября 2023 г. ●; ещё не вступили в силу."),
                curve(),
                samples.say("portal.groups.programmes"),
                bars(),
                due("due-next", "portal.due.next", State.ON_TIME, State.CLAIMED),
                due("overdue", "portal.due.overdue", State.OVERDUE, State.DISPUTED),
                samples.say("portal.counting.equal.measures"),
                List.of(
                        new Link(samples.say("portal.moment.change"), "#date"),
                        new Link(samples.say("portal.tool.download"), "/data"),
                        new Link(samples.say("portal.tool.cite"), "/cite")),
                pictures());
    }

    private FigureView measures() {
        return FigureView.measures(words, 2, 895, 994, 36, AT + "/measures?state=open", List.of());
    }

    private Remaining remaining() {
        return new Remaining(
                words,
                ON,
                END,
                false,
                948,
                886,
                62,
                41,
                57,
                List.of(
                        new Link(samples.say("portal.remaining.overdue", 62), AT + "/measures?schedule=overdue"),
                        new Link(samples.say("portal.remaining.first"), "?basis=due-first")));
    }

    private Statement statement() {
        var formats = words.formats();
        var record = samples.either(
                "This demonstration record, counted as confirmed by both: %s, %s.",
                "По демонстрационным данным, если считать подтверждённое обеими Сторонами: %s и %s.");
        return new Statement(
                samples.either("Head of a government", "Глава правительства"),
                samples.text(
                        "90 % ● of more than 990 ● agreed measures completed, 140 ● of 200 ● regulations adopted.",
                        "выполнено 90 % ● из более чем 990 ● согласованных мероприятий, принято 140 ● из 200 ● подготовленных актов."),
                samples.say("portal.said.norule"),
                record.formatted(formats.share(895, 994), formats.share(140, 200)),
                null,
                List.of(new Link(samples.say("portal.section.method"), "/method")));
    }

    CurveView curve() {
        var confirmed = new ArrayList<Point>();
        var planned = new ArrayList<Point>();
        var then = new ArrayList<Point>();
        var start = LocalDate.of(2021, 11, 4);
        for (var week = 0; start.plusWeeks(week).isBefore(END); week++) {
            var share = week / 112.5;
            planned.add(new Point(start.plusWeeks(week), (int) Math.round(994 * Math.pow(share, 1.3))));
            var reached = (int) Math.round(905 * share * share * (3 - 2 * share));
            confirmed.add(new Point(start.plusWeeks(week), reached));
            then.add(new Point(start.plusWeeks(week + 3L), reached));
        }
        confirmed.add(new Point(ON, 895));
        confirmed.sort(java.util.Comparator.comparing(Point::day));
        return new CurveView(words, start, END, 994, ON, confirmed, planned, then);
    }

    private List<BarView> bars() {
        return List.of(
                bar("1", "Convergence of macroeconomic policy", "Сближение макроэкономической политики", 42, 0, 42, 0),
                bar("2", "Harmonisation of monetary policy", "Гармонизация денежно-кредитной политики", 34, 2, 38, 1),
                bar("3", "Harmonisation of currency regulation", "Гармонизация валютного регулирования", 27, 0, 27, 0),
                bar(
                        "9",
                        "Harmonisation of tax and customs legislation",
                        "Гармонизация налогового и таможенного законодательства",
                        61,
                        9,
                        83,
                        11),
                bar("15", "Common gas market", "Единый рынок газа", 4, 1, 19, 8),
                bar("28", "Social and labour policy", "Социально-трудовая сфера", 0, 0, 12, 0));
    }

    private BarView bar(String code, String english, String russian, int confirmed, int claimed, int all, int overdue) {
        var badge = confirmed == all ? Badge.of(words, State.COMPLETE, 2) : null;
        return new BarView(
                words,
                code,
                samples.text(english, russian),
                AT + "/groups/" + code,
                confirmed,
                claimed,
                all,
                overdue,
                badge);
    }

    private TableView due(String id, String caption, State... states) {
        var rows = new ArrayList<List<Cell>>();
        for (var state : states) {
            rows.add(List.of(
                    Cell.of(new Link("9." + (rows.size() + 14), AT + "/measures/9.14")),
                    Cell.of(
                            samples.text(
                                    "Mutual recognition of electronic transport documents",
                                    "Взаимное признание электронных перевозочных документов"),
                            ""),
                    Cell.of(words.formats().briefDay(LocalDate.of(2023, 12, 15))),
                    Cell.of(Badge.of(words, state, 2))));
        }
        return TableView.small(
                words,
                id,
                samples.say(caption),
                List.of(
                        Column.of(samples.say("portal.column.code")),
                        Column.of(samples.say("portal.column.measure")),
                        Column.of(samples.say("portal.column.deadline")),
                        Column.of(samples.say("portal.column.state"))),
                rows,
                samples.say(caption + ".empty"));
    }

    AboutView about() {
        return new AboutView(
                samples.frame("", List.of(), null),
                samples.text("Union State", "Союзное государство"),
                samples.text(
                        "Two Parties carry out a treaty.\n\nBy <programmes>.",
                        "Две Стороны исполняют договор.\n\nИ не только."),
                List.of("A", "B"),
                List.of(new Link("2024–2026", AT)),
                List.of(new Link(samples.say("about.releases"), "/u/union-state/releases")),
                List.of(new Link(samples.say("about.write"), "/u/union-state/words/en")));
    }

    UnionsView unions() {
        var second = FigureView.measures(words, 5, 121, 332, 40, "/u/five/measures", List.of());
        return new UnionsView(
                samples.bare(),
                List.of(
                        new UnionsView.Entry(
                                samples.text("Union State", "Союзное государство"),
                                "/u/union-state",
                                samples.text("Two Parties carry out a treaty.", "Две Стороны исполняют договор."),
                                List.of("A", "B"),
                                List.of(new UnionsView.Standing(
                                        overview().framework(), AT, measures().on(ON))),
                                true),
                        new UnionsView.Entry(
                                samples.text("A union of five", "Союз пяти"),
                                "/u/five",
                                samples.text("", ""),
                                List.of("A", "B", "C", "D", "E"),
                                List.of(new UnionsView.Standing(
                                        samples.text("Strategy to 2025", "Стратегия до 2025 года"), "/u/five", second)),
                                true)));
    }

    GroupView framework() {
        var editions = TableView.small(
                words,
                "editions",
                samples.say("portal.column.edition"),
                List.of(
                        Column.of(samples.say("portal.column.edition")),
                        Column.of(samples.say("portal.column.inforce"))),
                List.of(List.of(Cell.of("1"), Cell.of(words.formats().day(LocalDate.of(2021, 11, 4))))),
                samples.say("portal.table.empty"));
        return group(
                "2021–2023",
                samples.texts(
                        "Main Directions for implementing the Treaty, 2021–2023",
                        "Основные направления реализации положений Договора на 2021–2023 годы"),
                null,
                curve(),
                bars(),
                List.of(editions));
    }

    GroupView programme() {
        return group(
                samples.either("Programme 1", "Программа 1"),
                samples.texts("Convergence of macroeconomic policy", "Сближение макроэкономической политики"),
                Badge.of(words, State.COMPLETE, 2),
                null,
                List.of(),
                List.of(new ListSamples(samples).measures()));
    }

    private GroupView group(
            String level,
            List<Text> texts,
            @Nullable Badge badge,
            @Nullable CurveView curve,
            List<BarView> children,
            List<TableView> tables) {
        return new GroupView(
                samples.frame("plan", List.of(new Link(samples.say("portal.section.overview"), AT)), null),
                level,
                texts,
                badge,
                "",
                List.of(measures()),
                remaining(),
                curve,
                samples.say("portal.groups.programmes"),
                children,
                tables,
                List.of(new Link(samples.say("cite.title"), "/cite")),
                pictures());
    }

    private Pictures pictures() {
        return new Pictures(
                pictures("portal.curve", "curve"),
                pictures("portal.groups.programmes", "programmes"),
                pictures("picture.due", "due"));
    }

    private List<Link> pictures(String named, String file) {
        return List.of(
                new Link(samples.say("picture.as", samples.say(named), "SVG"), "/" + file + ".svg"),
                new Link(samples.say("picture.as", samples.say(named), "PNG"), "/" + file + ".png"));
    }
}
