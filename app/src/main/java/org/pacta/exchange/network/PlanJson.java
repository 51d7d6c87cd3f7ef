package org.pacta.exchange.network;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.network.PlanFault.Kind;
import org.pacta.exchange.network.PlanFile.Body;
import org.pacta.exchange.network.PlanFile.Dated;
import org.pacta.exchange.network.PlanFile.Effect;
import org.pacta.exchange.network.PlanFile.Frozen;
import org.pacta.exchange.network.PlanFile.Resource;
import org.pacta.exchange.network.PlanFile.Risk;
import org.pacta.exchange.network.PlanFile.Sittings;
import org.pacta.exchange.network.PlanFile.Task;
import org.pacta.exchange.network.PlanFile.Tie;
import org.pacta.exchange.network.PlanFile.WorkWeek;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON form (`docs/guide/network.md`): one element of a list at a time, so that memory grows with the plan
/// and not with the text, and every fault is told with its line.
final class PlanJson {

    static final int MOST_TASKS = 200_000;
    static final int MOST_LINKS = 1_000_000;
    private static final int MOST_OTHERS = 100_000;
    private static final Set<String> KEYS = Set.of(
            "form",
            "name",
            "dataDate",
            "deadline",
            "calendar",
            "lags",
            "progress",
            "calendars",
            "gates",
            "bodies",
            "resources",
            "risks",
            "tasks",
            "links");
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(10_000)
                            .maxNumberLength(50)
                            .maxNameLength(200)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final PlanFaults faults = new PlanFaults();
    private final tools.jackson.databind.node.ObjectNode head = MAPPER.createObjectNode();
    private final List<WorkWeek> calendars = new ArrayList<>();
    private final List<Sittings> gates = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Risk> risks = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Tie> links = new ArrayList<>();

    private PlanJson() {}

    static PlanReading read(InputStream in) {
        return new PlanJson().parse(in);
    }

    private PlanReading parse(InputStream in) {
        try (var json = MAPPER.createParser(in)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return PlanFaults.refused(Kind.WRONG_TYPE, "", "{…}", String.valueOf(json.getString()));
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                top(json);
            }
            if (json.nextToken() != null) {
                faults.add(Kind.JSON_SYNTAX, line(json), "…}");
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            return PlanFaults.refused(Kind.JSON_SYNTAX, where, String.valueOf(e.getOriginalMessage()));
        }
        var plan = whole();
        return plan != null && faults.clean() ? new PlanReading.Read(plan, faults.notices()) : faults.refused();
    }

    private static String line(JsonParser json) {
        return "line " + json.currentTokenLocation().getLineNr();
    }

    private void top(JsonParser json) {
        var key = json.currentName();
        json.nextToken();
        switch (key) {
            case "calendars" -> list(json, key, MOST_OTHERS, this::calendar);
            case "gates" -> list(json, key, MOST_OTHERS, this::gate);
            case "bodies" -> list(json, key, MOST_OTHERS, this::body);
            case "resources" -> list(json, key, 1_000, this::resource);
            case "risks" -> list(json, key, MOST_OTHERS, this::risk);
            case "tasks" -> list(json, key, MOST_TASKS, this::task);
            case "links" -> list(json, key, MOST_LINKS, this::link);
            default -> {
                if (!KEYS.contains(key)) {
                    faults.add(Kind.KEY_UNKNOWN, line(json), key, Nearest.to(key, KEYS));
                }
                JsonNode value = MAPPER.readTree(json);
                head.set(key, value);
            }
        }
    }

