package org.pacta.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.page.Card;
import org.pacta.page.Choice;
import org.pacta.page.ErrorView;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Looks;
import org.pacta.page.Moment;
import org.pacta.page.Page;
import org.pacta.page.Reader;
import org.pacta.page.Text;

/// Every page filled with invented things: for golden files, pictures and the browser.
final class Samples {
    static final Looks LOOKS = new Looks("/assets/pacta.css", "/assets/pacta.js", "/assets/pacta.svg");
    static final LocalDate ON = LocalDate.of(2023, 11, 29);
    static final String AT = "/u/union-state/frameworks/2021-2023";

    private final Words words;

    record Sample(String template, Page page) {}

    Samples(Words words) {
        this.words = words;
    }

    /// By the name of the golden file.
    Map<String, Sample> all() {
        var all = new LinkedHashMap<String, Sample>();
        var overview = new OverviewSamples(this);
        all.put("overview", new Sample("portal/overview", overview.overview()));
        all.put("unions", new Sample("portal/unions", overview.unions()));
        all.put("about", new Sample("portal/about", overview.about()));
        all.put("framework", new Sample("portal/group", overview.framework()));
        all.put("programme", new Sample("portal/group", overview.programme()));
        var things = new ThingSamples(this);
        all.put("measure", new Sample("portal/thing", things.measure()));
        all.put("step", new Sample("portal/thing", things.step()));
        all.put("act", new Sample("portal/thing", things.act()));
        all.put("body", new Sample("portal/thing", things.body()));
        all.put("meeting", new Sample("portal/thing", things.meeting()));
        var lists = new ListSamples(this);
        all.put("list", new Sample("portal/list", lists.list()));
        all.put("empty", new Sample("portal/list", lists.empty()));
        all.put("search", new Sample("portal/search", lists.search()));
        all.put("method", new Sample("portal/method", lists.method()));
        all.put("data", new Sample("portal/data", lists.data()));
        var provisions = new ProvisionSamples(this);
        all.put("provisions", new Sample("portal/provisions", provisions.provisions()));
        all.put("provision", new Sample("portal/thing", provisions.provision()));
        var ledger = new LedgerSamples(this);
        all.put("ledger", new Sample("portal/ledger", ledger.ledger()));
        all.put("ledger-entry", new Sample("portal/ledgerEntry", ledger.entry()));
        all.put("ledger-sample", new Sample("portal/ledgerSample", ledger.sample()));
        var reports = new ReportSamples(this);
        all.put("report-body", new Sample("reporting/sheet", reports.ticked()));
        all.put("report-draft", new Sample("reporting/draft", reports.draft()));
        all.put("report-faults", new Sample("exchange/quarter", reports.faults()));
        all.put("report-conflicts", new Sample("exchange/quarter", reports.conflicts()));
        var papers = new PaperSamples(this);
        all.put("making", new Sample("page/waiting", papers.making()));
        all.put("template", new Sample("report/template", papers.template()));
        var ahead = new AheadSamples(this);
        all.put("waiting", new Sample("page/waiting", ahead.waiting()));
        all.put("schedule", new Sample("planning/schedule", ahead.schedule()));
        all.put("timetable", new Sample("portal/timetable", ahead.timetable()));
        all.put("timeline", new Sample("portal/planTimeline", ahead.timeline()));
        all.put("network", new Sample("portal/network", ahead.network()));
        all.put("error404", new Sample("page/error", error(404, "measure 7.99", "")));
        all.put("error500", new Sample("page/error", error(500, "", "4f1c-82aa")));
        return all;
    }

    Words words() {
        return words;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// In English and Russian; whoever reads Belarusian gets the Russian original.
    Text text(String english, String russian) {
        return switch (words.language()) {
            case EN -> Text.of(english, Language.EN);
            case RU -> new Text(russian, Language.RU, true, false);
            case BE -> new Text(russian, Language.RU, true, true);
        };
    }

    List<Text> texts(String english, String russian) {
        return words.language() == Language.EN
                ? List.of(Text.of(english, Language.EN), new Text(russian, Language.RU, true, false))
                : List.of(text(english, russian), Text.of(english, Language.EN));
    }

    String either(String english, String russian) {
        return text(english, russian).words();
    }

    Frame frame(String section, List<Link> crumbs, @Nullable LocalDateTime known) {
        var sections =
                List.of("overview", "plan", "measures", "acts", "bodies", "meetings", "compare", "method", "data")
                        .stream()
                        .map(one -> new Choice(say("portal.section." + one), AT + "/" + one, one.equals(section)))
                        .toList();
        var frameworks = List.of(
                new Choice("2024–2026", "/u/union-state/frameworks/2024-2026", false),
                new Choice("2021–2023", AT, true));
        var moment = new Moment(
                ON,
                known,
                LocalDate.of(2026, 2, 26),
                AT,
                List.of(),
                List.of(
                        new Choice(words.formats().day(ON), "?on=2023-11-29&known=2023-11-29", known != null),
                        new Choice(
                                words.formats().day(LocalDate.of(2023, 3, 27)),
                                "?on=2023-03-27&known=2023-03-27",
                                false)),
                AT,
                false,
                new Moment.Later(
                        LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 20), "published reports", "?as=entered"));
        return new Frame(
                words,
                new Link(either("Union State", "Союзное государство"), "/u/union-state"),
                frameworks,
                sections,
                languages(),
                crumbs,
                moment,
                true,
                either("Edition 3 of 4 November 2021", "Редакция 3 от 4 ноября 2021 г."),
                "",
                say("portal.viewer.public"),
                "/u/union-state/search",
                reader(),
                new Card(
                        "https://pacta.example" + AT + "?lang="
                                + words.language().tag(),
                        "https://pacta.example/u/union-state/card.png?framework=2021-2023&lang="
                                + words.language().tag()),
                LOOKS);
    }

    Frame bare() {
        return Frame.bare(words, languages(), say("portal.viewer.public"), reader(), LOOKS);
    }

    private Reader reader() {
        return new Reader("", "", List.of(new Link(say("people.sign-in"), "/sign-in?to=" + AT)), "");
    }

    private List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.ownName(), "?lang=" + one.tag(), one == words.language(), one.tag()))
                .toList();
    }

    private ErrorView error(int status, String detail, String number) {
        return new ErrorView(bare(), status, detail, number, new Link(say("portal.home"), "/"));
    }
}
