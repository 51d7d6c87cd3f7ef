package org.pacta.machine.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pacta restore FILE`.
@Command(name = "restore", description = "Make a data directory out of a backup; all of it, or nothing.")
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The directory to make, missing or empty (default: ~/.pacta/data).")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var target = data != null ? data : DataDirectory.usual(DataDirectory.Maker.SERVICE);
        target = target.toAbsolutePath().normalize();
        try {
            var manifest = new Restore(file, target).run(new ConsoleProgress(System.err));
            System.out.printf(
                    "%s: %d tables, %d rows, as of %s%n",
                    target, manifest.parts().size(), manifest.rows(), manifest.taken());
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refused(
                    "The backup %s could not be restored to %s: %s".formatted(file, target, e.getMessage()), e);
        }
    }
}
