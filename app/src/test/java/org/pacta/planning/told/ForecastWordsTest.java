package org.pacta.planning.told;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.engine.forecast.Finish;
import org.pacta.engine.random.Estimate;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Prospect;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.StraightLine;

/// What a forecast says of where its estimates come from.
class ForecastWordsTest {

    private static final int DAY = 20_000;

    private static Outlook outlook(double... weights) {
        return outlook(DAY, new Outlook.Range(0, 0, 0), weights);
    }

    private static Outlook outlook(int deadline, Outlook.Range range, double... weights) {
        var things = DoubleStream.of(weights)
                .mapToObj(each -> new Outlook.Thing(
                        new Course(
                                1,
                                "measures",
                                1,
                                0,
                                "",
                                0,
                                1,
                                true,
                                0,
                                Course.NEVER,
                                List.of(),
                                List.of(),
                                Course.NEVER,
                                0,
                                false),
                        Finish.of(DAY, new int[] {1}),
                        DAY,
                        1,
                        0,
                        0,
                        new Prospect(new Estimate.LogNormal(1, 0.5), "early", 0, each, List.of()),
                        true))
                .toList();
        return new Outlook(
                DAY,
                deadline,
                "measures",
                things.size() + 1,
                0,
                things.size(),
                0,
                10_000,
                1,
                range,
                0,
                0,
                new Outlook.When(DAY, DAY, DAY, DAY, List.of()),
                List.of(),
                things,
                List.of(),
                List.of(),
                DAY,
                List.of(),
                List.of(),
                new StraightLine(0, DAY, 0, things.size()),
                0,
                0);
    }

    private static String how(Language language, double... weights) {
        return new ForecastWords(new Words(language), outlook(weights))
                .facts(List.of(), List.of(), 0)
                .getLast();
    }

    @Test
    void whereNothingWasDoneNothingIsSaidToBeLearned() {
        assertThat(how(Language.EN, 0, 0)).contains("nothing could be learned", "assumption", "10,000 futures");
        assertThat(how(Language.RU, 0, 0)).contains("учиться не на чем", "допущение");
        assertThat(how(Language.BE, 0, 0)).contains("вучыцца няма на чым", "дапушчэнне");
    }

    @Test
    void whereLittleWasDoneItIsSaidWhatThatCounts() {
        assertThat(how(Language.EN, 0.2, 0.6)).contains("counts 40\u00a0% in the estimates");
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "0.9,1"})
    void whatWasLearnedForTheMostPartIsSaidToBeLearned(double one, double other) {
        assertThat(how(Language.EN, one, other)).startsWith("How long things still take was learned");
    }

    /// Where experts said how long everything takes, nothing was assumed.
    @Test
    void whereNothingWasEstimatedSoNothingIsAssumed() {
        assertThat(outlook().learned()).isEqualTo(1);
    }

    /// On the last day itself no pace is left to ask for.
    @Test
    void onTheLastDayNoLineIsDrawn() {
        for (var language : Language.values()) {
            var said = new LineWords(new Words(language), outlook(0.9), String::valueOf).said(List.of());

            assertThat(said).containsExactly(new Words(language).say("forecast.line.ended"));
        }
    }

    @Test
    void topicsHoldTheSameSentencesAsTheFacts() {
        var words = new ForecastWords(new Words(Language.EN), outlook(0.9));
        var line = List.of("A line.", "Its reason.");

        var topics = words.topics(List.of(), line, List.of(new Topic("Risks", List.of("One."))), 1);

        assertThat(topics)
                .extracting(Topic::name)
                .containsExactly(
                        "The plan",
                        "A straight line, and why it misleads",
                        "Chains that meet",
                        "Risks",
                        "How this was reckoned");
        assertThat(topics.stream().filter(each -> !each.name().equals("Risks")).flatMap(each -> each.said().stream()))
                .containsExactlyElementsOf(words.facts(List.of(), line, 1));
    }

    /// What is open is three numbers, each by its own name: what the headline counts, all, and what has its own work.
    @Test
    void whatIsOpenIsCalledByWhatIsCounted() {
        var said = new ForecastWords(new Words(Language.EN), outlook(0.9, 0.9)).facts(List.of(), List.of(), 0);

        assertThat(said)
                .contains(
                        "The headline counts 3 open measures. With what it does not count, 2 measures and steps are open;"
                                + " 2 of them are worked on by themselves, the others stand as their steps.");
    }

    /// What is reported done and not confirmed is open, and that is said.
    @Test
    void whatIsReportedIsSaidToBeOpen() {
        assertThat(new ForecastWords(new Words(Language.EN), outlook(0.9)).facts(List.of(), List.of(), 0))
                .noneMatch(each -> each.contains("reported"));
        assertThat(claimed(Language.EN, 1))
                .contains(
                        "Of 2 open measures, 1 is reported done and not yet confirmed. The forecast takes it for open");
        assertThat(claimed(Language.RU, 2))
                .contains(
                        "О 2 из 2 открытых мероприятий сообщено, что они исполнены", "исполнено то, что подтверждено");
        assertThat(claimed(Language.BE, 5))
                .contains(
                        "Пра 5 з 2 адкрытых мерапрыемстваў паведамлена, што яны выкананы",
                        "выканана тое, што пацверджана");
    }

    private static String claimed(Language language, int claimed) {
        return String.join(
                "\n", new ForecastWords(new Words(language), outlook(0.9)).facts(List.of(), List.of(), claimed));
    }

    @ParameterizedTest
    @CsvSource({"0, what is assumed", "0.3, mostly an assumption", "0.8, what was learned"})
    void ofEachThingItSaysWhetherAnythingWasLearned(double weight, String said) {
        var prospect = outlook(weight).things().getFirst().prospect();

        assertThat(ForecastWords.used(new Words(Language.EN), null, prospect)).startsWith(said);
    }

    private static String sentence(Language language, int deadline, int low, int high) {
        return new ForecastWords(new Words(language), outlook(deadline, new Outlook.Range(low, low, high), 1, 1))
                .sentence();
    }

    /// Of a plan whose last day has passed nothing is foretold for that day.
    @Test
    void aLastDayThatHasPassedIsNoLongerForetold() {
        assertThat(sentence(Language.EN, DAY - 1, 0, 0))
                .isEqualTo(
                        "With what is known today, 0 of 3 are done. The plan’s last day, 3\u00a0October 2024, has passed;"
                                + " four chances in five that the whole plan is done by October 2024.");
        assertThat(sentence(Language.RU, DAY - 1, 0, 0))
                .contains("исполнено 0 из 3", "прошёл")
                .doesNotContain("будет исполнено от");
        assertThat(sentence(Language.BE, DAY - 1, 0, 0))
                .contains("выканана 0 з 3", "мінуў")
                .doesNotContain("ад 0");
        assertThat(sentence(Language.EN, DAY, 1, 2))
                .startsWith("With what is known today, 1 to 2 of 3 will be done by");
    }

    @Test
    void fromOneNumberToTheSameIsOneNumber() {
        assertThat(sentence(Language.EN, DAY, 2, 2)).startsWith("With what is known today, 2 of 3 will be done by");
        assertThat(sentence(Language.RU, DAY, 2, 2)).contains("будет исполнено 2 из 3");
        assertThat(sentence(Language.BE, DAY, 2, 2)).contains("будзе выканана 2 з 3");
    }
}
