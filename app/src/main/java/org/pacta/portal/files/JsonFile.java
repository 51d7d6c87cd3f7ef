package org.pacta.portal.files;

import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object: what it is of, and a list of rows as objects.
final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonFile() {}

    static void write(Sheet sheet, OutputStream to) {
        var out = JSON.createGenerator(to);
        out.writeStartObject();
        if (sheet.notice() != null) out.writeStringProperty("notice", sheet.notice());
        out.writeStringProperty("union", sheet.union());
        if (!sheet.framework().isEmpty()) out.writeStringProperty("framework", sheet.framework());
        out.writeStringProperty("on", sheet.on().toString());
        out.writeStringProperty("known", sheet.known().toString());
        if (!sheet.asked().isEmpty()) out.writePOJOProperty("asked", sheet.asked());
        out.writeArrayPropertyStart(sheet.name());
        for (var row : sheet.rows()) {
            out.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                out.writeName(sheet.columns().get(i));
                out.writePOJO(row.get(i));
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.flush();
    }
}
