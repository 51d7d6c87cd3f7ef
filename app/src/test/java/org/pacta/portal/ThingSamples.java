package org.pacta.portal;

import static org.pacta.portal.Samples.AT;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;
import org.pacta.portal.thing.Deadline;
import org.pacta.portal.thing.Event;
import org.pacta.portal.thing.Fact;
import org.pacta.portal.thing.ThingView;

/// One thing of each kind.
final class ThingSamples {
    private final Samples samples;
    private final Words words;

    ThingSamples(Samples samples) {
        this.samples = samples;
        this.words = samples.words();
    }

    ThingView measure() {
        var titles = samples.texts(
                "Mutual recognition of electronic transport documents",
                "Взаимное признание электронных перевозочных документов");
        return thing(
                "measures",
                samples.say("portal.kind.measure", "9.14"),
                titles,
                List.of(Badge.of(words, State.REVERSED, 2), Badge.of(words, State.OVERDUE, 2)),
                deadline(),
                List.of(standing(), assignments(), steps(), links(), acts()));
    }

    ThingView step() {
        return thing(
                "measures",
                samples.say("portal.kind.milestone", "9.14.1"),
                samples.texts("Agreement signed", "Соглашение подписано"),
                List.of(Badge.of(words, State.CONFIRMED, 2)),
                new Deadline("1 July 2023", "1 July 2023", Text.of("", words.language()), "", List.of()),
                List.of());
    }

    ThingView act() {
        return thing(
                "acts",
                samples.say("portal.kind.act", "A-112"),
                samples.texts("Order on electronic waybills", "Приказ об электронных накладных"),
                List.of(Badge.of(words, State.PREPARED, 2)),
                null,
                List.of(measures()));
    }

    ThingView body() {
        return thing(
                "bodies",
                samples.say("portal.kind.body"),
                samples.texts("Ministry of Transport, Party A", "Министерство транспорта, Сторона А"),
                List.of(),
                null,
                List.of(measures()));
    }

    ThingView meeting() {
        return thing(
                "meetings",
                samples.say("portal.kind.meeting", 53),
                samples.texts("Council of Ministers, 29 November 2023", "Совет Министров, 29 ноября 2023 г."),
                List.of(),
                null,
                List.of(acts()));
    }

    private ThingView thing(
            String section,
            String kind,
            List<Text> titles,
            List<Badge> badges,
            @Nullable Deadline deadline,
            List<TableView> tables) {
        var crumbs = List.of(
                new Link(samples.say("portal.section.overview"), AT),
                new Link(samples.either("9 Tax and customs", "9 Налоги и таможня"), AT + "/groups/9"));
        var proof = new ThingView.Paragraph(
                samples.say("portal.thing.verification"),
                samples.text(
                        "Texts of the acts in force of both Parties, and the protocol of a trial exchange.",
                        "Тексты действующих актов обеих Сторон и протокол пробного обмена."));
        return new ThingView(
                samples.frame(section, crumbs, null),
                kind,
                titles,
                List.of(proof),
                badges,
                List.of(
                        new Fact(
                                samples.say("portal.thing.programme"),
                                List.of(Cell.of(new Link("9", AT + "/groups/9")))),
                        Fact.of(samples.say("portal.thing.result"), samples.say("portal.state.in_force"))),
                deadline,
                tables,
                timeline());
    }

    private Deadline deadline() {
        var from = words.formats().day(LocalDate.of(2023, 6, 30));
        var to = words.formats().day(LocalDate.of(2023, 10, 1));
        return new Deadline(
                to,
                words.formats().quarter(2023, 2),
                new Text("II квартал 2023 г.", Language.RU, true, words.language() != Language.RU),
                "",
                List.of(new Deadline.Move(
                        samples.say("portal.thing.deadline.moved", from, to),
                        new Link(samples.either("Decision 7", "Решение № 7"), "/u/union-state/acts/7"))));
    }

