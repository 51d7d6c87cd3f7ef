package org.pacta.parties.wording;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.PublicWords;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.form.FormVersion;
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// A union's own public words, and what it says of itself. They are texts of the union as a thing, one for each message
/// and language, and hold for all days: which ones are read is decided by what was known, as with its name.
@Component
public class Wording {

    private static final String FIELD = "words:";
    private static final int KEPT = 64;

    private final Lexicon lexicon;
    private final Records records;
    private final ConcurrentMap<Key, Words> made = new ConcurrentHashMap<>();

    private record Key(Language language, Map<String, String> own) {}

    Wording(Lexicon lexicon, Records records) {
        this.lexicon = lexicon;
        this.records = records;
    }

    /// The words in which a union speaks at a moment. Inside a reading.
    public Words in(Union union, Language language, AsOf asOf) {
        var texts = records.texts(union.id(), List.of(union.thing()), asOf);
        return in(language, texts.getOrDefault(union.thing(), List.of()));
    }

    /// The same from the texts of the union that were read already.
    public Words in(Language language, List<Text> ofUnion) {
        var standard = lexicon.in(language);
        var own = own(language, ofUnion);
        own.remove(PublicWords.INTRODUCTION);
        if (own.isEmpty()) return standard;
        if (made.size() > KEPT) made.clear();
        return made.computeIfAbsent(new Key(language, own), _ -> standard.with(own));
    }

    /// What stands in the place of which message; its introduction under [PublicWords#INTRODUCTION].
    public Map<String, String> own(Union union, Language language, AsOf asOf) {
        var texts = records.texts(union.id(), List.of(union.thing()), asOf);
        return own(language, texts.getOrDefault(union.thing(), List.of()));
    }

    private static HashMap<String, String> own(Language language, List<Text> ofUnion) {
        return ofUnion.stream()
                .filter(each -> each.language().equals(language.tag()) && key(each.field()) != null)
                .collect(Collectors.toMap(
                        each -> Objects.requireNonNull(key(each.field())),
                        Text::words,
                        (first, _) -> first,
                        HashMap::new));
    }

    private static String field(String key) {
        return key.equals(PublicWords.INTRODUCTION) ? key : FIELD + key;
    }

    private static @Nullable String key(String field) {
        if (field.equals(PublicWords.INTRODUCTION)) return field;
        return field.startsWith(FIELD) ? field.substring(FIELD.length()) : null;
    }

    /// The same for the same own words only: who sends a form back with it says what he had read.
    public static String version(Map<String, String> own) {
        return FormVersion.of(new TreeMap<>(own));
    }

    /// Why some words cannot stand, by the key of their message; empty words are those of this system.
    public Map<String, PublicWords.Fault> faults(Language language, Map<String, String> wanted) {
        var faults = new LinkedHashMap<String, PublicWords.Fault>();
        wanted.forEach((key, words) -> {
            if (words.isEmpty() && (PublicWords.KEYS.contains(key) || key.equals(PublicWords.INTRODUCTION))) return;
            PublicWords.fault(lexicon.in(language), key, words).ifPresent(fault -> faults.put(key, fault));
        });
        return faults;
    }

    /// Puts words in the place of messages, or takes them back where they are empty.
    ///
    /// @param wanted without faults; messages that are not among them stay as they are
    /// @param on any day of the union: what changes is found as of the entry's own moment
    /// @return how many changed
    public int replace(Entry entry, Union union, Language language, Map<String, String> wanted, LocalDate on) {
        var faults = faults(language, wanted);
        if (!faults.isEmpty()) throw new IllegalArgumentException("words with faults: " + faults);
        var texts = records.texts(union.id(), List.of(union.thing()), new AsOf(on, entry.recorded()))
                .getOrDefault(union.thing(), List.of());
        var own = own(language, texts);
        int changed = 0;
        for (var each : wanted.entrySet()) {
            var words = each.getValue();
            if (words.equals(own.getOrDefault(each.getKey(), ""))) continue;
            var field = field(each.getKey());
            if (words.isEmpty()) entry.endText(union.thing(), field, language.tag(), LocalDate.EPOCH);
            else
                entry.text(
                        union.thing(), field, language.tag(), words, original(texts, field, language), LocalDate.EPOCH);
            changed++;
        }
        return changed;
    }

    /// Words of a message are original in each language, as they take the place of it; of an introduction the one is
    /// that was there first.
    private static boolean original(List<Text> texts, String field, Language language) {
        return field.startsWith(FIELD)
                || texts.stream()
                        .noneMatch(each -> each.field().equals(field)
                                && each.original()
                                && !each.language().equals(language.tag()));
    }
}
