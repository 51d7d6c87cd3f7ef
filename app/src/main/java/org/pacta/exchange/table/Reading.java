package org.pacta.exchange.table;

import org.pacta.exchange.faults.Fault;

/// How reading a file went.
public sealed interface Reading {

    /// The file was read to its end, or as far as rows were wanted.
    ///
    /// @param rows handed out
    record Read(Format format, long rows) implements Reading {}

    /// The file cannot be read, or not further; rows handed out before are void.
    record Refused(Fault fault) implements Reading {}
}
