package org.pacta.portal.figure;

import java.util.List;
import java.util.stream.Stream;
import org.pacta.page.Link;

/// Where the charts of a page are had as files; empty where there is no such chart.
///
/// @param curve the course of the plan
/// @param groups how far each group has come
/// @param due what is due when
public record Pictures(List<Link> curve, List<Link> groups, List<Link> due) {

    public Pictures {
        curve = List.copyOf(curve);
        groups = List.copyOf(groups);
        due = List.copyOf(due);
    }

    public List<Link> all() {
        return Stream.of(curve, groups, due).flatMap(List::stream).toList();
    }
}
