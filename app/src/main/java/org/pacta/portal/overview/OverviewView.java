package org.pacta.portal.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Marked;
import org.pacta.page.Moment;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.portal.figure.BarView;
import org.pacta.portal.figure.CurveView;
import org.pacta.portal.figure.FigureView;
import org.pacta.portal.figure.Pictures;
import org.pacta.portal.table.TableView;

/// The first screen of a union: where do we stand, will we make it, what is next. Never sliced by Party.
///
/// @param framework the framework's name
/// @param scope what it consists of, as `28 ● union programmes`
/// @param moment what is shown (the frame's)
/// @param meeting the sitting of the day shown, or the last one before it, in words; may be empty
/// @param figures two to four: measures confirmed, acts adopted, …
/// @param since null when there is no earlier sitting
/// @param outlook null likewise
/// @param next what comes after this framework, a sentence; null where nothing is known
/// @param groupsCaption the name of the groups: "Programmes"
/// @param counting how measures are weighed: "Every measure counts as one."
/// @param tools change the date, download, print, cite
/// @param pictures the charts as files
public record OverviewView(
        Frame frame,
        Text framework,
        String scope,
        Moment moment,
        String meeting,
        List<FigureView> figures,
        Remaining remaining,
        @Nullable Since since,
        @Nullable Outlook outlook,
        List<Statement> statements,
        @Nullable Text next,
        @Nullable CurveView curve,
        String groupsCaption,
        List<BarView> groups,
        TableView nextDue,
        TableView overdue,
        String counting,
        List<Link> tools,
        Pictures pictures)
        implements Page {

    public OverviewView {
        figures = List.copyOf(figures);
        statements = List.copyOf(statements);
        groups = List.copyOf(groups);
        tools = List.copyOf(tools);
    }

    @Override
    public String title() {
        return framework.words();
    }

    public Marked scopeMarked() {
        return Marked.of(scope);
    }

    public Marked meetingMarked() {
        return Marked.of(meeting);
    }

    /// What stands between the day and the meeting: a name with a capital does not go on a sentence.
    public String beforeMeeting() {
        return !meeting.isEmpty() && Character.isUpperCase(meeting.codePointAt(0)) ? " · " : ", ";
    }

    public Marked nextMarked() {
        return Marked.of(next == null ? "" : next.words());
    }

    public String reconstructed() {
        var later = moment.later();
        return later == null ? "" : say("portal.reconstructed", day(later.on()));
    }

    @Override
    public String gist() {
        return FigureView.gist(figures, Page.super.gist());
    }

    /// What is to be said where the groups add up to more than the whole; else empty.
    public String overlap() {
        return figures.isEmpty()
                ? ""
                : BarView.overlap(words(), groups, figures.getFirst().denominator());
    }
}
