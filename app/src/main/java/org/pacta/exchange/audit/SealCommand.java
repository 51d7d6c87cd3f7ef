package org.pacta.exchange.audit;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.seal.Sealing;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `pacta ledger seal`.
@Command(name = "seal", description = "Seal now what is committed, as a running server does every two seconds.")
public final class SealCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    public SealCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.run(where, beans -> {
            var sealing = Sealing.of(beans.getBean(Database.class))
                    .orElseThrow(() -> new Refused("Name the file of the key that seals with --ledger-key."));
            var sealed = sealing.sealAll();
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(sealed == 0 ? "Everything is sealed already." : "Sealed: %d unions".formatted(sealed));
            out.flush();
            return 0;
        });
    }
}
