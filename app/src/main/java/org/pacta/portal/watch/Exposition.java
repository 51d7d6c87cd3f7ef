package org.pacta.portal.watch;

import java.math.BigDecimal;

/// Writes figures in the text format of Prometheus, version 0.0.4.
///
/// Source: prometheus.io/docs/instrumenting/exposition_formats
final class Exposition {

    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder(8_192);

    /// Begins a family of figures; its samples follow.
    Exposition family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(escaped(help)).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /// A family of one figure without labels.
    Exposition single(String name, String type, String help, double value) {
        return family(name, type, help).sample(name, value);
    }

    /// @param labels names and values, by turns
    Exposition sample(String name, double value, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            text.append(escaped(labels[i + 1]).replace("\"", "\\\"")).append('"');
        }
        if (labels.length > 0) text.append('}');
        text.append(' ').append(number(value)).append('\n');
        return this;
    }

    /// Whole numbers without a point, and none with an exponent.
    static String number(double value) {
        if (Double.isNaN(value)) return "NaN";
        if (Double.isInfinite(value)) return value > 0 ? "+Inf" : "-Inf";
        var exact = BigDecimal.valueOf(value);
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("\n", "\\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
