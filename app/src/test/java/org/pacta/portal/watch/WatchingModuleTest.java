package org.pacta.portal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.seal.Sealing;
import org.pacta.machine.TestDatabase;
import org.pacta.portal.api.Asker;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What load balancers and watchers ask of a server, over HTTP.
class WatchingModuleTest {

    private static final String TOKEN = "a-token-of-watchers";

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served("--pacta.metrics-token=" + TOKEN);
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void aServerIsReadyWhileItsDatabaseAnswers() {
        var ready = asker.get("/health");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(ready.body()).get("status").asString())
                .isEqualTo("up");
        assertThat(header(ready, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(ready, "Content-Type")).startsWith("application/json");
        assertThat(ready.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asker.get("/health/live").statusCode()).isEqualTo(200);
        // a token or a cookie that opens nothing is not looked at
        assertThat(asker.get("/health", "Authorization", "Bearer nothing").statusCode())
                .isEqualTo(200);
        var head = asker.send("/health", request -> request.HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        var posted = asker.send("/health", request -> request.POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(posted.statusCode()).isEqualTo(405);
    }

    @Test
    void itIsNotWhileTheDatabaseRefusesAndSaysSoSoonButItIsAlive() throws Exception {
        var name = app.database().ownerAddress().url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        try (var other = TestDatabase.fresh();
                var superuser = other.superuser()) {
            var jdbc = JdbcClient.create(superuser);
            jdbc.sql("alter database %s allow_connections false".formatted(name))
                    .update();
            try {
                jdbc.sql(
                                "select pg_terminate_backend(pid) from pg_stat_activity where datname = :name and pid <> pg_backend_pid()")
                        .param("name", name)
                        .query()
                        .listOfRows();
                rest();
                var begun = System.nanoTime();
                var ready = asker.get("/health");

                assertThat(ready.statusCode()).isEqualTo(503);
                assertThat(ready.body()).contains("\"down\"").contains("The database does not answer");
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
                assertThat(asker.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(figures()).contains("pacta_database_up 0\n").doesNotContain("pacta_ledger_entries");
            } finally {
                jdbc.sql("alter database %s allow_connections true".formatted(name))
                        .update();
            }
        }
        for (int i = 0; i < 60 && asker.get("/health").statusCode() != 200; i++) Thread.sleep(500);
        assertThat(asker.get("/health").statusCode()).isEqualTo(200);
    }

    /// An older server that goes on beside a newer one would read tables that it does not know.
    @Test
    void itIsNotWhenANewerProgramHasChangedTheDatabase() throws Exception {
        var owner = JdbcClient.create(app.database().owner());
        var own = owner.sql("select fingerprint from machine.server")
                .query(String.class)
                .single();
        owner.sql("update machine.server set fingerprint = 'newer'").update();
        try {
            rest();
            var ready = asker.get("/health");

            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).contains("A newer version of Pacta has changed the database");
        } finally {
            owner.sql("update machine.server set fingerprint = :own")
                    .param("own", own)
                    .update();
        }
        rest();
        assertThat(asker.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void theMachineItselfReadsFigures() {
        asker.get("/u/u");
        asker.get("/nothing-here");
        var answer = asker.get("/metrics");
        var figures = answer.body();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;version=0.0.4;charset=utf-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(figures.lines())
                .allMatch(
                        line -> line.matches(
                                "# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? (\\+Inf|-?\\d+(\\.\\d+)?)"));
        assertThat(figures)
                .contains("jvm_memory_used_bytes{area=\"heap\"} ")
                .contains("jvm_gc_collection_seconds_count{gc=")
                .contains("process_start_time_seconds ")
                .contains("process_resident_memory_bytes ")
                .contains("pacta_http_requests_seconds_bucket{status=\"2xx\",le=\"+Inf\"} ")
                .contains("pacta_db_connections_max{pool=\"app\"} 16\n")
                .contains("pacta_database_up 1\n");
        assertThat(value(figures, "pacta_http_requests_seconds_count{status=\"2xx\"}"))
                .isPositive();
        assertThat(value(figures, "pacta_http_requests_seconds_count{status=\"4xx\"}"))
                .isPositive();
        assertThat(value(figures, "pacta_http_requests_under_way")).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theySayHowFarTheLedgerGoesAndWhatWaitsForTheSeal() throws Exception {
        var head = JdbcClient.create(app.database().owner())
                .sql("select max(seq) from ledger.head")
                .query(Long.class)
                .single();
        new Sealing(app.database().owner(), app.database().sealKey()).sealAll();
        var figures = figures();

        assertThat(value(figures, "pacta_ledger_entries{union=\"u\"}")).isEqualTo((double) head);
        assertThat(value(figures, "pacta_ledger_unsealed_entries{union=\"u\"}")).isZero();
        assertThat(value(figures, "pacta_ledger_last_entry_timestamp_seconds{union=\"u\"}"))
                .isPositive();
    }

    @Test
    void theySayWhenTheLastBackupWasTaken() throws Exception {
        assertThat(figures()).doesNotContain("pacta_last_backup");
        try (var database = app.database().open()) {
            database.backedUp(Instant.parse("2026-02-26T10:00:00Z"));
            database.backedUp(Instant.parse("2026-02-25T10:00:00Z"));
        }
        rest();
        assertThat(value(figures(), "pacta_last_backup_timestamp_seconds"))
                .isEqualTo((double) Instant.parse("2026-02-26T10:00:00Z").getEpochSecond());
    }

    @Test
    void whoIsPassedOnByAProxyNeedsTheToken() {
        var refused = asker.get("/metrics", "X-Forwarded-For", "127.0.0.1");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.body()).doesNotContain("jvm_");
        assertThat(asker.get("/metrics", "Authorization", "Bearer another-token-here")
                        .statusCode())
                .isEqualTo(401);
        assertThat(asker.get("/metrics", "Authorization", "Bearer " + TOKEN, "X-Forwarded-For", "192.0.2.7")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String figures() {
        return asker.get("/metrics").body();
    }

    private static double value(String figures, String name) {
        return figures.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /// Until what the database said is asked anew.
    private static void rest() throws InterruptedException {
        Thread.sleep(1_100);
    }
}
