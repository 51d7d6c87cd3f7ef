package org.pacta.exchange.faults;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// The words of this slice in one language.
public final class WordBook {

    private final Properties words = new Properties();

    /// @param language `en`, `ru` or `be`
    /// @throws IllegalArgumentException if there are no words in that language
    public WordBook(String language) {
        var file = "/messages/exchange_" + language + ".properties";
        try (var in = WordBook.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no words in language: " + language);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalStateException if the key has no words
    public String word(String key) {
        var word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no words for: " + key);
        }
        return word;
    }
}
