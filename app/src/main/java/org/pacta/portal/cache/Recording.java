package org.pacta.portal.cache;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Holds an answer back until it is whole; one that grows too large goes through as it comes.
final class Recording extends HttpServletResponseWrapper {

    private final Runnable sending;
    private final int most;
    private final List<Map.Entry<String, String>> before;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final Stream stream = new Stream();
    private @Nullable PrintWriter writer;
    private boolean through;

    /// @param most bytes that are held back
    /// @param sending done before the first byte leaves
    Recording(HttpServletResponse response, int most, Runnable sending) {
        super(response);
        this.most = most;
        this.sending = sending;
        this.before = headers();
    }

    /// Sends what is held.
    ///
    /// @return the answer; empty if it went through, is not whole, or is for this reader alone
    Optional<Answers.Answer> end() throws IOException {
        if (writer != null) writer.flush();
        if (through || isCommitted()) return Optional.empty();
        sending.run();
        var body = held.toByteArray();
        var own = new ArrayList<>(headers());
        before.forEach(own::remove);
        getResponse().getOutputStream().write(body);
        var kept = getStatus() == SC_OK && getHeader("Set-Cookie") == null;
        return kept ? Optional.of(new Answers.Answer(own, body)) : Optional.empty();
    }

    private List<Map.Entry<String, String>> headers() {
        var all = new ArrayList<Map.Entry<String, String>>();
        for (var name : new java.util.TreeSet<>(getHeaderNames())) {
            if (!name.equalsIgnoreCase("Content-Length"))
                getHeaders(name).forEach(value -> all.add(Map.entry(name, value)));
        }
        var type = getContentType();
        if (type != null && all.stream().noneMatch(each -> each.getKey().equalsIgnoreCase("Content-Type"))) {
            all.add(Map.entry("Content-Type", type));
        }
        return all;
    }

    private void goThrough() throws IOException {
        if (through) return;
        through = true;
        sending.run();
        held.writeTo(getResponse().getOutputStream());
        held.reset();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (through) super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        held.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        held.reset();
        super.reset();
    }

    private final class Stream extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!through && held.size() + length > most) goThrough();
            if (through) getResponse().getOutputStream().write(bytes, from, length);
            else held.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            if (through) getResponse().getOutputStream().flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("answers are written at once");
        }
    }
}
