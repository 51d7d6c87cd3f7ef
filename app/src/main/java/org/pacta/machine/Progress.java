package org.pacta.machine;

/// Told by long work how far it is.
@FunctionalInterface
public interface Progress {

    /// @param what in words, such as `measures`
    /// @param done from 0 to `total`
    /// @param total at least 1
    void at(String what, long done, long total);
}
