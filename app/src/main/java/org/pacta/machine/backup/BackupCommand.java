package org.pacta.machine.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `pacta backup FILE`.
@Command(
        name = "backup",
        description =
                "Write all that the register holds, as it is at this moment, into one new file; a server may run on.")
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Override
    public Integer call() {
        try (var database = where.openExisting()) {
            var backup = new Backup(database, where.maker(), CommandFrame.version());
            var manifest = backup.write(file, new ConsoleProgress(System.err));
            var rows = manifest.parts().stream().mapToLong(Manifest.Part::rows).sum();
            System.out.printf(
                    "%s: %d tables, %d rows, as of %s%n", file, manifest.parts().size(), rows, manifest.taken());
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refused("The backup could not be written to %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
