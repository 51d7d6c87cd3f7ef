package org.pacta.exchange.outlet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Union;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Reads the rows of each sheet one by one, in the order in which they are written.
///
/// Each sheet is one statement over what the slices publish. Its columns are called as those of the sheet; `id` is the
/// thing whose texts belong to the row, `texts` are texts that the statement brings itself. `(@)` stands for the union
/// and the two times.
@Component
class ItemStore {

    private static final int AT_ONCE = 1_000;
    private static final Map<Kind, String> SHEETS = sheets();

    private final JdbcClient jdbc;

    ItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Hands out the rows of a sheet; empty for the texts, which [#texts] hands out.
    void each(Kind kind, Union union, AsOf asOf, Consumer<Fields> taker) {
        var sql = SHEETS.get(kind);
        if (sql == null) throw new IllegalArgumentException("no statement for " + kind);
        run(sql, union, asOf).query(to(taker));
    }

    /// What has a sheet besides the things of plans, as its texts name it.
    private static final List<String> KINDS = List.of(
            "union",
            "party",
            "body",
            "framework",
            "edition",
            "level",
            "instrument",
            "provision",
            "taxonomy",
            "term",
            "act",
            "meeting",
            "document",
            "statement");

    /// The languages in which there are texts.
    List<String> languages(Union union, AsOf asOf) {
        return at("select distinct t.language from ledger.text_at(@) t order by 1", union, asOf)
                .query(String.class)
                .list();
    }

    /// Texts for which no other sheet has room.
    ///
    /// @param everyLanguage kinds and fields, as `measure/title`, that have a column for each language
    /// @param firstLanguage those that have one column, for the original in the union's first language
    void texts(Union union, AsOf asOf, List<String> everyLanguage, List<String> firstLanguage, Consumer<Fields> taker) {
        run("""
                select fc.code as framework, upper(c.kind) as thing,
                    case when mb.code is null or starts_with(c.code, mb.code || '-') then c.code else mb.code || '-' || c.code end as code,
                    t.field, t.language, t.words, t.original
                from ledger.text_at(@) t
                join ledger.code_at(@) c on c.id = t.id
                left join ledger.code_at(@) fc on fc.id = c.scope_id
                left join council.meeting_at(@) m on m.id = c.id
                left join ledger.code_at(@) mb on mb.id = m.body_id
                left join ledger.text_at(@) o on o.id = t.id and o.original and o.field = case
                    when c.kind in ('union', 'party', 'body', 'edition', 'level', 'taxonomy', 'term') then 'name'
                    when c.kind in ('provision', 'statement') then 'words' else 'title' end
                where (case when c.kind in ('measure', 'step', 'group') then t.id in %s else c.kind = any(:kinds) end) and
                    case when c.kind || '/' || t.field = any(:every) then t.original <> coalesce(t.language = o.language, false)
                    when c.kind || '/' || t.field = any(:first) then not (t.original and t.language = :language)
                    when c.kind in ('union', 'party') then not starts_with(t.field, 'stage-')
                    else true end
                order by fc.code nulls first, c.kind, c.code, t.field, t.language
                """.formatted(PlanStore.PRESENT), union, asOf)
                .param("kinds", new SqlArrayValue("text", KINDS.toArray()))
                .param("every", new SqlArrayValue("text", everyLanguage.toArray()))
                .param("first", new SqlArrayValue("text", firstLanguage.toArray()))
                .param("language", union.languages().getFirst())
                .query(to(taker));
    }

    private static RowCallbackHandler to(Consumer<Fields> taker) {
        return row -> taker.accept(Fields.of(row));
    }

    private JdbcClient.StatementSpec run(String sql, Union union, AsOf asOf) {
        return at(sql, union, asOf).withFetchSize(AT_ONCE);
    }

    private JdbcClient.StatementSpec at(String sql, Union union, AsOf asOf) {
        var statement = jdbc.sql(sql.replace("(@)", "(:union, :on, :known)"))
                .param("union", union.id())
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(java.time.ZoneOffset.UTC));
        return sql.contains(":zone") ? statement.param("zone", union.zone().getId()) : statement;
    }

    private static Map<Kind, String> sheets() {
        var sheets = new HashMap<Kind, String>();
        List.of(OutlineStore.SHEETS, PlanStore.SHEETS, FurtherStore.SHEETS, ClaimStore.SHEETS, WayStore.SHEETS)
                .forEach(sheets::putAll);
        sheets.replaceAll((_, sql) -> withTexts(sql));
        return Map.copyOf(sheets);
    }

    /// Joins the texts of each row's thing; one look-up by index for each row.
    private static String withTexts(String sql) {
        var firstColumn = sql.stripLeading();
        if (!firstColumn.matches("(?s)select [a-z]\\.id,.*")) return sql;
        var id = firstColumn.substring("select ".length(), "select x.id".length());
        return firstColumn.replaceFirst(
                "select [a-z]\\.id,", java.util.regex.Matcher.quoteReplacement("""
                select (select json_agg(json_build_array(own.field, own.language, own.words, own.original) order by own.field, own.language)::text
                    from ledger.text_at(@) own where own.id = %s) as texts,""".formatted(id)));
    }

    /// The columns of a row by name, in the short forms of the workbook; what is null is left out.
    record Fields(Map<String, String> columns) {

        static Fields of(ResultSet row) throws SQLException {
            var columns = new HashMap<String, String>();
            var described = row.getMetaData();
            for (int i = 1; i <= described.getColumnCount(); i++) {
                var value = ShortForms.of(row, i, described.getColumnType(i));
                if (value != null && !value.isEmpty()) columns.put(described.getColumnLabel(i), value);
            }
            return new Fields(columns);
        }
    }
}
