package org.pacta.portal.thing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Badge;
import org.pacta.page.Frame;
import org.pacta.page.Page;
import org.pacta.page.Text;
import org.pacta.portal.table.TableView;

/// One thing with its facts and its history: a measure, step, act, body or meeting.
///
/// @param kind what it is and its code: `Measure 7.12`, `Milestone 7.12.1`
/// @param titles the title in every language there is, the reader's first; the original is marked
/// @param texts longer texts of the reader's language: description, verification, operative words
/// @param badges where it stands, one for each axis on which something is to be said
/// @param facts name and value, in order of use
/// @param deadline null where the thing has none
/// @param tables in order: standing of each Party, assignments, steps, links, acts, agenda; those without rows
///     are left out by the template unless they say something when empty
/// @param timeline every event, oldest first
public record ThingView(
        Frame frame,
        String kind,
        List<Text> titles,
        List<Paragraph> texts,
        List<Badge> badges,
        List<Fact> facts,
        @Nullable Deadline deadline,
        List<TableView> tables,
        List<Event> timeline)
        implements Page {

    /// A text under a heading.
    public record Paragraph(String heading, Text text) {}

    public ThingView {
        titles = List.copyOf(titles);
        texts = List.copyOf(texts);
        badges = List.copyOf(badges);
        facts = List.copyOf(facts);
        tables = List.copyOf(tables);
        timeline = List.copyOf(timeline);
    }

    @Override
    public String title() {
        return titles.getFirst().words();
    }

    public List<Text> otherTitles() {
        return titles.subList(1, titles.size());
    }

    /// When and by whom an event was recorded; when it was entered only where the foot of the page does not say it.
    public String recorded(Event event) {
        var moment = frame.moment();
        var later = moment == null ? null : moment.later();
        return later == null ? event.recordedWords() : event.recordedWords(later.on());
    }
}
