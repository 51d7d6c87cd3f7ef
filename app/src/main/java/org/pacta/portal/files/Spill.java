package org.pacta.portal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Bytes that are written once and read once: the first in memory, and all on the disk when they become many.
final class Spill extends OutputStream {

    private static final int IN_MEMORY = 64 * 1024;

    private ByteArrayOutputStream first = new ByteArrayOutputStream(1024);
    private @Nullable Path file;
    private @Nullable OutputStream onDisk;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (onDisk == null && size > IN_MEMORY) {
            file = Files.createTempFile("pacta-file-", ".part");
            onDisk = Files.newOutputStream(file);
            first.writeTo(onDisk);
            first = new ByteArrayOutputStream(0);
        }
        (onDisk == null ? first : onDisk).write(bytes, from, length);
    }

    long size() {
        return size;
    }

    void sendTo(OutputStream to) throws IOException {
        if (file == null || onDisk == null) {
            first.writeTo(to);
            return;
        }
        onDisk.close();
        try (InputStream all = Files.newInputStream(file)) {
            all.transferTo(to);
        }
    }

    @Override
    public void close() throws IOException {
        if (onDisk != null) onDisk.close();
        if (file != null) Files.deleteIfExists(file);
    }
}
