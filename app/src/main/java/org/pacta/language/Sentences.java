package org.pacta.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Sentences that this system itself has written into records, known again by their words in any of its languages.
///
/// They stand in the message file `grounds`, whose English words are those that are written. A record holds words and
/// no keys, so that it can be read and verified without this system; what somebody typed is shown as he typed it.
final class Sentences {

    private static final String FILE = "grounds";
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

    private record Sentence(String key, Pattern words, int length) {}

    private final Map<String, String> plain = new HashMap<>();
    private final List<Sentence> filled = new ArrayList<>();

    Sentences() {
        for (var language : Language.values()) {
            var words = new Words(language);
            for (var key : words.arguments(FILE).keySet()) add(key, words.standard(key));
        }
        filled.sort(Comparator.comparing(Sentence::length).reversed());
    }

    /// Arguments are taken in the order in which they stand.
    private void add(String key, String text) {
        var place = PLACE.matcher(text);
        if (!place.find()) {
            plain.put(text, key);
            return;
        }
        var pattern = new StringBuilder();
        int end = 0;
        do {
            pattern.append(Pattern.quote(text.substring(end, place.start())));
            pattern.append("(?<a").append(place.group(1)).append(">.+)");
            end = place.end();
        } while (place.find());
        pattern.append(Pattern.quote(text.substring(end)));
        filled.add(new Sentence(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), text.length()));
    }

    /// The sentence in the words of a reader; what is none of these stays as it is.
    String in(Words words, String recorded) {
        var key = plain.get(recorded);
        if (key != null) return words.say(key);
        for (var each : filled) {
            var found = each.words.matcher(recorded);
            if (!found.matches()) continue;
            var arguments = new Object[found.groupCount()];
            for (int i = 0; i < arguments.length; i++) arguments[i] = found.group("a" + i);
            return words.say(each.key, arguments);
        }
        return recorded;
    }
}
