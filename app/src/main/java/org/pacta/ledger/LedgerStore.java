package org.pacta.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Heads, entries and leaves in the database.
@Component
class LedgerStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int IDS = 500;

    private final JdbcClient jdbc;
    private final LeafWriter writer = new LeafWriter();
    private final Deque<Long> ids = new ArrayDeque<>();

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ids come from the database in blocks; a block that is lost leaves a gap that nobody sees.
    long nextThing() {
        var bringing = Bringing.current();
        var kept = bringing == null ? null : bringing.nextThing();
        if (kept != null) return kept;
        synchronized (ids) {
            if (ids.isEmpty()) ids.addAll(nextThings(IDS));
            return ids.removeFirst();
        }
    }

    /// So many ids, in a row unless others ask for some at the same time.
    List<Long> nextThings(int many) {
        return jdbc.sql("select nextval('ledger.thing_id') from generate_series(1, :n)")
                .param("n", many)
                .query(Long.class)
                .list();
    }

    int nextUnion() {
        return jdbc.sql("select nextval('ledger.union_id')::integer")
                .query(Integer.class)
                .single();
    }

    void found(int union) {
        jdbc.sql("insert into ledger.head (union_id) values (:union)")
                .param("union", union)
                .update();
    }

    /// Locks the union until the transaction ends and says what stands in its head.
    Locked lock(int union) {
        var bringing = Bringing.current();
        if (bringing != null) return bringing.head();
        return jdbc.sql("""
                select seq, greatest(clock_timestamp(), recorded + interval '1 microsecond') as next,
                    entered, recorded, reconstructed, ordinary
                from ledger.head where union_id = :union for update
                """)
                .param("union", union)
                .query((row, _) -> new Locked(
                        row.getLong("seq"), instant(row.getObject("recorded", OffsetDateTime.class)),
                        instant(row.getObject("next", OffsetDateTime.class)),
                                instant(row.getObject("entered", OffsetDateTime.class)),
                        row.getBoolean("reconstructed"), row.getBoolean("ordinary")))
                .optional()
                .orElseThrow(() -> new NotFound("union " + union));
    }

    record Locked(long seq, Instant recorded, Instant next, Instant entered, boolean reconstructed, boolean ordinary) {}

    /// Writes now, or in its turn where a history is being brought in.
    private void write(Consumer<Script> writing) {
        var bringing = Bringing.current();
        if (bringing != null) bringing.later(writing);
        else {
            var script = new Script();
            writing.accept(script);
            script.run(jdbc);
        }
    }

    boolean onlySince(int union, long after, Collection<String> tables) {
        return jdbc.sql("""
                select not exists (select from ledger.leaf
                where union_id = :union and seq > :after and act <> 'header' and fact_table <> all(:tables))
                """)
                .param("union", union)
                .param("after", after)
                .param("tables", new SqlArrayValue("text", tables.toArray()))
                .query(Boolean.class)
                .single();
    }

    Head head(int union) {
        return jdbc.sql("""
                select h.union_id, coalesce(e.seq, h.seq) as seq, coalesce(e.recorded, h.recorded) as recorded,
                    coalesce(e.entered, h.entered) as entered, h.reconstructed, h.reshaped
                from ledger.head h
                left join ledger.entry e on e.union_id = h.union_id and e.seq = ledger.cap_of(h.union_id)
                where h.union_id = :union
                """)
                .param("union", union)
                .query((row, _) -> new Head(
                        row.getInt("union_id"),
                        row.getLong("seq"),
                        moment(row, "recorded"),
                        moment(row, "entered"),
                        row.getBoolean("reconstructed"),
                        row.getLong("reshaped")))
                .optional()
                .orElseThrow(() -> new NotFound("union " + union));
    }

    Instant enteredBy(int union, Instant moment) {
        return jdbc.sql("""
                select coalesce((select e.recorded from ledger.entry e
                    where e.union_id = :union and e.entered <= :moment order by e.seq desc limit 1), :none) as recorded
                """)
                .param("union", union)
                .param("moment", at(moment))
                .param("none", at(Instant.EPOCH))
                .query((row, _) -> instant(row.getObject("recorded", OffsetDateTime.class)))
                .single();
    }

    Optional<Ledger.Reconstruction> reconstruction(int union) {
        return jdbc.sql("""
                select l.recorded, l.entered, f.grounds
                from (select recorded, entered from ledger.entry
                    where union_id = :union and recorded < entered order by seq desc limit 1) l,
                    (select grounds from ledger.entry
                    where union_id = :union and recorded < entered order by seq limit 1) f
                """)
                .param("union", union)
                .query((row, _) -> new Ledger.Reconstruction(
                        instant(row.getObject("recorded", OffsetDateTime.class)),
                        instant(row.getObject("entered", OffsetDateTime.class)),
                        row.getString("grounds")))
                .optional();
    }

    Map<Integer, Ledger.Reach> reaches(Collection<Integer> unions) {
        var reaches = new HashMap<Integer, Ledger.Reach>();
        jdbc.sql("""
                select h.union_id, coalesce(ledger.cap_of(h.union_id), h.seq) as seq, h.reshaped,
                    (select count(*) from ledger.released(h.union_id)) as releases
                from ledger.head h where h.union_id = any(:unions)
                """)
                .param("unions", new SqlArrayValue("int4", unions.toArray()))
                .query((row, _) -> reaches.put(
                        row.getInt("union_id"),
                        new Ledger.Reach(row.getLong("seq"), row.getLong("reshaped"), row.getLong("releases"))))
                .list();
        return reaches;
    }

    PlanCache plans() {
        return new PlanCache(jdbc);
    }

    Lasting lasting() {
        return new Lasting(jdbc);
    }

    long leaves(int union) {
        return jdbc.sql("select coalesce(sum(leaves), 0) from ledger.entry where union_id = :union")
                .param("union", union)
                .query(Long.class)
                .single();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getLong("seq") == 0 ? Instant.EPOCH : instant(row.getObject(column, OffsetDateTime.class));
    }

    /// Records who made an entry and why, with its first leaf, and moves the head to it.
    void enter(Entry entry, Instant entered) {
        var command = entry.command();
        var holder = command.actor() instanceof Actor.Holder h ? h : new Actor.Holder(0, 0, 0);
        int leaves = entry.leaves();
        var stated = command.stated() != null;
        var bringing = Bringing.current();
        if (bringing != null) bringing.moveHead(entry.seq(), entry.recorded(), entered, stated);
        var header = CanonicalJson.normal(Fact.row(
                "act",
                "header",
                "form",
                1,
                "union",
                entry.union(),
                "seq",
                entry.seq(),
                "recorded",
                entry.recorded(),
                "entered",
                entered,
                "actor",
                command.actor().kind(),
                "person",
                holder.person() == 0 ? null : holder.person(),
                "mandate",
                holder.mandate() == 0 ? null : holder.mandate(),
                "party",
                holder.party() == 0 ? null : holder.party(),
                "command",
                command.name(),
                "grounds",
                command.grounds().words(),
                "leaves",
                entry.leaves()));
        var salt = writer.salt();
        var bytes = LeafWriter.bytes(header);
        write(to -> to.add(
                """
                with moved as (
                    update ledger.head set seq = :seq, recorded = :recorded, entered = :entered,
                        reconstructed = reconstructed or :stated, ordinary = ordinary or not :stated
                    where union_id = :union
                ), said as (
                    insert into ledger.entry (union_id, seq, recorded, entered, actor, person_id, mandate_id, party_id, command,
                        grounds, leaves, visibility)
                    values (:union, :seq, :recorded, :entered, :actor, nullif(:person, 0), nullif(:mandate, 0), nullif(:party, 0),
                        :command, :grounds, :leaves, 0)
                )
                insert into ledger.leaf (union_id, seq, leaf, act, fact_table, visibility, salt, bytes, hash)
                values (:union, :seq, 0, 'header', '', 0, :salt, :bytes, sha256('\\x00'::bytea || :salt::bytea || :bytes::bytea))
                """,
                Map.ofEntries(
                        Map.entry("union", entry.union()),
                        Map.entry("seq", entry.seq()),
                        Map.entry("recorded", at(entry.recorded())),
                        Map.entry("entered", at(entered)),
                        Map.entry("stated", stated),
                        Map.entry("actor", command.actor().kind()),
                        Map.entry("person", holder.person()),
                        Map.entry("mandate", holder.mandate()),
                        Map.entry("party", holder.party()),
                        Map.entry("command", command.name()),
                        Map.entry("grounds", command.grounds().words()),
                        Map.entry("leaves", leaves),
                        Map.entry("salt", salt),
                        Map.entry("bytes", bytes))));
        if (bringing != null) bringing.send();
    }

    /// Appends leaves from the given number on and says how many.
    int append(Entry entry, int first, List<Entry.Draft> drafts) {
        write(writer.append(entry, first, drafts));
        return drafts.size();
    }

    /// The same, and carries them into the tables that they speak of.
    int write(Entry entry, int first, List<LeafWriter.Lot> lots) {
        write(writer.write(entry, first, lots));
        return lots.stream().mapToInt(each -> each.drafts().size()).sum();
    }

    /// What erases leaves.
    Erasures erasures() {
        return new Erasures(jdbc);
    }

    /// What is held at present of these keys, from the leaves, so that nothing is rounded on the way.
    Map<Map<String, Object>, List<Timeline.Stretch>> held(
            int union, FactTable table, Collection<Map<String, Object>> keys) {
        var wanted = keys.stream().map(CanonicalJson::write).collect(Collectors.joining(",", "[", "]"));
        var held = new HashMap<Map<String, Object>, List<Timeline.Stretch>>();
        plans().forMany(
                        keys.size(),
                        () -> jdbc.sql(Projection.held(table))
                                .param("union", union)
                                .param("keys", wanted)
                                .query((row, _) -> stretch(
                                        table, row.getLong("seq"), row.getInt("leaf"), row.getString("content")))
                                .list()
                                .forEach(each -> held.computeIfAbsent(each.key, _ -> new ArrayList<>())
                                        .add(each.stretch)));
        return held;
    }

    private record Keyed(Map<String, Object> key, Timeline.Stretch stretch) {}

    private static Keyed stretch(FactTable table, long seq, int leaf, String content) {
        var whole = CanonicalJson.normal(JSON.readValue(content, new TypeReference<Map<String, Object>>() {}));
        if (!(whole.get("row") instanceof Map<?, ?> row) || !(whole.get("visibility") instanceof Long visibility)) {
            throw new IllegalStateException("leaf (%d, %d) has no row".formatted(seq, leaf));
        }
        var key = new TreeMap<String, Object>();
        var values = new TreeMap<String, Object>();
        row.forEach((column, value) -> {
            var name = String.valueOf(column);
            if (table.key().contains(name)) key.put(name, value);
            else if (table.values().contains(name)) values.put(name, value);
        });
        var valid = new Period(
                Period.parse(String.valueOf(row.get("valid_from"))), Period.parse(String.valueOf(row.get("valid_to"))));
        return new Keyed(
                key, new Timeline.Stretch(valid, values, new Visibility(visibility), new Timeline.Leaf(seq, leaf)));
    }

    static Map<String, Object> row(Map<String, Object> key, Timeline.Stretch stretch) {
        var row = new TreeMap<String, Object>(key);
        row.putAll(stretch.values());
        row.put("valid_from", Period.print(stretch.valid().from()));
        row.put("valid_to", Period.print(stretch.valid().to()));
        return row;
    }

    /// A row that holds at present, as its leaf has it.
    record Present(Timeline.Leaf leaf, long thing, long other, Visibility visibility, Map<String, Object> row) {

        /// The row without its days.
        Map<String, Object> key() {
            var key = new TreeMap<>(row);
            key.keySet().removeAll(Set.of("valid_from", "valid_to"));
            return key;
        }
    }

    /// All rows that hold at present of these things, of what stands under them, and of what is between them and
    /// others.
    Map<FactTable, List<Present>> present(int union, List<Long> things) {
        var present = new LinkedHashMap<FactTable, List<Present>>();
        for (var table : Catalogue.tables(jdbc)) {
            if (table.timeless()) continue;
            var rows = jdbc.sql(Projection.present(table))
                    .param("union", union)
                    .param("things", new SqlArrayValue("int8", things.toArray()))
                    .query((row, _) -> new Present(
                            new Timeline.Leaf(row.getLong("seq"), row.getInt("leaf")),
                            row.getLong("thing_id"),
                            row.getLong("other_id"),
                            new Visibility(row.getLong("visibility")),
                            content(row.getString("content"))))
                    .list();
            if (!rows.isEmpty()) present.put(table, rows);
        }
        return present;
    }

    private static Map<String, Object> content(String leaf) {
        var whole = CanonicalJson.normal(JSON.readValue(leaf, new TypeReference<Map<String, Object>>() {}));
        if (!(whole.get("row") instanceof Map<?, ?> row)) throw new IllegalStateException("a leaf has no row");
        var content = new TreeMap<String, Object>();
        row.forEach((column, value) -> {
            if (value != null) content.put(String.valueOf(column), value);
        });
        return content;
    }

    void applyCeilings(int union, List<Long> things, Visibility ceiling) {
        // the entry that is being written; nobody reads it before it is the head
        jdbc.sql("update ledger.head set reshaped = seq + 1 where union_id = :union")
                .param("union", union)
                .update();
        for (var statement : List.of(Projection.LEAF_CEILING, Projection.THING_CEILING)) {
            jdbc.sql(statement)
                    .param("union", union)
                    .param("things", new SqlArrayValue("int8", things.toArray()))
                    .param("ceiling", ceiling.code())
                    .update();
        }
        var tables = jdbc.sql(Projection.FACT_TABLES).query(String.class).list();
        for (var table : tables) {
            Projection.ceiling(jdbc, table, union, things, ceiling.code());
        }
    }

    static Instant instant(OffsetDateTime moment) {
        return moment.equals(OffsetDateTime.MIN) ? Instant.MIN : moment.toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
