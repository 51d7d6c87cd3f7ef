package org.pacta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.pacta.machine.Starter;
import org.springframework.context.aot.ContextAotProcessor;
import org.springframework.context.support.GenericApplicationContext;

/// Writes the beans of a server as code once the program is built, so that no start looks for them, reads their
/// classes, weighs their conditions, or finds out how each is made.
///
/// The launcher puts the compiled code into the program and starts servers with `spring.aot.enabled`. A start without
/// that word, as in tests, finds its beans by itself. What the command line decides (which database, the address,
/// whether it is a demonstration) is decided by no bean's being there, so that one code serves all.
final class ServerBeans extends ContextAotProcessor {

    private ServerBeans(Path directory) {
        super(
                Application.class,
                Settings.builder()
                        .sourceOutput(directory.resolve("java"))
                        .resourceOutput(directory.resolve("more"))
                        .classOutput(directory.resolve("classes"))
                        .groupId("org.pacta")
                        .artifactId("pacta")
                        .build());
    }

    /// @param arguments the directory into which the code is written; compiled it stands below, in `classes`
    public static void main(String[] arguments) {
        var directory = Path.of(arguments[0]);
        new ServerBeans(directory).process();
        compile(directory.resolve("java"), directory.resolve("classes"));
    }

    @Override
    protected GenericApplicationContext prepareApplicationContext(Class<?> application) {
        return new Starter(application).unstarted();
    }

    private static void compile(Path sources, Path classes) {
        var options = Stream.of(
                "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        var arguments = Stream.concat(options, files(sources).stream()).toArray(String[]::new);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0)
            throw new IllegalStateException("the beans written in " + sources + " cannot be compiled");
    }

    private static List<String> files(Path directory) {
        try (var all = Files.walk(directory)) {
            return all.map(Path::toString)
                    .filter(each -> each.endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
