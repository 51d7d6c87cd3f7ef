package org.pacta.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;

/// What stands around every page.
///
/// @param words the reader's language
/// @param union the union and its overview; null where no union is meant (the list of unions, some errors)
/// @param frameworks the union's frameworks, newest first, with the one shown marked
/// @param sections overview, plan, acts, bodies, meetings, …, with the one shown marked
/// @param languages every language of the pages, each leading to this same page
/// @param crumbs the way from the union to here, this page left out
/// @param moment what moment is shown; null where the page has none
/// @param demonstration whether measures, bodies and dates are invented
/// @param edition the edition of the plan in force at the moment shown, or empty
/// @param released what is said where everybody sees the record as released; empty where it is seen live
/// @param viewer for whom the totals were worked out, in words
/// @param search where the search form leads, or empty where there is none
/// @param reader who reads, for the head of the page
/// @param card what is shown of the page beside a link to it
/// @param looks style sheet, script and icon
public record Frame(
        Words words,
        @Nullable Link union,
        List<Choice> frameworks,
        List<Choice> sections,
        List<Choice> languages,
        List<Link> crumbs,
        @Nullable Moment moment,
        boolean demonstration,
        String edition,
        String released,
        String viewer,
        String search,
        Reader reader,
        Card card,
        Looks looks) {

    public Frame {
        frameworks = List.copyOf(frameworks);
        sections = List.copyOf(sections);
        languages = List.copyOf(languages);
        crumbs = List.copyOf(crumbs);
    }

    /// A page of the union, at no moment in particular; only where there is a union.
    ///
    /// @param below what follows its own address: `/extensions`
    public String ofUnion(String below) {
        var href = Objects.requireNonNull(union).href();
        int query = href.indexOf('?');
        return (query < 0 ? href : href.substring(0, query)) + below;
    }

    /// A frame without a union: for the list of unions, and for errors.
    public static Frame bare(Words words, List<Choice> languages, String viewer, Reader reader, Looks looks) {
        return new Frame(
                words, null, List.of(), List.of(), languages, List.of(), null, false, "", "", viewer, "", reader,
                Card.NONE, looks);
    }
}
