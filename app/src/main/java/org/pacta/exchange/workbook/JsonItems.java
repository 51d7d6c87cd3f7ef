package org.pacta.exchange.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.table.Format;
import org.pacta.exchange.table.Limits;
import org.pacta.exchange.table.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Items as lines of JSON: `{"kind":"measures","fields":{"code":"1.1","title:ru":"…"}}`.
public final class JsonItems {

    private final Description description;

    JsonItems(Description description) {
        this.description = description;
    }

    /// A writer of such lines.
    public static ItemWriter writer(OutputStream out) {
        return new Writer(out);
    }

    static boolean likely(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading()
                    .startsWith("{\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read(Path file, Limits limits, CellChecks checks, Findings findings, ItemSink sink) {
        var sheets = new EnumMap<Kind, SheetRows>(Kind.class);
        return raw(file, limits, raw -> {
            var rows = sheets.computeIfAbsent(raw.kind(), k -> new SheetRows(description.sheet(k), checks, findings));
            var item = rows.item(raw.fields(), raw.place());
            if (item != null) sink.item(item);
        });
    }

    /// The lines as they stand.
    Reading raw(Path file, Limits limits, ItemSink sink) {
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(3)
                        .maxStringLength(limits.cellCharacters())
                        .maxNameLength(200)
                        .build())
                .build();
        long rows = 0;
        long line = 1;
        try (var in = Files.newInputStream(file);
                var json = factory.createParser(ObjectReadContext.empty(), in)) {
            if (Files.size(file) > limits.fileBytes()) {
                return refused(Reason.FILE_TOO_LARGE, 0, String.valueOf(limits.fileBytes()));
            }
            while (json.nextToken() != null) {
                line = json.currentTokenLocation().getLineNr();
                var entry = entry(json);
                if (entry == null) {
                    return refused(Reason.JSON_LINE, line, "");
                }
                if (++rows > limits.rows()) {
                    return refused(Reason.TOO_MANY_ROWS, line, String.valueOf(limits.rows()));
                }
                sink.item(new Item(entry.kind, Place.row("", line), entry.fields));
            }
            return new Reading.Read(Format.CSV, rows);
        } catch (JacksonException e) {
            return refused(Reason.JSON_LINE, line, e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Entry(Kind kind, Map<String, String> fields) {}

    private static @Nullable Entry entry(JsonParser json) {
        Kind kind = null;
        Map<String, String> fields = null;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (name.equals("kind") && value == JsonToken.VALUE_STRING) {
                kind = kind(json.getString());
            } else if (name.equals("fields") && value == JsonToken.START_OBJECT) {
                fields = fields(json);
            } else {
                return null;
            }
        }
        return kind == null || fields == null ? null : new Entry(kind, fields);
    }

    private static @Nullable Map<String, String> fields(JsonParser json) {
        var fields = new LinkedHashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (!json.nextToken().isScalarValue()) {
                return null;
            }
            fields.put(name, json.getString());
        }
        return fields;
    }

    private static @Nullable Kind kind(String key) {
        for (var kind : Kind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        return null;
    }

    private static Reading refused(Reason reason, long line, String detail) {
        return new Reading.Refused(Fault.of(reason, line == 0 ? Place.FILE : Place.row("", line), "", detail));
    }

    static final class Writer extends ItemWriter {

        private final OutputStream out;
        private final JsonGenerator json;

        Writer(OutputStream out) {
            this.out = out;
            json = JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .rootValueSeparator((String) null)
                    .build()
                    .createGenerator(ObjectWriteContext.empty(), out);
        }

        @Override
        void put(Item item) {
            json.writeStartObject();
            json.writeStringProperty("kind", item.kind().key());
            json.writeName("fields");
            json.writeStartObject();
            item.fields().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.close();
            out.close();
        }
    }
}
