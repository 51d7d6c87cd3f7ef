package org.pacta.machine;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `pacta serve`.
@Command(name = "serve", description = "Serve the register that a data directory or a PostgreSQL holds.")
public final class ServeCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final WebOptions web = new WebOptions();

    public ServeCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.serve(where::open, web, _ -> {});
    }
}
