package org.pacta.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Held while the database of a directory is made or started, so that two processes do not do it at once. The system
/// frees it when its holder dies.
record DirectoryLock(FileChannel channel) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static DirectoryLock of(DataDirectory data) throws IOException {
        var file = data.path().resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (attempt(channel) == null) {
            if (System.nanoTime() > end) {
                channel.close();
                throw new Refused(
                        "Another pacta process has held %s for %d seconds while starting the database.\nWait for it, or end it."
                                .formatted(file, PATIENCE.toSeconds()));
            }
            Pause.milliseconds(10);
        }
        return new DirectoryLock(channel);
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
