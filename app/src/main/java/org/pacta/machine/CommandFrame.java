package org.pacta.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/// What all commands share: how they are made, and how they end.
///
/// A command is a picocli class of its slice, `Callable<Integer>`, with a public constructor that takes a [Starter] or
/// nothing. It ends with 0 when done, 1 when refused or failed (throw [Refused]), 2 when the words were wrong.
public final class CommandFrame {

    private CommandFrame() {}

    public static CommandLine of(Object root, Starter starter) {
        return new CommandLine(root, new Factory(starter))
                .setExecutionExceptionHandler(CommandFrame::failed)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    /// The version of this program.
    public static String version() {
        return Optional.ofNullable(CommandFrame.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }

    private static int failed(Exception e, CommandLine command, @Nullable ParseResult words) {
        var refused = refusal(e);
        if (refused.isPresent()) {
            command.getErr().println(refused.get().getMessage());
        } else {
            command.getErr().println("This is a fault of Pacta; please report it with what follows.");
            e.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<Refused> refusal(Throwable e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst();
    }

    /// What `--version` prints.
    public static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Pacta " + version(), "Java " + Runtime.version()};
        }
    }

    private record Factory(Starter starter) implements IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors())
                if (List.of(constructor.getParameterTypes()).equals(List.of(Starter.class)))
                    return type.cast(constructor.newInstance(starter));
            return CommandLine.defaultFactory().create(type);
        }
    }
}
