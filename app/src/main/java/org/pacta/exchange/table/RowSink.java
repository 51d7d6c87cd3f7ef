package org.pacta.exchange.table;

/// Takes the rows one by one, in the order of the file.
@FunctionalInterface
public interface RowSink {

    /// @return whether more rows are wanted
    boolean row(Row row);
}