    private TableView standing() {
        return small(
                "standing",
                "portal.thing.standing",
                List.of("party", "state", "since"),
                List.of(
                        List.of(
                                Cell.of(samples.either("Party A", "Сторона А")),
                                Cell.of(Badge.of(words, State.CLAIMED, 2)),
                                day(9)),
                        List.of(
                                Cell.of(samples.either("Party B", "Сторона Б")),
                                Cell.of(Badge.of(words, State.RETURNED, 2)),
                                day(10))));
    }

    private TableView assignments() {
        return small(
                "assignments",
                "portal.thing.assignments",
                List.of("body", "party", "role"),
                List.of(
                        List.of(
                                Cell.of(new Link(
                                        samples.either(
                                                "Ministry of Transport, Party A", "Министерство транспорта, Сторона А"),
                                        "/u/union-state/bodies/mt-a")),
                                Cell.of(samples.either("Party A", "Сторона А")),
                                Cell.of(samples.say("portal.role.lead"))),
                        List.of(
                                Cell.of(new Link(
                                        samples.either("Customs Committee, Party B", "Таможенный комитет, Сторона Б"),
                                        "/u/union-state/bodies/cc-b")),
                                Cell.of(samples.either("Party B", "Сторона Б")),
                                Cell.of(samples.say("portal.role.co_executor")))));
    }

    private TableView steps() {
        return small(
                "steps",
                "portal.thing.steps",
                List.of("code", "step", "state"),
                List.of(List.of(
                        Cell.of(new Link("9.14.1", AT + "/steps/9.14.1")),
                        Cell.of(samples.text("Agreement signed", "Соглашение подписано"), ""),
                        Cell.of(Badge.of(words, State.CONFIRMED, 2)))));
    }

    private TableView links() {
        return small(
                "links",
                "portal.thing.links",
                List.of("code", "measure", "link"),
                List.of(List.of(
                        Cell.of(new Link("9.11", AT + "/measures/9.11")),
                        Cell.of(samples.text("Common data model", "Единая модель данных"), ""),
                        Cell.of("FS + 30"))));
    }

    private TableView acts() {
        return small(
                "acts",
                "portal.thing.acts",
                List.of("code", "act", "state"),
                List.of(List.of(
                        Cell.of(new Link("A-112", "/u/union-state/acts/A-112")),
                        Cell.of(samples.text("Order on electronic waybills", "Приказ об электронных накладных"), ""),
                        Cell.of(Badge.of(words, State.PREPARED, 2)))));
    }

    private TableView measures() {
        return small("measures", "portal.section.measures", List.of("code", "measure", "state"), List.of());
    }

    private TableView small(String id, String caption, List<String> columns, List<List<Cell>> rows) {
        return TableView.small(
                words,
                id,
                samples.say(caption),
                columns.stream()
                        .map(one -> Column.of(samples.say("portal.column." + one)))
                        .toList(),
                rows,
                samples.say("portal.table.empty"));
    }

    private Cell day(int month) {
        return Cell.of(words.formats().briefDay(LocalDate.of(2023, month, 2)));
    }

    private List<Event> timeline() {
        var ministry = samples.either("Ministry of Transport, Party A", "Министерство транспорта, Сторона А");
        return List.of(
                event(State.PLANNED, 1, samples.either("Taken into the plan", "Включено в план"), ministry, null),
                event(State.CLAIMED, 9, samples.say("portal.state.claimed"), ministry, null),
                event(
                        State.RETURNED,
                        10,
                        samples.say("portal.state.returned"),
                        samples.either("Coordinator, Party B", "Координатор, Сторона Б"),
                        samples.text(
                                "The annex with the data model is missing.",
                                "Отсутствует приложение с моделью данных.")));
    }

    private Event event(State state, int month, String what, String who, @Nullable Text note) {
        return new Event(
                words,
                state,
                what,
                LocalDate.of(2023, month, 2),
                LocalDateTime.of(2023, month, 4, 14, 5),
                null,
                who,
                note,
                note == null ? null : new Link("A-112", "/u/union-state/acts/A-112"),
                new Link(words.say("ledger.event.entry", 40 + month), "/u/union-state/ledger/entries/" + (40 + month)));
    }
}
