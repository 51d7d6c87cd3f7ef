package org.pacta.exchange.network;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.network.LinkType;
import org.pacta.exchange.network.PlanFile.Task;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Writes the JSON form: what [PlanJson] reads, an element of a list on each line.
final class PlanJsonWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonGenerator json;

    private PlanJsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /// Does not close the stream.
    static void write(PlanFile plan, OutputStream out) {
        try (var json = MAPPER.writer()
                .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .createGenerator(out)) {
            new PlanJsonWriter(json).whole(plan);
        }
    }

    private void whole(PlanFile plan) {
        json.writeStartObject();
        json.writeNumberProperty("form", 1);
        text("name", plan.name());
        day("dataDate", plan.dataDate());
        day("deadline", plan.deadline());
        text("calendar", plan.calendar());
        json.writeStringProperty("lags", JsonWords.word(JsonWords.LAGS, plan.lags()));
        json.writeStringProperty("progress", JsonWords.word(JsonWords.PROGRESS, plan.progress()));
        list("calendars", plan.calendars(), each -> {
            text("code", each.code());
            json.writeName("week");
            json.writeStartArray();
            each.week().stream().sorted().forEach(day -> json.writeString(JsonWords.word(JsonWords.WEEK, day)));
            json.writeEndArray();
            days("holidays", each.holidays());
            days("extra", each.extra());
        });
        list("gates", plan.gates(), each -> {
            text("code", each.code());
            days("days", each.days());
            json.writeNumberProperty("cadence", each.cadence());
        });
        list("bodies", plan.bodies(), each -> {
            text("code", each.code());
            text("name", each.name());
            json.writeNumberProperty("correlation", each.correlation());
        });
        list("resources", plan.resources(), each -> {
            text("code", each.code());
            text("name", each.name());
            json.writeNumberProperty("units", each.units());
        });
        list("risks", plan.risks(), each -> {
            text("code", each.code());
            text("name", each.name());
            json.writeNumberProperty("chance", each.chance());
            list("effects", each.effects(), effect -> {
                text("task", effect.task());
                json.writeNumberProperty("factor", effect.factor());
                value("delay", EstimateFields.written(effect.delay()));
            });
        });
        list("tasks", plan.tasks(), this::task);
        list("links", plan.links(), each -> {
            text("from", each.from());
            text("to", each.to());
            if (each.type() != LinkType.FINISH_START) {
                json.writeStringProperty("type", JsonWords.word(JsonWords.LINKS, each.type()));
            }
            if (each.lag() != 0) {
                json.writeNumberProperty("lag", each.lag());
            }
        });
        json.writeRaw('\n');
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void task(Task each) {
        text("code", each.code());
        text("name", each.name());
        text("group", each.group());
        value("duration", EstimateFields.written(each.duration()));
        if (each.remaining() != null) {
            value("remaining", EstimateFields.written(each.remaining()));
        }
        text("calendar", each.calendar());
        text("gate", each.gate());
        text("body", each.body());
        day("started", each.started());
        day("finished", each.finished());
        list("constraints", each.constraints(), dated -> {
            json.writeStringProperty("kind", JsonWords.word(JsonWords.CONSTRAINTS, dated.kind()));
            day("day", dated.day());
        });
        if (!each.needs().isEmpty()) {
            value("needs", new TreeMap<>(each.needs()));
        }
        var baseline = each.baseline();
        if (baseline != null) {
            value(
                    "baseline",
                    new TreeMap<>(Map.of(
                            "start", baseline.start().toString(),
                            "finish", baseline.finish().toString())));
        }
        if (each.staffed() != null) {
            json.writeBooleanProperty("staffed", each.staffed());
        }
    }

    private <T> void list(String key, List<T> elements, java.util.function.Consumer<T> one) {
        if (elements.isEmpty()) {
            return;
        }
        json.writeName(key);
        json.writeStartArray();
        for (var element : elements) {
            json.writeRaw('\n');
            json.writeStartObject();
            one.accept(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String key, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(key, text);
        }
    }

    private void day(String key, @Nullable LocalDate day) {
        if (day != null) {
            json.writeStringProperty(key, day.toString());
        }
    }

    private void days(String key, List<LocalDate> days) {
        if (!days.isEmpty()) {
            value(key, days.stream().map(LocalDate::toString).toList());
        }
    }

    private void value(String key, Object value) {
        json.writeName(key);
        MAPPER.writeValue(json, value);
    }
}
