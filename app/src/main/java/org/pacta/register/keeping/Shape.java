package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.List;
import org.pacta.page.form.Field;

/// A field of a record, as its form shows it.
///
/// @param name as in the sheet; of a text with its language behind a dot
/// @param options where one of some is to be chosen; which one is, the sheet says
/// @param parts where the field holds a line for each of several things: what a line is made of, the values with a
/// space between; else empty
public record Shape(String name, Field.Kind kind, List<Field.Option> options, List<Shape> parts) {

    public Shape {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
    }

    public static Shape line(String name) {
        return new Shape(name, Field.Kind.LINE, List.of(), List.of());
    }

    public static Shape text(String name) {
        return new Shape(name, Field.Kind.TEXT, List.of(), List.of());
    }

    public static Shape day(String name) {
        return new Shape(name, Field.Kind.DAY, List.of(), List.of());
    }

    public static Shape pick(String name, List<Field.Option> options) {
        return new Shape(name, Field.Kind.PICK, options, List.of());
    }

    /// Two values in each line; the second holds no space.
    public static Shape lines(String name, Shape first, Shape second) {
        return new Shape(name, Field.Kind.TEXT, List.of(), List.of(first, second));
    }

    /// A field for each of these texts in each language.
    public static List<Shape> texts(List<String> fields, List<String> languages) {
        var shapes = new ArrayList<Shape>();
        for (var field : fields) for (var language : languages) shapes.add(text(field + "." + language));
        return shapes;
    }

    /// Whether nothing else than one of the options can stand there.
    boolean takes(String value) {
        return kind != Field.Kind.PICK
                || options.stream().anyMatch(each -> each.value().equals(value));
    }
}
