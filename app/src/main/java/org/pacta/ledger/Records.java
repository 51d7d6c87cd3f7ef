package org.pacta.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the ledger holds of single things: their ids, codes, texts and events. Called inside a reading.
@Component
public class Records {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Records(JdbcClient jdbc, Ledger ledger) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /// The thing that has this code, or had it, among all that was recorded by `known`.
    ///
    /// @param current the code that the thing has on the day asked, if it has one
    public record Found(long id, Optional<String> current) {}

    /// Looks a code up, former ones included, so that an old address leads on.
    public Optional<Found> find(int union, String kind, long scope, String code, AsOf asOf) {
        return jdbc.sql("""
                select distinct c.id, n.code as current from ledger.code c
                left join ledger.code_at(:union, :on, :known) n on n.id = c.id
                where c.union_id = :union and c.scope_id = :scope and c.kind = :kind and c.code = :code and c.recorded_from <= :known
                """)
                .param("union", union)
                .param("scope", scope)
                .param("kind", kind)
                .param("code", code)
                .param("on", asOf.on())
                .param("known", LedgerStore.at(asOf.known()))
                .query((row, _) -> new Found(row.getLong("id"), Optional.ofNullable(row.getString("current"))))
                .optional();
    }

    /// The last day before the one asked on which a thing was there; empty where it never was.
    ///
    /// @param table the fact table that says while it is there, as `register.measure`
    public Optional<LocalDate> lastDay(int union, String table, long thing, AsOf asOf) {
        if (!table.matches("[a-z]+\\.[a-z_]+")) throw new IllegalArgumentException("table (%s)".formatted(table));
        return jdbc.sql("""
                select max(f.valid_to) - 1 as day from %s f
                where f.union_id = :union and f.id = :thing and f.valid_to <= :on
                  and f.recorded_from <= :known and f.recorded_to > :known
                """.formatted(table))
                .param("union", union)
                .param("thing", thing)
                .param("on", asOf.on())
                .param("known", LedgerStore.at(asOf.known()))
                .query((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    /// What these things are and how they are called on the day asked; those without a code then are left out.
    public Map<Long, Name> named(int union, Collection<Long> things, AsOf asOf) {
        var named = new HashMap<Long, Name>();
        if (things.isEmpty()) return named;
        jdbc.sql("select id, kind, scope_id, code from ledger.code_at(:union, :on, :known) where id = any(:ids)")
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", things.toArray()))
                .param("on", asOf.on())
                .param("known", LedgerStore.at(asOf.known()))
                .query((row, _) -> named.put(
                        row.getLong("id"),
                        new Name(row.getString("kind"), row.getLong("scope_id"), row.getString("code"))))
                .list();
        return named;
    }

    /// What people call a thing: its kind, the framework within which that is unique (or 0), and the code.
    public record Name(String kind, long scope, String code) {}

    /// The ids of all things of a union by every code that they have or had, as recorded by now.
    public Map<Name, Long> ids(int union) {
        var ids = new HashMap<Name, Long>();
        jdbc.sql(
                        "select distinct kind, scope_id, code, id from ledger.code where union_id = :union and recorded_to > (select ledger.seen_until(:union))")
                .param("union", union)
                .query((row, _) -> ids.put(
                        new Name(row.getString("kind"), row.getLong("scope_id"), row.getString("code")),
                        row.getLong("id")))
                .list();
        return ids;
    }

    /// The codes that things have in the end, of those that had another one before.
    public Map<Long, String> recoded(int union) {
        var codes = new HashMap<Long, String>();
        jdbc.sql("""
                select distinct on (c.id) c.id, c.code from ledger.code c
                where c.union_id = :union and c.recorded_to > (select ledger.seen_until(:union))
                  and exists (select 1 from ledger.code o where o.union_id = c.union_id and o.id = c.id
                    and o.recorded_to > (select ledger.seen_until(:union)) and o.code <> c.code)
                order by c.id, c.valid_from desc
                """)
                .param("union", union)
                .query((row, _) -> codes.put(row.getLong("id"), row.getString("code")))
                .list();
        return codes;
    }

    /// Of how many things that were there before an entry has said something anew so far.
    ///
    /// @param tables of these fact tables only, or, if empty, of all
    /// @param derived fact tables that follow from others and do not count
    public long changed(Entry entry, List<String> tables, List<String> derived) {
        return jdbc.sql("""
                select count(*) from (
                    select l.thing_id from ledger.leaf l
                    where l.union_id = :union and l.seq = :seq and l.act in ('add', 'close')
                      and (cardinality(:tables) = 0 or l.fact_table = any(:tables)) and l.fact_table <> all(:derived)
                    except
                    select m.thing_id from ledger.leaf m
                    where m.union_id = :union and m.seq = :seq and m.act = 'add' and m.fact_table = 'ledger.thing'
                ) t where t.thing_id is not null
                """)
                .param("union", entry.union())
                .param("seq", entry.seq())
                .param("tables", new SqlArrayValue("text", tables.toArray()))
                .param("derived", new SqlArrayValue("text", derived.toArray()))
                .query(Long.class)
                .single();
    }

    /// All texts of these things, by thing; original first, then by language. In one reading each thing's are asked for
    /// once, and nothing is asked where there are none.
    public Map<Long, List<Text>> texts(int union, Collection<Long> things, AsOf asOf) {
        var read = ledger.once(new Read(union, asOf), HashMap<Long, List<Text>>::new);
        var missing = things.stream().filter(each -> !read.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            var found = ask(union, missing, asOf);
            missing.forEach(each -> read.put(each, List.copyOf(found.getOrDefault(each, List.of()))));
        }
        var texts = new HashMap<Long, List<Text>>();
        for (var each : things) {
            var own = read.getOrDefault(each, List.of());
            if (!own.isEmpty()) texts.put(each, own);
        }
        return texts;
    }

    /// The same of things of a few kinds that change seldom; those of a plan's own items are too many to be kept.
    ///
    /// @param kinds all that are among the things
    public Map<Long, List<Text>> texts(int union, List<String> kinds, Collection<Long> things, AsOf asOf) {
        return ledger.lasting(
                new Sources(List.of(), kinds),
                union,
                asOf,
                new TextsOf(List.copyOf(things)),
                () -> Map.copyOf(texts(union, things, asOf)));
    }

    private record TextsOf(List<Long> things) {}

    private record Read(int union, AsOf asOf) {}

    private Map<Long, List<Text>> ask(int union, Collection<Long> things, AsOf asOf) {
        var texts = new HashMap<Long, List<Text>>();
        jdbc.sql("""
                select id, field, language, words, original from ledger.text_at(:union, :on, :known)
                where id = any(:ids) order by id, field, original desc, language
                """)
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", things.toArray()))
                .param("on", asOf.on())
                .param("known", LedgerStore.at(asOf.known()))
                .query((row, _) -> texts.computeIfAbsent(row.getLong("id"), _ -> new java.util.ArrayList<>())
                        .add(new Text(
                                row.getString("field"),
                                row.getString("language"),
                                row.getString("words"),
                                row.getBoolean("original"))))
                .list();
        return texts;
    }

    /// Why a row of a fact table was last added to a thing; empty where none was, or what was said was erased.
    ///
    /// @param row which of its rows, by their columns
    /// @param until nothing recorded after this moment
    public String grounds(int union, long thing, String table, Predicate<Map<String, Object>> row, Instant until) {
        return events(union, thing, until).stream()
                .filter(each -> each.table().equals(table) && each.act().equals("add") && row.test(each.row()))
                .reduce((_, last) -> last)
                .map(Event::grounds)
                .orElse("");
    }

    /// Everything that was recorded of a thing and of what stands under it (claims on a measure), oldest first.
    ///
    /// @param until nothing recorded after this moment
    public List<Event> events(int union, long thing, Instant until) {
        return jdbc.sql("""
                with about as (
                    select :thing::bigint as id
                    union
                    select g.id from ledger.thing g where g.union_id = :union and g.under_id = :thing and g.kind in ('claim', 'reversal', 'disagreement')
                )
                select l.seq, l.leaf, l.thing_id, e.recorded, e.entered, e.actor, coalesce(e.party_id, 0) as party, e.command, e.grounds,
                    l.act, l.fact_table, convert_from(l.bytes, 'UTF8') as content
                from about a
                join ledger.leaf l on l.union_id = :union and l.thing_id = a.id and l.act in ('add', 'close') and l.erased is null
                join ledger.entry e on e.union_id = l.union_id and e.seq = l.seq
                where e.recorded <= :until
                order by l.seq, l.leaf
                """)
                .param("union", union)
                .param("thing", thing)
                .param("until", LedgerStore.at(until))
                .query((row, _) -> new Event(
                        row.getLong("seq"),
                        row.getInt("leaf"),
                        row.getLong("thing_id"),
                        row.getObject("recorded", OffsetDateTime.class).toInstant(),
                        row.getObject("entered", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getLong("party"),
                        row.getString("command"),
                        row.getString("grounds"),
                        row.getString("act"),
                        row.getString("fact_table"),
                        row(row.getString("content"))))
                .list();
    }

    private static Map<String, Object> row(String content) {
        var whole = JSON.readValue(content, new TypeReference<Map<String, Object>>() {});
        return whole.get("row") instanceof Map<?, ?> row ? CanonicalJson.normal(keyed(row)) : Map.of();
    }

    private static Map<String, Object> keyed(Map<?, ?> row) {
        var keyed = new HashMap<String, Object>();
        row.forEach((column, value) -> {
            if (value != null) keyed.put(String.valueOf(column), value);
        });
        return keyed;
    }
}
