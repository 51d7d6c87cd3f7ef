package org.pacta.machine.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pacta.machine.Slices;

/// A table whose rows go into a backup.
///
/// @param name with its schema, quoted as SQL needs it
/// @param columns those that are stored, not generated, in the table's order
record Table(String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /// All tables of all slices, those first to which others refer. The histories of the migrations and the
    /// server's own secrets stay behind: a restored database has its own.
    static List<Table> all(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var query = connection.prepareStatement("""
                with recursive ours as (
                    select c.oid, format('%I.%I', n.nspname, c.relname) as name, array_position(?, n.nspname::text) as slice
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = any (?) and c.relkind = 'r'
                      and c.relname <> 'migration' and not (n.nspname = 'machine' and c.relname = 'server')
                ), needs as (
                    select distinct conrelid as oid, confrelid as other
                    from pg_constraint where contype = 'f' and conrelid <> confrelid
                ), depth as (
                    select oid, 0 as steps from ours
                    union
                    select needs.oid, depth.steps + 1 from needs join depth on depth.oid = needs.other where depth.steps < 100
                )
                select ours.name,
                       array(select format('%I', attname) from pg_attribute
                             where attrelid = ours.oid and attnum > 0 and not attisdropped and attgenerated = ''
                             order by attnum) as columns
                from ours join (select oid, max(steps) as steps from depth group by oid) as deep on deep.oid = ours.oid
                order by deep.steps, ours.slice, ours.name
                """)) {
            var slices = connection.createArrayOf("text", Slices.IN_ORDER.toArray());
            query.setArray(1, slices);
            query.setArray(2, slices);
            try (var rows = query.executeQuery()) {
                while (rows.next())
                    tables.add(new Table(rows.getString(1), List.of((String[])
                            rows.getArray(2).getArray())));
            }
        }
        return tables;
    }

    String copyOut() {
        return "copy %s to stdout".formatted(target());
    }

    String copyIn() {
        return "copy %s from stdin".formatted(target());
    }

    private String target() {
        return "%s (%s)".formatted(name, String.join(", ", columns));
    }
}
