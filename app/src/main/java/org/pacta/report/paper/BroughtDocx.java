package org.pacta.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.pacta.machine.Refused;

/// A DOCX that somebody brought. What is endless, active or reaches outside is refused before it is read as a document.
final class BroughtDocx {

    static final int LARGEST = 10 << 20;
    static final long UNPACKED = 64L << 20;
    static final int PARTS = 2_000;

    private BroughtDocx() {}

    /// @throws Refused if it is no DOCX, or one that may do more than be read
    static XWPFDocument open(byte[] bytes) {
        if (bytes.length > LARGEST)
            throw refused(Fault.LARGE, "The template is larger than 10 MiB.\nTake large pictures out of it.");
        try {
            if (!looked(bytes)) throw unreadable();
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            throw unreadable();
        }
    }

    /// Why a file cannot be a template.
    enum Fault {
        LARGE,
        UNREADABLE,
        PARTS,
        UNPACKED,
        ACTIVE,
        ENTITIES,
        MACROS,
        OUTSIDE,
        FETCHING
    }

    /// The cause of each refusal here, for those who say it in another language.
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;

        private Unfit(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private static Refused refused(Fault fault, String words) {
        return new Refused(words, new Unfit(fault));
    }

    private static Refused unreadable() {
        return refused(
                Fault.UNREADABLE, "The template is no DOCX that can be read.\nSave it anew as DOCX, without macros.");
    }

    /// @return whether there is any part
    private static boolean looked(byte[] bytes) throws IOException {
        long left = UNPACKED;
        int parts = 0;
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!names.add(part.getName().toLowerCase(Locale.ROOT))) throw unreadable();
                if (++parts > PARTS) throw refused(Fault.PARTS, "The template has more than 2,000 parts.");
                var content = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= content.length;
                if (left < 0) throw refused(Fault.UNPACKED, "The template is larger than 64 MiB when it is unpacked.");
                look(part.getName().toLowerCase(Locale.ROOT), content);
            }
        }
        return parts > 0;
    }

    private static void look(String name, byte[] content) {
        var active = name.endsWith(".bin") && !name.contains("printersettings");
        if (active || name.contains("activex") || name.contains("embeddings/")) throw unfit(Fault.ACTIVE, name);
        if ((name.endsWith(".xml") || name.endsWith(".rels")) && hidden(content)) throw unfit(Fault.ENTITIES, name);
        var fault = BroughtParts.fault(name, content);
        if (fault != null) throw unfit(fault, name);
    }

    /// Another encoding would hide from people what is said; entities from everybody.
    private static boolean hidden(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return text.indexOf('\0') >= 0 || text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    private static Refused unfit(Fault fault, String name) {
        var words =
                switch (fault) {
                    case ENTITIES -> "The template names entities of its own (%s), which a DOCX does not.";
                    case MACROS -> "The template is a document with macros (%s).\nSave it anew as DOCX.";
                    case ACTIVE ->
                        "The template holds macros, controls or embedded files (%s).\nSave it anew as DOCX, without them.";
                    case OUTSIDE ->
                        "The template fetches something from outside (%s).\nSave it anew without linked templates, pictures and files.";
                    case FETCHING -> "The template has fields that fetch from other files (%s).\nTake them out.";
                    case LARGE, UNREADABLE, PARTS, UNPACKED ->
                        "The template is no DOCX that can be read (%s).\nSave it anew as DOCX, without macros.";
                };
        return refused(fault, words.formatted(name));
    }
}
