package org.pacta.scoreboard;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.confirmation.discretion.Discretion;
import org.springframework.jdbc.support.SqlArrayValue;

/// How counted things belong to slices: a query that gives (id, key), where a thing may belong to several.
///
/// @param by as it stands in an address
/// @param sql names the parameters of every tally and those of [#parameters]
record Slicing(String by, String sql, Map<String, Object> parameters) {

    /// One slice with everything.
    static Slicing whole() {
        return new Slicing("", "select i.id, '' as key from item i", Map.of());
    }

    /// @param by `level:1` and so on, party, body, year, kind, proof, taxonomy:CODE
    /// @return empty for another word
    static Optional<Slicing> by(String by, Discretion discretion) {
        var parts = by.split(":", 2);
        return switch (parts[0]) {
            case "" -> Optional.of(whole());
            case "level" ->
                parts.length == 2 && parts[1].matches("[1-5]")
                        ? Optional.of(new Slicing(by, LEVEL, Map.of("depth", Integer.parseInt(parts[1]))))
                        : Optional.empty();
            case "party" -> Optional.of(new Slicing(by, ASSIGNED.formatted("", "b.party_id"), Map.of()));
            case "body" -> Optional.of(new Slicing(by, ASSIGNED.formatted(TOLD, "a.body_id"), told(discretion)));
            case "year" ->
                Optional.of(new Slicing(
                        by, "select i.id, coalesce(extract(year from i.due)::text, '-') as key from item i", Map.of()));
            case "kind" -> Optional.of(new Slicing(by, "select i.id, i.result as key from item i", Map.of()));
            case "proof" -> Optional.of(new Slicing(by, PROOF, Map.of()));
            case "taxonomy" ->
                parts.length == 2
                        ? Optional.of(new Slicing(by, TAXONOMY, Map.of("taxonomy", parts[1])))
                        : Optional.empty();
            default -> Optional.empty();
        };
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

    private static final String OWN = """
            (select i.id, i.group_id from item i where i.group_id is not null
             union
             select i.id, m.group_id from item i
             join register.serves_at(:union, :on, :known) v on v.id = i.id
             join register.measure_at(:union, :on, :known) m on m.id = v.measure_id)""";

    private static final String LEVEL = """
            select x.id, coalesce(c.code, '-') as key from (
                select i.id, t.top from item i
                left join (
                    with recursive up (id, top, depth) as (
                        select g.id, g.id, g.depth from register.group_at(:union, :on, :known) g where g.depth = :depth
                        union all
                        select g.id, up.top, g.depth from register.group_at(:union, :on, :known) g join up on g.parent_id = up.id
                    )
                    select o.id, up.top from %s o join up on up.id = o.group_id
                    group by o.id, up.top
                ) t on t.id = i.id
            ) x
            left join ledger.code_at(:union, :on, :known) c on c.id = x.top
            """.formatted(OWN);

    private static final String ASSIGNED = """
            select distinct i.id, coalesce(c.code, '-') as key
            from item i
            left join register.assignment_at(:union, :on, :known) a on a.id = i.id and a.role in ('lead', 'co-executor')%s
            left join parties.body_at(:union, :on, :known) b on b.id = a.body_id
            left join ledger.code_at(:union, :on, :known) c on c.id = %s
            """;

    /// What is not confirmed is not proved: it belongs to none.
    private static final String PROOF = """
            select i.id, case when s.state = 'confirmed' then coalesce(p.proof, 'none') else '-' end as key from item i
            left join stood s on s.id = i.id
            left join confirmation.proof_at(:union, :on, :known) p on p.id = i.id
            """;

    private static final String TAXONOMY = """
            select i.id, coalesce(x.code, '-') as key from item i
            left join (
                select k.id, c.code from register.classified_at(:union, :on, :known) k
                join register.term_at(:union, :on, :known) t on t.id = k.term_id
                join ledger.code_at(:union, :on, :known) tc on tc.id = t.taxonomy_id and tc.code = :taxonomy
                join ledger.code_at(:union, :on, :known) c on c.id = k.term_id
            ) x on x.id = i.id
            """;
}
