package org.pacta.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.language.Language;
import org.pacta.language.PublicWords;
import org.pacta.parties.wording.Wording;
import org.pacta.portal.api.Asker;
import tools.jackson.databind.JsonNode;

/// The catalogue of open data over HTTP, held against DCAT-AP 3.0 and against the page that lists the files.
class CatalogueModuleTest {

    private static final String OF_U = "/u/u/data/catalog.jsonld";
    private static final Pattern FILE = Pattern.compile("href=\"(/u/u/data/[^\"?]+\\.(?:csv|xlsx|json))\"");

    /// What each kind of node must have: the SHACL shapes of DCAT-AP 3.0.0 with `sh:minCount 1`.
    private static final Map<String, List<String>> MANDATORY = Map.of(
            "dcat:Catalog", List.of("dct:title", "dct:description", "dct:publisher"),
            "dcat:Dataset", List.of("dct:title", "dct:description"),
            "dcat:Distribution", List.of("dcat:accessURL"),
            "dcat:DataService", List.of("dct:title", "dcat:endpointURL"),
            "foaf:Agent", List.of("foaf:name"));

    /// Of which there is one at most, by the same shapes.
    private static final List<String> SINGLE = List.of(
            "dct:publisher",
            "dct:issued",
            "dct:modified",
            "dct:rights",
            "dct:accessRights",
            "dct:accrualPeriodicity",
            "dcat:mediaType",
            "foaf:homepage");

    private static TestApplication app;
    private static Asker asker;

