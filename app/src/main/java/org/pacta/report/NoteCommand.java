package org.pacta.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(names = "--framework", paramLabel = "CODE", description = "The framework; default: the one of the day.")
    private String framework = "";

    @Option(names = "--on", paramLabel = "DAY", description = "Position on that day; default: today.")
    private @Nullable String on;

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description = "As it was known then: a day, or an instant; default: all that is recorded.")
    private @Nullable String known;

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

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("note.docx");

    @Option(names = "--force", description = "Overwrite the file.")
    private boolean force;

    public NoteCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var form = form();
        if (Files.exists(out) && !force)
            throw new Refused(
                    "The file %s is there already; nothing was written.\nName another one, or overwrite it with --force."
                            .formatted(out));
        return starter.run(where, beans -> {
            var progress = new ConsoleProgress(System.err);
            progress.at("reading the record", 0, 2);
            var made = beans.getBean(Ledger.class).read(Viewer.PUBLIC, () -> made(beans));
            progress.at("writing the paper", 1, 2);
            write(to -> beans.getBean(PaperForms.class).write(made, form.name(), template(), to));
            progress.at("written", 2, 2);
            Objects.requireNonNull(spec).commandLine().getOut().printf("%s: fingerprint %s%n", out, made.fingerprint());
            return 0;
        });
    }

    private Form form() {
        if (format != null) return format;
        return out.toString().toLowerCase(Locale.ROOT).endsWith(".pdf") ? Form.PDF : Form.DOCX;
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
        var unions = beans.getBean(Unions.class);
        var found = unions.find(union)
                .orElseThrow(() -> new Refused("There is no union %s on this server.\n%s"
                        .formatted(
                                union,
                                among(unions.all().stream().map(Union::code).toList()))));
        var tongue = Language.of(language == null ? found.languages().getFirst() : language.name())
                .orElse(Language.EN);
        try {
            var asOf = beans.getBean(Moments.class).asOf(found, on, known);
            var all = beans.getBean(Plans.class).frameworks(found.id(), asOf, tongue.tag());
            var wanted = all.stream()
                    .filter(each -> framework.isEmpty()
                            ? !each.starts().isAfter(asOf.on())
                            : each.code().equals(framework))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> new Refused("The union %s has no such framework at that moment.\n%s"
                            .formatted(
                                    union,
                                    among(all.stream().map(Framework::code).toList()))));
            var question = new Question(found, wanted, asOf, tongue.tag());
            return beans.getBean(Papers.class)
                    .paper(paper, question, beans.getBean(Lexicon.class).in(tongue), address);
        } catch (Moments.Unreadable e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--" + e.getMessage(), e);
        }
    }

    private static String among(List<String> codes) {
        return codes.isEmpty() ? "There is none yet." : "There are: " + String.join(", ", codes);
    }

    @FunctionalInterface
    private interface Filling {
        void to(OutputStream stream) throws IOException;
    }

    private void write(Filling filling) {
        var part = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                filling.to(stream);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused("The file %s could not be written: %s".formatted(out, e.getMessage()), e);
        }
    }
}
