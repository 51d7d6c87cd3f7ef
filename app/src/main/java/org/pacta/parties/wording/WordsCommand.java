package org.pacta.parties.wording;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.PublicWords;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Moments;
import org.pacta.parties.Unions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta words`.
@Command(name = "words", description = "List the public words that a union may replace, or put its own in their place.")
public final class WordsCommand implements Callable<Integer> {

    private final Starter starter;

    @Option(names = "--union", paramLabel = "CODE", required = true, description = "The union.")
    private String union = "";

    @Option(names = "--language", paramLabel = "LANGUAGE", required = true, description = "en, ru or be.")
    private String tag = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Lines KEY=WORDS in UTF-8; KEY= alone gives back the words of this system. What the union says of itself"
                            + " stands under introduction, with \\n for a new line.")
    private @Nullable Path from;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    public WordsCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var language =
                Language.of(tag).orElseThrow(() -> new Refused("--language (%s) is en, ru or be.".formatted(tag)));
        Map<String, String> wanted = from == null ? Map.of() : read(from);
        return starter.run(where, beans -> {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            if (from == null) list(beans, language, out::println);
            else out.printf("Words replaced or given back: %d%n", replace(beans, language, wanted));
            return 0;
        });
    }

    private void list(ApplicationContext beans, Language language, java.util.function.Consumer<String> line) {
        var own = beans.getBean(Ledger.class).read(Viewer.SERVER, () -> {
            var found = beans.getBean(Unions.class).union(union);
            return beans.getBean(Wording.class)
                    .own(found, language, beans.getBean(Moments.class).asOf(found, null, null));
        });
        var standard = beans.getBean(Lexicon.class).in(language);
        line.accept(PublicWords.INTRODUCTION + "="
                + own.getOrDefault(PublicWords.INTRODUCTION, "")
                        .replace("\\", "\\\\")
                        .replace("\n", "\\n"));
        for (var key : PublicWords.KEYS) line.accept(key + "=" + own.getOrDefault(key, standard.standard(key)));
    }

    private int replace(ApplicationContext beans, Language language, Map<String, String> wanted) {
        var wording = beans.getBean(Wording.class);
        var faults = wording.faults(language, wanted);
        if (!faults.isEmpty())
            throw new Refused(faults.entrySet().stream()
                    .map(each -> each.getKey() + ": "
                            + beans.getBean(Lexicon.class).in(Language.EN).say(Faults.key(each.getValue())))
                    .collect(Collectors.joining("\n")));
        var ledger = beans.getBean(Ledger.class);
        var found = ledger.read(Viewer.SERVER, () -> beans.getBean(Unions.class).union(union));
        var today = beans.getBean(Moments.class).today(found);
        var command = new org.pacta.ledger.Command(
                new Actor.Operator(), found.id(), "set-words", Grounds.of("The union's own words, " + language.tag()));
        return ledger.enter(command, entry -> wording.replace(entry, found, language, wanted, today));
    }

    private static Map<String, String> read(Path file) {
        var lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("The file %s could not be read: %s".formatted(file, e.getMessage()), e);
        }
        var words = new TreeMap<String, String>();
        lines.stringPropertyNames()
                .forEach(key -> words.put(key, lines.getProperty(key).strip()));
        return words;
    }
}
