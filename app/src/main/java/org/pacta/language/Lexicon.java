package org.pacta.language;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The words of every language, made once.
public final class Lexicon {
    private final Map<Language, Words> all = new EnumMap<>(Language.class);

    public Lexicon() {
        Arrays.stream(Language.values()).forEach(language -> all.put(language, new Words(language)));
    }

    public Words in(Language language) {
        var words = all.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }
}
