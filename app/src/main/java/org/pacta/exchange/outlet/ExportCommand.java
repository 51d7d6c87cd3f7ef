package org.pacta.exchange.outlet;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Readers;
import org.pacta.ledger.Viewer;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pacta export`.
@Command(
        name = "export",
        description =
                "Write what the register holds of a union, as of a day and a moment, into a file that import reads.")
public final class ExportCommand implements Callable<Integer> {

    private final Starter starter;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final NewFile file = new NewFile();

    @Mixin
    private final Headings headings = new Headings();

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "workbook (XLSX), csv (a zip of CSV files) or json (lines of JSON); default: workbook.")
    private ExportFormat format = ExportFormat.WORKBOOK;

    @Option(names = "--on", paramLabel = "DAY", description = "As it stood on that day; default: today.")
    private @Nullable LocalDate on;

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description =
                    "As it was known then: a day, or an instant as 2023-11-29T12:00:00Z; default: all that is recorded.")
    private @Nullable String known;

    @Option(
            names = "--for",
            paramLabel = "READERS",
            description = "For whom: public, parties (what all Parties see) or operator (everything); default: public.")
    private Readers readers = Readers.PUBLIC;

    public ExportCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        file.check();
        return starter.run(where, beans -> {
            var ledger = beans.getBean(Ledger.class);
            var found = ledger.read(
                            Viewer.PUBLIC, () -> beans.getBean(Unions.class).find(union))
                    .orElseThrow(
                            () -> new Refused("There is no union %s here.\nName it by its code.".formatted(union)));
            return ledger.read(readers.viewer(found.id()), () -> written(beans, found));
        });
    }

    private int written(ApplicationContext beans, Union found) {
        var exports = beans.getBean(Exports.class);
        try {
            var asOf = beans.getBean(Moments.class).asOf(found, on == null ? null : on.toString(), known);
            var progress = new ConsoleProgress(System.err);
            var count = new long[1];
            file.write(out -> count[0] = exports.write(found, asOf, format, headings.language(), out, progress));
            System.out.printf("%s: %d items of %s on %s%n", file.path(), count[0], found.code(), asOf.on());
            return 0;
        } catch (Moments.Unreadable e) {
            throw spec == null ? e : new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
