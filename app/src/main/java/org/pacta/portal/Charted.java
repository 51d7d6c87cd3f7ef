package org.pacta.portal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Link;
import org.pacta.portal.figure.Pictures;

/// The ways to the charts of a plan as files.
public final class Charted {

    private Charted() {}

    /// @param group the code of the group shown, or empty for the whole plan
    /// @param course whether there is a curve
    /// @param groups the name of the groups below; empty where there are none
    public static Pictures of(Visit visit, String group, boolean course, @Nullable String groups) {
        return new Pictures(
                course ? links(visit, group, visit.say("portal.curve"), "curve") : List.of(),
                groups == null || groups.isEmpty() ? List.of() : links(visit, group, groups, "programmes"),
                links(visit, group, visit.say("picture.due"), "due"));
    }

    /// The same picture in both forms.
    ///
    /// @param named what it shows, in words
    /// @param file as in its address, without the form
    public static List<Link> links(Visit visit, String group, String named, String file) {
        return Stream.of("svg", "png")
                .map(form -> visit.link(
                        visit.say("picture.as", named, form.toUpperCase(java.util.Locale.ROOT)),
                        visit.at("/" + file + "." + form)
                                .with("framework", visit.question().framework().code())
                                .with("group", group)))
                .toList();
    }

    /// The way to the citation of the figure shown.
    public static Link cite(Visit visit, String group) {
        return visit.link(
                visit.say("cite.title"),
                visit.at("/cite")
                        .with("framework", visit.question().framework().code())
                        .with("group", group));
    }
}
