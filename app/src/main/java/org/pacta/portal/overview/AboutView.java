package org.pacta.portal.overview;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.Text;

/// What a union says of itself, who its Parties are, and where to read on.
///
/// @param introduction in plain paragraphs; its words are empty where the union said nothing
/// @param parties their names in the union's order
/// @param plans its frameworks, the latest first
/// @param news where what happens is told
/// @param deeds what the reader may do here
public record AboutView(
        Frame frame,
        Text name,
        Text introduction,
        List<String> parties,
        List<Link> plans,
        List<Link> news,
        List<Link> deeds)
        implements Page {

    public AboutView {
        parties = List.copyOf(parties);
        plans = List.copyOf(plans);
        news = List.copyOf(news);
        deeds = List.copyOf(deeds);
    }

    @Override
    public String title() {
        return say("about.title");
    }

    public List<String> paragraphs() {
        return paragraphs(introduction);
    }

    /// A text in its paragraphs, which empty lines part; none of an empty text.
    public static List<String> paragraphs(Text text) {
        return text.words().lines().anyMatch(each -> !each.isBlank())
                ? List.of(text.words().strip().split("\\R\\s*\\R"))
                : List.of();
    }
}
