package org.pacta.exchange.words;

import java.util.EnumSet;
import java.util.Set;
import org.pacta.exchange.faults.Reason;

/// Rids cells of what cannot be seen or does not belong: no-break and zero-width spaces, soft hyphens, byte
/// order marks, control characters, halves of surrogate pairs. Cleaning what is clean changes nothing.
public final class CellCleaning {

    /// A cell after cleaning.
    ///
    /// @param changes which kinds of change were made; empty if none
    public record Cleaned(String text, Set<Reason> changes) {

        public Cleaned {
            changes = Set.copyOf(changes);
        }
    }

    private CellCleaning() {}

    /// Cleans running text: spaces of all kinds become plain ones, line ends become `\n`; quotes and dashes stay as
    /// written.
    public static Cleaned text(String raw) {
        if (plain(raw)) {
            return new Cleaned(raw, Set.of());
        }
        var changes = EnumSet.noneOf(Reason.class);
        var out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                if (i >= raw.length() || raw.charAt(i) != '\n') {
                    out.append('\n');
                }
            } else if (c == '\n' || c == '\t') {
                out.append((char) c);
            } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
                out.append('\n');
                changes.add(Reason.CLEANED_SPACES);
            } else if (c != ' ' && Character.isSpaceChar(c)) {
                out.append(' ');
                changes.add(Reason.CLEANED_SPACES);
            } else if (c == 0x200B || c == 0x2060 || c == 0xFEFF || c == 0xAD) {
                changes.add(Reason.CLEANED_INVISIBLE);
            } else if (unusable(c)) {
                changes.add(Reason.CLEANED_CONTROL);
            } else {
                out.appendCodePoint(c);
            }
        }
        return new Cleaned(out.toString().strip(), changes);
    }

    /// Cleans what must be one short line: a code, a number, a day. As text, and every run of spaces becomes
    /// one, all format characters go, curly quotes and every dash become plain.
    public static Cleaned line(String raw) {
        var text = text(raw);
        var changes = EnumSet.noneOf(Reason.class);
        changes.addAll(text.changes());
        var out = new StringBuilder(text.text().length());
        text.text().codePoints().forEach(c -> {
            if (c <= ' ') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (Character.getType(c) == Character.FORMAT) {
                changes.add(Reason.CLEANED_INVISIBLE);
            } else if ("“”„‟«»".indexOf(c) >= 0) {
                out.append('"');
                changes.add(Reason.CLEANED_QUOTES);
            } else if ("‘’‚‛".indexOf(c) >= 0) {
                out.append('\'');
                changes.add(Reason.CLEANED_QUOTES);
            } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
                out.append('-');
            } else {
                out.appendCodePoint(c);
            }
        });
        return new Cleaned(out.toString().strip(), changes);
    }

    private static boolean plain(String raw) {
        int length = raw.length();
        if (length > 0 && (raw.charAt(0) <= ' ' || raw.charAt(length - 1) <= ' ')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = raw.charAt(i);
            boolean plain = (c >= ' ' && c < 0x7F) || (c > 0xBF && c < 0x1680) || c == '\n' || c == '\t';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean unusable(int c) {
        return Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
