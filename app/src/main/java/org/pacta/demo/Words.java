package org.pacta.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;

/// The same words in several languages.
///
/// @param original the language of the original; the others are translations
record Words(String original, Map<String, String> byLanguage) {

    static Words of(String russian, String english, String belarusian) {
        return new Words("ru", languages(russian, english, belarusian));
    }

    static Words of(String russian, String english) {
        return of(russian, english, "");
    }

    /// Of which the English words are the original.
    static Words english(String english, String russian, String belarusian) {
        return new Words("en", languages(russian, english, belarusian));
    }

    private static Map<String, String> languages(String russian, String english, String belarusian) {
        var words = new LinkedHashMap<String, String>();
        if (!russian.isBlank()) words.put("ru", russian);
        if (!english.isBlank()) words.put("en", english);
        if (!belarusian.isBlank()) words.put("be", belarusian);
        return words;
    }

    /// The words with the place `{}` filled in, language by language.
    Words about(Words topic) {
        var filled = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, words) -> {
            var part = topic.byLanguage.get(language);
            if (part != null) filled.put(language, words.replace("{}", part));
        });
        return new Words(original, filled);
    }

    Words with(String ru, String en, String be) {
        var longer = new LinkedHashMap<String, String>();
        byLanguage.forEach((language, words) -> longer.put(
                language,
                words
                        + switch (language) {
                            case "ru" -> ru;
                            case "be" -> be;
                            default -> en;
                        }));
        return new Words(original, longer);
    }

    /// The same words, of which the English ones are the original.
    Words fromEnglish() {
        return new Words("en", byLanguage);
    }

    String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    /// The translations alone, beside an original that is there already.
    void translate(Entry entry, long id, String field, LocalDate from, Visibility seen) {
        byLanguage.forEach((language, words) -> {
            if (!language.equals(original)) entry.text(id, field, language, words, false, from, seen);
        });
    }

    void tell(Entry entry, long id, String field, LocalDate from) {
        byLanguage.forEach(
                (language, words) -> entry.text(id, field, language, words, language.equals(original), from));
    }
}
