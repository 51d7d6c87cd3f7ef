package org.pacta.parties.presence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.springframework.stereotype.Component;

/// A mandate in words: the role, for whom, and whether it is held in another's place. Called inside a reading.
@Component
public class CapacityWords {

    private final Records records;
    private final Mandates mandates;
    private final People people;
    private final Moments moments;

    CapacityWords(Records records, Mandates mandates, People people, Moments moments) {
        this.records = records;
        this.mandates = mandates;
        this.people = people;
        this.moments = moments;
    }

    /// `Coordinator of a Party · Party A · acting for Anna`.
    public String of(Words words, Union union, Mandate mandate) {
        var role = words.say("people.role." + mandate.role().code());
        var whom = whom(words, union, mandate);
        return whom.isEmpty() ? role : role + " · " + whom;
    }

    /// Without the role: `Party A · acting for Anna`; empty for the union's own.
    String whom(Words words, Union union, Mandate mandate) {
        var of = mandate.body() != 0 ? mandate.body() : mandate.party();
        return Stream.of(
                        of == 0 ? "" : name(words, union, of),
                        mandate.manner() == Mandate.Manner.OWN ? "" : standing(words, mandate))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// The union's name, or its code while it has none.
    String union(Words words, Union union) {
        return name(words, union, union.thing());
    }

    /// `acting`; with the name of the holder for those who may know it.
    private String standing(Words words, Mandate mandate) {
        var key = "people.manner." + mandate.manner().code();
        return mandates.mandate(mandate.union(), mandate.of())
                .flatMap(holder -> people.person(mandate.union(), holder.person()))
                .map(holder -> words.say(key + ".for", holder.name()))
                .orElseGet(() -> words.say(key));
    }

    private String name(Words words, Union union, long thing) {
        var asOf = moments.asOf(union, null, null);
        var texts = records.texts(union.id(), List.of(thing), asOf).getOrDefault(thing, List.of());
        var name = name(texts, words);
        return name.isEmpty() ? code(union, thing, asOf) : name;
    }

    private String code(Union union, long thing, AsOf asOf) {
        var named = records.named(union.id(), List.of(thing), asOf).get(thing);
        return named == null ? "" : named.code();
    }

    private static String name(List<Text> texts, Words words) {
        var tag = words.language().tag();
        var names = texts.stream().filter(each -> each.field().equals("name")).toList();
        return names.stream()
                .filter(each -> each.language().equals(tag))
                .findFirst()
                .or(() -> names.stream().filter(Text::original).findFirst())
                .map(Text::words)
                .orElse("");
    }
}
