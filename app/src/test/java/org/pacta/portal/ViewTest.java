package org.pacta.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.Marked;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.figure.CurveView.Corner;
import org.pacta.portal.figure.CurveView.Point;
import org.pacta.portal.figure.CurveView.Tick;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.overview.Outlook;
import org.pacta.portal.overview.Remaining;
import org.pacta.portal.table.Cell;
import org.pacta.portal.table.Column;
import org.pacta.portal.table.TableView;

/// What view records say by themselves.
class ViewTest {
    private static final LocalDate MARCH = LocalDate.of(2023, 3, 27);
    private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 29);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    private final Words en = new Words(Language.EN);
    private final Words ru = new Words(Language.RU);

    @Test
    void groupsThatAddUpToMoreThanTheWholeSaySo() {
        var bar = new BarView(en, "1", Text.of("One", Language.EN), "/", 1, 0, 576, 0, null);

        assertThat(BarView.overlap(en, List.of(bar, bar), 1152)).isEmpty();
        assertThat(BarView.overlap(en, List.of(bar, bar), 1150))
                .startsWith("The groups add up to 1,152, the whole has 1,150:");
    }

    @Test
    void theFirstFigureReadsAsTheFirstScreenDoes() {
        var english = FigureView.measures(en, 2, 895, 994, 36, "/rows", List.of());
        var russian = FigureView.measures(ru, 2, 895, 994, 36, "/rows", List.of());

        assertThat(english.sentences())
                .containsExactly(
                        "99 remain. 36 are reported done by one Party and await the other; 63 are not reported done.");
        assertThat(russian.sentences())
                .containsExactly("Остаётся 99. Об исполнении 36 сообщила одна Сторона, ожидается подтверждение другой; "
                        + "по 63 сообщений об исполнении нет.");
        assertThat(english.ruleWords()).isEqualTo("confirmed by both Parties");
        assertThat(words(english.rest())).isEqualTo("of 994 measures (90.0 %)");
        assertThat(words(russian.rest())).isEqualTo("из 994 мероприятий (90,0 %)");
        assertThat(english.links().getFirst().words()).isEqualTo("Show the 99");
    }

    @Test
    void oneMeasureAndFivePartiesReadRight() {
        var figure = FigureView.measures(en, 5, 2, 3, 1, "/rows", List.of());

        assertThat(figure.sentences())
                .containsExactly(
                        "1 remains. 1 is reported done by some Parties and awaits the others; 0 are not reported done.");
        assertThat(figure.ruleWords()).isEqualTo("confirmed by all Parties");
        assertThat(FigureView.measures(en, 2, 3, 3, 0, "/rows", List.of()).sentences())
                .containsExactly("Nothing remains.");
    }

    @Test
    void publishedFiguresBearTheSign() {
        var acts = FigureView.acts(en, 140, 200, 200, true, "/rows", "/done");

        assertThat(acts.big().parts()).extracting(Marked.Part::published).containsExactly(true);
        assertThat(acts.rest().parts()).extracting(Marked.Part::published).containsExactly(true, false);
    }

    @Test
    void aFigureIsNeverMoreThanItsWhole() {
        assertThatThrownBy(() -> FigureView.acts(en, 3, 2, 2, false, "/rows", "/done"))
                .hasMessageContaining("numerator (3)");
    }

    @Test
    void thePaceIsThatOfTheFirstScreen() {
        var outlook = new Outlook(en, MARCH, 663, NOVEMBER, 895, END, 994, false);

        assertThat(plain(outlook.sentence()))
                .isEqualTo("0.9 measures a day since 27 March 2023. 3.1 a day are needed to finish in time. "
                        + "At the present pace: about 925 of 994 (93 %) on 31 December 2023.");
        assertThat(outlook.projected()).isEqualTo(925);
        assertThat(plain(new Outlook(ru, MARCH, 663, NOVEMBER, 895, END, 994, true).sentence()))
                .startsWith("С 27 марта 2023 г. в среднем 0,9 контрольного события в день.");
    }

    @Test
    void aSlowPaceCanBeReckonedWith() {
        var outlook = new Outlook(
                en,
                LocalDate.of(2024, 1, 29),
                0,
                LocalDate.of(2026, 2, 26),
                125,
                LocalDate.of(2026, 12, 31),
                310,
                false);

        assertThat(plain(outlook.sentence()))
                .startsWith("0.16 measures a day since 29 January 2024. 0.60 a day are needed to finish in time.");
    }

    @Test
    void whereMoreActsArePlannedThanPreparedTheWholeIsSaidToo() {
        var acts = FigureView.acts(en, 9, 11, 101, false, "/rows", "/done");

        assertThat(acts.sentences().stream().map(ViewTest::plain))
                .containsExactly(
                        "2 are prepared and not yet adopted.",
                        "In all 101 are planned: 9 of them adopted (8.9 %), 90 not prepared yet.");
        assertThat(acts.links())
                .extracting(each -> each.words() + " " + each.href())
                .containsExactly("Show the 2 /rows", "Show the 9 counted /done");
        assertThat(FigureView.acts(en, 140, 200, 200, true, "/rows", "/done").sentences())
                .containsExactly("60 are prepared and not yet adopted.");
    }

    @Test
    void afterTheEndNoPaceIsNeeded() {
        var outlook = new Outlook(en, MARCH, 663, END.plusDays(3), 900, END, 994, false);
        var remaining = new Remaining(en, END.plusDays(1), END, false, 994, 900, 94, 0, 0, List.of());

        assertThat(outlook.needed()).isEmpty();
        assertThat(plain(outlook.sentence())).isEqualTo("0.8 measures a day since 27 March 2023.");
        assertThat(plain(remaining.big() + " " + remaining.rest()))
                .isEqualTo("1 day since the end on 31 December 2023");
    }

    @Test
    void aPlanWithoutALastDayHasNoDaysLeft() {
        var remaining = new Remaining(en, NOVEMBER, null, true, 0, 0, 0, 0, 0, List.of());

        assertThat(remaining.big() + " " + remaining.rest()).isEqualTo("– no last day of the plan has been said");
        assertThat(remaining.sentences()).containsExactly("No date has come yet.");
    }

    @Test
    void theTimeLeftReadsAsTheFirstScreenDoes() {
        var remaining = new Remaining(ru, NOVEMBER, END, false, 948, 886, 62, 0, 0, List.of());

        assertThat(plain(remaining.big() + " " + remaining.rest())).isEqualTo("32 дня до 31 декабря 2023 г.");
        assertThat(remaining.sentences().stream().map(ViewTest::plain))
                .containsExactly("Срок наступил: 948. Из них подтверждено: 886 (93,5 %). Срок истёк: 62.");
    }

    @Test
    void aCurveIsStairsWithinItsPicture() {
        var curve = new CurveView(
                en,
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                10,
                LocalDate.of(2023, 7, 2),
                List.of(
                        new Point(LocalDate.of(2023, 1, 1), 0),
                        new Point(LocalDate.of(2023, 7, 2), 5),
                        new Point(END, 9)),
                List.of(new Point(LocalDate.of(2023, 1, 1), 0), new Point(END, 10)),
                List.of());

        assertThat(curve.confirmedPath()).isEqualTo("M0 1000H500V500H500");
        assertThat(curve.plannedPath()).isEqualTo("M0 1000H1000V0H1000");
        assertThat(curve.plannedStairs())
                .containsExactly(new Corner(0, 1000), new Corner(1000, 1000), new Corner(1000, 0), new Corner(1000, 0));
        assertThat(curve.heights()).extracting(Tick::words).containsExactly("2", "4", "6", "8", "10");
        assertThat(curve.heights()).extracting(Tick::place).containsExactly("80%", "60%", "40%", "20%", "0%");
        assertThat(curve.rows()).hasSize(12);
        assertThat(curve.rows().getLast().confirmed()).isEmpty();
        assertThat(curve.rows().get(6).confirmed()).isEqualTo("5");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasWords(State state) {
        for (var language : Language.values()) {
            assertThat(Badge.of(new Words(language), state, 2).words()).isNotBlank();
        }
    }

    @Test
    void barsAreHundredthsOfTheWhole() {
        var bar = new BarView(en, "1", Text.of("One", Language.EN), "/", 1, 1, 3, 0, null);

        assertThat(bar.confirmedWidth()).isEqualTo("33.33");
        assertThatThrownBy(() -> new BarView(en, "1", Text.of("One", Language.EN), "/", 2, 2, 3, 0, null))
                .hasMessageContaining("parts of all (3)");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatThrownBy(() -> TableView.small(
                        en, "t", "T", List.of(Column.of("A"), Column.of("B")), List.of(List.of(Cell.of("a"))), "none"))
                .hasMessageContaining("row of 1 cells in a table of 2 columns");
    }

    private static String words(Marked marked) {
        return plain(marked.parts().stream().map(Marked.Part::words).collect(Collectors.joining()));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
