package org.pacta.portal.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a server over HTTP, as a program would.
///
/// @param address of the server
public record Asker(String address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    public HttpResponse<String> get(String path, String... headers) {
        return send(path, request -> headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> more) {
        try {
            var request = more.apply(HttpRequest.newBuilder(URI.create(address + path)))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] bytes(String path) {
        try {
            return CLIENT.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }

    /// The answer as JSON.
    ///
    /// @throws IllegalStateException if it is not 200
    public JsonNode json(String path) {
        var answer = get(path);
        if (answer.statusCode() != 200)
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        return JSON.readTree(answer.body());
    }

    public JsonNode problem(String path) {
        var answer = get(path);
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }
}
