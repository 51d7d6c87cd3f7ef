package org.pacta.desk.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sends messages outwards by HTTP/1.1 and hears nothing but the status of the answer; a redirect is not followed.
///
/// The connection goes to an address that was looked at, not to a name that may mean another one a moment
/// later: that is why no client of the library is used, for none can be told the address apart from the name.
@Component
class Outward {

    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final int LONGEST_LINE = 1024;

    private final Reach reach;
    private final Duration whole;

    @Autowired
    Outward(@Value("${pacta.webhooks.private:false}") boolean inward) {
        this(inward, WHOLE);
    }

    /// @param whole how long a call may take from its beginning to the status
    Outward(boolean inward, Duration whole) {
        this.reach = new Reach(inward);
        this.whole = whole;
    }

    Reach reach() {
        return reach;
    }

    /// Whoever knows names: a test has its own.
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /// @return the status of the answer
    /// @throws IOException if nobody answers in time, or the name leads where the server does not go; the
    /// message says which
    int post(URI to, Map<String, String> headers, String body) throws IOException {
        return post(to, headers, body, InetAddress::getAllByName);
    }

    int post(URI to, Map<String, String> headers, String body, Names names) throws IOException {
        var end = System.nanoTime() + whole.toNanos();
        var host = to.getHost().replaceAll("^\\[|]$", "");
        var tls = to.getScheme().equals("https");
        int port = to.getPort() < 0 ? (tls ? 443 : 80) : to.getPort();
        // neither writing nor a handshake that drips ends by a time-out of the socket: closing it ends both
        try (var socket = new Socket();
                var watch = new Watch(socket, whole)) {
            watch.start();
            socket.connect(new InetSocketAddress(looked(host, names), port), left(end));
            if (!tls) return exchange(socket, to, headers, body, end);
            socket.setSoTimeout(left(end));
            try (var over = secure(socket, host, port)) {
                var parameters = over.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                over.setSSLParameters(parameters);
                over.startHandshake();
                return exchange(over, to, headers, body, end);
            }
        } catch (IOException e) {
            left(end);
            throw e;
        }
    }

    /// Asked for here and not before: the machine reads all certificates that it trusts when the first asks for it.
    private static SSLSocket secure(Socket socket, String host, int port) throws IOException {
        return (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
    }

    /// Closes a connection that is still there when the time is over.
    private static final class Watch implements AutoCloseable {

        private final Thread thread;

        Watch(Socket socket, Duration whole) {
            thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    Thread.sleep(whole);
                    socket.close();
                } catch (InterruptedException | IOException _) {
                    // answered in time, or closed already
                }
            });
        }

        void start() {
            thread.start();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    /// The address behind a name. If one of them is closed, the name is not trusted at all.
    private InetAddress looked(String host, Names names) throws IOException {
        var all = names.addresses(host);
        for (var each : all) {
            if (!reach.open(each)) throw new IOException("%s is not a public address".formatted(each.getHostAddress()));
        }
        return all[0];
    }

    private static int left(long end) throws SocketTimeoutException {
        var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) throw new SocketTimeoutException("no answer in time");
        return (int) left;
    }

    private static int exchange(Socket socket, URI to, Map<String, String> headers, String body, long end)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var head = new StringBuilder("POST ")
                .append(path)
                .append(to.getRawQuery() == null ? "" : "?" + to.getRawQuery())
                .append(" HTTP/1.1\r\n");
        head.append("Host: ").append(to.getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/json\r\nUser-Agent: Pacta\r\nConnection: close\r\nContent-Length: ")
                .append(bytes.length)
                .append("\r\n\r\n");
        var out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
        return status(socket, socket.getInputStream(), end);
    }

    private static int status(Socket socket, InputStream in, long end) throws IOException {
        var line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            socket.setSoTimeout(left(end));
            int sign = in.read();
            if (sign < 0 || sign == '\n') break;
            line.append((char) sign);
        }
        var words = line.toString().strip().split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5][0-9]{2}"))
            throw new IOException("no answer by HTTP");
        return Integer.parseInt(words[1]);
    }
}
