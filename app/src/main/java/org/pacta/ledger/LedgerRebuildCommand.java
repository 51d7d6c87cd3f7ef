package org.pacta.ledger;

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

/// `pacta ledger rebuild`: makes all fact tables anew from the leaves, in one transaction, and checks them.
@Command(name = "rebuild", description = "Make all tables anew from the record, in one transaction, and check them.")
public final class LedgerRebuildCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    public LedgerRebuildCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        return starter.run(where, beans -> {
            var owner = beans.getBean(Database.class).owner();
            out.println("%d rows made from the record".formatted(new LedgerRebuild(owner).rebuild()));
            return LedgerCheckCommand.report(new LedgerCheck(owner).check(), out);
        });
    }
}
