package org.pacta.exchange.workbook;

import java.util.regex.Pattern;

/// Keeps texts from being run as formulas by the spreadsheet that opens an export (CWE-1236).
///
/// A text that begins with `=`, `+`, `-`, `@`, tab or carriage return gets an apostrophe in front; reading
/// takes it off again. Texts that already begin with apostrophes before such a sign get one more, so what was
/// written reads back the same.
public final class Injection {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private Injection() {}

    public static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String bare(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
