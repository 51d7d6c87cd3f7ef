package org.pacta.confirmation.discretion;

import java.util.Set;
import org.pacta.parties.Openness.Slices;

/// What a reader may be told of who carries out what in a union, at a moment. See ADR 085.
///
/// @param all whether nothing is withheld from him
/// @param slices which counts by Party and by body he may see
/// @param late the things whose bodies are withheld: their date has passed, at the moment asked or at present, and they
///     are not confirmed; empty where nothing is withheld
/// @param own the bodies of his Party, from whom nothing of theirs is withheld
public record Discretion(boolean all, Slices slices, Set<Long> late, Set<Long> own) {

    /// Nothing is withheld.
    public static final Discretion NONE = new Discretion(true, Slices.BODY, Set.of(), Set.of());

    public Discretion {
        late = Set.copyOf(late);
        own = Set.copyOf(own);
    }

    /// Whether he may be told that this body carries out this thing.
    public boolean names(long thing, long body) {
        return all || !late.contains(thing) || own.contains(body);
    }

    /// Whether anything is withheld of a thing.
    public boolean withholds(long thing) {
        return !all && late.contains(thing);
    }

    /// Whether he may see counts, filters and lists by Party.
    public boolean byParty() {
        return slices != Slices.NONE;
    }

    /// The same by body.
    public boolean byBody() {
        return slices == Slices.BODY;
    }
}
