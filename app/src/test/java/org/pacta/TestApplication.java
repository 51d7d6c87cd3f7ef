package org.pacta;

import org.pacta.machine.Database;
import org.pacta.machine.TestDatabase;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole application on a database of its own, as `pacta` starts it.
public final class TestApplication implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    private TestApplication(WebApplicationType type) {
        var opened = database.open();
        context = new SpringApplicationBuilder(Application.class)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .initializers(each -> ((GenericApplicationContext) each).registerBean(Database.class, () -> opened))
                .run("--server.port=0", "--server.address=127.0.0.1");
    }

    /// Without web: for front doors.
    public static TestApplication quiet() {
        return new TestApplication(WebApplicationType.NONE);
    }

    /// On a free port of this machine.
    public static TestApplication served() {
        return new TestApplication(WebApplicationType.SERVLET);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
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
