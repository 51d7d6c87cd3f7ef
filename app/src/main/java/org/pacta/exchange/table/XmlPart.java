package org.pacta.exchange.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pacta.exchange.faults.Reason;

/// One XML part read event by event. A document type is refused, so no entity can be declared or fetched; depth is
/// limited.
final class XmlPart implements AutoCloseable {

    private static final int DEEPEST = 256;

    private final XMLStreamReader reader;
    private int depth;

    XmlPart(InputStream in) throws XMLStreamException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        reader = guarded(() -> factory.createXMLStreamReader(in));
    }

    /// The next event of [XMLStreamConstants]; `END_DOCUMENT` at the end.
    int next() throws XMLStreamException {
        int event = guarded(reader::next);
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal(Reason.XML_DOCTYPE);
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new Refusal(Reason.FILE_DAMAGED);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    String name() {
        return reader.getLocalName();
    }

    /// An attribute by its name without prefix; empty if it is not there.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Adds the text of a text event.
    void textTo(StringBuilder text, int most) throws XMLStreamException {
        var part = guarded(reader::getText);
        if (text.length() + part.length() > most) {
            throw new Refusal(
                    Reason.CELL_TOO_LARGE, org.pacta.exchange.faults.Place.FILE, text + part, String.valueOf(most));
        }
        text.append(part);
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }

    private interface Step<T> {
        T take() throws XMLStreamException;
    }

    /// The parser answers some broken input with unchecked exceptions; a refusal from the stream below passes as it
    /// is.
    private static <T> T guarded(Step<T> step) throws XMLStreamException {
        try {
            return step.take();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }
}
