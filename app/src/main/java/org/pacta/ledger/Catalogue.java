package org.pacta.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The fact tables of all slices as the database has them, so that none can be forgotten.
final class Catalogue {

    private static final List<String> COMMON = List.of(
            "union_id",
            "valid_from",
            "valid_to",
            "recorded_from",
            "recorded_to",
            "visibility",
            "ceiling",
            "seq",
            "leaf");

    private Catalogue() {}

    /// Identity rows first, then the tables with the two times by name. Their own columns all stand as values.
    static List<FactTable> tables(JdbcClient jdbc) {
        var tables = new ArrayList<FactTable>();
        tables.add(Things.THING);
        for (var name : jdbc.sql(Projection.FACT_TABLES).query(String.class).list()) {
            var columns = new ArrayList<>(
                    jdbc.sql("""
                    select a.attname from pg_catalog.pg_attribute a
                    where a.attrelid = :name::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum
                    """).param("name", name).query(String.class).list());
            columns.removeAll(COMMON);
            tables.add(new FactTable(name, List.of(columns.getFirst()), columns.subList(1, columns.size()), "", false));
        }
        return tables;
    }
}
