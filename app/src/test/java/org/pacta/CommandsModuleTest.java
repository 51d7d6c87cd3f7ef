package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.portal.api.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// `pacta figures` and `pacta ledger`, as they are typed.
class CommandsModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;

    @BeforeAll
    static void aPlan() {
        app = TestApplication.served();
        plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
        plan.measure("M2", "1");
        plan.assign("M1", "a-1", "lead");
        plan.claim("M1", "A", "2021-05-01");
        plan.answer("M1", "A", "B", "confirmed");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static Typed pacta(String... words) {
        return Typed.on(app, words);
    }

    @Test
    void figuresAreATableOfFractions() {
        var ended = pacta("figures", "--union", "u", "--on", "2021-06-01");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(ended.out())
                .containsPattern("measures +confirmed +all +none +1 of 2 +50.0 %")
                .contains("Edition 1, As signed");
    }

    @Test
    void asJsonTheyAreWhatTheApiAnswers() {
        var ended = pacta(
                "figures",
                "--union",
                "u",
                "--framework",
                "2021-2023",
                "--on",
                "2021-06-01",
                "--by",
                "programme",
                "--json");

        var json = JsonMapper.shared().readTree(ended.out());
        assertThat(json)
                .isEqualTo(new Asker(app.address())
                        .json("/api/v1/unions/u/figures?framework=2021-2023&on=2021-06-01&by=programme"));
    }

    @Test
    void whatIsNotThereIsRefusedWithWhatThereIs() {
        var union = pacta("figures", "--union", "nowhere");
        assertThat(union.code()).isEqualTo(1);
        assertThat(union.err())
                .contains("There is no union nowhere on this server.")
                .contains("There are: u");
        var framework = pacta("figures", "--union", "u", "--framework", "nowhere");
        assertThat(framework.code()).isEqualTo(1);
        assertThat(framework.err()).contains("2021-2023");
    }

    @Test
    void wrongWordsAreSaid() {
        assertThat(pacta("figures").code()).isEqualTo(2);
        var day = pacta("figures", "--union", "u", "--on", "tomorrow");
        assertThat(day.code()).isEqualTo(2);
        assertThat(day.err()).contains("--on (tomorrow) must be a day");
        assertThat(pacta("figures", "--union", "u", "--by", "colour").code()).isEqualTo(2);
    }

    /// What a union has not opened to everybody is refused in words, and counted for who may see it.
    @Test
    void figuresByBodyAreForThePartiesUnlessTheUnionOpensThem() {
        var refused = pacta("figures", "--union", "u", "--on", "2021-06-01", "--by", "body");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("--by (body): this union shows counts and lists by Party and body")
                .contains("--for parties")
                .doesNotContain("fault of Pacta");

        var told = pacta("figures", "--union", "u", "--on", "2021-06-01", "--by", "body", "--for", "operator");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.out()).contains("as the operator sees it").containsPattern("1 of 1 .*a-1");
    }

    /// A mistyped directory is no empty register: nothing is made, and nothing is said to be in order.
    @Test
    void whoOnlyLooksMakesNoDataDirectory(@TempDir Path folder) {
        var nowhere = folder.resolve("nowhere");
        for (var command : List.of(
                List.of("figures", "--union", "u"),
                List.of("ledger", "check"),
                List.of("ledger", "rebuild"),
                List.of(
                        "export",
                        "--union",
                        "u",
                        "--out",
                        folder.resolve("u.xlsx").toString()),
                List.of("backup", folder.resolve("u.backup").toString()))) {
            var words = new ArrayList<>(command);
            words.addAll(List.of("--data", nowhere.toString()));
            var ended = Typed.offline(words.toArray(String[]::new));
            assertThat(ended.code()).as(command.getFirst()).isEqualTo(1);
            assertThat(ended.err()).contains("There is no data directory " + nowhere);
            assertThat(nowhere).doesNotExist();
        }
    }

    @Test
    void wordsThatDoNotGoTogetherAreWrongUsage(@TempDir Path folder) {
        var port = Typed.offline("serve", "--port", "99999", "--data", folder.toString());
        assertThat(port.code()).isEqualTo(2);
        assertThat(port.err()).contains("--port (99999) must be from 0 to 65535");
        var history = Typed.offline("import", "plan.csv", "--union", "u", "--reconstruct");
        assertThat(history.code()).isEqualTo(2);
        assertThat(history.err()).contains("--reconstruct and --stated go together");
    }

    /// Restricted it is hidden at every moment; disclosed it is there again, from then on.
    @Test
    void aThingIsRestrictedAndDisclosed() {
        var asker = new Asker(app.address());
        plan.measure("M3", "1");
        var known = plan.head().recorded();
        var page = "/u/u/frameworks/2021-2023/measures/M3";
        assertThat(asker.get(page).statusCode()).isEqualTo(200);
        var measure = List.of("measure", "M3", "--union", "u", "--framework", "2021-2023", "--grounds", "Under review");

        var restricted = pacta(words(measure, "restrict", "A"));
        assertThat(restricted.code()).as(restricted.err()).isZero();
        assertThat(restricted.out()).contains("measure M3 is now seen by: A");
        assertThat(asker.get(page).statusCode()).isEqualTo(404);
        assertThat(asker.get(page + "?on=2021-06-01&known=" + known).statusCode())
                .isEqualTo(404);
        assertThat(pacta("ledger", "check").out()).contains("agree");

        var disclosed = pacta(words(measure, "disclose", "public"));
        assertThat(disclosed.code()).as(disclosed.err()).isZero();
        assertThat(asker.get(page).statusCode()).isEqualTo(200);
        assertThat(asker.get(page + "?on=2021-06-01&known=" + known).statusCode())
                .isEqualTo(404);
        assertThat(pacta("ledger", "check").out()).contains("agree");
    }

    @Test
    void whatIsNotThereCannotBeRestricted() {
        var measure = List.of("measure", "M9", "--union", "u", "--framework", "2021-2023", "--grounds", "Under review");
        assertThat(pacta(words(measure, "restrict", "A")).err()).contains("measure M9 is not there");
        assertThat(pacta(words(measure, "restrict", "nobody")).err()).contains("party nobody is not there");
        assertThat(pacta(words(measure, "restrict", "A")).code()).isEqualTo(1);
        assertThat(pacta("restrict", "measure", "M1", "--union", "u").code()).isEqualTo(2);
    }

    private static String[] words(List<String> thing, String command, String to) {
        var words = new ArrayList<>(List.of(command, "--to", to));
        words.addAll(thing);
        return words.toArray(String[]::new);
    }

    @Test
    void theLedgerIsCheckedAndRebuilt() {
        var check = pacta("ledger", "check");
        assertThat(check.code()).as(check.err()).isZero();
        assertThat(check.out()).contains("The tables and the record agree.");

        JdbcClient.create(app.database().owner())
                .sql("update register.measure set kind = 'forged'")
                .update();
        var forged = pacta("ledger", "check");
        assertThat(forged.code()).isEqualTo(1);
        assertThat(forged.out()).contains("register.measure: union").contains("row-differs");

        var rebuilt = pacta("ledger", "rebuild");
        assertThat(rebuilt.code()).as(rebuilt.out() + rebuilt.err()).isZero();
        assertThat(pacta("ledger", "check").code()).isZero();
    }
}
