package org.pacta.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Changes as canonical JSON, for drafts: `{"act":"put","table":"register.deadline","key":{"id":1204},"values":{…},
/// "from":"2024-01-01","to":"infinity","before":{…}}`.
@Component
public class SaidForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private volatile Map<String, FactTable> tables = Map.of();

    SaidForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String write(Said said) {
        return CanonicalJson.write(CanonicalJson.normal(row(said)));
    }

    private static Map<String, Object> row(Said said) {
        return switch (said) {
            case Said.Made(var id, var kind, var scope, var under, var visibility) ->
                Fact.row(
                        "act",
                        "make",
                        "thing",
                        id,
                        "kind",
                        kind,
                        "scope",
                        scope,
                        "under",
                        under,
                        "visibility",
                        visibility.code());
            case Said.Put put -> {
                var row = onKey("put", put.table(), put.key(), put.valid(), put.before());
                row.put("values", put.values());
                row.put("visibility", put.visibility().code());
                yield row;
            }
            case Said.Ended ended -> onKey("end", ended.table(), ended.key(), ended.valid(), ended.before());
        };
    }

    private static Map<String, Object> onKey(
            String act, FactTable table, Map<String, Object> key, Period valid, Map<String, Object> before) {
        var row = new HashMap<>(Fact.row(
                "act", act, "table", table.name(), "columns", table.key(), "other", table.other(), "key", key));
        row.put("from", Period.print(valid.from()));
        row.put("to", Period.print(valid.to()));
        row.put("before", before);
        return row;
    }

    /// Reads what [#write] writes.
    ///
    /// @throws IllegalArgumentException if it is none
    public Said read(String json) {
        var row = JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        if (row.get("act") instanceof String act && act.equals("make")) {
            return new Said.Made(
                    number(row, "thing"),
                    word(row, "kind"),
                    number(row, "scope"),
                    number(row, "under"),
                    new Visibility(number(row, "visibility")));
        }
        var table = table(row);
        var valid = new Period(Period.parse(word(row, "from")), Period.parse(word(row, "to")));
        return word(row, "act").equals("end")
                ? new Said.Ended(table, map(row, "key"), valid, map(row, "before"))
                : new Said.Put(
                        table,
                        map(row, "key"),
                        map(row, "values"),
                        valid,
                        new Visibility(number(row, "visibility")),
                        map(row, "before"));
    }

    /// The table as the database has it today; a column that came later is empty in what was said before.
    private FactTable table(Map<String, Object> row) {
        var name = word(row, "table");
        if (!tables.containsKey(name)) {
            var found = new HashMap<String, FactTable>();
            Catalogue.tables(jdbc).forEach(each -> found.put(each.name(), each));
            tables = Map.copyOf(found);
        }
        var known = tables.get(name);
        if (known == null || !(row.get("columns") instanceof List<?> columns))
            throw new IllegalArgumentException("table (%s)".formatted(name));
        var key = columns.stream().map(String::valueOf).toList();
        var values = new ArrayList<>(known.key());
        values.addAll(known.values());
        values.removeAll(key);
        return new FactTable(name, key, values, word(row, "other"), false);
    }

    private static Map<String, Object> map(Map<String, Object> row, String field) {
        var map = new TreeMap<String, Object>();
        if (row.get(field) instanceof Map<?, ?> found)
            found.forEach((key, value) -> map.put(String.valueOf(key), value));
        return CanonicalJson.normal(map);
    }

    private static long number(Map<String, Object> row, String field) {
        if (row.get(field) instanceof Number number) return number.longValue();
        throw new IllegalArgumentException("%s (%s) must be a number".formatted(field, row.get(field)));
    }

    private static String word(Map<String, Object> row, String field) {
        if (row.get(field) instanceof String word) return word;
        throw new IllegalArgumentException("%s (%s) must be a word".formatted(field, row.get(field)));
    }
}
