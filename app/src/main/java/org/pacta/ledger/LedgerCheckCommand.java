package org.pacta.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.seal.SealCheck;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta ledger check`: 0 if record and tables agree, 1 if not.
@Command(
        name = "check",
        description =
                "Compare every row with its leaf, every leaf with its row and with what was sealed; nothing is changed.")
public final class LedgerCheckCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "A head held outside: a file, or the short form SIZE:ROOT. May be repeated.")
    private List<String> heads = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    public LedgerCheckCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var outside = heads.stream().map(LedgerCheckCommand::head).toList();
        return starter.run(where, beans -> {
            var owner = beans.getBean(Database.class).owner();
            var tables = report(new LedgerCheck(owner).check(), out);
            return Math.max(tables, report(new SealCheck(owner).check(outside), out));
        });
    }

    private static Outside head(String given) {
        try {
            var path = Path.of(given);
            var text = Files.isRegularFile(path) ? Files.readString(path) : given;
            return Outside.parse(given, text)
                    .orElseThrow(() -> new Refused("%s is neither a file with a head nor SIZE:ROOT.".formatted(given)));
        } catch (IOException e) {
            throw new Refused("%s cannot be read: %s".formatted(given, e), e);
        }
    }

    static int report(SealCheck.Result result, PrintWriter out) {
        out.println("%d leaves sealed under %d heads; %d heads held outside hold"
                .formatted(result.sealed(), result.heads(), result.held()));
        for (var fault : result.faults()) {
            out.println("seal: union %d, entry %d, leaf %d: %s"
                    .formatted(fault.union(), fault.seq(), fault.leaf(), fault.what()));
        }
        out.println(
                result.faults().isEmpty() ? "The record is as it was sealed." : "The record is not as it was sealed.");
        out.flush();
        return result.faults().isEmpty() ? 0 : 1;
    }

    static int report(LedgerCheck.Result result, PrintWriter out) {
        out.println("%d entries, %d leaves, %d of them erased by entry"
                .formatted(result.entries(), result.leaves(), result.erased()));
        for (var fault : result.faults()) {
            out.println("%s: union %d, entry %d, leaf %d: %s"
                    .formatted(fault.table(), fault.union(), fault.seq(), fault.leaf(), fault.what()));
        }
        out.println(
                result.faults().isEmpty()
                        ? "The tables and the record agree."
                        : "The tables and the record do not agree.");
        out.flush();
        return result.faults().isEmpty() ? 0 : 1;
    }
}
