package org.pacta.exchange.workbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.exchange.faults.Place;

/// One row of the workbook, checked by itself and not yet against others: what refers to what is for the importer to
/// check.
///
/// @param place where it was read; not part of what it says
/// @param fields by the keys of [Description], texts as `title:ru`, in their short forms (days ISO 8601,
///     numbers with a point, lists joined by `; `); an empty field is left out
public record Item(Kind kind, Place place, Map<String, String> fields) {

    public Item {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// A field's text; empty if it is not there.
    public String field(String key) {
        return fields.getOrDefault(key, "");
    }

    /// The place of a field, for what is found wrong with it.
    public Place at(String key) {
        return new Place(place.sheet(), place.line(), "", key);
    }

    /// Whether both say the same, wherever they stand.
    public boolean sameAs(Item other) {
        return kind == other.kind && fields.equals(other.fields);
    }
}
