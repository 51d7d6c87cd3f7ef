package org.pacta.exchange.workbook;

/// What the cells of a column hold.
public enum ColumnType {
    /// A code of at most 100 characters, without line ends and semicolons.
    CODE,
    /// Codes, separated by semicolons.
    CODES,
    /// One short line.
    LINE,
    /// Running text.
    TEXT,
    /// Running text in several languages, a column each.
    TEXTS,
    DAY,
    INSTANT,
    DEADLINE,
    NUMBER,
    WHOLE,
    FLAG,
    ENUM,
    /// A language code as in BCP 47.
    LANGUAGE,
    LANGUAGES
}
