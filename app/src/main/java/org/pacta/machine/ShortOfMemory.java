package org.pacta.machine;

/// Work needs more memory than this server was given. Whoever asked is told so and what can be done; all else goes on.
public final class ShortOfMemory extends RuntimeException {

    private static final long MIB = 1 << 20;
    private static final long STEP = 100;

    private final long has;

    /// @param most bytes that this server may use for objects
    public ShortOfMemory(long most, Throwable cause) {
        super(
                "This takes more memory than this server has (%d MiB). Start it with PACTA_JAVA_OPTS=-Xmx%dm, and ask again."
                        .formatted(most / MIB, twice(most / MIB)),
                cause);
        this.has = most / MIB;
    }

    /// MiB that it has.
    public long has() {
        return has;
    }

    /// MiB with which it may be tried again: twice as many, in hundreds.
    public long wants() {
        return twice(has);
    }

    private static long twice(long mebibytes) {
        return (2 * mebibytes + STEP - 1) / STEP * STEP;
    }
}
