package org.pacta.portal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.council.Council;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.portal.table.Cell;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// What things are called, and where their pages are.
@Component
public class Names {

    private final Records records;
    private final Council council;

    Names(Records records, Council council) {
        this.records = records;
        this.council = council;
    }

    /// @param framework the code of its framework; empty for what belongs to the union
    /// @param href its page at the same moment; empty for what has none
    public record Name(long id, String kind, String framework, String code, Text title, String href) {

        /// Its code, as a link to its page.
        public Cell codeCell() {
            return href.isEmpty() ? Cell.of(code) : Cell.of(new Link(code, href));
        }

        /// `7.12 Mutual recognition of documents`.
        public String words() {
            return title.words().isEmpty() || title.words().equals(code) ? code : code + " " + title.words();
        }
    }

    /// The names of these things; what the viewer may not see, or what has none on that day, is left out.
    public Map<Long, Name> of(Visit visit, Collection<Long> things) {
        var union = visit.union().id();
        var named = records.named(union, things, visit.asOf());
        var texts = records.texts(union, named.keySet(), visit.asOf());
        var names = new HashMap<Long, Name>();
        named.forEach((id, each) -> {
            var own = texts.getOrDefault(id, List.of());
            var field =
                    switch (each.kind()) {
                        case "body", "party" -> "name";
                        case "provision" -> "words";
                        default -> "title";
                    };
            var framework = framework(visit, each.kind().equals("framework") ? id : each.scope());
            var code = framework == null ? "" : framework.code();
            names.put(
                    id,
                    new Name(
                            id,
                            each.kind(),
                            code,
                            each.code(),
                            visit.text(own, field, each.code()),
                            href(visit, each, framework)));
        });
        return names;
    }

    /// What things are called, by their codes and in their order; by the code where the record has no name.
    public <T> Map<String, Text> named(
            Visit visit, List<T> things, ToLongFunction<T> id, Function<T, String> code, String field) {
        var ids = things.stream().map(id::applyAsLong).toList();
        var texts = records.texts(visit.union().id(), ids, visit.asOf());
        var named = new LinkedHashMap<String, Text>();
        for (var each : things) {
            var own = texts.getOrDefault(id.applyAsLong(each), List.of());
            named.putIfAbsent(code.apply(each), visit.text(own, field, code.apply(each)));
        }
        return named;
    }

    private static @Nullable Framework framework(Visit visit, long id) {
        return visit.frameworks().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElse(null);
    }

    private static String href(Visit visit, Records.Name named, @Nullable Framework framework) {
        var last = Address.segment(named.code());
        return switch (named.kind()) {
            case "measure", "step", "group" ->
                framework == null
                        ? ""
                        : visit.of(framework)
                                .in("/" + named.kind() + "s/" + last)
                                .href();
            case "framework" -> visit.at("/frameworks/" + last).href();
            case "act", "meeting", "provision" ->
                visit.at("/" + named.kind() + "s/" + last).href();
            case "body" -> visit.at("/bodies/" + last).href();
            default -> "";
        };
    }

    /// The decision named in a fact, as a link to the meeting that it comes from.
    public Optional<Link> decision(Visit visit, @Nullable Long document) {
        if (document == null) return Optional.empty();
        return council.decision(visit.union().id(), document, visit.asOf(), visit.tag())
                .filter(each -> each.meeting() != null)
                .map(each -> visit.link(
                        each.document().title(),
                        visit.at("/meetings/" + Address.segment(String.valueOf(each.meeting())))));
    }
}
