package org.pacta.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.pacta.language.Language;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.PublicRecord;
import org.pacta.ledger.Records;
import org.pacta.ledger.seal.Entries;
import org.pacta.page.Open;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.wording.Wording;
import org.pacta.portal.api.Asked;
import org.pacta.portal.api.Asking;
import org.pacta.register.plan.Plans;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue of a union's open data, for data portals; public.
@RestController
@Open
class CatalogueController {

    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    private final Asking asking;
    private final Records records;
    private final Plans plans;
    private final Wording wording;
    private final Ledger ledger;
    private final Entries entries;
    private final PublicRecord publicRecord;
    private final PublicUrl url;

    CatalogueController(
            Asking asking,
            Records records,
            Plans plans,
            Wording wording,
            Ledger ledger,
            Entries entries,
            PublicRecord publicRecord,
            PublicUrl url) {
        this.asking = asking;
        this.records = records;
        this.plans = plans;
        this.wording = wording;
        this.ledger = ledger;
        this.entries = entries;
        this.publicRecord = publicRecord;
        this.url = url;
    }

    @GetMapping("/u/{union}/data/catalog.jsonld")
    ResponseEntity<byte[]> catalogue(@PathVariable String union, HttpServletRequest request) {
        var catalogue = asking.of(request, union, asked -> read(asked, url.of(request)));
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .body(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(catalogue.json()));
    }

    private Catalogue read(Asked asked, String server) {
        var union = asked.union();
        var texts =
                records.texts(union.id(), List.of(union.thing()), asked.asOf()).getOrDefault(union.thing(), List.of());
        var spoken = new LinkedHashMap<Language, Catalogue.Spoken>();
        for (var tag : union.languages()) {
            var language = Language.of(tag);
            if (language.isEmpty()) continue;
            var name = org.pacta.ledger.Text.of(texts, "name", tag).orElse(union.code());
            var words = wording.in(language.get(), texts);
            spoken.put(
                    language.get(), new Catalogue.Spoken(name, words, plans.frameworks(union.id(), asked.asOf(), tag)));
        }
        var head = ledger.head(union.id());
        var modified =
                publicRecord.shown(union.id()).map(PublicRecord.Shown::moment).orElse(head.entered());
        var issued = entries.entry(union.id(), 1).map(Entries.Entry::entered).orElse(null);
        return new Catalogue(server, union.code(), union.demoDay() != null, spoken, issued, modified);
    }
}
