package org.pacta.portal.thing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;

/// One thing that happened, with both its times.
///
/// @param state chooses the sign beside it
/// @param words what happened, a sentence: `Reported done by Party A`
/// @param since the day from which it holds
/// @param recorded when it was recorded, in the union's time zone
/// @param entered when it was typed in, where that differs (reconstructed history); else null
/// @param who body and role, never a person's name
/// @param note a reason or remark, in its own language; null for none
/// @param document the decision or evidence; null for none
/// @param entry the entry of the ledger in which it stands; null where none is named
public record Event(
        Words language,
        State state,
        String words,
        LocalDate since,
        LocalDateTime recorded,
        @Nullable LocalDateTime entered,
        String who,
        @Nullable Text note,
        @Nullable Link document,
        @Nullable Link entry) {

    public String sinceWords() {
        return language.formats().day(since);
    }

    public String sinceDay() {
        return since.toString();
    }

    /// The same, where the page says already that all of it was entered on that day.
    String recordedWords(LocalDate said) {
        return entered != null && entered.toLocalDate().equals(said)
                ? language.say("portal.event.recorded", language.formats().moment(recorded), who)
                : recordedWords();
    }

    /// `Recorded 2 October 2023, 14:05 by Ministry of Economy, Party A.`
    public String recordedWords() {
        var formats = language.formats();
        var recordedBy = language.say("portal.event.recorded", formats.moment(recorded), who);
        return entered == null
                ? recordedBy
                : recordedBy + " " + language.say("portal.event.entered", formats.moment(entered));
    }
}
