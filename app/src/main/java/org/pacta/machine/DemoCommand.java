package org.pacta.machine;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pacta demo`: the invented union, in a directory of its own.
@Command(name = "demo", description = "Show a demonstration with invented data, in a directory of its own.")
public final class DemoCommand implements Callable<Integer> {

    private final Starter starter;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the demonstration (default: ~/.pacta/demo).")
    private @Nullable Path data;

    @Mixin
    private final WebOptions web = new WebOptions();

    public DemoCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.serve(this::open, web, DemoCommand::plant, "--pacta.demo=true");
    }

    private Database open() {
        var path = data != null ? data : DataDirectory.usual(DataDirectory.Maker.DEMO);
        var directory = DataDirectory.open(path, DataDirectory.Maker.DEMO);
        if (!directory.madeByDemo())
            throw new Refused(
                    "%s holds a register that is no demonstration; nothing was changed.\nName another directory with --data, or serve this one: pacta serve --data %s"
                            .formatted(directory.path(), directory.path()));
        return Database.in(directory, EmbeddedServer.Durability.DURABLE);
    }

    private static void plant(ApplicationContext beans) {
        for (var seed : beans.getBeanProvider(DemoSeed.class)) {
            if (!seed.needed()) continue;
            seed.plant(new ConsoleProgress(System.err), beans.getBean(Database.class)::analyze);
        }
    }
}
