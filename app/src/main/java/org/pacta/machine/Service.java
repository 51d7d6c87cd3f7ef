package org.pacta.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// A running server in the foreground: says where it is, and waits for its end.
record Service(ConfigurableApplicationContext context, WebOptions web) {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");
    private static final int REHEARSED = 12;
    private static final int REST = 3_000;

    int run() {
        var end = new CompletableFuture<Integer>();
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> end.complete(0));
        context.getBean(Database.class).server().ifPresent(server -> server.whenGone(() -> end.complete(1)));
        System.out.println("Pacta is ready: " + url());
        if (!web.rehearse()) {
            Thread.ofPlatform().daemon().name("rehearsal").start(this::soon);
            context.getBeanProvider(Welcome.class)
                    .forEach(each -> each.lines(url()).forEach(System.out::println));
        }
        if (web.rehearse()) {
            rehearse();
            return 0;
        }
        var code = end.join();
        if (code != 0)
            System.err.println(
                    "The database has stopped, so Pacta stops as well.\nStart it again: the database recovers by itself, and nothing that was confirmed is lost.");
        return code;
    }

    private String url() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var host = web.address().equals("0.0.0.0") ? "127.0.0.1" : web.address();
        return "http://%s:%s/".formatted(host, port);
    }

    /// Asks for the first page and some pages that it leads to, so that their classes come into the
    /// launcher's cache. It asks by the smallest means there is: what it takes itself comes into the cache as well.
    private void rehearse() {
        var home = body("/");
        first();
        for (var link : LINK.matcher(home).results().limit(REHEARSED).toList()) body(link.group(1));
    }

    /// The first page is asked for at once, and is not to share the machine with what is asked for later.
    private void soon() {
        Pause.milliseconds(REST);
        first();
    }

    private void first() {
        context.getBeanProvider(Rehearsal.class).forEach(Rehearsal::rehearse);
    }

    /// @return empty if the page is refused
    private String body(String path) {
        try {
            var asked =
                    (HttpURLConnection) URI.create(url()).resolve(path).toURL().openConnection();
            if (asked.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST) return "";
            try (var answer = asked.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
