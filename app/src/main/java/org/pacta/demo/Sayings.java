package org.pacta.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;

/// What is said in running words in the demonstration, in three languages, the Russian words being the original
/// unless it says otherwise. Words that the book does not have cannot be said.
final class Sayings {

    private static final String NOTE = " (вымышлено)";
    private static final String IN_ENGLISH = " (invented)";
    private static final Map<String, List<String>> BOOK = by(0);
    private static final Map<String, List<String>> ENGLISH = by(1);

    private Sayings() {}

    private static Map<String, List<String>> by(int column) {
        return Book.rows("union-state/sayings.txt").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(column), Function.identity(), (one, _) -> one));
    }

    /// @param russian with or without the note that it is invented at its end
    static Words of(String russian) {
        var noted = russian.endsWith(NOTE);
        var row = BOOK.get(noted ? russian.substring(0, russian.length() - NOTE.length()) : russian);
        if (row == null) throw new IllegalArgumentException("%s is in one language only".formatted(russian));
        var words = Words.of(row.get(0), row.get(1), row.get(2));
        return noted ? words.with(NOTE, IN_ENGLISH, " (выдумана)") : words;
    }

    /// The same of words of which the English ones are the original.
    ///
    /// @param english with the note that it is invented at its end
    static Words ofEnglish(String english) {
        var row = ENGLISH.get(english.substring(0, english.length() - IN_ENGLISH.length()));
        if (row == null) throw new IllegalArgumentException("%s is in one language only".formatted(english));
        return of(row.getFirst() + NOTE).fromEnglish();
    }

    /// Beside Russian words that were said, what they are in the other languages.
    static void translate(Entry entry, long id, String field, String russian, LocalDate from, Visibility seen) {
        if (!russian.isBlank()) of(russian).translate(entry, id, field, from, seen);
    }
}
