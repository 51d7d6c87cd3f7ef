package org.pacta.portal.proof;

import java.util.List;
import org.pacta.ledger.seal.Seals;
import org.pacta.page.Xml;

/// Heads as an Atom feed (RFC 4287): who subscribes holds them outside.
final class HeadsFeed {

    private HeadsFeed() {}

    /// @param notice what is to be said of all of it; empty for nothing
    /// @param here the address of the ledger's page, with the server
    static String of(String title, String notice, String language, String here, List<Seals.Sealed> heads) {
        var out = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n"
                        .formatted(language));
        out.append("<id>%s</id>\n<title>%s</title>\n<link rel=\"self\" href=\"%s\"/>\n<link href=\"%s\"/>\n"
                .formatted(Xml.text(here), Xml.text(title), Xml.text(here + "/heads.atom"), Xml.text(here)));
        if (!notice.isEmpty()) out.append("<subtitle>%s</subtitle>\n".formatted(Xml.text(notice)));
        out.append("<author><name>Pacta</name></author>\n");
        var updated = heads.isEmpty()
                ? "1970-01-01T00:00:00Z"
                : heads.getFirst().head().sealed().toString();
        out.append("<updated>%s</updated>\n".formatted(updated));
        for (var each : heads) {
            var at = here + "/heads/" + each.head().size();
            out.append("<entry><id>%s</id><title>%d · %s</title><updated>%s</updated><link href=\"%1$s\"/>"
                    .formatted(
                            Xml.text(at),
                            each.head().size(),
                            Xml.text(each.head().rootText()),
                            each.head().sealed()));
            out.append("<content type=\"text\">%s</content></entry>\n"
                    .formatted(Xml.text(each.note().toString())));
        }
        return out.append("</feed>\n").toString();
    }
}
