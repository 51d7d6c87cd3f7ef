package org.pacta.register.alignment;

import org.jspecify.annotations.Nullable;

/// An article, paragraph or item of an annex.
///
/// @param code unique in the union
/// @param instrument the code of its instrument
/// @param parent the code of the provision that it is part of; null at the top
/// @param depth how many provisions stand above it
public record Provision(
        long id, String code, String instrument, @Nullable String parent, int depth, String words) {

    Provision at(int place) {
        return new Provision(id, code, instrument, parent, place, words);
    }

    /// Its code within its instrument: `3.1` of `treaty-1999:3.1`.
    public String place() {
        var before = instrument + ":";
        return code.startsWith(before) ? code.substring(before.length()) : code;
    }
}
