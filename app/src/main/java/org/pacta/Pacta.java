package org.pacta;

import java.util.List;
import org.pacta.exchange.audit.ArchiveCommand;
import org.pacta.exchange.audit.AuditCommands;
import org.pacta.exchange.intake.DraftCommand;
import org.pacta.exchange.intake.ImportCommand;
import org.pacta.exchange.mapping.MappingCommand;
import org.pacta.exchange.outlet.ExportCommand;
import org.pacta.exchange.outlet.TemplateCommand;
import org.pacta.exchange.outlook.BacktestCommand;
import org.pacta.exchange.outlook.CheckCommand;
import org.pacta.exchange.outlook.ForecastCommand;
import org.pacta.exchange.outlook.RehearseCommand;
import org.pacta.exchange.outlook.ScheduleCommand;
import org.pacta.exchange.project.ProjectCommand;
import org.pacta.ledger.LedgerCommand;
import org.pacta.machine.CommandFrame;
import org.pacta.machine.DemoCommand;
import org.pacta.machine.ServeCommand;
import org.pacta.machine.Starter;
import org.pacta.machine.backup.BackupCommand;
import org.pacta.machine.backup.RestoreCommand;
import org.pacta.parties.CeilingCommand;
import org.pacta.parties.wording.WordsCommand;
import org.pacta.report.NoteCommand;
import org.pacta.scoreboard.FiguresCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The `pacta` command. Each slice brings its own commands; this is where they are named.
@Command(
        name = "pacta",
        description = "From treaty to done: plan, carry out and mutually confirm the measures that implement a treaty.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = CommandFrame.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            MappingCommand.class,
            DraftCommand.class,
            ExportCommand.class,
            ProjectCommand.class,
            ArchiveCommand.class,
            TemplateCommand.class,
            FiguresCommand.class,
            NoteCommand.class,
            WordsCommand.class,
            ForecastCommand.class,
            BacktestCommand.class,
            ScheduleCommand.class,
            CheckCommand.class,
            CeilingCommand.Restrict.class,
            CeilingCommand.Disclose.class,
            RehearseCommand.class,
            LedgerCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Pacta {

    private Pacta() {}

    public static void main(String[] arguments) {
        var serves = arguments.length > 0 && List.of("demo", "serve").contains(arguments[0]);
        System.exit((serves ? serving() : commandLine()).execute(arguments));
    }

    static CommandLine serving() {
        return CommandFrame.of(new Servers(), new Starter(Application.class));
    }

    /// The same command with those alone that serve: reading what all others take would be a tenth of a start.
    @Command(
            name = "pacta",
            mixinStandardHelpOptions = true,
            scope = ScopeType.INHERIT,
            versionProvider = CommandFrame.Version.class,
            synopsisSubcommandLabel = "COMMAND",
            subcommands = {DemoCommand.class, ServeCommand.class})
    static final class Servers {}

    static CommandLine commandLine() {
        var starter = new Starter(Application.class);
        var all = CommandFrame.of(new Pacta(), starter);
        // these stand in slices above the ledger
        var ledger = all.getSubcommands().get("ledger");
        if (ledger == null) throw new IllegalStateException("there is no command ledger");
        AuditCommands.ALL.forEach(ledger::addSubcommand);
        return all;
    }
}
