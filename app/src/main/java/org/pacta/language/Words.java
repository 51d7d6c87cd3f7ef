package org.pacta.language;

import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language, and how it writes numbers and days.
///
/// A key begins with the name of its file: `portal.remain` stands in `messages/portal_en.properties` (UTF-8). A
/// file is read once, when the first of its words is asked. The words are in the syntax of ICU MessageFormat
/// with numbered arguments: `{0}`, `{0, plural, one {# measure} other {# measures}}`, `{0, select, …}`. A
/// `long` or `int` argument is written with the language's grouping; anything else by its `toString`, so days
/// and shares are handed in already formatted.
///
/// Safe for many threads. Hold one for each language for as long as the program runs.
public final class Words {
    private final Language language;
    private final Formats formats;
    private final PluralRules rules;
    private final Map<String, Map<String, Message>> files;
    private final Map<String, Properties> texts;
    private final Map<String, Message> own;
    private final Map<Language, Sentences> sentences;

    public Words(Language language) {
        this.language = language;
        this.formats = new Formats(language);
        this.rules = PluralRules.forLocale(language.locale());
        this.files = new ConcurrentHashMap<>();
        this.texts = new ConcurrentHashMap<>();
        this.own = Map.of();
        this.sentences = new ConcurrentHashMap<>();
    }

    private Words(Words standard, Map<String, Message> own) {
        this.language = standard.language;
        this.formats = standard.formats;
        this.rules = standard.rules;
        this.files = standard.files;
        this.texts = standard.texts;
        this.own = own;
        this.sentences = standard.sentences;
    }

    /// These words with some messages replaced; those that [PublicWords] does not let stand are left as they are.
    ///
    /// @param replaced the text of a message by its key
    public Words with(Map<String, String> replaced) {
        return replaced.isEmpty() ? this : new Words(this, PublicWords.standing(this, replaced));
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /// The message of a key with its arguments filled in.
    ///
    /// @throws IllegalArgumentException if there is no such key or an argument is missing: a raw key is never shown
    public String say(String key, Object... arguments) {
        var message = own.containsKey(key) ? own.get(key) : file(key).get(key);
        if (message == null) {
            throw new IllegalArgumentException("no words for %s in %s".formatted(key, language.tag()));
        }
        var text = new StringBuilder();
        message.write(text, rules, formats::number, arguments);
        return text.toString();
    }

    /// Grounds as a reader gets them: a sentence that this system itself wrote into the record is said in
    /// this language, what somebody typed stays as it was typed.
    ///
    /// @param recorded as it stands in the record; of what was erased, nothing
    public String grounds(String recorded) {
        return sentences.computeIfAbsent(language, _ -> new Sentences()).in(this, recorded);
    }

    /// Whether the key has words. For keys that are made from data; fixed keys are simply asked for.
    public boolean knows(String key) {
        return file(key).containsKey(key);
    }

    /// The text of a message as this system has it, in the syntax of the message files.
    ///
    /// @throws IllegalArgumentException if there is none
    public String standard(String key) {
        var file = key.substring(0, Math.max(0, key.indexOf('.')));
        var text = texts.computeIfAbsent(file, this::lines).getProperty(key);
        if (text == null) throw new IllegalArgumentException("no words for %s in %s".formatted(key, language.tag()));
        return text;
    }

    /// The plural forms of the language beside `other`: `one`, `few`, `many`.
    Set<String> forms() {
        var forms = new TreeSet<>(rules.getKeywords());
        forms.remove("other");
        return forms;
    }

    /// The keys of a file, and which arguments each message takes.
    Map<String, Set<Integer>> arguments(String file) {
        var all = new TreeMap<String, Set<Integer>>();
        files.computeIfAbsent(file, this::read)
                .forEach((key, message) -> all.put(key, new TreeSet<>(message.arguments())));
        return all;
    }

    private Map<String, Message> file(String key) {
        var dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("key (%s) must begin with the name of its file".formatted(key));
        }
        return files.computeIfAbsent(key.substring(0, dot), this::read);
    }

    private Properties lines(String file) {
        var path = "/messages/%s_%s.properties".formatted(file, language.tag());
        var lines = new Properties();
        try (var stream = Words.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no message file " + path);
            }
            lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unread) {
            throw new UncheckedIOException(path, unread);
        }
        return lines;
    }

    private Map<String, Message> read(String file) {
        var lines = texts.computeIfAbsent(file, this::lines);
        var messages = new TreeMap<String, Message>();
        for (var key : lines.stringPropertyNames()) {
            try {
                messages.put(key, Message.of(lines.getProperty(key)));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        "%s_%s: %s: %s".formatted(file, language.tag(), key, wrong.getMessage()), wrong);
            }
        }
        return Map.copyOf(messages);
    }
}
