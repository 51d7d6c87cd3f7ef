package org.pacta.bench.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection, kept as long as the server keeps it: as little of HTTP/1.1 as the server's answers need, so that the
/// client costs little.
final class Wire implements AutoCloseable {

    static final byte[] NOTHING = {};

    /// Milliseconds after which a silent server counts as gone.
    private static final int PATIENCE = 60_000;

    /// Nanoseconds after which the server may have closed a connection on which nothing was asked.
    private static final long IDLE = 10_000_000_000L;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ends;
    private long last = System.nanoTime();

    Wire(int port) throws IOException {
        this.port = port;
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /// The server ends a connection after a hundred answers.
    private void renew() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        ends = false;
    }

    /// @param tag as the server gave it; empty if it gave none; so `location` and `cookie`
    /// @param body empty where it was not to be read
    record Answer(int status, String tag, int bytes, String location, String cookie, String body) {}

    /// @param header a further line of the request; empty for none
    Answer ask(String path, String header) throws IOException {
        return exchange("GET", path, header, NOTHING, false);
    }

    /// @param header further lines of the request; empty for none
    /// @param form as it is sent; empty for none
    /// @param read whether the body is wanted
    Answer exchange(String method, String path, String header, byte[] form, boolean read) throws IOException {
        if (ends || System.nanoTime() - last > IDLE) renew();
        last = System.nanoTime();
        var more = header.isEmpty() ? "" : header + "\r\n";
        if (form.length > 0)
            more += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length + "\r\n";
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(method, path, more);
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(form);
        request.writeTo(out);
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        var chunked = false;
        var tag = "";
        var location = "";
        var cookie = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
            if (lower.startsWith("transfer-encoding: chunked")) chunked = true;
            if (lower.startsWith("connection: close")) ends = true;
            if (lower.startsWith("etag:")) tag = line.substring(5).strip();
            if (lower.startsWith("location:")) location = line.substring(9).strip();
            if (lower.startsWith("set-cookie:")) cookie = line.substring(11).strip();
        }
        var body = new ByteArrayOutputStream(read ? 1 << 14 : 0);
        if (status == 304) return new Answer(status, tag, 0, location, cookie, "");
        if (!chunked) {
            take(length, read, body);
            return new Answer(status, tag, length, location, cookie, body.toString(StandardCharsets.UTF_8));
        }
        int all = 0;
        for (int part = Integer.parseInt(line(), 16); part > 0; part = Integer.parseInt(line(), 16)) {
            take(part, read, body);
            all += part;
            line();
        }
        line();
        return new Answer(status, tag, all, location, cookie, body.toString(StandardCharsets.UTF_8));
    }

    private void take(int length, boolean read, ByteArrayOutputStream body) throws IOException {
        if (read) body.writeBytes(in.readNBytes(length));
        else in.skipNBytes(length);
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new IOException("the server closed the connection");
            if (c != '\r') line.write(c);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
