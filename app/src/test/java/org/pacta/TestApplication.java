package org.pacta;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.pacta.machine.Database;
import org.pacta.machine.TestDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole application on a database of its own, as `pacta` starts it.
public final class TestApplication implements AutoCloseable {

    private static final Clock TICKING = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    private TestApplication(WebApplicationType type, Clock clock, String... properties) {
        var opened = database.open();
        context = new SpringApplicationBuilder(Application.class)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .initializers(each -> {
                    var beans = (GenericApplicationContext) each;
                    beans.registerBean(Database.class, () -> opened);
                    beans.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .run(Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"), Stream.of(properties))
                        .toArray(String[]::new));
    }

    /// Without web: for front doors.
    ///
    /// @param properties as `--pacta.memory.leaves=0`
    public static TestApplication quiet(String... properties) {
        return new TestApplication(WebApplicationType.NONE, TICKING, properties);
    }

    /// On a free port of this machine.
    ///
    /// @param properties more of the application's, each as `--name=value`
    public static TestApplication served(String... properties) {
        return new TestApplication(WebApplicationType.SERVLET, TICKING, properties);
    }

    /// On a free port of a machine whose clock is this one; that of the database is another.
    public static TestApplication served(Clock clock, String... properties) {
        return new TestApplication(WebApplicationType.SERVLET, clock, properties);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// All beans of a kind, in their order.
    public <T> java.util.List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public TestDatabase database() {
        return database;
    }

    public String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
