package org.pacta.portal.thing;

import java.util.List;
import org.pacta.page.Text;
import org.pacta.portal.table.Cell;

/// A name and what it names: a line in the list of facts at the top of a thing's page.
public record Fact(String name, List<Cell> values) {
    public Fact {
        values = List.copyOf(values);
    }

    public static Fact of(String name, String words) {
        return new Fact(name, List.of(Cell.of(words)));
    }

    /// Of a text that may be in another language than the page.
    public static Fact of(String name, Text text) {
        return new Fact(name, List.of(Cell.of(text, "")));
    }
}
