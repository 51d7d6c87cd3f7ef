package org.pacta.page;

import java.util.List;
import org.pacta.language.Words;

/// Where a page stands among those of a union.
///
/// @param words the reader's language
/// @param union its code
/// @param here the page's own address
/// @param section the section marked as shown: overview, plan, measures, acts, bodies, meetings, …; empty for none
/// @param crumbs the way from the union's overview to here, both left out
public record Place(Words words, String union, Address here, String section, List<Link> crumbs) {

    public Place {
        crumbs = List.copyOf(crumbs);
    }
}
