package org.pacta.demo;

import java.util.List;

/// A kind of measure that topics are put through, as analysis, draft, act.
///
/// @param carriers the letters of the Parties that carry it out: AB, A or B
/// @param proof what will count as proof
record Template(String kind, String result, String carriers, Words title, Words proof) {

    static List<Template> all() {
        return Book.rows("union-state/templates.txt").stream()
                .map(row -> new Template(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        Words.of(row.get(3), row.get(4), row.get(7)),
                        Words.of(row.get(5), row.get(6), row.get(8))))
                .toList();
    }

    List<String> parties() {
        return carriers.chars().mapToObj(Character::toString).toList();
    }
}
