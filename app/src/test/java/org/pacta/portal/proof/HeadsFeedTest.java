package org.pacta.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.ledger.proof.TreeHead;
import org.pacta.ledger.seal.Seals;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/// The feed has what RFC 4287 asks for, whatever the union is called.
class HeadsFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final SecretKey KEY = SecretKey.make("pacta");

    private static Seals.Sealed head(long size) {
        var moment = Instant.parse("2026-02-26T09:00:00Z").plusSeconds(size);
        var head = new TreeHead("pacta/0011", size, new byte[32], size, moment, moment);
        return new Seals.Sealed(head, Note.of(head.text()).signedBy(KEY));
    }

    private static Document feed(List<Seals.Sealed> heads) throws Exception {
        var text = HeadsFeed.of(
                "Heads of \"A & B\" <1>", "Demonstration.", "en", "https://example.org/u/a&b/ledger", heads);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static List<Element> children(Element of, String name) {
        var found = new ArrayList<Element>();
        for (var node = of.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element it && ATOM.equals(it.getNamespaceURI()) && name.equals(it.getLocalName()))
                found.add(it);
        return found;
    }

    private static String one(Element of, String name) {
        var found = children(of, name);
        assertThat(found).as("%s of %s", name, of.getLocalName()).hasSize(1);
        return found.getFirst().getTextContent();
    }

    @Test
    void eachEntryHasItsIdTitleTimeLinkAndTheWholeNote() throws Exception {
        var heads = List.of(head(9), head(5), head(1));

        var feed = feed(heads).getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(one(feed, "title")).isEqualTo("Heads of \"A & B\" <1>");
        assertThat(one(feed, "id")).isEqualTo("https://example.org/u/a&b/ledger");
        assertThat(one(children(feed, "author").getFirst(), "name")).isEqualTo("Pacta");
        assertThat(children(feed, "link"))
                .extracting(each -> each.getAttribute("rel"))
                .containsOnlyOnce("self");
        assertThat(OffsetDateTime.parse(one(feed, "updated")).toInstant())
                .isEqualTo(heads.getFirst().head().sealed());
        var entries = children(feed, "entry");
        assertThat(entries).hasSize(3);
        var ids = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            var entry = entries.get(i);
            assertThat(ids.add(one(entry, "id"))).isTrue();
            assertThat(one(entry, "title")).isNotBlank();
            assertThat(OffsetDateTime.parse(one(entry, "updated")).toInstant())
                    .isEqualTo(heads.get(i).head().sealed());
            assertThat(children(entry, "link").getFirst().getAttribute("href"))
                    .endsWith("/ledger/heads/" + heads.get(i).head().size());
            assertThat(one(entry, "content")).isEqualTo(heads.get(i).note().toString());
            var note = Note.parse(one(entry, "content")).orElseThrow();
            assertThat(note.by(KEY.open())).isPresent();
        }
    }

    @Test
    void aUnionWithoutHeadsHasAFeedThatIsValidToo() throws Exception {
        var feed = feed(List.of()).getDocumentElement();

        assertThat(OffsetDateTime.parse(one(feed, "updated"))).isNotNull();
        assertThat(children(feed, "entry")).isEmpty();
    }
}
