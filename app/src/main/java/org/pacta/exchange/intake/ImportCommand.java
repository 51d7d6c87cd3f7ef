package org.pacta.exchange.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.FaultTexts;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.FileWords;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `pacta import`.
@Command(
        name = "import",
        description = "Bring a plan into the register: a Pacta workbook, or any table with a mapping.")
public final class ImportCommand implements Callable<Integer> {

    private static final int NOTICES = 20;
    private static final int FEW = 20;
    private static final int LONG = 80;

    private final Starter starter;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "XLSX, XLS, CSV, DOCX, a zip of CSV files, or lines of JSON.")
    private Path file = Path.of("");

    @Option(
            names = "--union",
            required = true,
            paramLabel = "CODE",
            description = "The union; made when it is missing.")
    private String union = "";

    @Option(names = "--framework", paramLabel = "CODE", description = "The framework, where the file names none.")
    private String framework = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "How to read a table that is no Pacta workbook (YAML).")
    private @Nullable Path mapping;

    @Option(names = "--party", paramLabel = "CODE=NAME", description = "A Party that the file does not describe.")
    private Map<String, String> parties = new LinkedHashMap<>();

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "The file is a new edition: what it lacks leaves the plan.")
    private String edition = "";

    @Option(names = "--in-force", paramLabel = "DAY", description = "The day from which the file's plan holds.")
    private @Nullable LocalDate inForce;

    @Option(names = "--grounds", paramLabel = "TEXT", description = "Why; it stands in the ledger.")
    private String grounds = "";

    @Option(names = "--reconstruct", description = "Bring in history as of an earlier moment (with --stated).")
    private boolean reconstruct;

    @Option(
            names = "--stated",
            paramLabel = "INSTANT",
            description = "The moment, as 2023-03-27T15:00:00Z; oldest first.")
    private @Nullable Instant stated;

    @Option(names = "--check", description = "Write nothing; say what is wrong and what would change.")
    private boolean check;

    @Option(names = "--skip-faulty", description = "Take the rows without a fault; write the others to a file to mend.")
    private boolean skipFaulty;

    @Option(
            names = "--to-mend",
            paramLabel = "FILE",
            description = "Where rows left out by --skip-faulty are written; default: beside the file.")
    private @Nullable Path mend;

    @Option(names = "--draft", description = "Put nothing in force: make a draft, to be looked at first.")
    private boolean draft;

    @Option(
            names = "--pair",
            paramLabel = "OLD=NEW",
            description = "What the register calls OLD is called NEW in the file.")
    private Map<String, String> pairs = new LinkedHashMap<>();

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language of the messages: en, ru, be.")
    private String language = "en";

    public ImportCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        if (reconstruct != (stated != null))
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--reconstruct and --stated go together.");
        FileWords.readable(file);
        var left = mend == null ? MendFile.beside(file) : mend;
        if (skipFaulty && Files.exists(left))
            throw new Refused(
                    "The file %s is there already; nothing was written.\nMove it, or name another one: --to-mend."
                            .formatted(left));
        if (skipFaulty && !check) MendFile.writable(left);
        var request = new Request(
                file,
                union,
                framework,
                Optional.ofNullable(mapping).map(ImportCommand::text),
                parties,
                edition,
                Optional.ofNullable(inForce),
                grounds,
                Optional.ofNullable(stated),
                check,
                skipFaulty,
                draft,
                pairs,
                skipFaulty && !check ? Optional.of(left) : Optional.empty());
        var progress = new ConsoleProgress(System.err);
        return starter.begin(where, beans -> {
            var outcome = beans.getBean(Imports.class).run(request, progress);
            if (outcome instanceof Outcome.Imported)
                beans.getBean(Database.class).analyze();
            return told(outcome);
        });
    }

    private static String text(Path mapping) {
        try {
            return Files.readString(mapping);
        } catch (IOException e) {
            throw new Refused("The mapping %s cannot be read.\nName a file of text in UTF-8.".formatted(mapping), e);
        }
    }

    private int told(Outcome outcome) {
        var out = spec == null
                ? new java.io.PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
        if (json)
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(OutcomeJson.of(outcome, language)));
        else words(outcome, out);
        out.flush();
        return outcome instanceof Outcome.Refused
                        || (check && !outcome.findings().clean())
                ? 1
                : 0;
    }

    private void words(Outcome outcome, java.io.PrintWriter out) {
        var texts = new FaultTexts(language);
        var findings = outcome.findings();
        findings.notices().stream().limit(NOTICES).forEach(each -> out.println(texts.line(each)));
        if (findings.noticeCount() > NOTICES)
            out.printf("… and %d more of what was changed or passed over.%n", findings.noticeCount() - NOTICES);
        findings.faults().forEach(each -> out.println(texts.line(each)));
        if (findings.faultCount() > findings.faults().size())
            out.printf(
                    "… and %d more.%n",
                    findings.faultCount() - findings.faults().size());
        if (findings.faultyRows() > 0 && !(outcome instanceof Outcome.Refused)) {
            var left = mend == null ? MendFile.beside(file) : mend;
            out.printf("%d rows %s left out.%n", findings.faultyRows(), check ? "would be" : "were");
            if (!check) out.printf("Mend them in %s and bring that in by the same command.%n", left);
            if (!edition.isEmpty()) out.println("Nothing leaves the plan while rows are left out.");
        }
        switch (outcome) {
            case Outcome.Refused _ -> out.printf("Nothing was written: %d faults.%n", findings.faultCount());
            case Outcome.Checked checked -> {
                out.println("Nothing was written. It would change:");
                difference(checked.difference(), out);
            }
            case Outcome.Drafted drafted -> {
                out.printf("Draft %d was made; nothing is in force. It would change:%n", drafted.number());
                difference(drafted.difference(), out);
                out.printf(
                        "See it: pacta draft show %d --union %s. In force: pacta draft put-in-force %d --union %s --in-force DAY.%n",
                        drafted.number(), union, drafted.number(), union);
            }
            case Outcome.Imported imported -> {
                if (imported.unionMade()) out.printf("The union %s was made.%n", union);
                difference(imported.difference(), out);
                out.printf("Entry %d of the union's ledger.%n", imported.seq());
            }
        }
    }

    static void difference(Difference difference, java.io.PrintWriter out) {
        if (difference.nothing()) out.println("  nothing");
        difference.added().forEach(each -> out.printf("  added    %6d %s%n", each.count(), each.kind()));
        difference
                .removed()
                .forEach(each -> out.printf(
                        "  removed  %6d %s: %s%n", each.count(), each.kind(), String.join(", ", each.codes())));
        difference
                .pairs()
                .forEach(each -> out.printf(
                        "  perhaps one %s under a new code: --pair %s=%s  %s%n",
                        each.kind(), each.old(), each.fresh(), each.title()));
        if (difference.changed() > 0)
            out.printf(
                    "  changed  %6d things, %d of them with another date%n", difference.changed(), difference.moved());
        difference.things().stream().limit(FEW).forEach(each -> {
            out.printf("    %s %s%n", each.kind(), each.code());
            each.fields()
                    .forEach(field ->
                            out.printf("      %s: %s → %s%n", field.field(), few(field.before()), few(field.after())));
        });
        if (difference.things().size() > FEW)
            out.printf(
                    "    … and %d more; --json names them.%n",
                    difference.things().size() - FEW);
        for (var each : difference.relations()) {
            if (each.added() > 0) out.printf("  added    %6d %s%n", each.added(), each.kind());
            if (each.changed() > 0) out.printf("  changed  %6d %s%n", each.changed(), each.kind());
            if (each.removed() > 0) out.printf("  removed  %6d %s%n", each.removed(), each.kind());
        }
    }

    /// The first words of a value, on one line; a dash for none.
    private static String few(String value) {
        var line = value.replaceAll("\\s+", " ");
        return line.isEmpty() ? "–" : line.length() <= LONG ? line : line.substring(0, LONG) + "…";
    }
}
