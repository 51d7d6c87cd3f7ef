package org.pacta.report;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Stale;
import org.pacta.machine.LongWork;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Component;

/// Papers on their way to being handed out: their file is made first, as [Makings] makes it, and then they are kept by
/// one command. Who stops it, or looks no more, has handed out nothing. Called outside of any transaction.
@Component
public class Handings implements LongWork.Keeper {

    /// So many wait for their files at most; others are told to wait.
    private static final int AT_ONCE = 12;

    private final Makings makings;
    private final LongWork<Handed> work = new LongWork<>("handing", AT_ONCE, AT_ONCE);

    Handings(Makings makings) {
        this.makings = makings;
    }

    @Override
    public LongWork<?> work() {
        return work;
    }

    /// @param code of the paper that was handed out; empty if it was not
    /// @param overtaken why it was not; null if it was
    public record Handed(String code, @Nullable Stale overtaken) {}

    /// Begins to hand out a paper; waits a moment for it.
    ///
    /// @param key by which it is looked for, of whoever hands it out alone
    /// @param form docx or pdf
    /// @param own the union's own template; null for our layout
    /// @param keep the command that keeps the file and gives the paper's code
    public LongWork.State<Handed> begin(
            String key, Paper paper, String form, byte @Nullable [] own, Function<byte[], String> keep) {
        return work.look(key, watched -> {
            var file = file(paper, form, own, watched);
            // it may have been stopped while the last of the file was made
            if (!watched.goOn(LongWork.WAITS, 0, 1)) throw new CancellationException("nobody waits");
            return kept(file, keep);
        });
    }

    /// How far it is; empty where nothing is on its way.
    public Optional<LongWork.State<Handed>> look(String key) {
        return work.look(key);
    }

    public void stop(String key) {
        work.stop(key);
    }

    private byte[] file(Paper paper, String form, byte @Nullable [] own, LongWork.Watched watched) {
        while (true) {
            switch (makings.look(paper, form, own)) {
                case LongWork.State.Ready<byte[]>(var bytes) -> {
                    return bytes;
                }
                case LongWork.State.Going<byte[]>(var step, var done, var most) -> {
                    if (!watched.goOn(step, done, most)) throw new CancellationException("nobody waits");
                }
            }
        }
    }

    private static Handed kept(byte[] file, Function<byte[], String> keep) {
        try {
            return new Handed(keep.apply(file), null);
        } catch (Stale overtaken) {
            return new Handed("", overtaken);
        }
    }
}
