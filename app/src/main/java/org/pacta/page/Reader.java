package org.pacta.page;

import java.util.List;

/// Who reads, as the head of every page says.
///
/// @param name of a person, or what stands for it; empty for nobody known
/// @param capacity in which capacity he reads here, in words; may be empty
/// @param links sign in; or one's own account
/// @param form the word that the form for leaving must send back; empty for nobody
public record Reader(String name, String capacity, List<Link> links, String form) {

    public static final Reader NOBODY = new Reader("", "", List.of(), "");

    public Reader {
        links = List.copyOf(links);
    }
}
