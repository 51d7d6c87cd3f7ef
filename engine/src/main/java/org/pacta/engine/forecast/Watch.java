package org.pacta.engine.forecast;

/// Is told how far a simulation has come, and may end it. Called by the simulation's threads, one at a time.
@FunctionalInterface
public interface Watch {

    /// Looks away and goes on.
    Watch NONE = (_, _) -> true;

    /// Called after each block.
    ///
    /// @param done futures worked through so far
    /// @param most futures at most
    /// @return whether to go on; false ends the simulation with a [java.util.concurrent.CancellationException]
    boolean goOn(long done, long most);
}
