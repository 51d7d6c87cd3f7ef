package org.pacta.exchange.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.random.Estimate;
import org.pacta.exchange.network.PlanFault.Kind;

/// Durations in the JSON form: a number of working days, or an object that names a distribution and its parameters.
final class EstimateFields {

    /// Working days that a duration may have at most: two hundred years.
    static final double MOST = 50_000;

    private enum Shape {
        TRIANGULAR,
        PERT,
        UNIFORM,
        LOGNORMAL,
        EXPONENTIAL,
        QUANTILES,
        FIXED
    }

    private static final Map<String, Shape> SHAPES = new LinkedHashMap<>();

    static {
        for (var shape : Shape.values()) {
            SHAPES.put(shape.name().toLowerCase(java.util.Locale.ROOT), shape);
        }
    }

    private EstimateFields() {}

    /// The estimate under a key; null if there is none.
    static @Nullable Estimate read(Fields from, String key) {
        var value = from.value(key);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return new Estimate.Fixed(from.number(key, 0, MOST, 0));
        }
        var fields = from.inner(value, key);
        try {
            var estimate = shaped(fields);
            fields.end();
            return estimate;
        } catch (IllegalArgumentException refused) {
            from.fault(Kind.ESTIMATE, key, String.valueOf(refused.getMessage()));
            return new Estimate.Fixed(0);
        }
    }

    private static Estimate shaped(Fields fields) {
        return switch (fields.oneOf("kind", SHAPES)) {
            case TRIANGULAR -> new Estimate.Triangular(days(fields, "low"), days(fields, "mode"), days(fields, "high"));
            case PERT -> new Estimate.Pert(days(fields, "low"), days(fields, "mode"), days(fields, "high"));
            case UNIFORM -> new Estimate.Uniform(days(fields, "low"), days(fields, "high"));
            case LOGNORMAL -> new Estimate.LogNormal(days(fields, "median"), fields.needed("sigma", 0, 3, 0));
            case EXPONENTIAL -> new Estimate.Exponential(days(fields, "mean"));
            case QUANTILES -> new Estimate.Quantiles(numbers(fields, "chances", 1), numbers(fields, "days", MOST));
            case FIXED -> new Estimate.Fixed(days(fields, "days"));
        };
    }

    private static double days(Fields fields, String key) {
        return fields.needed(key, 0, MOST, 0);
    }

    private static List<Double> numbers(Fields fields, String key, double most) {
        var numbers = new ArrayList<Double>();
        fields.each(key, (value, at) -> {
            double number = value.isNumber() ? value.asDouble() : -1;
            if (number >= 0 && number <= most) {
                numbers.add(number);
            } else {
                fields.fault(Kind.OUT_OF_RANGE, at, value.toString(), "0 … " + (long) most);
            }
        });
        return numbers;
    }

    /// The same as a value that [#read(Fields, String)] reads: a number, or a map.
    static Object written(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Fixed(var days) -> days;
            case Estimate.Uniform(var low, var high) -> shape("uniform", "low", low, "high", high);
            case Estimate.Triangular(var low, var mode, var high) ->
                shape("triangular", "low", low, "mode", mode, "high", high);
            case Estimate.Pert(var low, var mode, var high) -> shape("pert", "low", low, "mode", mode, "high", high);
            case Estimate.LogNormal(var median, var sigma) -> shape("lognormal", "median", median, "sigma", sigma);
            case Estimate.Exponential(var mean) -> shape("exponential", "mean", mean);
            case Estimate.Quantiles(var chances, var days) -> shape("quantiles", "chances", chances, "days", days);
            case Estimate.Running _ ->
                throw new IllegalArgumentException("what is left of a running task follows from its start");
        };
    }

    private static Map<String, Object> shape(String kind, Object... parts) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", kind);
        for (int i = 0; i < parts.length; i += 2) {
            map.put((String) parts[i], parts[i + 1]);
        }
        return map;
    }
}
