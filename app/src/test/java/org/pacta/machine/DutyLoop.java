package org.pacta.machine;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.pacta.Application;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/// A server in a process of its own that attends to its duties again and again, by a clock that is so many seconds
/// ahead.
public final class DutyLoop {

    private DutyLoop() {}

    /// @param arguments addresses of the owner and of the application, each as URL, user and password; the key of the
    /// seal; the seconds; properties as `--name=value`
    public static void main(String[] arguments) throws InterruptedException {
        var owner = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        var app = new DatabaseAddress(arguments[3], arguments[4], arguments[5]);
        var database = Database.at(owner, Optional.of(app)).sealedBy(Path.of(arguments[6]));
        var ahead = Duration.ofSeconds(Long.parseLong(arguments[7]));
        var clock = Clock.offset(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), ahead);
        var context = new SpringApplicationBuilder(Application.class)
                .initializers(each -> {
                    var beans = (GenericApplicationContext) each;
                    beans.registerBean(Database.class, () -> database);
                    beans.registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .lazyInitialization(true)
                .bannerMode(Banner.Mode.OFF)
                .run(Stream.concat(
                                Stream.of("--server.port=0", "--server.address=127.0.0.1"),
                                Arrays.stream(arguments).skip(8))
                        .toArray(String[]::new));
        System.out.println("at work");
        while (true) {
            context.getBean(Duties.class).attend();
            Thread.sleep(20);
        }
    }

    /// Starts one on the database of a test.
    public static Process start(TestDatabase database, Duration ahead, Path log, String... properties)
            throws java.io.IOException {
        var owner = database.ownerAddress();
        var app = database.appAddress();
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DutyLoop.class.getName(),
                                owner.url(),
                                owner.user(),
                                owner.password(),
                                app.url(),
                                app.user(),
                                app.password(),
                                database.sealKey().toAbsolutePath().toString(),
                                String.valueOf(ahead.toSeconds())),
                        Arrays.stream(properties))
                .toList();
        return new ProcessBuilder(command).redirectError(log.toFile()).start();
    }
}
