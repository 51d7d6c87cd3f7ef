package org.pacta.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON in the one form that is hashed: RFC 8785, with decimals, days and instants as strings and whole numbers as
/// numbers.
///
/// Keys are in the order of their UTF-16 code units; no white space; only what must be escaped is escaped.
final class CanonicalJson {

    private static final long EXACT = 1L << 53;

    private CanonicalJson() {}

    /// The same row with values in the types that JSON has, sorted by column; null values are left out.
    static Map<String, Object> normal(Map<String, ?> row) {
        var normal = new TreeMap<String, Object>();
        row.forEach((column, value) -> normal.put(column, plain(value)));
        return java.util.Collections.unmodifiableMap(normal);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b;
            case Integer i -> (long) i;
            case Long l -> l;
            case BigDecimal d -> d.stripTrailingZeros().toPlainString();
            case LocalDate day -> Period.print(day);
            case Instant instant -> instant.toString();
            case Enum<?> word -> word.name().toLowerCase(java.util.Locale.ROOT);
            case List<?> list -> list.stream().map(CanonicalJson::plain).toList();
            case Map<?, ?> map -> {
                var inner = new TreeMap<String, Object>();
                map.forEach((k, v) -> inner.put(String.valueOf(k), plain(v)));
                yield inner;
            }
            default ->
                throw new IllegalArgumentException(
                        "value (%s) is of no type that a leaf has".formatted(value.getClass()));
        };
    }

    /// Writes what [#normal] returns.
    static String write(Map<String, Object> row) {
        var out = new StringBuilder(256);
        write(row, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String s -> quote(s, out);
            case Boolean b -> out.append(b.booleanValue());
            case Long l when l > -EXACT && l < EXACT -> out.append(l.longValue());
            case Long l -> throw new IllegalArgumentException("number (%d) is not exact in JSON".formatted(l));
            case List<?> list -> {
                out.append('[');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) out.append(',');
                    write(list.get(i), out);
                }
                out.append(']');
            }
            case Map<?, ?> map -> {
                out.append('{');
                var first = true;
                for (var each : map.entrySet()) {
                    if (!first) out.append(',');
                    first = false;
                    quote(String.valueOf(each.getKey()), out);
                    out.append(':');
                    write(each.getValue(), out);
                }
                out.append('}');
            }
            default -> throw new IllegalArgumentException("value (%s)".formatted(value.getClass()));
        }
    }

    private static void quote(String s, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append("\\u%04x".formatted((int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
