package org.pacta.exchange.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cyrillic letters that look like Latin ones, and the other way, inside codes: `М1` is not `M1`; and letters of both
/// that look like digits inside codes of digits: `1.З` is not `1.3`.
public final class LookAlikes {

    private static final String CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјорѕхуԛԝ";
    private static final String LATIN = "ABCEHIJKMOPSTXYaceijopsxyqw";

    /// Letters for which offices mistake digits, and those digits.
    private static final String LETTERS = "ЗзОоOolIІб";
    private static final String DIGITS = "3300001116";

    private static final Pattern OF_DIGITS =
            Pattern.compile("(?=.*\\d)[\\d" + LETTERS + "]+(?:[.,/-][\\d" + LETTERS + "]+)*\\.?");
    private static final Pattern ROMAN_HEAD = Pattern.compile("[IІ]{1,3}(?=[.,/-])");
    private static final Pattern LETTERED = Pattern.compile("(?=.*\\d)(?:\\d*\\p{L}?[.,/-])*\\d*(\\p{L})(?:[.,/-].*)?");

    /// One letter that does not fit the alphabet of the others, or the digits around it.
    ///
    /// @param at its place in the code, from 1, in characters
    /// @param letter the letter as it stands
    /// @param meant the letter of the other alphabet, or the digit, that looks the same
    public record Found(int at, char letter, char meant) {

        /// Which alphabet the letter belongs to, as `Cyrillic`.
        public String alphabet() {
            return cyrillic(letter) ? "Cyrillic" : "Latin";
        }

        /// As `Cyrillic М (U+041C) at place 1`.
        public String words() {
            return "%s %s (U+%04X) at place %d".formatted(alphabet(), letter, (int) letter, at);
        }
    }

    private LookAlikes() {}

    /// The letters of the alphabet that is the rarer in this code, if all of them look like the other's; empty
    /// when the code is of one alphabet or truly mixed (as `ПЛ-X5`, where `П` and `Л` exist in Cyrillic alone,
    /// and `X` may be meant).
    public static List<Found> in(String code) {
        int cyrillic = 0;
        int latin = 0;
        boolean onlyCyrillic = false;
        boolean onlyLatin = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (cyrillic(c)) {
                cyrillic++;
                onlyCyrillic |= CYRILLIC.indexOf(c) < 0;
            } else if (latin(c)) {
                latin++;
                onlyLatin |= LATIN.indexOf(c) < 0;
            }
        }
        if (cyrillic == 0 || latin == 0 || (onlyCyrillic && onlyLatin)) {
            return List.of();
        }
        boolean toLatin = onlyLatin || (!onlyCyrillic && latin >= cyrillic);
        return letters(code, toLatin);
    }

    /// The letters that stand for digits in a code of digits and separators, as `1.З`, `2.1O` or `l.4`; empty when the
    /// code holds any other letter. A Roman number of sections, as in `I.1`, is none of them.
    public static List<Found> digits(String code) {
        if (!OF_DIGITS.matcher(code).matches()) {
            return List.of();
        }
        var head = ROMAN_HEAD.matcher(code);
        var found = new ArrayList<Found>();
        for (int i = head.lookingAt() ? head.end() : 0; i < code.length(); i++) {
            int at = LETTERS.indexOf(code.charAt(i));
            if (at >= 0) {
                found.add(new Found(i + 1, code.charAt(i), DIGITS.charAt(at)));
            }
        }
        return List.copyOf(found);
    }

    /// The letter that numbers a point in a code of digits, as `а` in `1.а` or `2а`, if it looks like no digit: where a
    /// plan counts so, `1.б` is a code like others.
    public static Optional<Character> counting(String code) {
        var lettered = LETTERED.matcher(code);
        return lettered.matches() && LETTERS.indexOf(lettered.group(1)) < 0
                ? Optional.of(lettered.group(1).charAt(0))
                : Optional.empty();
    }

    /// The code with all its look-alike letters brought to one alphabet; empty if there is nothing to mend.
    public static Optional<String> mended(String code) {
        return mended(code, in(code));
    }

    /// The code with what was meant in place of what was found; empty if nothing was.
    public static Optional<String> mended(String code, List<Found> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var mended = new StringBuilder(code);
        found.forEach(f -> mended.setCharAt(f.at() - 1, f.meant()));
        return Optional.of(mended.toString());
    }

    /// A form in which codes that look the same are the same: to find twins in a list of codes.
    public static String skeleton(String code) {
        var skeleton = new StringBuilder(code);
        for (int i = 0; i < code.length(); i++) {
            int at = CYRILLIC.indexOf(code.charAt(i));
            if (at >= 0) {
                skeleton.setCharAt(i, LATIN.charAt(at));
            }
        }
        return skeleton.toString();
    }

    private static List<Found> letters(String code, boolean toLatin) {
        var from = toLatin ? CYRILLIC : LATIN;
        var to = toLatin ? LATIN : CYRILLIC;
        var found = new ArrayList<Found>();
        for (int i = 0; i < code.length(); i++) {
            int at = from.indexOf(code.charAt(i));
            if (at >= 0) {
                found.add(new Found(i + 1, code.charAt(i), to.charAt(at)));
            }
        }
        return List.copyOf(found);
    }

    private static boolean cyrillic(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    private static boolean latin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
