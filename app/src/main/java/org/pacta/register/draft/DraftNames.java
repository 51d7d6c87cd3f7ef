package org.pacta.register.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Records;
import org.springframework.stereotype.Component;

/// What things are called that a draft speaks of. Inside a reading.
@Component
public class DraftNames {

    private final Records records;

    DraftNames(Records records) {
        this.records = records;
    }

    /// Codes by id, of what stands and of what the draft would add; none of what the reader may not see.
    public Map<Long, String> names(int union, AsOf now, Comparison comparison) {
        var names = new HashMap<Long, String>();
        var asked = new HashSet<Long>();
        Stream.of(comparison.added(), comparison.changed(), comparison.moved(), comparison.removed())
                .flatMap(List::stream)
                .forEach(touch -> touch.lines().forEach(line -> ids(line, asked)));
        records.named(union, asked, new AsOf(now.on(), now.known())).forEach((id, name) -> names.put(id, name.code()));
        comparison.added().forEach(each -> names.put(each.thing(), each.code()));
        return names;
    }

    private static void ids(Comparison.Line line, Set<Long> into) {
        for (var row : List.of(line.key(), line.before(), line.after()))
            row.forEach((column, value) -> {
                if (column.endsWith("id") && value instanceof Long id) into.add(id);
            });
    }

    /// A link in words, as it was or as it would be.
    ///
    /// @param values of `register.link`; empty where it does not hold
    public static String link(Words words, Map<Long, String> names, Comparison.Line line, Map<String, Object> values) {
        if (values.isEmpty()) return "";
        var kind = words.say(
                "keeping.tie." + Comparison.Line.word(line.key(), "kind").replace('-', '_'));
        var lag = values.get("lag") instanceof Number number ? number.intValue() : 0;
        var tie = "%s → %s: %s".formatted(name(names, line, "id"), name(names, line, "to_id"), kind);
        return lag == 0 ? tie : tie + ", " + words.say("pages.lag", lag);
    }

    private static String name(Map<Long, String> names, Comparison.Line line, String column) {
        return line.key().get(column) instanceof Long id ? names.getOrDefault(id, "–") : "–";
    }
}
