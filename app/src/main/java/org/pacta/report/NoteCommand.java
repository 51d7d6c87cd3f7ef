package org.pacta.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.seal.Sealing;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.wording.Wording;
import org.pacta.report.paper.DocxTemplate;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
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
            description =
                    "A DOCX of your own with named fields, as $${title}, $${front}, $${annex}; default: the union's.")
    private @Nullable Path template;

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "The public address of the server, as https://example.org, for the code on the paper.")
    private String address = "";

    @Option(
            names = "--hand-out",
            paramLabel = "WORDS",
            description = "Keep it as handed out, to be shown again and archived: to whom, on what occasion.")
    private @Nullable String occasion;

    @Mixin
    private final NewFile file = new NewFile();

    public NoteCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var form = form();
        file.check();
        if (occasion != null && occasion.isBlank())
            throw new Refused("Say with --hand-out to whom the paper goes, and on what occasion.");
        return starter.run(where, beans -> {
            var progress = new ConsoleProgress(System.err);
            progress.at("reading the record", 0, 2);
            Sealing.of(beans.getBean(Database.class)).ifPresent(Sealing::sealAll); // the head is printed on the paper
            var made = beans.getBean(Ledger.class).read(Viewer.PUBLIC, () -> made(beans, form));
            var own = made.own;
            var bytes = new ByteArrayOutputStream();
            beans.getBean(PaperForms.class).write(made.paper, form.name(), own, bytes, progress);
            file.write(bytes::writeTo);
            progress.at("written", 2, 2);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.printf("%s: fingerprint %s%n", file.path(), made.paper.fingerprint());
            if (own != null) {
                var named = beans.getBean(DocxTemplate.class).named(made.paper, own);
                out.printf("Fields filled: %s%n", String.join(", ", named.known()));
                if (!named.unknown().isEmpty())
                    out.printf("Fields not known, left as they are: %s%n", String.join(", ", named.unknown()));
            }
            if (occasion != null) out.printf("Kept as paper %s%n", kept(beans, made, form, bytes.toByteArray()));
            return 0;
        });
    }

    private String kept(ApplicationContext beans, Made made, Form form, byte[] bytes) {
        var ending = form.name().toLowerCase(Locale.ROOT);
        var command = new org.pacta.ledger.Command(
                new Actor.Operator(),
                made.question.union().id(),
                "hand-out",
                Grounds.of(Objects.requireNonNull(occasion).strip()));
        var handedOut = beans.getBean(HandedOut.class);
        return beans.getBean(Ledger.class)
                .enter(
                        command,
                        entry -> handedOut.handOut(
                                entry, made.question, paper, made.paper, ending, bytes, Visibility.PUBLIC));
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

    /// @param own the template given, else that of the union; null for our own layout
    private record Made(Question question, Paper paper, byte @Nullable [] own) {}

    private Made made(ApplicationContext beans, Form form) {
        var found = asked.union(beans);
        var tongue = Language.of(language == null ? found.languages().getFirst() : language.name())
                .orElse(Language.EN);
        var question = asked.question(beans, found, tongue.tag());
        var words = beans.getBean(Wording.class).in(found, tongue, question.asOf());
        var given = template();
        var own = given != null
                ? given
                : beans.getBean(OwnTemplates.class)
                        .of(found, question.asOf(), paper, form.name())
                        .orElse(null);
        return new Made(question, beans.getBean(Papers.class).paper(paper, question, words, address), own);
    }
}
