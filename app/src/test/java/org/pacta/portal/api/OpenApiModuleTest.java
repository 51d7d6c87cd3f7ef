package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.TreatyFixture;
import org.pacta.ledger.seal.Sealing;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The description of the interface against the interface.
class OpenApiModuleTest {

    @Test
    void theDescriptionIsWholeAndItsAddressesAnswer() {
        try (var app = TestApplication.served()) {
            var plan = PlanFixture.of(app, "u", "A", "B");
            plan.group("1", "");
            plan.measure("M1", "1");
            plan.step("S1", "M1");
            plan.act("L1", "A");
            new TreatyFixture(app, plan).provision("P1", null);
            plan.body("council", "");
            plan.meeting("1", "council", "2021-04-01");
            var asker = new Asker(app.address());
            var description = asker.json("/api/openapi.json");

            assertThat(OpenApiRules.faults(description)).isEmpty();
            assertThat(OpenApiSchema.faults(description)).isEmpty();
            assertThat(description.at("/info/title").asString()).isEqualTo("Pacta");
            var weighed = description.at("/paths/~1api~1v1~1unions~1{union}~1forecast~1decisions/get/responses");
            assertThat(weighed.at("/202/content/application~1json/schema"))
                    .as("what is on its way has the shape of what is there")
                    .isEqualTo(weighed.at("/200/content/application~1json/schema"));
            var described = new TreeSet<String>();
            description.get("paths").propertyNames().forEach(described::add);
            var served = new TreeSet<String>();
            app.bean(RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach((mapping, _) -> mapping.getPatternValues().stream()
                            .filter(each -> each.startsWith("/api/v1"))
                            .forEach(served::add));
            assertThat(described).isEqualTo(served).isNotEmpty();

            var examples = Map.ofEntries(
                    Map.entry("{union}", "u"),
                    Map.entry("/frameworks/{code}", "/frameworks/2021-2023"),
                    Map.entry("/measures/{code}", "/measures/M1"),
                    Map.entry("/steps/{code}", "/steps/S1"),
                    Map.entry("/acts/{code}", "/acts/L1"),
                    Map.entry("/provisions/{code}", "/provisions/P1"),
                    Map.entry("/bodies/{code}", "/bodies/a-1"),
                    Map.entry("/entries/{seq}", "/entries/1"),
                    Map.entry("/meetings/{code}", "/meetings/1"));
            new Sealing(app.database().owner(), app.database().sealKey()).sealAll();
            var size = asker.json("/api/v1/unions/u/ledger").at("/head/size").asLong();
            var otherwise = new ArrayList<String>();
            for (var path : described) {
                var address = path;
                for (var each : examples.entrySet()) address = address.replace(each.getKey(), each.getValue());
                assertThat(address).doesNotContain("{");
                if (address.endsWith("/changes")) address += "?from=2021-01-01";
                if (address.endsWith("/inclusion")) address += "?index=0";
                if (address.endsWith("/consistency")) address += "?first=" + size;
                if (!description.get("paths").get(path).has("get")) continue;
                // forecasts of a real union are for those with a mandate until one is published
                var inner = address.endsWith("/forecast")
                        || address.endsWith("/forecast/decisions")
                        || address.endsWith("/backtest");
                assertThat(asker.get(address).statusCode()).as(address).isEqualTo(inner ? 404 : 200);
                if (inner) continue;
                for (var fault : AnswerSchema.faults(description, path, "200", asker.json(address)))
                    otherwise.add(address + fault);
            }
            assertThat(otherwise).as("answers that are not as described").isEmpty();
            references(description, description);
            for (var path : description.get("paths"))
                for (var operation : path)
                    for (var parameter : operation.path("parameters"))
                        described(operation.path("operationId").asString(""), parameter);
        }
    }

    private static void described(String operation, JsonNode parameter) {
        var shared = Set.of("union", "framework", "on", "known", "by", "show", "limit", "after", "code", "sort");
        var name = parameter.get("name").asString();
        if (shared.contains(name))
            assertThat(parameter.path("description").asString(""))
                    .as(operation + " " + name)
                    .isNotEmpty();
    }

    /// Every reference leads to something, and every operation has its answer and the names of its path.
    private static void references(JsonNode whole, JsonNode at) {
        if (at.has("$ref")) {
            var target = at.get("$ref").asString();
            assertThat(target).startsWith("#/");
            assertThat(whole.at(target.substring(1)).isMissingNode()).as(target).isFalse();
        }
        if (at.has("operationId")) {
            assertThat(at.at("/responses/200/content/application~1json/schema").isMissingNode())
                    .as(at.get("operationId").asString())
                    .isFalse();
        }
        at.forEach(each -> references(whole, each));
    }
}
