package org.pacta.machine;

/// What the server does by itself now and then: a command of the clock, a letter that is due.
///
/// Several servers may stand on one database: a duty is attended to by one of them at a time. It may be called at any
/// moment and as often as one likes; whatever it does, it does once, by what it finds recorded.
public interface Duty {

    /// A word that tells it from the others.
    String name();

    void attend();
}
