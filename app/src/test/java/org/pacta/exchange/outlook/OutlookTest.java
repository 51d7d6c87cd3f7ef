package org.pacta.exchange.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Golden;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/// `pacta forecast`, `pacta schedule` and `pacta check`, as they are typed.
class OutlookTest {

    private static final String EXAMPLE = "../examples/network/customs.json";

    @TempDir
    Path folder;

    @Command(subcommands = {ForecastCommand.class, ScheduleCommand.class, CheckCommand.class})
    private static final class Root {}

    private record Ended(int code, String out, String err) {}

    private static Ended pacta(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = CommandFrame.of(new Root(), new Starter(OutlookTest.class))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void answersAreTheKeptOnes(String language) {
        Golden.matches(
                "network/forecast." + language + ".txt",
                pacta("forecast", EXAMPLE, "--lang", language).out());
        Golden.matches(
                "network/schedule." + language + ".txt",
                pacta("schedule", EXAMPLE, "--schedules", "2000", "--lang", language)
                        .out());
        Golden.matches(
                "network/check." + language + ".txt",
                pacta("check", EXAMPLE, "--lang", language).out());
    }

    @Test
    void theAnswersAsJsonAreTheKeptOnes() {
        Golden.matches(
                "network/forecast.json",
                pacta("forecast", EXAMPLE, "--runs", "2000", "--json").out());
        Golden.matches(
                "network/schedule.json",
                pacta("schedule", EXAMPLE, "--schedules", "2000", "--json").out());
        Golden.matches("network/check.json", pacta("check", EXAMPLE, "--json").out());
    }

    @Test
    void thePictureIsTheKeptOneAndWellFormed() throws Exception {
        var file = folder.resolve("forecast.svg");

        assertThat(pacta("forecast", EXAMPLE, "--picture", file.toString()).code())
                .isZero();

        Golden.matches("network/forecast.svg", Files.readString(file));
        try (var in = Files.newInputStream(file)) {
            assertThat(javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(in)
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("svg");
        }
    }

    @Test
    void figuresDoNotDependOnThreadsButOnTheSeed() {
        var one = pacta("forecast", EXAMPLE, "--json", "--threads", "1");
        var three = pacta("forecast", EXAMPLE, "--json", "--threads", "3");
        var other = pacta("forecast", EXAMPLE, "--json", "--seed", "2");

        assertThat(three.out()).isEqualTo(one.out());
        assertThat(other.out()).isNotEqualTo(one.out());
    }

    @Test
    void anEarlierDeadlineHasALowerChance() {
        var early = chance(pacta("forecast", EXAMPLE, "--json", "--deadline", "2027-02-20"));
        var late = chance(pacta("forecast", EXAMPLE, "--json", "--deadline", "2027-12-31"));

        assertThat(early).isLessThan(late);
        assertThat(late).isEqualTo(1);
    }

    private static double chance(Ended ended) {
        return JsonMapper.shared().readTree(ended.out()).at("/chance/by").asDouble();
    }

    @Test
    void spreadBringsDoubtIntoAPlanThatHasNone() {
        var file = "../examples/network/project.xml";
        var sure =
                JsonMapper.shared().readTree(pacta("forecast", file, "--json").out());
        var wide = JsonMapper.shared()
                .readTree(pacta("forecast", file, "--json", "--spread", "0.5,3").out());

        assertThat(sure.at("/finish/p10")).isEqualTo(sure.at("/finish/p95"));
        assertThat(wide.at("/finish/p10")).isNotEqualTo(wide.at("/finish/p95"));
    }

    @Test
    void moreOfADeskNeverMakesThePlanLonger() {
        var small = "../examples/network/small.sm";
        var one = finish(pacta("schedule", small, "--json", "--schedules", "100"));
        var more = finish(pacta("schedule", small, "--json", "--schedules", "100", "--capacity", "R1=3"));

        assertThat(one).isEqualTo("2000-01-09");
        assertThat(more).isEqualTo("2000-01-05");
    }

    @Test
    void aForecastUnderScarceDesksIsLaterAndHasNoCriticality() {
        var small = "../examples/network/small.sm";
        var free =
                JsonMapper.shared().readTree(pacta("forecast", small, "--json").out());
        var scarce = JsonMapper.shared()
                .readTree(pacta("forecast", small, "--json", "--scarce").out());
        var ample = JsonMapper.shared()
                .readTree(
                        pacta("forecast", small, "--json", "--capacity", "R1=3").out());

        assertThat(free.at("/finish/p50").asString()).isEqualTo("2000-01-05");
        assertThat(scarce.at("/finish/p50").asString()).isEqualTo("2000-01-09");
        assertThat(ample.at("/finish/p50").asString()).isEqualTo("2000-01-05");
        assertThat(scarce.at("/byTask/1").has("criticality")).isFalse();
    }

    private static String finish(Ended ended) {
        return JsonMapper.shared().readTree(ended.out()).at("/scarce/finish").asString();
    }

    @Test
    void theCheckEndsWithOneOnlyIfADcmaPointFails() throws IOException {
        var sound = folder.resolve("sound.json");
        Files.writeString(sound, chain(40));
        var short3 = folder.resolve("short.json");
        Files.writeString(short3, chain(3));

        assertThat(pacta("check", EXAMPLE).code()).isEqualTo(1);
        assertThat(pacta("check", sound.toString()).code()).isZero();
        // One start and one end are two open ends of forty tasks: as many as may be. Of three they are too many.
        assertThat(pacta("check", short3.toString()).code()).isEqualTo(1);
    }

    private static String chain(int tasks) {
        var all = IntStream.range(0, tasks)
                .mapToObj("{\"code\":\"%d\",\"duration\":5}"::formatted)
                .collect(Collectors.joining(","));
        var links = IntStream.range(1, tasks)
                .mapToObj(each -> "{\"from\":\"%d\",\"to\":\"%d\"}".formatted(each - 1, each))
                .collect(Collectors.joining(","));
        return "{\"dataDate\":\"2026-02-26\",\"tasks\":[%s],\"links\":[%s]}".formatted(all, links);
    }

    @Test
    void whatWasReadIsSavedInTheJsonForm() {
        var saved = folder.resolve("saved.json");

        pacta("check", "../examples/network/primavera.xer", "--save", saved.toString());
        var again = pacta("check", saved.toString(), "--save", saved.toString());

        assertThat(pacta("forecast", saved.toString(), "--json").out())
                .isEqualTo(pacta("forecast", "../examples/network/primavera.xer", "--json")
                        .out());
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is there already");
    }

    @Test
    void aFileThatIsRefusedEndsWithOneAndASentence() {
        for (var command : new String[] {"forecast", "schedule", "check"}) {
            var ended = pacta(command, "no-such-file.json");

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).contains("no-such-file.json", "cannot be read", "Name a file that is there.");
        }
    }

    @Test
    void wrongWordsEndWithTwo() {
        assertThat(pacta("forecast").code()).isEqualTo(2);
        assertThat(pacta("forecast", EXAMPLE, "--runs", "0").code()).isEqualTo(2);
        assertThat(pacta("forecast", EXAMPLE, "--threads", "0").code()).isEqualTo(2);
        assertThat(pacta("forecast", EXAMPLE, "--deadline", "soon").code()).isEqualTo(2);
        assertThat(pacta("forecast", EXAMPLE, "--spread", "2,1").code()).isEqualTo(2);
        assertThat(pacta("schedule", EXAMPLE, "--seconds", "-1").code()).isEqualTo(2);
        assertThat(pacta("schedule", EXAMPLE, "--capacity", "legal=-1").code()).isEqualTo(2);
        assertThat(pacta("schedule", EXAMPLE, "--capacity", "legl=1").code()).isEqualTo(1);
    }
}
