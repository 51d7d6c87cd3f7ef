package org.pacta.confirmation.paper;

import java.util.List;
import org.pacta.language.Words;

/// The letter with which a Party sends its claim to the others.
public final class CoveringLetter {

    private CoveringLetter() {}

    /// @param party who writes
    /// @param to to whom, one a line
    /// @param about what is claimed, in lines
    /// @param enclosures documents that go with it, as they are cited
    public static byte[] file(Words words, String party, List<String> to, List<String> about, List<String> enclosures) {
        var sheet = new Sheet(false).line(party).line(words.say("papers.letter.number"));
        to.forEach(sheet::beside);
        sheet.heading(words.say("papers.letter.title"));
        about.forEach(sheet::line);
        sheet.line(words.say("papers.letter.ask"));
        if (!enclosures.isEmpty()) {
            sheet.line(words.say("papers.letter.enclosed"));
            for (int i = 0; i < enclosures.size(); i++) sheet.line("%d. %s".formatted(i + 1, enclosures.get(i)));
        }
        return sheet.line(words.say("papers.letter.signature")).bytes();
    }
}
