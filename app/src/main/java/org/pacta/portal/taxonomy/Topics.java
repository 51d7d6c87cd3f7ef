package org.pacta.portal.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.ledger.Records;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.Visit;
import org.pacta.portal.table.Cell;
import org.pacta.portal.thing.Fact;
import org.pacta.register.alignment.Taxonomies;
import org.pacta.register.alignment.Taxonomy;
import org.pacta.scoreboard.Filter;
import org.springframework.stereotype.Component;

/// What a measure or step is about, and by what a list of them can be chosen. Called inside a reading.
@Component
public class Topics {

    private final Taxonomies taxonomies;
    private final Records records;

    Topics(Taxonomies taxonomies, Records records) {
        this.taxonomies = taxonomies;
        this.records = records;
    }

    /// One line for each taxonomy by which the thing is classified, with the way to all that is about the same.
    ///
    /// @param list of what is counted, below the framework: `measures` or `steps`
    public List<Fact> facts(Visit visit, long thing, String list) {
        var all = taxonomies.of(visit.union().id(), thing, visit.asOf());
        var texts = texts(visit, all);
        return all.stream()
                .map(each -> new Fact(
                        name(visit, texts, each.id(), each.code()).words(),
                        each.terms().stream()
                                .map(term -> Cell.of(
                                        name(visit, texts, term.id(), term.code()),
                                        visit.in("/" + list)
                                                .with("topic", Filter.topic(each.code(), term.code()))
                                                .href()))
                                .toList()))
                .toList();
    }

    /// All terms of all taxonomies as they stand in an address, in words: `Theme: Transport`.
    public Map<String, Text> choices(Visit visit) {
        var all = taxonomies.all(visit.union().id(), visit.asOf());
        var texts = texts(visit, all);
        var choices = new LinkedHashMap<String, Text>();
        for (var each : all) {
            var name = name(visit, texts, each.id(), each.code());
            for (var term : each.terms())
                choices.put(
                        Filter.topic(each.code(), term.code()),
                        choice(visit, name, name(visit, texts, term.id(), term.code())));
            choices.put(
                    Filter.topic(each.code(), "-"), choice(visit, name, visit.said(visit.say("taxonomies.without"))));
        }
        return choices;
    }

    /// In the language of the term.
    private static Text choice(Visit visit, Text taxonomy, Text term) {
        return term.saying(visit.say("taxonomies.choice", taxonomy.words(), term.words()));
    }

    /// The way to the taxonomies; none where there are none.
    public List<Link> way(Visit visit) {
        if (taxonomies.all(visit.union().id(), visit.asOf()).isEmpty()) return List.of();
        var framework = visit.question().framework().code();
        return List.of(visit.link(
                visit.say("taxonomies.title"), visit.at("/taxonomies").with("framework", framework)));
    }

    private static Text name(Visit visit, Map<Long, List<org.pacta.ledger.Text>> texts, long thing, String code) {
        return visit.text(texts.getOrDefault(thing, List.of()), "name", code);
    }

    private Map<Long, List<org.pacta.ledger.Text>> texts(Visit visit, List<Taxonomy> all) {
        var ids = new ArrayList<Long>();
        for (var each : all) {
            ids.add(each.id());
            each.terms().forEach(term -> ids.add(term.id()));
        }
        return records.texts(visit.union().id(), ids, visit.asOf());
    }
}
