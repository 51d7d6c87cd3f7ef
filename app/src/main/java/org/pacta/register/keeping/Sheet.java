package org.pacta.register.keeping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.page.form.FormVersion;

/// All that a form says of a record, field by field, as text: `title.ru`, `deadline` in its short form,
/// `weight`, `assignments` and `links` a line each. Empty means that nothing holds.
public record Sheet(Map<String, String> values) {

    public Sheet {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public String of(String field) {
        return values.getOrDefault(field, "");
    }

    /// The fields in which another sheet says something else.
    public List<String> changed(Sheet other) {
        var changed = new ArrayList<String>();
        values.keySet().stream()
                .filter(each -> !of(each).equals(other.of(each)))
                .forEach(changed::add);
        return changed;
    }

    /// The same for equal sheets only: who sends a form back with it says what he had read.
    public String version() {
        return FormVersion.of(values);
    }
}
