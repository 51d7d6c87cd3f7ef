package org.pacta.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.pacta.exchange.faults.Reason;

/// A packed file whose parts are counted while they are unpacked: bombs end at the limits, not in memory.
final class Archive implements AutoCloseable {

    private static final long FREE = 16L << 20;

    private final ZipFile zip;
    private final Limits limits;
    private long total;

    Archive(Path file, Limits limits) {
        this.limits = limits;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException e) { // no directory at its end: cut off, or names beyond repair
            throw new Refusal(Reason.FILE_TRUNCATED);
        }
        if (zip.size() > limits.zipEntries()) {
            int entries = zip.size();
            close();
            throw new Refusal(Reason.ZIP_ENTRIES, String.valueOf(entries), String.valueOf(limits.zipEntries()));
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// The names of all parts, in their order.
    List<String> names() {
        return zip.stream().map(ZipEntry::getName).toList();
    }

    /// Opens a part that is XML.
    ///
    /// @throws Refusal if there is none of that name
    InputStream open(String name) throws IOException {
        return open(name, true);
    }

    /// Opens a part that is plain text.
    ///
    /// @throws Refusal if there is none of that name
    InputStream openText(String name) throws IOException {
        return open(name, false);
    }

    private InputStream open(String name, boolean xml) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Refusal(Reason.FILE_DAMAGED);
        }
        return new Counted(zip.getInputStream(entry), name, xml, Math.max(1, entry.getCompressedSize()));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Counts what comes out; and, since XML parsers hold a whole tag or text, the bytes between two angle brackets.
    private final class Counted extends FilterInputStream {

        private final String name;
        private final boolean xml;
        private final long packed;
        private long unpacked;
        private long stretch;

        Counted(InputStream in, String name, boolean xml, long packed) {
            super(in);
            this.name = name;
            this.xml = xml;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count(read);
                if (xml) {
                    brackets(bytes, from, read);
                }
            }
            return read;
        }

        private void count(int read) {
            unpacked += read;
            total += read;
            if (total > limits.zipBytes()) {
                throw new Refusal(Reason.ZIP_TOTAL, name, String.valueOf(limits.zipBytes()));
            }
            if (unpacked > FREE && unpacked / packed > limits.zipRatio()) {
                throw new Refusal(Reason.ZIP_RATIO, name, String.valueOf(limits.zipRatio()));
            }
        }

        private void brackets(byte[] bytes, int from, int read) {
            for (int i = from; i < from + read; i++) {
                stretch = bytes[i] == '<' || bytes[i] == '>' ? 0 : stretch + 1;
                if (stretch > 6L * limits.cellCharacters()) {
                    throw new Refusal(
                            Reason.CELL_TOO_LARGE,
                            org.pacta.exchange.faults.Place.FILE,
                            name,
                            String.valueOf(limits.cellCharacters()));
                }
            }
        }
    }
}
