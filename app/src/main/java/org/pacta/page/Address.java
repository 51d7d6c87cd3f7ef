package org.pacta.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A page's own address, from which its links are made: the same page sorted otherwise, on another day, in another
/// language.
///
/// @param path begins with `/`, already encoded
/// @param query in order, one value a name, as plain text
public record Address(String path, Map<String, String> query) {

    public Address {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    public static Address of(String path) {
        return new Address(path, Map.of());
    }

    /// The same with one field set, at its old place or last; an empty value takes the field out.
    public Address with(String name, String value) {
        if (value.isEmpty()) {
            return without(name);
        }
        var changed = new LinkedHashMap<>(query);
        changed.put(name, value);
        return new Address(path, changed);
    }

    public Address without(String... names) {
        var changed = new LinkedHashMap<>(query);
        for (var name : names) {
            changed.remove(name);
        }
        return new Address(path, changed);
    }

    /// The same query at another path, as for a download.
    public Address at(String otherPath) {
        return new Address(otherPath, query);
    }

    public String href() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /// A code as one part of a path.
    public static String segment(String code) {
        return encoded(code).replace("+", "%20");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
