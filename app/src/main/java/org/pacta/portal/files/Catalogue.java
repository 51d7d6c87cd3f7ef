package org.pacta.portal.files;

import static org.pacta.language.PublicWords.LICENCE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.register.plan.Framework;

/// The open data of a union as a catalogue after DCAT-AP 3.0 (semiceu.github.io/DCAT-AP/releases/3.0.0), in JSON-LD.
///
/// One dataset for each table and framework, with a distribution for each form. Nothing has to be fetched to read it,
/// for its context stands in it.
///
/// @param server without a slash at its end
/// @param invented whether it is a demonstration
/// @param spoken the languages of the union, its own first
/// @param issued when its record began; null where that is not public
/// @param modified when its record last changed for whoever reads
record Catalogue(
        String server,
        String union,
        boolean invented,
        Map<Language, Spoken> spoken,
        @Nullable Instant issued,
        Instant modified) {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, String> CONTEXT = Map.of(
            "dcat",
            "http://www.w3.org/ns/dcat#",
            "dct",
            "http://purl.org/dc/terms/",
            "foaf",
            "http://xmlns.com/foaf/0.1/",
            "rdfs",
            "http://www.w3.org/2000/01/rdf-schema#",
            "xsd",
            "http://www.w3.org/2001/XMLSchema#");

    Catalogue {
        spoken = new LinkedHashMap<>(spoken);
    }

    /// A union in one of its languages.
    record Spoken(String name, Words words, List<Framework> frameworks) {

        Spoken {
            frameworks = List.copyOf(frameworks);
        }

        String say(String key, Object... arguments) {
            return words.say(key, arguments);
        }

        /// Empty where this is no demonstration.
        private String notice(boolean invented) {
            return invented ? " " + say("portal.demo.title") + " " + say("portal.demo.words") : "";
        }

        private String title(String framework) {
            return frameworks.stream()
                    .filter(each -> each.code().equals(framework))
                    .map(Framework::title)
                    .findFirst()
                    .orElse(framework);
        }
    }

    /// As what is written out as JSON.
    Map<String, Object> json() {
        var page = server + OpenFiles.page(union);
        var datasets = frameworks().stream()
                .flatMap(framework -> OpenFiles.WHAT.stream().map(what -> dataset(page, framework, what)))
                .toList();
        var json = new LinkedHashMap<String, Object>();
        json.put("@context", CONTEXT);
        json.put("@id", server + OpenFiles.catalogue(union));
        json.put("@type", "dcat:Catalog");
        json.put("dct:title", in(each -> each.say("portal.data.catalogue.title", each.name())));
        json.put("dct:description", in(each -> each.say("pages.data.intro") + each.notice(invented)));
        json.put("dct:publisher", publisher());
        json.put("foaf:homepage", thing(page));
        json.put("dct:language", languages());
        licence(json);
        dates(json);
        json.put("dcat:themeTaxonomy", thing(AUTHORITY + "data-theme"));
        json.put("dcat:dataset", datasets);
        json.put("dcat:service", service(page, datasets));
        return json;
    }

    private List<Framework> frameworks() {
        return spoken.values().stream().findFirst().map(Spoken::frameworks).orElse(List.of());
    }

    private Map<String, Object> dataset(String page, Framework framework, String what) {
        var id = page + "#" + Address.segment(framework.code()) + "-" + what;
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", id);
        json.put("@type", "dcat:Dataset");
        json.put("dct:identifier", id);
        json.put("dct:title", in(each -> named(each, framework, what)));
        json.put(
                "dct:description",
                in(each -> "%s. %s%s"
                        .formatted(named(each, framework, what), each.say("pages.data.intro"), each.notice(invented))));
        json.put("dct:publisher", thing(publisherId()));
        json.put("dct:language", languages());
        dates(json);
        json.put(
                "dct:temporal",
                Map.of(
                        "@type",
                        "dct:PeriodOfTime",
                        "dcat:startDate",
                        typed(framework.starts(), "date"),
                        "dcat:endDate",
                        typed(framework.ends(), "date")));
        json.put("dct:accrualPeriodicity", thing(AUTHORITY + "frequency/IRREG"));
        json.put("dct:accessRights", thing(AUTHORITY + "access-right/PUBLIC"));
        json.put("dcat:theme", thing(AUTHORITY + "data-theme/GOVE"));
        json.put("dcat:landingPage", thing(page));
        json.put(
                "dcat:distribution",
                OpenFiles.of(union, framework.code()).stream()
                        .filter(each -> each.what().equals(what))
                        .map(each -> distribution(page, framework, each))
                        .toList());
        return json;
    }

    private static String named(Spoken spoken, Framework framework, String what) {
        return spoken.say("pages.data.file." + what) + " · " + spoken.title(framework.code());
    }

    private Map<String, Object> distribution(String page, Framework framework, Download file) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", server + file.path() + "#file");
        json.put("@type", "dcat:Distribution");
        json.put(
                "dct:title",
                in(each -> "%s · %s"
                        .formatted(
                                named(each, framework, file.what()),
                                file.format().toUpperCase(Locale.ROOT))));
        json.put("dcat:accessURL", thing(page));
        json.put("dcat:downloadURL", thing(server + file.path()));
        json.put("dcat:mediaType", thing(MEDIA + OpenFiles.mediaType(file.format())));
        json.put("dct:format", thing(AUTHORITY + "file-type/" + file.format().toUpperCase(Locale.ROOT)));
        json.put("dct:language", languages());
        licence(json);
        json.put("dct:modified", typed(moment(modified), "dateTime"));
        return json;
    }

    private Map<String, Object> service(String page, List<Map<String, Object>> datasets) {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", page + "#api");
        json.put("@type", "dcat:DataService");
        json.put("dct:title", in(each -> "%s · %s".formatted(each.name(), each.say("portal.data.api"))));
        json.put("dcat:endpointURL", thing(server + "/api/v1/unions/" + Address.segment(union)));
        json.put("dcat:endpointDescription", thing(server + "/api/openapi.json"));
        json.put("dct:publisher", thing(publisherId()));
        json.put(
                "dcat:servesDataset",
                datasets.stream()
                        .map(each -> thing(String.valueOf(each.get("@id"))))
                        .toList());
        return json;
    }

    private Map<String, Object> publisher() {
        var json = new LinkedHashMap<String, Object>();
        json.put("@id", publisherId());
        json.put("@type", "foaf:Agent");
        json.put("foaf:name", in(Spoken::name));
        json.put("foaf:homepage", thing(server + "/u/" + union));
        return json;
    }

    private String publisherId() {
        return server + "/u/" + union + "#union";
    }

    /// What the union says of the terms in words, and the licence where the words have its address.
    private void licence(Map<String, Object> json) {
        json.put("dct:rights", Map.of("@type", "dct:RightsStatement", "rdfs:label", in(each -> each.say(LICENCE))));
        spoken.values().stream()
                .map(each -> OpenFiles.address(each.say(LICENCE)))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .ifPresent(each -> json.put("dct:license", thing(each)));
    }

    private void dates(Map<String, Object> json) {
        if (issued != null) json.put("dct:issued", typed(moment(issued), "dateTime"));
        json.put("dct:modified", typed(moment(modified), "dateTime"));
    }

    private static Instant moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private List<Map<String, String>> languages() {
        return spoken.keySet().stream()
                .map(each -> thing(AUTHORITY + "language/"
                        + switch (each) {
                            case EN -> "ENG";
                            case RU -> "RUS";
                            case BE -> "BEL";
                        }))
                .toList();
    }

    private List<Map<String, String>> in(Function<Spoken, String> words) {
        return spoken.entrySet().stream()
                .map(each -> Map.of(
                        "@value",
                        words.apply(each.getValue()),
                        "@language",
                        each.getKey().tag()))
                .toList();
    }

    private static Map<String, String> thing(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, String> typed(Object value, String type) {
        return Map.of("@value", value.toString(), "@type", "xsd:" + type);
    }
}
