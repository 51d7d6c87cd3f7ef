package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TopicFixture;
import org.pacta.TreatyFixture;
import org.pacta.machine.Database;
import tools.jackson.databind.JsonNode;

/// The lists of the API: in pages, and sent again only when they changed.
class ApiListsModuleTest {

    private static final String ALL = "/api/v1/unions";
    private static final String U = ALL + "/u";

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        plan.together(() -> {
            plan.group("1", "");
            plan.group("1.1", "1");
            for (int i = 1; i <= 5; i++) plan.measure("M" + i, "1.1");
            for (int i = 1; i <= 3; i++) plan.step("S" + i, "M1");
            for (int i = 1; i <= 3; i++) plan.act("L" + i, "A");
            var topics = new TopicFixture(app, plan);
            for (int i = 1; i <= 3; i++) topics.taxonomy("T" + i, null);
            var treaty = new TreatyFixture(app, plan);
            for (int i = 1; i <= 5; i++) treaty.provision("P" + i, i < 3 ? null : "P1");
        });
    }

    @AfterAll
    static void close() {
        app.close();
    }

    private static List<JsonNode> list(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    @Test
    void aRefusalSaysWhatWouldDo() {
        for (var number : List.of("1e9", "many", "99999999999")) {
            var refused = asker.problem(U + "/measures?limit=" + number);
            assertThat(refused.get("status").asInt()).isEqualTo(400);
            assertThat(refused.get("detail").asString())
                    .isEqualTo("limit (%s) must be a whole number, at most 2147483647".formatted(number));
        }
        assertThat(asker.problem(U + "/nothing").get("detail").asString()).contains("/api/openapi.json");
        assertThat(asker.get("/api/openapi.json").body()).contains("What must be a number is none");
    }

    @Test
    void whatChangedAnswersToTheMomentsThatItsDescriptionNames() {
        var described = asker.json("/api/openapi.json").at("/paths/~1api~1v1~1unions~1{union}~1changes/get/parameters");

        assertThat(described.findValuesAsString("name")).contains("on", "known", "as", "from", "to", "counted");
        assertThat(asker.json(U + "/changes?from=2021-03-27&on=2021-05-01")
                        .at("/to/on")
                        .asString())
                .isEqualTo("2021-05-01");
    }

    @Test
    void theListOfUnionsIsNotSentAgainUntilOneOfThemChanges() {
        var own = PlanFixture.of(app, "listed", "A");
        var first = asker.get(ALL + "?limit=1000");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = asker.get(ALL + "?limit=1000", "If-None-Match", tag);
        var thing = own.union().thing();
        own.enter(entry -> entry.text(thing, "name", "en", "Another name", true, PlanFixture.day("2020-01-01")));
        var after = asker.get(ALL + "?limit=1000", "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Another name");
    }

    @Test
    void headIsToldWhatGetIs() {
        for (var path : List.of(U + "/figures", "/u/u")) {
            var tag = asker.get(path).headers().firstValue("ETag");

            var head = asker.send(path, request -> request.method("HEAD", BodyPublishers.noBody()));
            var again = asker.send(
                    path,
                    request ->
                            request.method("HEAD", BodyPublishers.noBody()).header("If-None-Match", tag.orElseThrow()));

            assertThat(head.headers().firstValue("ETag")).as(path).isEqualTo(tag);
            assertThat(head.body()).isEmpty();
            assertThat(again.statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void everyListIsPaged() {
        for (var list : List.of(
                "/frameworks",
                "/groups",
                "/measures",
                "/bodies",
                "/figures",
                "/acts",
                "/steps",
                "/provisions",
                "/taxonomies")) {
            var whole = asker.json(U + list + "?limit=1000");
            var name = list.substring(1);
            var total = whole.get("total").asInt();
            var codes = new ArrayList<JsonNode>();
            for (var at = U + list + "?limit=2"; !at.isEmpty(); ) {
                var page = asker.json(at);
                assertThat(page.get(name).size()).as(list).isBetween(1, 2);
                codes.addAll(list(page.get(name)));
                at = page.get("next").isNull() ? "" : page.get("next").asString();
            }
            assertThat(codes).as(list).hasSize(total);
            assertThat(codes.stream().map(JsonNode::toString).distinct())
                    .as(list)
                    .hasSize(total);
        }
    }

    /// Each waits ten seconds.
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void whoFindsNoFreeConnectionIsAskedToComeAgain() throws SQLException {
        var pool = (HikariDataSource) app.bean(Database.class).app();
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) taken.add(pool.getConnection());

            var list = asker.get(U + "/measures?limit=3");
            var page = asker.get("/u/u/frameworks/2021-2023/measures?lang=ru");

            assertThat(List.of(list.statusCode(), page.statusCode())).containsOnly(503);
            assertThat(list.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(list.body()).contains("ask again in some seconds");
            assertThat(page.body()).contains("слишком много обращений");
        } finally {
            for (var each : taken) each.close();
        }
        assertThat(asker.get(U + "/measures?limit=3").statusCode()).isEqualTo(200);
    }
}
