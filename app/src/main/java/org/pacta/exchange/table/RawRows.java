package org.pacta.exchange.table;

/// Takes the rows of a file as they lie there, told apart by what a reader makes of them.
public interface RawRows {

    /// A row that holds headings, or stands above them.
    void heading(Row row);

    /// A row that says what the rows below belong to.
    void above(Row row);

    /// Any other row; cells that hold for it are filled in.
    void row(Row row);
}
