package org.pacta.exchange.network;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Nearest;
import org.pacta.exchange.network.PlanFault.Kind;
import tools.jackson.databind.JsonNode;

/// The fields of one JSON object: asked one by one, and at the end whether there were others. What is wrong
/// goes to the faults, and something harmless is answered in its place.
final class Fields {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2500, 1, 1);

    private final @Nullable JsonNode node;
    private final String path;
    private final long line;
    private final PlanFaults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param line where the object ends or begins, for the reader's eye
    Fields(@Nullable JsonNode node, String path, long line, PlanFaults faults) {
        this.path = path;
        this.line = line;
        this.faults = faults;
        if (node != null && !node.isObject()) {
            faults.add(Kind.WRONG_TYPE, where(""), "{…}", node.toString());
            this.node = null;
        } else {
            this.node = node;
        }
    }

    String where(String key) {
        var whole = key.isEmpty() ? path : path + "." + key;
        return line > 0 ? "%s (line %d)".formatted(whole, line) : whole;
    }

    /// The value, if it is there and not null.
    @Nullable
    JsonNode value(String key) {
        asked.add(key);
        var value = node == null ? null : node.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /// Tells of keys that nobody asked for.
    void end() {
        if (node == null) {
            return;
        }
        for (var key : node.propertyNames()) {
            if (!asked.contains(key)) {
                faults.add(Kind.KEY_UNKNOWN, where(""), key, Nearest.to(key, asked));
            }
        }
    }

    private void missing(String key) {
        if (node != null) {
            faults.add(Kind.KEY_MISSING, where(""), key);
        }
    }

    String required(String key) {
        if (value(key) == null) {
            missing(key);
            return "";
        }
        var text = text(key);
        if (text.isBlank()) {
            faults.add(Kind.OUT_OF_RANGE, where(key), "\"\"", "…");
        }
        return text;
    }

    String text(String key) {
        var value = value(key);
        if (value == null) {
            return "";
        }
        if (value.isString() || value.isIntegralNumber()) {
            return value.asString();
        }
        faults.add(Kind.WRONG_TYPE, where(key), "\"…\"", value.toString());
        return "";
    }

    @Nullable
    Boolean truth(String key) {
        var value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            faults.add(Kind.WRONG_TYPE, where(key), "true, false", value.toString());
            return null;
        }
        return value.asBoolean();
    }

    @Nullable
    LocalDate day(String key) {
        var value = value(key);
        return value == null ? null : day(value, key);
    }

    private @Nullable LocalDate day(JsonNode value, String key) {
        try {
            if (value.isString()) {
                var day = LocalDate.parse(value.asString());
                if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
                    faults.add(Kind.OUT_OF_RANGE, where(key), value.asString(), FIRST_DAY + " … " + LAST_DAY);
                    return null;
                }
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below, as for a value that is no text
        }
        faults.add(Kind.NOT_A_DAY, where(key), value.isString() ? value.asString() : value.toString());
        return null;
    }

    List<LocalDate> days(String key) {
        var days = new ArrayList<LocalDate>();
        each(key, (value, at) -> {
            var day = day(value, at);
            if (day != null) {
                days.add(day);
            }
        });
        return days;
    }

    /// The elements of an array, each with its place.
    void each(String key, BiConsumer<JsonNode, String> taker) {
        var value = value(key);
        if (value == null) {
            return;
        }
        if (!value.isArray()) {
            faults.add(Kind.WRONG_TYPE, where(key), "[…]", value.toString());
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            taker.accept(value.get(i), "%s[%d]".formatted(key, i));
        }
    }

    Fields inner(JsonNode value, String at) {
        return new Fields(value, path + "." + at, line, faults);
    }

    /// A number within bounds, or `absent` if it is not there.
    double number(String key, double least, double most, double absent) {
        var value = value(key);
        if (value == null) {
            return absent;
        }
        if (!value.isNumber()) {
            faults.add(Kind.WRONG_TYPE, where(key), "1.5", value.toString());
            return absent;
        }
        double number = value.asDouble();
        if (!(number >= least && number <= most)) {
            faults.add(Kind.OUT_OF_RANGE, where(key), value.toString(), plain(least) + " … " + plain(most));
            return absent;
        }
        return number;
    }

    int whole(String key, int least, int most, int absent) {
        double number = number(key, least, most, absent);
        if (number != Math.rint(number)) {
            faults.add(Kind.WRONG_TYPE, where(key), "1", String.valueOf(number));
            return absent;
        }
        return (int) number;
    }

    double needed(String key, double least, double most, double absent) {
        if (value(key) == null) {
            missing(key);
        }
        return number(key, least, most, absent);
    }

    /// A map from names to whole numbers.
    Map<String, Integer> wholes(String key, int least, int most) {
        var found = new LinkedHashMap<String, Integer>();
        var value = value(key);
        if (value == null) {
            return found;
        }
        var inner = inner(value, key);
        if (value.isObject()) {
            for (var name : value.propertyNames()) {
                found.put(name, inner.whole(name, least, most, least));
            }
        }
        return found;
    }

    /// One of a list of words; the first if it is not there.
    <T> T oneOf(String key, Map<String, T> words) {
        var value = value(key);
        var first = words.values().iterator().next();
        if (value == null) {
            return first;
        }
        var word = value.isString() ? words.get(value.asString().toLowerCase(Locale.ROOT)) : null;
        if (word == null) {
            faults.add(Kind.NOT_IN_LIST, where(key), value.asString(""), String.join(", ", words.keySet()));
            return first;
        }
        return word;
    }

    void fault(Kind kind, String key, String... details) {
        faults.add(kind, where(key), details);
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
