package org.pacta.register.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
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

    private static final Tree<Taxonomy.Term> TERMS = new Tree<>(Taxonomy.Term::code, Taxonomy.Term::parent);

    private final JdbcClient jdbc;

    TaxonomyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(long id, String code, @Nullable Long owner, Taxonomy.@Nullable Term term) {}

    List<Taxonomy> all(int union, AsOf asOf) {
        var lines = new LinkedHashMap<Long, List<Line>>();
        at(LINES, union, asOf)
                .query((row, _) -> new Line(
                        row.getLong("id"), row.getString("code"), row.getObject("owner_id", Long.class), term(row)))
                .list()
                .forEach(each ->
                        lines.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
        return lines.values().stream()
                .map(own -> new Taxonomy(
                        own.getFirst().id(),
                        own.getFirst().code(),
                        own.getFirst().owner(),
                        TERMS.of(
                                own.stream()
                                        .map(Line::term)
                                        .filter(Objects::nonNull)
                                        .toList(),
                                Taxonomy.Term::at)))
                .toList();
    }

    private static Taxonomy.@Nullable Term term(ResultSet row) throws SQLException {
        var code = row.getString("term_code");
        return code == null ? null : new Taxonomy.Term(row.getLong("term_id"), code, row.getString("parent"), 0);
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
