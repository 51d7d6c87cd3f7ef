package org.pacta.register.alignment;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TaxonomyStore {

    private static final String LINES = """
            select x.id, xc.code, x.owner_id, t.id as term_id, tc.code as term_code, pc.code as parent
            from register.taxonomy_at(:union, :on, :known) x
            join ledger.code_at(:union, :on, :known) xc on xc.id = x.id
            left join register.term_at(:union, :on, :known) t on t.taxonomy_id = x.id
            left join ledger.code_at(:union, :on, :known) tc on tc.id = t.id
            left join ledger.code_at(:union, :on, :known) pc on pc.id = t.parent_id
            order by x.position, xc.code, t.position, tc.code
            """;
    private static final String ABOUT =
            "select c.term_id from register.classified_at(:union, :on, :known) c where c.id = :thing";

    private final JdbcClient jdbc;

    TaxonomyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(
            long id,
            String code,
            @Nullable Long owner,
            long term,
            @Nullable String termCode,
            @Nullable String parent) {}

    List<Taxonomy> all(int union, AsOf asOf) {
        var lines = new LinkedHashMap<Long, List<Line>>();
        at(LINES, union, asOf)
                .query((row, _) -> new Line(
                        row.getLong("id"),
                        row.getString("code"),
                        row.getObject("owner_id", Long.class),
                        row.getLong("term_id"),
                        row.getString("term_code"),
                        row.getString("parent")))
                .list()
                .forEach(each ->
                        lines.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
        return lines.values().stream()
                .map(own -> new Taxonomy(
                        own.getFirst().id(),
                        own.getFirst().code(),
                        own.getFirst().owner(),
                        placed(own)))
                .toList();
    }

    /// Each behind the one that it is part of; one whose parent is not there on that day stands at the top, and what
    /// is said to be part of itself at the end.
    private static List<Taxonomy.Term> placed(List<Line> own) {
        var codes = new HashSet<String>();
        for (var each : own) if (each.termCode() != null) codes.add(each.termCode());
        var below = new LinkedHashMap<String, List<Line>>();
        for (var each : own) {
            if (each.termCode() == null) continue;
            var above = each.parent() == null || !codes.contains(each.parent()) ? "" : each.parent();
            below.computeIfAbsent(above, _ -> new ArrayList<>()).add(each);
        }
        var placed = new LinkedHashMap<String, Taxonomy.Term>();
        place("", 0, below, placed);
        for (var each : own) if (each.termCode() instanceof String code) placed.putIfAbsent(code, term(each, code, 0));
        return List.copyOf(placed.values());
    }

    private static void place(
            String parent, int depth, Map<String, List<Line>> below, Map<String, Taxonomy.Term> placed) {
        for (var each : below.getOrDefault(parent, List.of())) {
            if (!(each.termCode() instanceof String code)) continue;
            placed.put(code, term(each, code, depth));
            place(code, depth + 1, below, placed);
        }
    }

    private static Taxonomy.Term term(Line line, String code, int depth) {
        return new Taxonomy.Term(line.term(), code, line.parent(), depth);
    }

    /// The ids of the terms.
    Set<Long> about(int union, long thing, AsOf asOf) {
        return new HashSet<>(
                at(ABOUT, union, asOf).param("thing", thing).query(Long.class).list());
    }

    private JdbcClient.StatementSpec at(String sql, int union, AsOf asOf) {
        return jdbc.sql(sql)
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC));
    }
}
