package org.pacta.report.paper;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pacta.report.paper.BroughtDocx.Fault;

/// Looks through one part of a DOCX that somebody brought, as a word processor would read it: whatever the spelling,
/// encoding or cutting of what it says.
final class BroughtParts {

    /// Relations whose target is active or brings a document of its own, wherever it lies.
    private static final Set<String> ACTIVE =
            Set.of("afchunk", "control", "activexcontrolbinary", "oleobject", "package", "subdocument", "vbaproject");

    /// Where a click may lead. Everything else outside of the file is fetched, or opened by the machine.
    private static final Pattern LINK = Pattern.compile("https?:|mailto:|#", Pattern.CASE_INSENSITIVE);

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\");
    /// Fields that read other files, ask other programs or run something (ISO/IEC 29500-1, 17.16).
    private static final Set<String> FETCHING = Set.of(
            "database",
            "dde",
            "ddeauto",
            "embed",
            "htmlactivex",
            "import",
            "include",
            "includepicture",
            "includetext",
            "link",
            "macrobutton",
            "rd");
    /// Old pictures, which name their file themselves.
    private static final Set<String> DRAWN = Set.of("imagedata", "fill", "stroke", "image", "background");

    private static final XMLInputFactory READERS = readers();

    /// Fields that are open, the innermost last. The first is what stands in none.
    private final Deque<Field> fields = new ArrayDeque<>();

    private String inside = "";

    /// What a field says until its result begins.
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        /// With the text between: a word processor may count it.
        private final StringBuilder all = new StringBuilder();
        private boolean result;

        boolean fetching() {
            return fetches(instruction) || fetches(all);
        }

        private static boolean fetches(CharSequence said) {
            return FETCHING.contains(first(said));
        }

        /// Whether its first word may still become one that fetches.
        boolean may() {
            return !result && FETCHING.stream().anyMatch(each -> each.startsWith(first(instruction)));
        }
    }

    private BroughtParts() {
        fields.add(new Field());
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /// @param name in lower case
    /// @return null if nothing is wrong with it
    static @Nullable Fault fault(String name, byte[] content) {
        var expected = name.endsWith(".xml") || name.endsWith(".rels");
        XMLStreamReader reader;
        try {
            // a part may be read as XML whatever its name: what cannot be is a picture or a font
            reader = READERS.createXMLStreamReader(new ByteArrayInputStream(content));
            if (!begins(reader)) return expected ? Fault.ENTITIES : null;
        } catch (XMLStreamException _) {
            return expected ? Fault.UNREADABLE : null;
        }
        try {
            var parts = new BroughtParts();
            while (true) {
                var fault = parts.at(reader);
                if (fault != null || !reader.hasNext()) return fault;
                reader.next();
            }
        } catch (XMLStreamException _) {
            return Fault.UNREADABLE;
        }
    }

    /// Goes to the first element; false if something is declared before it.
    private static boolean begins(XMLStreamReader reader) throws XMLStreamException {
        while (!reader.isStartElement()) {
            if (reader.getEventType() == XMLStreamConstants.DTD) return false;
            reader.next();
        }
        return true;
    }

    private @Nullable Fault at(XMLStreamReader reader) {
        return switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> {
                inside = low(reader.getLocalName());
                yield start(reader, inside);
            }
            case XMLStreamConstants.END_ELEMENT -> {
                inside = "";
                yield null;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                said(reader.getText());
                yield null;
            }
            case XMLStreamConstants.END_DOCUMENT -> fields.stream().anyMatch(Field::fetching) ? Fault.FETCHING : null;
            default -> null;
        };
    }

    private void said(String text) {
        var field = fields.getLast();
        if (field.result) return;
        var instruction = inside.equals("instrtext") || inside.equals("delinstrtext");
        if (instruction) field.instruction.append(text);
        if (instruction || inside.equals("t") && fields.size() > 1) field.all.append(text);
    }

    private @Nullable Fault start(XMLStreamReader reader, String element) {
        return switch (element) {
            case "relationship" -> relation(reader);
            case "override", "default" ->
                low(attribute(reader, "contenttype")).contains("macroenabled") ? Fault.MACROS : null;
            case "mailmerge" -> Fault.FETCHING;
            case "fldsimple" -> FETCHING.contains(first(attribute(reader, "instr"))) ? Fault.FETCHING : null;
            case "fldchar" -> field(low(attribute(reader, "fldchartype")));
            default -> DRAWN.contains(element) && fetches(reader) ? Fault.OUTSIDE : null;
        };
    }

    private static @Nullable Fault relation(XMLStreamReader reader) {
        var type = low(attribute(reader, "type"));
        var kind = type.substring(type.lastIndexOf('/') + 1);
        if (ACTIVE.contains(kind)) return Fault.ACTIVE;
        var target = attribute(reader, "target").strip();
        var outside = low(attribute(reader, "targetmode")).strip().equals("external");
        if (!outside && !SCHEME.matcher(target).lookingAt()) return null;
        return kind.equals("hyperlink") && LINK.matcher(target).lookingAt() ? null : Fault.OUTSIDE;
    }

    private static boolean fetches(XMLStreamReader reader) {
        return Stream.of("src", "href", "althref")
                .map(each -> low(attribute(reader, each)).strip())
                .anyMatch(each -> !each.isEmpty() && !each.startsWith("#") && !each.startsWith("data:"));
    }

    private @Nullable Fault field(String step) {
        var open = fields.getLast();
        return switch (step) {
            case "begin" -> {
                // the result of one field may be the first word of the one around it
                var begins = fields.size() > 1 && open.may();
                fields.addLast(new Field());
                yield begins ? Fault.FETCHING : null;
            }
            case "separate" -> {
                open.result = fields.size() > 1;
                yield null;
            }
            case "end" -> fields.size() > 1 && fields.removeLast().fetching() ? Fault.FETCHING : null;
            default -> null;
        };
    }

    private static String first(CharSequence instruction) {
        return low(instruction.toString().strip().split("[\\s\"\\\\]", 2)[0]);
    }

    private static String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)) return reader.getAttributeValue(i);
        }
        return "";
    }

    private static String low(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
