package org.pacta.confirmation.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;

/// All claims about a measure or step, with what was said to them and what proves them.
///
/// @param thing leads to its own page
/// @param standing of each Party and of all together
/// @param actions what this reader may begin here
/// @param drafts of the reader's Party, and those offered to it
public record DossierView(
        Frame frame,
        String kind,
        String title,
        Link thing,
        List<Stand> standing,
        List<Link> actions,
        List<DraftLine> drafts,
        List<ClaimView> claims,
        List<DisagreementView> disagreements)
        implements Page {

    public record Stand(String who, Badge badge, String since) {}

    public record DraftLine(Link link, String words) {}

    /// One version of a Party's claim.
    ///
    /// @param anchor its Party and version: `A-2`
    /// @param clock how long the silence still lasts, or that it has spoken; empty for none
    /// @param words null where there are none for this reader
    /// @param notes between the two Parties, seen by them alone
    public record ClaimView(
            String anchor,
            String heading,
            Badge badge,
            List<FormView.Line> facts,
            @Nullable Text words,
            List<Said> answers,
            String clock,
            List<DocumentView> documents,
            List<Said> notes,
            List<Link> actions) {

        public ClaimView {
            facts = List.copyOf(facts);
            answers = List.copyOf(answers);
            documents = List.copyOf(documents);
            notes = List.copyOf(notes);
            actions = List.copyOf(actions);
        }
    }

    /// Who said what and when, with his words.
    public record Said(String who, @Nullable Text words) {}

    /// @param where the link to a file, an act or another place; null where it is held by a body
    /// @param place in words
    /// @param alarm empty while it holds
    public record DocumentView(
            Text title,
            String citation,
            @Nullable Link where,
            String place,
            String strength,
            String alarm,
            List<Link> actions) {

        public DocumentView {
            actions = List.copyOf(actions);
        }
    }

    /// @param claimed the reading of the claimant; `objected` that of the other
    public record DisagreementView(
            String heading,
            Badge badge,
            Reading claimed,
            Reading objected,
            List<String> settlement,
            List<Link> actions) {

        public DisagreementView {
            settlement = List.copyOf(settlement);
            actions = List.copyOf(actions);
        }
    }

    public record Reading(String who, String what, @Nullable Text words, List<DocumentView> documents) {

        public Reading {
            documents = List.copyOf(documents);
        }
    }

    public DossierView {
        standing = List.copyOf(standing);
        actions = List.copyOf(actions);
        drafts = List.copyOf(drafts);
        claims = List.copyOf(claims);
        disagreements = List.copyOf(disagreements);
    }
}