    private void list(JsonParser json, String key, int most, BiConsumer<Fields, Integer> taker) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            faults.add(Kind.WRONG_TYPE, "%s (%s)".formatted(key, line(json)), "[…]", String.valueOf(json.getString()));
            json.skipChildren();
            return;
        }
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            long line = json.currentTokenLocation().getLineNr();
            JsonNode element = MAPPER.readTree(json);
            if (count == most) {
                faults.add(Kind.TOO_MANY, "%s (line %d)".formatted(key, line), String.valueOf(most));
            }
            if (count < most) {
                var fields = new Fields(element, "%s[%d]".formatted(key, count), line, faults);
                taker.accept(fields, count);
                fields.end();
            }
            count++;
        }
    }

    private @Nullable PlanFile whole() {
        var fields = new Fields(head, "", 0, faults);
        fields.whole("form", 1, 1, 1);
        var dataDate = fields.day("dataDate");
        if (dataDate == null) {
            if (!head.has("dataDate")) {
                faults.add(Kind.KEY_MISSING, "", "dataDate");
            }
            return null;
        }
        return new PlanFile(
                fields.text("name"),
                dataDate,
                fields.day("deadline"),
                fields.text("calendar"),
                fields.oneOf("lags", JsonWords.LAGS),
                fields.oneOf("progress", JsonWords.PROGRESS),
                calendars,
                gates,
                bodies,
                resources,
                risks,
                tasks,
                links);
    }

    private void calendar(Fields fields, int at) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        fields.each("week", (value, place) -> {
            var day = JsonWords.WEEK.get(value.asString("").toLowerCase(java.util.Locale.ROOT));
            if (day == null) {
                fields.fault(Kind.NOT_IN_LIST, place, value.asString(""), String.join(", ", JsonWords.WEEK.keySet()));
            } else {
                week.add(day);
            }
        });
        if (fields.value("week") == null) {
            week.addAll(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        } else if (week.isEmpty()) {
            fields.fault(Kind.OUT_OF_RANGE, "week", "[]", "mon …");
        }
        calendars.add(new WorkWeek(fields.required("code"), week, fields.days("holidays"), fields.days("extra")));
    }

    private void gate(Fields fields, int at) {
        var days = fields.days("days");
        if (days.isEmpty()) {
            fields.fault(Kind.OUT_OF_RANGE, "days", "[]", "2026-12-15 …");
        }
        gates.add(new Sittings(fields.required("code"), days, fields.whole("cadence", 1, 10_000, 365)));
    }

    private void body(Fields fields, int at) {
        bodies.add(new Body(fields.required("code"), fields.text("name"), fields.number("correlation", 0, 0.999, 0)));
    }

    private void resource(Fields fields, int at) {
        resources.add(new Resource(
                fields.required("code"), fields.text("name"), (int) fields.needed("units", 0, 1_000_000, 0)));
    }

    private void risk(Fields fields, int at) {
        var effects = new ArrayList<Effect>();
        fields.each("effects", (value, place) -> {
            var inner = fields.inner(value, place);
            var delay = EstimateFields.read(inner, "delay");
            effects.add(new Effect(
                    inner.required("task"),
                    inner.number("factor", 0, 100, 1),
                    delay == null ? new Estimate.Fixed(0) : delay));
            inner.end();
        });
        risks.add(new Risk(fields.required("code"), fields.text("name"), fields.needed("chance", 0, 1, 0), effects));
    }

    private void task(Fields fields, int at) {
        var duration = EstimateFields.read(fields, "duration");
        if (duration == null && fields.value("finished") == null) {
            fields.fault(Kind.KEY_MISSING, "", "duration");
        }
        var constraints = new ArrayList<Dated>();
        fields.each("constraints", (value, place) -> {
            var inner = fields.inner(value, place);
            var kind = inner.oneOf("kind", JsonWords.CONSTRAINTS);
            var day = inner.day("day");
            if (day == null && inner.value("day") == null && kind != Constraint.Kind.AS_LATE_AS_POSSIBLE) {
                inner.fault(Kind.KEY_MISSING, "", "day");
            }
            constraints.add(new Dated(kind, day));
            inner.end();
        });
        tasks.add(new Task(
                fields.required("code"),
                fields.text("name"),
                fields.text("group"),
                duration == null ? new Estimate.Fixed(0) : duration,
                EstimateFields.read(fields, "remaining"),
                fields.text("calendar"),
                fields.text("gate"),
                fields.text("body"),
                fields.day("started"),
                fields.day("finished"),
                constraints,
                fields.wholes("needs", 0, 1_000_000),
                baseline(fields),
                fields.truth("staffed")));
    }

    private static @Nullable Frozen baseline(Fields fields) {
        var value = fields.value("baseline");
        if (value == null) {
            return null;
        }
        var inner = fields.inner(value, "baseline");
        LocalDate start = inner.day("start");
        LocalDate finish = inner.day("finish");
        inner.end();
        if (start == null || finish == null) {
            if (inner.value("start") == null || inner.value("finish") == null) {
                inner.fault(Kind.KEY_MISSING, "", "start, finish");
            }
            return null;
        }
        if (finish.isBefore(start.minusDays(1))) {
            inner.fault(Kind.FINISH_BEFORE_START, "finish", finish.toString(), start.toString());
            return null;
        }
        return new Frozen(start, finish);
    }

    private void link(Fields fields, int at) {
        links.add(new Tie(
                fields.required("from"),
                fields.required("to"),
                fields.oneOf("type", JsonWords.LINKS),
                fields.whole("lag", -10_000, 10_000, 0)));
    }
}
