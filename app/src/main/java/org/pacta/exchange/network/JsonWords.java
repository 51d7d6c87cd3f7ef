package org.pacta.exchange.network;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.pacta.engine.calendar.Constraint;
import org.pacta.engine.calendar.LagCalendar;
import org.pacta.engine.calendar.Progress;
import org.pacta.engine.network.LinkType;

/// The words of the JSON form; the first of each is the default.
final class JsonWords {

    static final Map<String, LinkType> LINKS = links();
    static final Map<String, DayOfWeek> WEEK =
            by(DayOfWeek.values(), day -> day.name().substring(0, 3));
    static final Map<String, Constraint.Kind> CONSTRAINTS = by(Constraint.Kind.values(), Enum::name);
    static final Map<String, LagCalendar> LAGS = by(LagCalendar.values(), Enum::name);
    static final Map<String, Progress> PROGRESS = by(Progress.values(), Enum::name);

    private JsonWords() {}

    private static Map<String, LinkType> links() {
        var words = new LinkedHashMap<String, LinkType>();
        words.put("fs", LinkType.FINISH_START);
        words.put("ss", LinkType.START_START);
        words.put("ff", LinkType.FINISH_FINISH);
        words.put("sf", LinkType.START_FINISH);
        return java.util.Collections.unmodifiableMap(words);
    }

    private static <T> Map<String, T> by(T[] values, Function<T, String> name) {
        var words = new LinkedHashMap<String, T>();
        for (var value : values) {
            words.put(name.apply(value).toLowerCase(Locale.ROOT).replace('_', '-'), value);
        }
        return java.util.Collections.unmodifiableMap(words);
    }

    /// The word for a value.
    static <T> String word(Map<String, T> words, T value) {
        return words.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
