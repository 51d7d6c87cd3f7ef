package org.pacta.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.Question;

/// A reader's look at a union at a moment: what every page of it is made from.
///
/// @param query of the address as it was asked
/// @param framework the one shown, or the one of the day; null where the union has none yet
/// @param frameworks all of them, in the union's order
/// @param names of the union and its frameworks by their ids, in whatever language they were found
public record Visit(
        Union union,
        String name,
        Words words,
        AsOf asOf,
        String path,
        Map<String, String> query,
        @Nullable Framework framework,
        List<Framework> frameworks,
        int parties,
        Map<Long, Text> names) {

    public Visit {
        names = Map.copyOf(names);
        query = Map.copyOf(query);
        frameworks = List.copyOf(frameworks);
    }

    public String tag() {
        return words.language().tag();
    }

    /// The name of the union.
    public Text named() {
        return names.getOrDefault(union.thing(), Text.of(name, words.language()));
    }

    /// The title of a framework.
    public Text titled(Framework framework) {
        return names.getOrDefault(framework.id(), Text.of(framework.title(), words.language()));
    }

    /// What figures and rows are asked of.
    public Question question() {
        if (framework == null) throw new Unplanned("");
        return new Question(union, framework, asOf, tag());
    }

    public Visit of(Framework shown) {
        return new Visit(union, name, words, asOf, path, query, shown, frameworks, parties, names);
    }

    /// The same with the plan that the address asks for (`framework`), else that of the day, if there is one.
    public Visit chosen() {
        return chosen(query.getOrDefault("framework", ""));
    }

    /// The same with the plan of this code; empty for that of the day.
    public Visit chosen(String code) {
        if (code.isEmpty()) return this;
        return frameworks.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(this::of)
                .orElseThrow(() -> new Unplanned(code));
    }

    /// The parameters that every link of the page hands on: the moment, where one was asked.
    public Map<String, String> moment() {
        var kept = new LinkedHashMap<String, String>();
        for (var each : List.of("on", "known", "as")) {
            var value = query.getOrDefault(each, "");
            if (!value.isEmpty()) kept.put(each, value);
        }
        return kept;
    }

    /// An address below the union, at the same moment.
    public Address at(String below) {
        return new Address("/u/" + union.code() + below, moment());
    }

    /// The same with the plan kept, where the address asks for one.
    public Address kept(String below) {
        return at(below).with("framework", query.getOrDefault("framework", ""));
    }

    /// An address below the framework shown, at the same moment.
    public Address in(String below) {
        return at("/frameworks/" + (framework == null ? "" : Address.segment(framework.code())) + below);
    }

    public Link link(String words, Address address) {
        return new Link(words, address.href());
    }

    /// A text of the plan that leads somewhere; one that fell back to another language is marked with it.
    public Link link(Text text, Address address) {
        return new Link(text.words(), address.href(), text.foreign());
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /// Words of the page itself.
    public Text said(String words) {
        return Text.of(words, this.words.language());
    }

    /// Words of the page itself for each value, in their order.
    public Map<String, Text> said(List<String> values, UnaryOperator<String> words) {
        var said = new LinkedHashMap<String, Text>();
        values.forEach(each -> said.put(each, said(words.apply(each))));
        return said;
    }

    /// Says of a demonstration that it is one, where no banner does; empty for a real union.
    public String notice() {
        return union.notice(words);
    }

    /// A text of the plan in whatever language it was found.
    public Text text(List<org.pacta.ledger.Text> texts, String field, String otherwise) {
        var own = texts.stream().filter(each -> each.field().equals(field)).toList();
        return own.stream()
                .filter(each -> each.language().equals(tag()))
                .findFirst()
                .or(() -> own.stream().filter(org.pacta.ledger.Text::original).findFirst())
                .or(() -> own.stream().findFirst())
                .map(this::text)
                .orElseGet(() -> Text.of(otherwise, words.language()));
    }

    /// Words of which the record does not say the language, as a number of an act or a date of a document: they are
    /// in the union's own, unless they have no letters.
    public Text own(String said) {
        var own = union.languages().getFirst();
        var foreign = !own.equals(tag()) && said.codePoints().anyMatch(Character::isLetter);
        return foreign ? new Text(said, own, true, true) : Text.of(said, words.language());
    }

    /// A text as it stands.
    public Text text(org.pacta.ledger.Text text) {
        return new Text(
                text.words(), text.language(), text.original(), !text.language().equals(tag()));
    }

    /// All languages of a field, the reader's own (or what stands for it) first.
    public List<Text> texts(List<org.pacta.ledger.Text> texts, String field, String otherwise) {
        var first = text(texts, field, otherwise);
        var all = new java.util.ArrayList<Text>();
        all.add(first);
        texts.stream()
                .filter(each -> each.field().equals(field) && !each.words().equals(first.words()))
                .map(each -> new Text(each.words(), each.language(), each.original(), false))
                .forEach(all::add);
        return all;
    }
}
