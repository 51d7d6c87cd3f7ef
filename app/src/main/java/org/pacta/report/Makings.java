package org.pacta.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.machine.LongWork;
import org.pacta.report.paper.Paper;
import org.springframework.stereotype.Component;

/// Files that are being made of papers, shared by all who ask for the same paper in the same form. Called outside of
/// any transaction.
@Component
public class Makings implements LongWork.Keeper {

    /// So many are asked for at most; others are told to wait.
    private static final int AT_ONCE = 12;
    /// One core is left for pages.
    static final int TURNS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    /// Of [#come].
    public static final int WHOLE = 100;

    private final PaperForms forms;

    final LongWork<byte[]> work = new LongWork<>("paper", AT_ONCE, TURNS);

    Makings(PaperForms forms) {
        this.forms = forms;
    }

    @Override
    public LongWork<?> work() {
        return work;
    }

    /// Begins a file unless it is there or on its way; waits a moment for it. Its steps are `rows` and `pages`, or
    /// `parts`.
    ///
    /// @param form docx or pdf
    /// @param own the union's own template; null for our layout
    public LongWork.State<byte[]> look(Paper paper, String form, byte @Nullable [] own) {
        return work.look(key(paper, form, own), task(paper, form, own));
    }

    /// The file, however long it takes.
    public byte[] await(Paper paper, String form, byte @Nullable [] own) {
        return work.await(key(paper, form, own), task(paper, form, own));
    }

    /// Ends a file that is on its way.
    public void stop(Paper paper, String form, byte @Nullable [] own) {
        work.stop(key(paper, form, own));
    }

    /// How far a file is, in hundredths: setting out takes about as long as writing the pages.
    public static long come(LongWork.State.Going<?> going) {
        var done = going.done();
        var most = going.most();
        return switch (going.step()) {
            case "rows" -> done * WHOLE / 2 / most;
            case "pages" -> WHOLE / 2 + done * WHOLE / 2 / most;
            default -> done * WHOLE / most;
        };
    }

    /// The same as a sentence.
    public static String said(Words words, LongWork.State.Going<?> going) {
        var formats = words.formats();
        return words.say("making." + going.step(), formats.number(going.done()), formats.number(going.most()));
    }

    private LongWork.Task<byte[]> task(Paper paper, String form, byte @Nullable [] own) {
        return watched -> {
            var bytes = new ByteArrayOutputStream();
            forms.write(paper, form.toUpperCase(Locale.ROOT), own, bytes, watched.progress());
            return bytes.toByteArray();
        };
    }

    /// All that a file is made from. Two readers who see the same get the same.
    private static String key(Paper paper, String form, byte @Nullable [] own) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var each : new String[] {
                form,
                paper.tag(),
                paper.title(),
                paper.address(),
                paper.head(),
                paper.known().toString(),
                paper.text()
            }) {
                hash.update(each.getBytes(StandardCharsets.UTF_8));
                hash.update((byte) 0);
            }
            if (own != null) hash.update(own);
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
