package org.pacta.portal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Makes files to be downloaded, few at once: while one is made, its rows stand in memory, and seven large ones
/// together took what the server has. What is made waits on the disk, where it grows large, so that a slow reader
/// keeps neither its rows nor its turn.
@Component
class FileMaking {

    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// Reads what a file is made of and writes it.
    interface Work {

        void write(OutputStream to) throws IOException;
    }

    /// What the work writes, to be sent and closed.
    Spill made(Work work) throws IOException {
        var made = new Spill();
        turns.acquireUninterruptibly();
        try {
            work.write(made);
            return made;
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        } finally {
            turns.release();
        }
    }
}
