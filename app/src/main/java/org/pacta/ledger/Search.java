package org.pacta.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Looks for words in all texts and for parts of codes, as of a moment. Called inside a reading: what the
/// viewer may not see is neither found nor counted.
///
/// Words are compared by their stems in Russian and English and as they stand, whatever the language of the text, and
/// Belarusian texts by what the forms of a word have in common ([BelarusianStems]); the
/// syntax is that of `websearch_to_tsquery` (quoted phrases, `or`, `-` for not).
@Component
public class Search {

    private static final String FOUND = """
            with asked as (
                select websearch_to_tsquery('pg_catalog.russian', :words) || websearch_to_tsquery('pg_catalog.english', :words)
                    || websearch_to_tsquery('pg_catalog.simple', :words) as q,
                    to_tsquery('pg_catalog.simple', :stems) as stems
            ), named as (
                select c.id, c.kind, c.scope_id, c.code from ledger.code_at(:union, :on, :known) c where c.kind = any(:kinds)
            ), found as (
                select t.id, t.field, t.language, t.words,
                    ts_rank(t.search, asked.q) + case when t.field in ('title', 'name') then 1 else 0 end as rank
                from ledger.text t cross join asked
                where t.union_id = :union and t.valid_from <= :on and t.valid_to > :on
                  and t.recorded_from <= :known and t.recorded_to > :known and (t.search @@ asked.q or t.language = 'be' and t.search @@ asked.stems)
                union all
                select n.id, '', '', '', case when lower(n.code) = lower(:words) then 4 else 3 end
                from named n where n.code ilike :part
            ), best as (
                select distinct on (f.id) f.id, f.field, f.language, f.words, f.rank from found f order by f.id, f.rank desc, f.language
            ), shown as (
                select n.id, n.kind, n.scope_id, n.code, b.field, b.language, b.words, b.rank, count(*) over () as total
                from best b join named n on n.id = b.id
                order by b.rank desc, n.kind, n.code, n.id limit :limit offset :skip
            )
            select s.id, s.kind, s.scope_id, s.code, s.field, s.language, s.total,
                ts_headline(case s.language when 'ru' then 'pg_catalog.russian'::regconfig when 'en' then 'pg_catalog.english'::regconfig
                    else 'pg_catalog.simple'::regconfig end, s.words, case s.language when 'be' then asked.q || asked.stems else asked.q end, 'StartSel="", StopSel="", MaxWords=30, MinWords=12') as excerpt
            from shown s cross join asked order by s.rank desc, s.kind, s.code, s.id
            """;

    private final JdbcClient jdbc;

    Search(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A thing that matched.
    ///
    /// @param scope the framework of its code; 0 for the union
    /// @param field whose text matched best; empty where its code matched
    /// @param language of that text; empty where its code matched
    /// @param excerpt the words around what matched, without markup
    public record Hit(long id, String kind, long scope, String code, String field, String language, String excerpt) {}

    /// @param total how many there are on all pages; 0 on a page beyond the last
    public record Found(List<Hit> hits, long total) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /// The best first; whole codes before parts of codes before words in titles before words elsewhere.
    ///
    /// @param kinds of things looked for
    /// @param words nothing is found by blank ones
    /// @param skip so many are left out first
    /// @param limit at least 1
    public Found find(int union, Collection<String> kinds, String words, AsOf asOf, int skip, int limit) {
        if (words.isBlank()) return new Found(List.of(), 0);
        var plain = words.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        var total = new long[1];
        var hits = jdbc.sql(FOUND)
                .param("union", union)
                .param("kinds", new SqlArrayValue("text", kinds.toArray()))
                .param("words", words.strip())
                .param("stems", BelarusianStems.of(words))
                .param("part", "%" + plain + "%")
                .param("on", asOf.on())
                .param("known", LedgerStore.at(asOf.known()))
                .param("skip", skip)
                .param("limit", limit)
                .query((row, _) -> {
                    total[0] = row.getLong("total");
                    return new Hit(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getLong("scope_id"),
                            row.getString("code"),
                            row.getString("field"),
                            row.getString("language"),
                            row.getString("excerpt"));
                })
                .list();
        return new Found(hits, total[0]);
    }
}
