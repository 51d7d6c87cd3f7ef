package org.pacta.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Visibility;
import org.pacta.machine.DutyLoop;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Cast;

/// Two servers, each a process of its own, on one database: each event is told once, by letter and by webhook,
/// also where the one that tells is killed in the middle.
@EnabledIfSystemProperty(named = "long", matches = "true")
class TwoServersModuleTest {

    private static final int EVENTS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private enum Killed {
        NOBODY,
        WITH_A_MESSAGE,
        WITH_A_LETTER
    }

    private record Heard(String id, String body) {}

    /// Two at work while events come tell each once. Whoever is killed while somebody answers him tells that once more,
    /// under the same name: whoever hears it knows. He is alone until then, for two share the duties, and the kill
    /// would hit whatever of them he has. The one that goes on comes fifty minutes later, when nothing is held for
    /// him any more.
    @ParameterizedTest
    @EnumSource(Killed.class)
    void eachEventIsToldOnce(Killed killed) throws Exception {
        var heard = Collections.synchronizedList(new ArrayList<Heard>());
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        var server = receiver(heard);
        try (var app = TestApplication.quiet("--pacta.webhooks.private=true")) {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            var codes = new ArrayList<String>();
            var servers = new ArrayList<Process>();
            try {
                var ahead = noon();
                if (killed != Killed.NOBODY) codes.addAll(events(app, address));
                var first = started(app, ahead, mail, servers);
                if (killed != Killed.NOBODY) {
                    until(
                            first,
                            () -> killed == Killed.WITH_A_LETTER ? letters(mail).size() : heard.size(),
                            EVENTS / 3);
                    first.destroyForcibly().waitFor();
                    ahead = ahead.plusMinutes(50);
                }
                var second = started(app, ahead, mail, servers);
                if (killed == Killed.NOBODY) codes.addAll(events(app, address));
                until(second, heard::size, EVENTS);
                until(second, () -> names(mail).size(), EVENTS);
                Thread.sleep(3000);
            } finally {
                for (var each : servers) each.destroyForcibly().waitFor();
            }

            var ids = new HashSet<String>();
            heard.forEach(each -> ids.add(each.id));
            assertThat(ids).hasSize(EVENTS);
            assertThat(heard).hasSizeLessThanOrEqualTo(killed == Killed.WITH_A_MESSAGE ? EVENTS + 1 : EVENTS);
            for (var code : codes)
                assertThat(heard.stream()
                                .filter(each -> each.body.contains("\"" + code + "\""))
                                .map(Heard::id)
                                .distinct())
                        .as(code)
                        .hasSize(1);
            assertThat(names(mail)).hasSize(EVENTS);
            assertThat(letters(mail)).hasSizeLessThanOrEqualTo(killed == Killed.WITH_A_LETTER ? EVENTS + 1 : EVENTS);
            assertThat(letters(mail).stream().map(TwoServersModuleTest::to).distinct())
                    .hasSize(EVENTS);
        } finally {
            server.stop(0);
            mail.stop();
        }
    }

    /// As many claims as there are coordinators of the other Party, who all wait for a letter.
    private static List<String> events(TestApplication app, String address) {
        var plan = PlanFixture.demonstration(app, "two", "2023-06-30", "A", "B");
        var at = new ClaimFixture(app, plan);
        plan.group("1", "");
        var union = plan.unionId();
        app.bean(Hooks.class).register(union, 0, Sight.PUBLIC, address, Set.of(Kind.CLAIM));
        var cast = new Cast(app, union);
        var codes = new ArrayList<String>();
        for (int i = 0; i < EVENTS; i++) {
            var code = "1." + (100 + i);
            plan.measure(code, "1", "act-adopted", Visibility.PUBLIC, "2020-01-01");
            plan.assign(code, "a-1", "lead");
            at.claim("A", code, "2023-05-01");
            // something awaits him from the start: who has nothing when his hour strikes is told the next day
            cast.is("Boris" + i, Role.PARTY_COORDINATOR, plan.id("party", "B"), 0);
            codes.add(code);
        }
        return codes;
    }

    private static HttpServer receiver(List<Heard> heard) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    Objects.requireNonNull(exchange.getRequestHeaders().getFirst("webhook-id")), body));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    /// How far ahead it is noon, when letters are due.
    private static Duration noon() {
        var now = Instant.now();
        var noon = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
        return Duration.between(now, noon);
    }

    private Process started(TestApplication app, Duration ahead, GreenMail mail, List<Process> servers)
            throws IOException {
        var process = DutyLoop.start(
                app.database(),
                ahead,
                folder.resolve("server-" + servers.size() + ".log"),
                "--pacta.url=https://pacta.example.org",
                "--pacta.webhooks.private=true",
                "--pacta.mail.host=127.0.0.1",
                "--pacta.mail.port=" + mail.getSmtp().getPort(),
                "--pacta.mail.from=pacta@example.org",
                "--pacta.mail.security=none");
        servers.add(process);
        var lines = process.inputReader();
        var line = lines.readLine();
        while (line != null && !line.equals("at work")) line = lines.readLine();
        assertThat(line).as("the server ended early").isNotNull();
        return process;
    }

    private static void until(Process process, IntSupplier count, int enough) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (count.getAsInt() < enough && System.nanoTime() < end && process.isAlive()) Thread.sleep(5);
        assertThat(count.getAsInt()).isGreaterThanOrEqualTo(enough);
    }

    private static List<MimeMessage> letters(GreenMail mail) {
        return Arrays.asList(mail.getReceivedMessages());
    }

    private static Set<String> names(GreenMail mail) {
        var names = new HashSet<String>();
        for (var each : letters(mail)) names.add(name(each));
        return names;
    }

    private static String name(MimeMessage letter) {
        try {
            return letter.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
