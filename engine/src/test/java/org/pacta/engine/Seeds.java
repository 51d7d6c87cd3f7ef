package org.pacta.engine;

/// How many seeds a property is tried on. The search for mutants that no test sees runs every test on each of
/// them, and asks for fewer with `-Dseeds=N`.
public final class Seeds {

    private Seeds() {}

    /// `usual` seeds, or as few as were asked for.
    public static int upTo(int usual) {
        return Math.min(usual, Integer.getInteger("seeds", usual));
    }
}
