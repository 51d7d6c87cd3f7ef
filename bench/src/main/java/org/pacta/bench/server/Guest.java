package org.pacta.bench.server;

import java.io.IOException;
import java.util.Map;

/// Somebody at a browser of his own: one connection, one session.
///
/// @param tally where each answer is noted
final class Guest implements AutoCloseable {

    private static final int BUSY = 503;

    private final Wire wire;
    private final Tally tally;
    private String cookie;

    /// @param cookie of his session; empty for nobody
    Guest(int port, String cookie, Tally tally) throws IOException {
        this.wire = new Wire(port);
        this.cookie = cookie;
        this.tally = tally;
    }

    String cookie() {
        return cookie;
    }

    /// A page that is there.
    ///
    /// @throws Wrong if it is not answered with 200
    Page open(String kind, String path) throws IOException {
        var page = send(kind, "GET", path, Wire.NOTHING);
        if (page.status() != 200) throw tally.wrong(kind, path, page);
        return page;
    }

    /// Whatever is answered to a request.
    Page look(String kind, String path) throws IOException {
        return send(kind, "GET", path, Wire.NOTHING);
    }

    /// Sends a form of a page, and follows nothing.
    ///
    /// @throws Wrong if it is not taken
    Page send(String kind, Page from, String action, Map<String, String> fields) throws IOException {
        var answer = offer(kind, from, action, fields);
        if (answer.status() != 303) throw tally.wrong(kind, action, answer);
        return answer;
    }

    /// Sends a form that may be refused.
    Page offer(String kind, Page from, String action, Map<String, String> fields) throws IOException {
        return send(kind, "POST", action, from.filled(action, fields));
    }

    private Page send(String kind, String method, String path, byte[] form) throws IOException {
        tally.asks(kind + " " + path);
        var begun = System.nanoTime();
        var answer = wire.exchange(method, path, cookie.isEmpty() ? "" : "Cookie: pacta=" + cookie, form, true);
        tally.took(kind, begun, System.nanoTime());
        if (answer.status() == BUSY) throw tally.busy(kind + " " + path);
        if (answer.cookie().startsWith("pacta=")) cookie = answer.cookie().replaceFirst("pacta=([^;]*);.*", "$1");
        return new Page(answer.status(), answer.location().replaceFirst("^http://[^/]*", ""), answer.body());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
