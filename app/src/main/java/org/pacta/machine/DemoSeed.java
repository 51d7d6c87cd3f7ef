package org.pacta.machine;

/// What `pacta demo` plants into an empty demonstration; a slice above brings it as a bean.
public interface DemoSeed {

    /// Whether the demonstration is not there yet, or not whole.
    boolean needed();

    /// Plants it, saying how far it is.
    ///
    /// @param grown runs on a thread of its own once the unions are there, beside what is left to do
    void plant(Progress progress, Runnable grown);
}
