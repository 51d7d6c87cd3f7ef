package org.pacta.ledger;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What Belarusian words have in common in all their forms, for which PostgreSQL has no dictionary: the word without
/// its ending, to be found at the beginning of a word.
final class BelarusianStems {

    private static final Pattern LETTERS = Pattern.compile("[а-яёіў]+");
    private static final Pattern PLAIN = Pattern.compile("[а-яёіў'’ʼ\\s]+");
    private static final int SHORTEST = 4;

    /// The longer before the shorter.
    private static final List<String> ENDINGS = List.of(
            "ымі", "імі", "амі", "ямі", "ага", "яга", "ому", "аму", "яму", "аў", "яў", "оў", "ёў", "ам", "ям", "ах",
            "ях", "ой", "ай", "яй", "ей", "ую", "юю", "ая", "яя", "ое", "ае", "яе", "ыя", "ія", "ых", "іх", "ым", "ім",
            "ый", "ій", "ыю", "ію", "ыі", "іі", "ы", "і", "у", "ю", "а", "я", "о", "е", "ё", "э", "й", "ь");

    private BelarusianStems() {}

    /// A query for `to_tsquery`: all of the words, each in any of its forms; empty unless there are only Cyrillic words
    /// without the signs of a query.
    static String of(String words) {
        var asked = words.toLowerCase(java.util.Locale.ROOT);
        if (!PLAIN.matcher(asked).matches()) return "";
        return LETTERS.matcher(asked).results().map(each -> stem(each.group())).collect(Collectors.joining(" & "));
    }

    /// A word with its end cut off, marked as a beginning; a short one as it stands.
    private static String stem(String word) {
        return ENDINGS.stream()
                .filter(each -> word.endsWith(each) && word.length() - each.length() >= SHORTEST)
                .findFirst()
                .map(each -> word.substring(0, word.length() - each.length()) + ":*")
                .orElse(word.length() >= SHORTEST ? word + ":*" : word);
    }
}
