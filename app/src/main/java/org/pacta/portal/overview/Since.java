package org.pacta.portal.overview;

import java.time.LocalDate;
import org.pacta.language.Words;
import org.pacta.page.Link;

/// What has changed since an earlier day, as a rule the meeting before.
///
/// @param before the figure then
/// @param now the figure at the day shown; `before + confirmed − returned + …` where the plan did not change
/// @param returned confirmed then, and no longer
/// @param changes the page that compares the two moments
public record Since(
        Words words,
        LocalDate day,
        long before,
        long now,
        long confirmed,
        long returned,
        long added,
        long excluded,
        Link changes) {

    public String heading() {
        return words.say("portal.since", words.formats().day(day));
    }

    public String step() {
        return words.formats().number(before) + "\u00a0→\u00a0"
                + words.formats().number(now);
    }

    public String sentence() {
        return words.say("portal.since.changes", confirmed, returned, added, excluded);
    }
}
