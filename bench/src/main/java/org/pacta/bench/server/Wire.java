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

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ends;

    Wire(int port) throws IOException {
        this.port = port;
        socket = new Socket("127.0.0.1", port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /// The server ends a connection after a hundred answers.
    private void renew() throws IOException {
        socket.close();
        socket = new Socket("127.0.0.1", port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        ends = false;
    }

    /// @param tag as the server gave it; empty if it gave none
    record Answer(int status, String tag, int bytes) {}

    /// @param header a further line of the request; empty for none
    Answer ask(String path, String header) throws IOException {
        if (ends) renew();
        var more = header.isEmpty() ? "" : header + "\r\n";
        out.write("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                .formatted(path, more)
                .getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        var chunked = false;
        var tag = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(line.substring(15).strip());
            if (lower.startsWith("transfer-encoding: chunked")) chunked = true;
            if (lower.startsWith("connection: close")) ends = true;
            if (lower.startsWith("etag:")) tag = line.substring(5).strip();
        }
        if (status == 304) return new Answer(status, tag, 0);
        if (!chunked) return new Answer(status, tag, skip(length));
        int all = 0;
        for (int part = Integer.parseInt(line(), 16); part > 0; part = Integer.parseInt(line(), 16)) {
            all += skip(part);
            line();
        }
        line();
        return new Answer(status, tag, all);
    }

    private int skip(int length) throws IOException {
        in.skipNBytes(length);
        return length;
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
