package org.pacta.ledger;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `pacta ledger check`: 0 if record and tables agree, 1 if not.
@Command(name = "check", description = "Compare every row with its leaf and every leaf with its row; nothing is changed.")
public final class LedgerCheckCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    public LedgerCheckCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        return starter.run(where, beans -> report(new LedgerCheck(beans.getBean(Database.class).owner()).check(), out));
    }

    static int report(LedgerCheck.Result result, PrintWriter out) {
        out.println("%d entries, %d leaves".formatted(result.entries(), result.leaves()));
        for (var fault : result.faults()) {
            out.println("%s: union %d, entry %d, leaf %d: %s".formatted(fault.table(), fault.union(), fault.seq(), fault.leaf(), fault.what()));
        }
        out.println(result.faults().isEmpty() ? "The tables and the record agree." : "The tables and the record do not agree.");
        out.flush();
        return result.faults().isEmpty() ? 0 : 1;
    }
}
