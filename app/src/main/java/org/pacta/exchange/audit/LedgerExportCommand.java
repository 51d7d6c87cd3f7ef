package org.pacta.exchange.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
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

    @Mixin
    private final NewFile file = new NewFile();

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
        file.check();
        return starter.run(where, beans -> {
            var found = Audits.union(beans, union);
            Audits.seal(beans, found);
            var leaves = written(beans, found);
            var said = Objects.requireNonNull(spec).commandLine().getOut();
            said.println("%s: %d leaves of %s".formatted(file.path(), leaves, found.code()));
            said.flush();
            return 0;
        });
    }

    private long written(ApplicationContext beans, Union found) {
        var leaves = new long[1];
        file.write(stream -> leaves[0] = Audits.read(beans, viewer(found), () -> written(beans, found, stream)));
        return leaves[0];
    }

    private long written(ApplicationContext beans, Union found, OutputStream stream) {
        try {
            return beans.getBean(LedgerFiles.class).write(found.id(), found.code(), stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            throw new Refused("The union %s: %s.".formatted(union, e.getMessage()), e);
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
