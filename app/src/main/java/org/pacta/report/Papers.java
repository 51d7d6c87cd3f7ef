package org.pacta.report;

import java.util.Locale;
import org.pacta.language.Words;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// Papers made from the record at a moment. Called inside a reading: made for its viewer alone.
@Component
public class Papers {

    private final Note note;
    private final Positions positions;

    Papers(Note note, Positions positions) {
        this.note = note;
        this.positions = positions;
    }

    /// Which papers there are.
    public enum Kind {
        /// For heads of government: one page, and an annex by programme.
        NOTE,
        /// What each Party says of each measure, to be signed.
        POSITIONS;

        /// As it stands in addresses and in the record.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param where the address of this server, as `https://example.org`; empty where none is known
    public Paper paper(Kind kind, Question question, Words words, String where) {
        return switch (kind) {
            case NOTE -> note.of(question, words, where);
            case POSITIONS -> positions.of(question, words, where);
        };
    }
}
