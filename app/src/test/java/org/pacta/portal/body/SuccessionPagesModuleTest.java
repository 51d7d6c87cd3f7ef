package org.pacta.portal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.PlanFixture.day;

import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.parties.Bodies;
import org.pacta.portal.api.Asker;

/// What a body came from and went on as is told on its page, though the other is no more, or not yet.
class SuccessionPagesModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static Instant before;

    @BeforeAll
    static void aMinistryThatWasRenamed() {
        app = TestApplication.served();
        plan = PlanFixture.of(app, "u", "A");
        plan.body("old", "A");
        plan.body("new", "A");
        before = plan.head().recorded();
        plan.enter(entry -> {
            var bodies = app.bean(Bodies.class);
            bodies.dissolve(entry, plan.id("body", "old"), day("2022-07-01"));
            bodies.succeed(entry, plan.id("body", "old"), plan.id("body", "new"), "renamed", day("2022-07-01"));
        });
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void aBodyThatIsNoMoreStandsOnThePageOfTheOneThatItBecame() {
        var page = new Asker(app.address()).get("/u/u/bodies/new?on=2023-01-01&known=2099-01-01&lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().replace('\u00A0', ' '))
                .contains("Before and after", "1 Jul 2022")
                .contains("/u/u/bodies/old?on=2022-06-30");
        assertThat(new Asker(app.address())
                        .get("/u/u/bodies/old?on=2022-06-30&known=2099-01-01&lang=en")
                        .body())
                .contains("Before and after", "/u/u/bodies/new");
    }

    @Test
    void thePageOfABodyThatIsNoMoreLeadsToItsLastDay() {
        var asker = new Asker(app.address());

        var page = asker.get("/u/u/bodies/old?lang=en");

        assertThat(page.statusCode()).isEqualTo(404);
        var body = page.body().replace('\u00A0', ' ').replace("&amp;", "&");
        assertThat(body).contains("“old” was in the record until 30 June 2022");
        var way = Pattern.compile("href=\"(/u/u/bodies/old\\?on=2022-06-30&known=[^\"]*)\">Show it")
                .matcher(body);
        assertThat(way.find()).as(body).isTrue();
        assertThat(asker.get(way.group(1)).body()).contains("/u/u/bodies/new");
        assertThat(asker.get("/u/u/bodies/old?on=2019-01-01&known=2099-01-01&lang=en")
                        .body())
                .contains("is in the record, but not on");
        assertThat(asker.get("/u/u/bodies/old?lang=ru").body()).contains("действовала по 30");
        assertThat(asker.get("/u/u/bodies/old?lang=be").body()).contains("дзейнічаў па 30");
    }

    @Test
    void theInterfaceForProgramsTellsTheSame() {
        var answer = new Asker(app.address()).json("/api/v1/unions/u/bodies/new?on=2023-01-01");

        assertThat(answer.at("/successions/0/body/code").asString()).isEqualTo("old");
        assertThat(answer.at("/successions/0/kind").asString()).isEqualTo("renamed");
        assertThat(answer.at("/successions/0/since").asString()).isEqualTo("2022-07-01");
        assertThat(answer.at("/successions/0/earlier").asBoolean()).isTrue();
    }

    @Test
    void whatWasNotYetRecordedIsNotTold() {
        var asOf = new AsOf(day("2023-01-01"), before);

        var told = plan.read(
                Viewer.PUBLIC,
                () -> app.bean(Bodies.class).successions(plan.unionId(), plan.id("body", "new"), asOf, "en"));

        assertThat(told).isEmpty();
    }
}
