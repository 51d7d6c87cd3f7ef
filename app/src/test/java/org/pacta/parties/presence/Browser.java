package org.pacta.parties.presence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// A browser without a screen: keeps cookies, follows nothing by itself, sends forms.
public final class Browser {

    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final String server;

    /// @param server its address without a slash at the end
    public Browser(String server) {
        this.server = server;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    public HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(URI.create(server + path)));
    }

    /// Sends a form with the word that the pages of this session hold.
    ///
    /// @param fields name and value in turn
    public HttpResponse<String> send(String path, String... fields) {
        var all = new ArrayList<>(java.util.List.of(fields));
        var form = FORM.matcher(open("/").body());
        if (form.find()) {
            all.add("form");
            all.add(form.group(1));
        }
        return post(path, all.toArray(String[]::new));
    }

    /// Sends a form with a file.
    ///
    /// @param field of the file
    /// @param name of the file; empty for none chosen
    /// @param fields name and value in turn
    public HttpResponse<String> upload(String path, String field, String name, byte[] bytes, String... fields) {
        return upload(path, field, java.util.Map.of(name, bytes), fields);
    }

    /// Sends a form with files.
    ///
    /// @param files by name
    public HttpResponse<String> upload(
            String path, String field, java.util.Map<String, byte[]> files, String... fields) {
        var head = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) part(head, fields[i], fields[i + 1]);
        var form = FORM.matcher(open("/").body());
        if (form.find()) part(head, "form", form.group(1));
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        files.forEach((name, bytes) -> {
            body.writeBytes(
                    ("--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n".formatted(field, name)
                                    + "Content-Type: application/octet-stream\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(bytes);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(StringBuilder to, String name, String value) {
        to.append("--x\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
    }

    /// Sends exactly these fields.
    public HttpResponse<String> post(String path, String... fields) {
        return send(request(path, fields));
    }

    /// A request with a form that may still get headers.
    public HttpRequest.Builder request(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            if (i > 0) body.append('&');
            body.append(fields[i]).append('=').append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file, as it is.
    public HttpResponse<byte[]> bytes(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60));
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /// The words of a page.
    public static String text(HttpResponse<String> answer) {
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
