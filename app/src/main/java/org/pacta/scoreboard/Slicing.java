package org.pacta.scoreboard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.confirmation.discretion.Discretion;
import org.springframework.jdbc.support.SqlArrayValue;

/// How counted things `i`, with where they stand, belong to slices; a thing may belong to several.
///
/// @param by as it stands in an address
/// @param key of the slice, in SQL
/// @param joins what the key is read from, in SQL
/// @param parameters those that are named beside the parameters of every tally
record Slicing(String by, String key, String joins, Map<String, Object> parameters) {

    /// @param by empty for one slice with everything, `level:1` and so on, party, body, year, kind, proof,
    /// taxonomy:CODE
    /// @return empty for another word
    static Optional<Slicing> by(String by, Counted counted, Discretion discretion) {
        var parts = by.split(":", 2);
        return Optional.ofNullable(
                switch (parts[0]) {
                    case "" -> new Slicing(by, "''", "", Map.of());
                    case "level" ->
                        parts.length == 2 && parts[1].matches("[1-5]")
                                ? of(
                                        by,
                                        counted == Counted.STEPS ? OF_STEPS : OF_MEASURES,
                                        "depth",
                                        Integer.parseInt(parts[1]))
                                : null;
                    case "party" -> of(by, ASSIGNED.formatted("b.party_id", ""), "", "");
                    case "body" -> new Slicing(by, OR_NONE, ASSIGNED.formatted("a.body_id", TOLD), told(discretion));
                    case "year" -> new Slicing(by, "coalesce(extract(year from i.due)::text, '-')", "", Map.of());
                    case "kind" -> new Slicing(by, "i.result", "", Map.of());
                    case "proof" -> new Slicing(by, PROVED, PROOF, Map.of());
                    case "taxonomy" -> parts.length == 2 ? of(by, TAXONOMY, "taxonomy", parts[1]) : null;
                    default -> null;
                });
    }

    private static Slicing of(String by, String joins, String name, Object value) {
        return new Slicing(by, OR_NONE, joins, name.isEmpty() ? Map.of() : Map.of(name, value));
    }

    /// That the body of an assignment `a` may be told to the reader.
    static final String TOLD = " and (a.id <> all(:withheld) or a.body_id = any(:own))";

    /// The parameters of [#TOLD].
    static Map<String, Object> told(Discretion discretion) {
        return Map.of("withheld", ids(discretion.late()), "own", ids(discretion.own()));
    }

    private static SqlArrayValue ids(Set<Long> ids) {
        return new SqlArrayValue("int8", ids.toArray());
    }

    private static final String OR_NONE = "coalesce(z.code, '-')";

    /// In which group of the level each group stands; the few at its head are named before those below are gathered.
    /// It has each group once, and says so: the planner would expect a thousand lines for each thing else.
    private static final String ABOVE = """
            with recursive up (id, code) as (
                select g.id, c.code from register.group_at(:union, :on, :known) g
                left join ledger.code_at(:union, :on, :known) c on c.id = g.id
                where g.depth = :depth
                union all
                select g.id, up.code from register.group_at(:union, :on, :known) g join up on g.parent_id = up.id
            ) select up.id, min(up.code) as code from up group by up.id
            """;

    private static final String OF_MEASURES = "left join (" + ABOVE + ") z on z.id = i.group_id";

    private static final String OF_STEPS = """
            left join (
                select distinct v.id, g.code from register.serves_at(:union, :on, :known) v
                join register.measure_at(:union, :on, :known) m on m.id = v.measure_id
                join (%s) g on g.id = m.group_id
            ) z on z.id = i.id
            """.formatted(ABOVE);

    private static final String ASSIGNED = """
            left join (
                select distinct a.id, c.code from register.assignment_at(:union, :on, :known) a
                left join parties.body_at(:union, :on, :known) b on b.id = a.body_id
                left join ledger.code_at(:union, :on, :known) c on c.id = %s
                where a.role in ('lead', 'co-executor')%s
            ) z on z.id = i.id
            """;

    private static final String PROOF = "left join confirmation.proof_at(:union, :on, :known) p on p.id = i.id";

    /// What is not confirmed is not proved: it belongs to none.
    private static final String PROVED =
            "case when (i.stand & :confirmed::varbit) = :confirmed::varbit then coalesce(p.proof, 'none') else '-' end";

    private static final String TAXONOMY = """
            left join (
                select k.id, c.code from register.classified_at(:union, :on, :known) k
                join register.term_at(:union, :on, :known) t on t.id = k.term_id
                join ledger.code_at(:union, :on, :known) tc on tc.id = t.taxonomy_id and tc.code = :taxonomy
                join ledger.code_at(:union, :on, :known) c on c.id = k.term_id
            ) z on z.id = i.id
            """;
}
