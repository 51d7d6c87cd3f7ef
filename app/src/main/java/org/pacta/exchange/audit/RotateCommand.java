package org.pacta.exchange.audit;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.seal.KeyStore;
import org.pacta.machine.Database;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta ledger rotate`.
@Command(
        name = "rotate",
        description = "Seal with a new key from now on; the old one signs it, and goes on signing for 30 days.")
public final class RotateCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(
            names = "--lost",
            description = "The old key is lost: begin with one that nobody vouches for, which every check will say.")
    private boolean lost;

    @Spec
    private @Nullable CommandSpec spec;

    public RotateCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.run(where, beans -> {
            var database = beans.getBean(Database.class);
            var key = database.sealKey()
                    .orElseThrow(() -> new Refused("Name the file of the key that seals with --ledger-key."));
            var fresh = new KeyStore(database.owner(), key).rotate(lost);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println("The ledger is sealed from now on by " + fresh);
            out.println("Make it known where the former key was made known.");
            out.flush();
            return 0;
        });
    }
}
