package org.pacta.register.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.parties.presence.Call;
import org.springframework.stereotype.Component;

/// The texts of a record in its sheet: `title.ru`, `place.en`. Called inside a reading or a command.
@Component
public class Phrases {

    private final Records records;

    Phrases(Records records) {
        this.records = records;
    }

    /// Whether a field of a sheet is a text.
    private static boolean phrase(String field) {
        return field.indexOf('.') > 0;
    }

    /// Puts what is held of these texts into the values of a sheet.
    public void read(Map<String, String> values, Call call, long thing, List<String> fields) {
        var texts = texts(call, thing);
        for (var field : fields)
            for (var language : call.union().languages())
                values.put(
                        field + "." + language,
                        texts.stream()
                                .filter(each -> each.field().equals(field)
                                        && each.language().equals(language))
                                .map(each -> plain(each.words()))
                                .findFirst()
                                .orElse(""));
    }

    /// As a form sends it back: lines end in one way, no space at the ends.
    public static String plain(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /// What is wrong with those of the changed fields that are texts: the words that were agreed stay.
    ///
    /// @return to be added to
    public List<Kept.Finding> findings(Call call, long thing, Sheet typed, List<String> changed) {
        var texts = texts(call, thing);
        var findings = new ArrayList<Kept.Finding>();
        for (var field : changed)
            if (phrase(field) && typed.of(field).isEmpty() && original(texts, field))
                findings.add(new Kept.Finding(field, Reason.ORIGINAL_MISSING));
        return findings;
    }

    /// A title is missing where no language has one; said at the first of them.
    public static Optional<Kept.Finding> untitled(Call call, Sheet typed) {
        var languages = call.union().languages();
        return languages.stream().anyMatch(each -> !typed.of("title." + each).isEmpty())
                ? Optional.empty()
                : Optional.of(new Kept.Finding("title." + languages.getFirst(), Reason.TITLE_MISSING));
    }

    /// Says those of the changed fields that are texts. Of texts of which there was none before, the first in the order
    /// of the union's languages is the original.
    public void change(Entry entry, Call call, long thing, Sheet typed, List<String> changed, LocalDate since) {
        var texts = texts(call, thing);
        for (var field : changed) {
            if (!phrase(field)) continue;
            var name = name(field);
            var language = field.substring(name.length() + 1);
            var held = texts.stream().filter(each -> each.field().equals(name)).toList();
            if (typed.of(field).isEmpty()) entry.endText(thing, name, language, since);
            else {
                var original = held.isEmpty() ? first(call, typed, name).equals(language) : original(held, field);
                entry.text(thing, name, language, typed.of(field), original, since);
            }
        }
    }

    private static String first(Call call, Sheet typed, String name) {
        return call.union().languages().stream()
                .filter(each -> !typed.of(name + "." + each).isEmpty())
                .findFirst()
                .orElse("");
    }

    private List<Text> texts(Call call, long thing) {
        if (thing == 0) return List.of();
        return records.texts(call.union().id(), List.of(thing), call.asOf()).getOrDefault(thing, List.of());
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf('.'));
    }

    private static boolean original(List<Text> texts, String field) {
        return texts.stream().anyMatch(each -> each.original() && field.equals(each.field() + "." + each.language()));
    }
}
