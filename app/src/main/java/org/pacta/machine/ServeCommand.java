package org.pacta.machine;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pacta serve`.
@Command(name = "serve", description = "Serve the register that a data directory or a PostgreSQL holds.")
public final class ServeCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final WebOptions web = new WebOptions();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address under which browsers know this server, as behind a proxy: https://pacta.example.org")
    private String url = "";

    @Option(
            names = "--operator-link",
            description = "Print a link to enter as operator once, although there is an administrator.")
    private boolean operatorLink;

    public ServeCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.serve(where::open, web, _ -> {}, "--pacta.url=" + url, "--pacta.operator-link=" + operatorLink);
    }
}
