package org.pacta.planning.told;

import java.util.List;

/// What is said of one thing that must be known to read a forecast.
///
/// @param name what it is about, in a word or two
/// @param said whole sentences, at least one
public record Topic(String name, List<String> said) {

    public Topic {
        said = List.copyOf(said);
    }
}
