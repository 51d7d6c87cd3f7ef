package org.pacta.exchange.quarter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;

/// The columns of the sheet, in the order of the official annex; what a machine alone reads comes last.
enum Column {
    CODE(true, 10),
    MEASURE(true, 42),
    DUE(true, 13),
    EXECUTORS(true, 28),
    DONE(false, 55),
    EXPECTED(false, 13),
    CAUSE(false, 26),
    DELAY(false, 34),
    HELPER(false, 28),
    HELP(false, 34),
    INPUT_BY(false, 13),
    INPUT(false, 34),
    UNCHANGED(false, 13),
    CORRECTION(false, 30),
    LAST(true, 50),
    VERSION(true, 8);

    /// So that nobody changes it by a slip.
    final boolean locked;

    /// In signs.
    final int width;

    Column(boolean locked, int width) {
        this.locked = locked;
        this.width = width;
    }

    /// The key of its heading.
    String key() {
        return "quarter.column." + name().toLowerCase(Locale.ROOT);
    }

    boolean day() {
        return this == DUE || this == EXPECTED || this == INPUT_BY;
    }

    /// Whether somebody says something there: all that is not locked.
    boolean said() {
        return !locked;
    }

    /// Whether rows can be read without it.
    boolean needed() {
        return said() || this == CODE || this == VERSION;
    }

    /// The column of a heading in whatever language.
    static Optional<Column> headed(String heading, Lexicon lexicon) {
        return Arrays.stream(values())
                .filter(each -> Arrays.stream(Language.values())
                        .anyMatch(one -> lexicon.in(one).say(each.key()).equalsIgnoreCase(heading)))
                .findFirst();
    }
}
