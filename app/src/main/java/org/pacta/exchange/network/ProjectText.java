package org.pacta.exchange.network;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.pacta.exchange.network.PlanFault.Kind;

/// What stands in an MS Project XML file word by word: its encoding, and the moments and predecessors that MPXJ passes
/// over in silence where it cannot read them.
final class ProjectText {

    private static final Set<String> MOMENTS = Set.of("Start", "Finish", "Deadline", "ActualFinish");

    /// @param moments by the name of the element
    /// @param before numbers of its predecessors in this file
    private record Written(int line, Map<String, String> moments, List<String> before) {}

    private final Map<String, Written> tasks = new HashMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    private ProjectText() {}

    /// Whatever the bytes are; of a damaged file as much as could be read.
    static ProjectText of(byte[] bytes) {
        var text = new ProjectText();
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            text.read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException | RuntimeException e) {
            // MPXJ finds the same damage, and says it better
        }
        return text;
    }

    Charset charset() {
        return charset;
    }

    /// What stands in the file and did not arrive, in the order of its lines.
    List<PlanFault> missed(ProjectFile file) {
        var missed = new ArrayList<PlanFault>();
        for (var task : file.getTasks()) {
            var written = tasks.get(String.valueOf(task.getUniqueID()));
            if (written == null) continue;
            var where = "line " + written.line;
            var name = name(task);
            written.moments.forEach((element, value) -> {
                if (read(task, element) == null)
                    missed.add(PlanFault.of(Kind.PROJECT_MOMENT, where, name, element, value));
            });
            for (var before : written.before) {
                if (!tasks.containsKey(before)) missed.add(PlanFault.of(Kind.PROJECT_BEFORE, where, name, before));
            }
        }
        return missed;
    }

    private static String name(Task task) {
        var code = task.getText(1);
        return code != null && !code.isBlank() ? code : String.valueOf(task.getName());
    }

    private static @Nullable Object read(Task task, String element) {
        return switch (element) {
            case "Start" -> task.getStart();
            case "Finish" -> task.getFinish();
            case "Deadline" -> task.getDeadline();
            default -> task.getActualFinish();
        };
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        charset(reader);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Task")) task(reader);
        }
    }

    private void charset(XMLStreamReader reader) {
        var name = reader.getEncoding() == null ? reader.getCharacterEncodingScheme() : reader.getEncoding();
        if (name != null && Charset.isSupported(name)) charset = Charset.forName(name);
    }

    private void task(XMLStreamReader reader) throws XMLStreamException {
        var written = new Written(reader.getLocation().getLineNumber(), new HashMap<>(), new ArrayList<>());
        var number = "";
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (!reader.isStartElement()) continue;
            var element = reader.getLocalName();
            if (element.equals("UID")) number = reader.getElementText().strip();
            else if (MOMENTS.contains(element)) {
                var value = reader.getElementText().strip();
                if (!value.isEmpty()) written.moments.put(element, value);
            } else if (element.equals("PredecessorLink")) before(reader, written.before);
            else pass(reader);
        }
        tasks.put(number, written);
    }

    /// Predecessors in another file have no line here.
    private static void before(XMLStreamReader reader, List<String> all) throws XMLStreamException {
        var number = "";
        var elsewhere = false;
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (!reader.isStartElement()) continue;
            switch (reader.getLocalName()) {
                case "PredecessorUID" -> number = reader.getElementText().strip();
                case "CrossProject" ->
                    elsewhere = reader.getElementText().strip().matches("1|true");
                default -> pass(reader);
            }
        }
        if (!number.isEmpty() && !elsewhere) all.add(number);
    }

    private static void pass(XMLStreamReader reader) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            else if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }
}
