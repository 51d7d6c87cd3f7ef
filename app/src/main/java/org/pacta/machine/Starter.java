package org.pacta.machine;

import java.net.BindException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the application for a command: over an open database, with or without the web.
///
/// @param application the class that Spring scans from
public record Starter(Class<?> application) {

    /// Runs a command's work in the application without web, and closes all when it is done. Beans are made as
    /// they are asked for.
    ///
    /// ```java
    /// return starter.run(where, beans -> beans.getBean(Figures.class).print());
    /// ```
    ///
    /// @param work gets the beans and answers the exit code
    /// @throws Refused if the database cannot be opened, or there is no such data directory
    public int run(DatabaseOptions where, ToIntFunction<ApplicationContext> work) {
        return over(where::openExisting, work);
    }

    /// As [#run], but makes the data directory where it is missing.
    public int begin(DatabaseOptions where, ToIntFunction<ApplicationContext> work) {
        return over(where::open, work);
    }

    private int over(Supplier<Database> database, ToIntFunction<ApplicationContext> work) {
        try (var context = start(database, WebApplicationType.NONE, _ -> {})) {
            return work.applyAsInt(context);
        }
    }

    /// Serves until the process is told to end or the database dies.
    ///
    /// @param first runs when the beans are there, before the first request is let in
    /// @param properties more of the application's, each as `--name=value`
    /// @return the exit code: 0 after an orderly end, 1 if the database died
    int serve(Supplier<Database> database, WebOptions web, Consumer<ApplicationContext> first, String... properties) {
        try (var context = web(database, web.address(), web.port(), first, properties)) {
            return new Service(context, web).run();
        }
    }

    /// The application with web over a database, which it closes with itself.
    ConfigurableApplicationContext web(
            Supplier<Database> database,
            String address,
            int port,
            Consumer<ApplicationContext> first,
            String... properties) {
        try {
            var where = Stream.of("--server.address=" + address, "--server.port=" + port);
            var all = Stream.concat(where, Stream.of(properties)).toArray(String[]::new);
            return start(database, WebApplicationType.SERVLET, first, all);
        } catch (RuntimeException e) {
            if (!taken(e)) throw e;
            throw new Refused(
                    "Port %d of %s is taken by another program, or the address is not this machine's.\nName another one with --port (0 for a free one) or --address."
                            .formatted(port, address),
                    e);
        }
    }

    /// The application with web, before it has looked for its beans: for who writes them down, and has no database.
    public GenericApplicationContext unstarted() {
        try {
            SpringApplication.withHook(
                    _ -> new BeforeBeans(),
                    () -> application(WebApplicationType.SERVLET).run());
        } catch (AbandonedRunException e) {
            if (e.getApplicationContext() instanceof GenericApplicationContext context) return context;
        }
        throw new IllegalStateException("the application went past the point at which it was to be left");
    }

    /// Under `spring.aot.enabled` the beans come from the code written for the class named as main.
    private SpringApplicationBuilder application(WebApplicationType type) {
        return new SpringApplicationBuilder(application)
                .main(application)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true);
    }

    private static boolean taken(Throwable e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof PortInUseException || cause instanceof BindException);
    }

    /// The database opens while Spring looks for the beans, and is there before the first of them is made.
    private ConfigurableApplicationContext start(
            Supplier<Database> opens,
            WebApplicationType type,
            Consumer<ApplicationContext> first,
            String... properties) {
        var database = new OpeningDatabase(opens);
        try {
            return application(type)
                    .initializers(context -> {
                        ((GenericApplicationContext) context).registerBean(Database.class, database);
                        var opening = new Opening(() -> first.accept(context));
                        context.getBeanFactory().registerSingleton("opening", opening);
                        context.addBeanFactoryPostProcessor(_ -> database.await(context));
                    })
                    .run(properties);
        } catch (RuntimeException e) {
            throw database.closeAfter(e);
        }
    }

    private static final class BeforeBeans implements SpringApplicationRunListener {

        @Override
        public void contextLoaded(ConfigurableApplicationContext context) {
            throw new AbandonedRunException(context);
        }
    }
}
