package org.pacta.machine.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.ConsoleProgress;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta backup FILE`, and `pacta backup --check FILE`.
@Command(
        name = "backup",
        description =
                "Write all that the register holds, as it is at this moment, into one new file; a server may run on.")
public final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write, which must not be there yet; with --check, the backup.")
    private Path file = Path.of("");

    @Option(
            names = "--check",
            description = "Write nothing: verify every part of a backup, as a restore does, and say what it holds."
                    + " Ends with 1 if it is damaged, or made by a newer Pacta.")
    private boolean check;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            if (check) check(out);
            else write(out);
            out.flush();
            return 0;
        } catch (IOException | SQLException e) {
            throw new Refused(
                    "The backup %s could not be %s: %s".formatted(file, check ? "read" : "written", e.getMessage()), e);
        }
    }

    private void write(PrintWriter out) throws IOException, SQLException {
        try (var database = where.openExisting()) {
            var backup = new Backup(database, where.maker(), CommandFrame.version());
            var manifest = backup.write(file, new ConsoleProgress(System.err));
            out.printf(
                    "%s: %d tables, %d rows, as of %s%n",
                    file, manifest.parts().size(), manifest.rows(), manifest.taken());
        }
    }

    private void check(PrintWriter out) throws IOException, SQLException {
        var backup = new BackupFile(file);
        var manifest = backup.check();
        out.printf("%s is whole: %d tables, %d rows.%n", file, manifest.parts().size(), manifest.rows());
        out.printf("As of %s, written by Pacta %s%s.%n", manifest.taken(), manifest.pacta(), made(manifest));
        out.printf("Unions: %d. Entries of their ledgers: %d.%n", backup.unions(), manifest.rows("ledger.entry"));
    }

    private static String made(Manifest manifest) {
        return manifest.maker().equals("DEMO") ? ", of a demonstration" : "";
    }
}
