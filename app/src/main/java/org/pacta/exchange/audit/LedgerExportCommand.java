package org.pacta.exchange.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Union;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta ledger export`.
@Command(
        name = "export",
        description =
                "Write the sealed ledger of a union into one file that anybody can verify: pacta ledger verify FILE.")
public final class LedgerExportCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;

    /// Who may see what comes out.
    enum Readers {
        PUBLIC,
        PARTIES,
        OPERATOR
    }

    @Option(
            names = "--for",
            paramLabel = "READERS",
            description =
                    "For whom: operator (everything), parties or public, with the rest as hashes; default: operator.")
    private Readers readers = Readers.OPERATOR;

    @Spec
    private @Nullable CommandSpec spec;

    public LedgerExportCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        if (Files.exists(out) && !force)
            throw new Refused(
                    "The file %s is there already; nothing was written.\nName another one, or overwrite it with --force."
                            .formatted(out));
        return starter.run(where, beans -> {
            var found = Audits.union(beans, union);
            Audits.seal(beans, found);
            var leaves = written(beans, found);
            var said = Objects.requireNonNull(spec).commandLine().getOut();
            said.println("%s: %d leaves of %s".formatted(out, leaves, found.code()));
            said.flush();
            return 0;
        });
    }

    private long written(ApplicationContext beans, Union found) {
        var part = out.resolveSibling("." + out.getFileName() + ".part");
        try {
            long leaves;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                leaves = Audits.read(beans, viewer(found), () -> {
                    try {
                        return beans.getBean(LedgerFiles.class).write(found.id(), found.code(), stream);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    } catch (IllegalStateException e) {
                        throw new Refused("The union %s: %s.".formatted(union, e.getMessage()), e);
                    }
                });
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            return leaves;
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refused("The file %s could not be written: %s".formatted(out, e.getMessage()), e);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new Refused("%s could not be removed: %s".formatted(part, e.getMessage()), e);
            }
        }
    }

    private Viewer viewer(Union found) {
        return switch (readers) {
            case PUBLIC -> Viewer.PUBLIC;
            case PARTIES -> Viewer.parties(found.id());
            case OPERATOR -> Viewer.operator(found.id());
        };
    }
}
