package org.pacta.exchange.table;

/// The kinds of file read, told by their content and not by their name.
public enum Format {
    CSV,
    XLSX,
    XLS,
    DOCX
}
