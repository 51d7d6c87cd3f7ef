package org.pacta.confirmation.paper;

import java.util.List;
import org.pacta.language.Words;

/// Who approved a draft inside a Party, and when (лист согласования).
public final class ApprovalSheet {

    private ApprovalSheet() {}

    /// @param step what was done
    /// @param who name and office
    /// @param when day and hour, or number and day where it was done on paper; empty while it is to be done
    public record Line(String step, String who, String when) {}

    /// @param party its name
    /// @param about what is claimed, in lines
    public static byte[] file(Words words, String party, List<String> about, List<Line> lines) {
        var sheet = new Sheet(false).heading(words.say("papers.sheet.title")).line(party);
        about.forEach(sheet::line);
        var heads = List.of(
                words.say("papers.sheet.step"),
                words.say("papers.sheet.who"),
                words.say("papers.sheet.when"),
                words.say("papers.sheet.signature"));
        return sheet.table(
                        heads,
                        lines.stream()
                                .map(each -> List.of(each.step, each.who, each.when, ""))
                                .toList())
                .bytes();
    }
}
