package org.pacta.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.QuestionOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta note`.
@Command(
        name = "note",
        description = "Write the note for heads of government, or the sheet of the Parties' positions, as DOCX or PDF.")
public final class NoteCommand implements Callable<Integer> {

    private final Starter starter;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    enum Tongue {
        EN,
        RU,
        BE
    }

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "en, ru or be; default: the first language of the union.")
    private @Nullable Tongue language;

    @Option(names = "--paper", paramLabel = "PAPER", description = "note or positions; default: note.")
    private Papers.Kind paper = Papers.Kind.NOTE;

    enum Form {
        DOCX,
        PDF
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "docx or pdf; default: by the ending of the file.")
    private @Nullable Form format;

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "A DOCX of your own with named fields, as $${title}, $${front}, $${annex}.")
    private @Nullable Path template;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The public address of the server, as https://example.org, for the code on the paper.")
    private String address = "";

    @Mixin
    private final NewFile file = new NewFile();

    public NoteCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var form = form();
        file.check();
        return starter.run(where, beans -> {
            var progress = new ConsoleProgress(System.err);
            progress.at("reading the record", 0, 2);
            var made = beans.getBean(Ledger.class).read(Viewer.PUBLIC, () -> made(beans));
            progress.at("writing the paper", 1, 2);
            file.write(to -> beans.getBean(PaperForms.class).write(made, form.name(), template(), to));
            progress.at("written", 2, 2);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf("%s: fingerprint %s%n", file.path(), made.fingerprint());
            return 0;
        });
    }

    private Form form() {
        if (format != null) return format;
        return file.path().toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? Form.PDF : Form.DOCX;
    }

    private byte @Nullable [] template() {
        if (template == null) return null;
        try {
            return Files.readAllBytes(template);
        } catch (IOException e) {
            throw new Refused("The template %s could not be read: %s".formatted(template, e.getMessage()), e);
        }
    }

    private Paper made(ApplicationContext beans) {
        var found = asked.union(beans);
        var tongue = Language.of(language == null ? found.languages().getFirst() : language.name())
                .orElse(Language.EN);
        var question = asked.question(beans, found, tongue.tag());
        return beans.getBean(Papers.class)
                .paper(paper, question, beans.getBean(Lexicon.class).in(tongue), address);
    }
}