    @BeforeAll
    static void serve() {
        app = TestApplication.served();
        asker = new Asker(app.address());
        var plan = PlanFixture.of(app, "u", "A", "B");
        plan.group("1", "");
        plan.measure("M1", "1");
        var demo = PlanFixture.demonstration(app, "demo", "2021-06-01", "A", "B");
        demo.group("1", "");
        demo.measure("M1", "1");
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void everyNodeHasWhatDcatApDemands() {
        var nodes = new ArrayList<JsonNode>();
        collect(asker.json(OF_U), nodes);

        for (var node : nodes) {
            var kind = node.get("@type").asString();
            for (var each : MANDATORY.getOrDefault(kind, List.of()))
                assertThat(node.path(each).isMissingNode() || node.get(each).isEmpty())
                        .as("%s of %s", each, node.path("@id"))
                        .isFalse();
            for (var each : SINGLE)
                assertThat(node.path(each).isArray()).as(each).isFalse();
        }
        assertThat(nodes).extracting(node -> node.get("@type").asString()).containsAll(MANDATORY.keySet());
    }

    @Test
    void itIsWholeJsonLdThatNeedsNothingElse() {
        var catalogue = asker.json(OF_U);
        var prefixes = new TreeSet<String>();
        catalogue.get("@context").propertyNames().forEach(prefixes::add);

        assertThat(catalogue.get("@type").asString()).isEqualTo("dcat:Catalog");
        assertThat(catalogue.get("@id").asString()).isEqualTo(app.address() + OF_U);
        words(catalogue);
        terms(catalogue, prefixes);
    }

    @Test
    void itListsTheFilesOfThePageAndEachCanBeHad() {
        var shown = new TreeSet<String>();
        FILE.matcher(asker.get("/u/u/data").body()).results().forEach(each -> shown.add(each.group(1)));
        var listed = new TreeSet<String>();
        for (var dataset : asker.json(OF_U).get("dcat:dataset"))
            for (var file : dataset.get("dcat:distribution")) {
                var address = file.at("/dcat:downloadURL/@id").asString();
                listed.add(address.substring(app.address().length()));
            }

        assertThat(listed).isEqualTo(shown).hasSize(OpenFiles.WHAT.size() * OpenFiles.FORMATS.size());
        for (var dataset : asker.json(OF_U).get("dcat:dataset"))
            for (var file : dataset.get("dcat:distribution")) {
                var path = file.at("/dcat:downloadURL/@id")
                        .asString()
                        .substring(app.address().length());
                var answer = asker.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(file.at("/dcat:mediaType/@id").asString())
                        .endsWith("/"
                                + answer.headers()
                                        .firstValue("Content-Type")
                                        .orElseThrow()
                                        .split(";")[0]);
            }
        var service = asker.json(OF_U).get("dcat:service");
        assertThat(asker.get(path(service, "dcat:endpointURL")).statusCode()).isEqualTo(200);
        assertThat(asker.get(path(service, "dcat:endpointDescription")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLicenceThatTheUnionNamesByItsAddressIsThatOfEveryFile() {
        var before = asker.json(OF_U);
        var plan = PlanFixture.of(app, "licensed", "A", "B");
        plan.group("1", "");
        var words = "Creative Commons Attribution 4.0 (https://creativecommons.org/licenses/by/4.0/).";
        var union = plan.union();
        plan.enter(entry -> app.bean(Wording.class)
                .replace(entry, union, Language.EN, Map.of(PublicWords.LICENCE, words), PlanFixture.day("2021-01-01")));
        var catalogue = asker.json("/u/licensed/data/catalog.jsonld");
        var address = "https://creativecommons.org/licenses/by/4.0/";

        assertThat(before.toString()).doesNotContain("dct:license");
        assertThat(catalogue.at("/dct:license/@id").asString()).isEqualTo(address);
        assertThat(catalogue
                        .at("/dcat:dataset/0/dcat:distribution/0/dct:license/@id")
                        .asString())
                .isEqualTo(address);
        assertThat(catalogue.at("/dct:rights").toString()).contains("Attribution 4.0");
        assertThat(asker.get("/u/licensed/data").body()).contains("<a href=\"" + address + "\">The licence</a>", words);
        assertThat(OpenFiles.address("under CC0, see https://example.org/a?b=c. Else ask"))
                .isEqualTo("https://example.org/a?b=c");
        assertThat(OpenFiles.address("ask the union")).isEmpty();
    }

    @Test
    void thePageAndTheInterfaceLeadToIt() {
        assertThat(asker.get("/u/u/data").body())
                .contains("<link rel=\"describedby\" type=\"application/ld+json\" href=\"" + OF_U + "\">")
                .contains("<a href=\"" + OF_U + "\">");
        assertThat(asker.get("/u/u").body()).doesNotContain("rel=\"describedby\"");
        assertThat(asker.json("/api/v1/unions/u").get("catalogue").asString()).isEqualTo(OF_U);
    }

    @Test
    void itIsOpenToThePagesOfAnySiteAndSentOnlyIfItChanged() {
        var first = asker.get(OF_U);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/ld+json");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(asker.get(OF_U, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(asker.get("/u/nowhere/data/catalog.jsonld").statusCode()).isEqualTo(404);
    }

    @Test
    void ofADemonstrationItSaysThatItsDataAreInvented() {
        var invented = asker.json("/u/demo/data/catalog.jsonld");

        assertThat(invented.get("dct:description").toString()).contains("are invented");
        for (var dataset : invented.get("dcat:dataset"))
            assertThat(dataset.get("dct:description").toString()).contains("are invented");
        assertThat(asker.get(OF_U).body()).doesNotContain("invented");
    }

    private static String path(JsonNode node, String name) {
        return node.get(name).get("@id").asString().substring(app.address().length());
    }

    /// All that have a kind; only those are looked into further.
    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.has("@type") && !node.has("@value")) into.add(node);
        node.forEach(each -> collect(each, into));
    }

    /// Each word has its language, each moment its kind, each reference a whole address.
    private static void words(JsonNode node) {
        if (node.has("@value"))
            assertThat(node.has("@language") || node.has("@type")).isTrue();
        if (node.has("@id")) assertThat(node.get("@id").asString()).matches("https?://.+");
        node.forEach(CatalogueModuleTest::words);
    }

    private static void terms(JsonNode node, TreeSet<String> prefixes) {
        if (node.isObject()) {
            node.propertyNames().forEach(name -> {
                if (!name.startsWith("@") && node.get(name) != null && !prefixes.contains(name))
                    assertThat(prefixes).contains(name.split(":")[0]);
            });
        }
        node.forEach(each -> terms(each, prefixes));
    }
}
