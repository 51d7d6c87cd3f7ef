package org.pacta.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An open entry: while a command holds it, no other command changes the same union.
///
/// Facts are gathered and written in lots. A command that reads its own writes calls [#flush] before.
public final class Entry {

    /// So many facts are gathered before they are written, which bounds the memory of an import.
    private static final int LOT = 5_000;

    private final Command command;
    private final long seq;
    private final Instant recorded;
    private final LedgerStore store;
    private final List<PendingThing> things = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Said.Clash> clashes = new ArrayList<>();
    private Consumer<Said> listener;
    private int leaves;

    /// A thing not yet written.
    record PendingThing(long id, String kind, long scope, long under, Visibility visibility) {}

    /// What is to happen to the timeline of a key.
    ///
    /// @param again what was said before, if this says it again
    record Change(
            FactTable table,
            Map<String, Object> key,
            Effect effect,
            @Nullable Said again) {

        Change(FactTable table, Map<String, Object> key, Effect effect) {
            this(table, key, effect, null);
        }
    }

    /// A leaf ready to be hashed, without its number.
    record Draft(
            String act,
            FactTable table,
            Map<String, Object> row,
            long thing,
            long other,
            Timeline.@Nullable Leaf of,
            Visibility visibility) {}

    Entry(Command command, long seq, Instant recorded, LedgerStore store) {
        this(command, seq, recorded, store, _ -> {});
    }

    /// @param listener hears each change when it is written, in order
    Entry(Command command, long seq, Instant recorded, LedgerStore store, Consumer<Said> listener) {
        this.listener = listener;
        this.command = command;
        this.seq = seq;
        this.recorded = recorded;
        this.store = store;
        this.leaves = 1;
    }

    /// Lets one more hear each change, like the first.
    public void hear(Consumer<Said> more) {
        listener = listener.andThen(more);
    }

    public int union() {
        return command.union();
    }

    public Command command() {
        return command;
    }

    public long seq() {
        return seq;
    }

    /// The moment at which everything of this entry is recorded.
    public Instant recorded() {
        return recorded;
    }

    /// Makes a thing and gives it an id that nobody sees.
    ///
    /// @param scope the framework within which its code is unique, or 0 for the union
    /// @param under the thing that it is never seen more widely than, or 0
    public long thing(String kind, long scope, long under) {
        return thing(kind, scope, under, Visibility.PUBLIC);
    }

    public long thing(String kind, long scope, long under, Visibility visibility) {
        var id = store.nextThing();
        make(id, kind, scope, under, visibility);
        return id;
    }

    private void make(long id, String kind, long scope, long under, Visibility visibility) {
        things.add(new PendingThing(id, kind, scope, under, visibility));
        listener.accept(new Said.Made(id, kind, scope, under, visibility));
    }

    /// From now on this holds, over the fact's days.
    public void put(Fact fact) {
        change(new Change(
                fact.table(), fact.key(), new Effect.Putting(fact.valid(), fact.values(), fact.visibility())));
    }

    /// From now on nothing holds of the key from that day on.
    public void end(FactTable table, Map<String, Object> key, LocalDate from) {
        end(table, key, Period.since(from));
    }

    /// From now on nothing holds of the key over these days.
    public void end(FactTable table, Map<String, Object> key, Period valid) {
        change(new Change(table, CanonicalJson.normal(key), new Effect.Ending(valid)));
    }

    /// From now on values hold that depend on those of the day before.
    ///
    /// @param values takes what held on the day before `from` (empty if nothing did)
    public void revise(
            FactTable table, Map<String, Object> key, LocalDate from, UnaryOperator<Map<String, Object>> values) {
        change(new Change(table, CanonicalJson.normal(key), new Effect.Revising(from, from.minusDays(1), values)));
    }

    /// From now on values hold that depend on those that hold on that very day: what is left out stays.
    ///
    /// @param values takes what holds on `from` (empty if nothing does)
    public void amend(
            FactTable table, Map<String, Object> key, LocalDate from, UnaryOperator<Map<String, Object>> values) {
        change(new Change(table, CanonicalJson.normal(key), new Effect.Revising(from, from, values)));
    }

    /// From now on exactly these facts hold of the key; those that hold already are left untouched.
    ///
    /// @param facts all of the same table and key, over days that do not overlap
    public void become(FactTable table, Map<String, Object> key, List<Fact> facts) {
        var whole = facts.stream()
                .map(each -> new Timeline.Stretch(each.valid(), each.values(), each.visibility(), null))
                .toList();
        change(new Change(table, CanonicalJson.normal(key), new Effect.Becoming(whole)));
    }

    /// Gives a thing its code; a code that belonged to another thing of that kind is refused by the database.
    public void code(long id, String kind, long scope, String code, LocalDate from) {
        put(Fact.of(
                Things.CODE,
                Fact.row("id", id),
                Fact.row("kind", kind, "scope_id", scope, "code", code),
                Period.since(from)));
    }

    /// Gives a field of a thing its words in one language.
    public void text(long id, String field, String language, String words, boolean original, LocalDate from) {
        text(id, field, language, words, original, from, Visibility.PUBLIC);
    }

    /// The same, seen by some alone, though the thing is seen more widely.
    public void text(
            long id,
            String field,
            String language,
            String words,
            boolean original,
            LocalDate from,
            Visibility visibility) {
        put(new Fact(
                Things.TEXT,
                Fact.row("id", id, "field", field, "language", language),
                Fact.row("words", words, "original", original),
                Period.since(from),
                visibility));
    }

    /// From that day on the field has no words in that language.
    public void endText(long id, String field, String language, LocalDate from) {
        end(Things.TEXT, Fact.row("id", id, "field", field, "language", language), from);
    }

    /// From now on all that is held of the key is seen by these; what it says stays.
    public void show(FactTable table, Map<String, Object> key, Visibility visibility) {
        change(new Change(table, CanonicalJson.normal(key), new Effect.Showing(visibility)));
    }

    /// The same, of the words of a field in one language.
    public void showText(long id, String field, String language, Visibility visibility) {
        show(Things.TEXT, Fact.row("id", id, "field", field, "language", language), visibility);
    }

    private void change(Change change) {
        changes.add(change);
        if (changes.size() >= LOT) flush();
    }

    /// Lowers (or raises) the ceiling of things: lowering hides all their versions, raising shows later versions only.
    public void ceiling(List<Long> ids, Visibility ceiling) {
        flush();
        var drafts = ids.stream()
                .map(id -> new Draft(
                        "ceiling",
                        Things.THING,
                        Map.of("id", id, "ceiling", ceiling.code()),
                        id,
                        0,
                        null,
                        Visibility.PUBLIC))
                .toList();
        leaves += store.append(this, leaves, drafts);
        store.applyCeilings(union(), ids, ceiling);
    }

    /// Says again what holds at present of these things and of what stands under them: versions of this moment, which a
    /// raised ceiling shows.
    public void restate(List<Long> ids) {
        flush();
        var lots = new ArrayList<LeafWriter.Lot>();
        store.present(union(), ids).forEach((table, rows) -> {
            var drafts = new ArrayList<Draft>();
            rows.forEach(each -> drafts.add(
                    new Draft("close", table, each.key(), each.thing(), each.other(), each.leaf(), Visibility.PUBLIC)));
            rows.forEach(each -> drafts.add(
                    new Draft("add", table, each.row(), each.thing(), each.other(), null, each.visibility())));
            lots.add(new LeafWriter.Lot(table, drafts));
        });
        write(lots);
    }

    /// Erases a leaf with free words: row, bytes and salt are blanked, the hash stays, and a leaf of this entry
    /// says under which rule, and what the blanked one said beside the words.
    ///
    /// @param of the entry and the number of the leaf
    /// @throws IllegalArgumentException if it is not there, holds no free words, or is erased already
    public void erase(long of, int leaf, String rule) {
        flush();
        var draft = store.erasures().leaf(union(), of, leaf, rule);
        leaves += store.append(this, leaves, List.of(draft));
        store.erasures().blank(union(), of, leaf);
    }

    /// Writes what was gathered, so that the command can read it.
    public void flush() {
        var made = new LinkedHashMap<Long, PendingThing>();
        things.forEach(each -> made.put(each.id, each));
        if (!made.isEmpty()) {
            things.clear();
            var drafts = made.values().stream().map(each -> draft(each, made));
            write(List.of(new LeafWriter.Lot(Things.THING, drafts.toList())));
        }
        var byTable = new LinkedHashMap<FactTable, List<Change>>();
        changes.forEach(each ->
                byTable.computeIfAbsent(each.table, _ -> new ArrayList<>()).add(each));
        changes.clear();
        var lots = new ArrayList<LeafWriter.Lot>();
        byTable.forEach((table, lot) -> lots.add(new LeafWriter.Lot(table, drafts(table, lot, made.keySet()))));
        write(lots);
    }

    private void write(List<LeafWriter.Lot> lots) {
        leaves += store.write(this, leaves, lots);
    }

    private static Draft draft(PendingThing thing, Map<Long, PendingThing> made) {
        var row = CanonicalJson.normal(Fact.row(
                "id",
                thing.id,
                "kind",
                thing.kind,
                "scope_id",
                thing.scope,
                "under_id",
                thing.under == 0 ? null : thing.under));
        return new Draft("add", Things.THING, row, thing.id, standing(thing.under, made), null, thing.visibility);
    }

    /// The nearest thing above that is written already; its ceiling is inherited.
    private static long standing(long under, Map<Long, PendingThing> made) {
        var at = under;
        for (var above = made.get(at); above != null; above = made.get(at)) at = above.under;
        return at;
    }

    /// @param fresh things of this very lot, of which nothing can be held yet
    private List<Draft> drafts(FactTable table, List<Change> lot, Set<Long> fresh) {
        Set<Map<String, Object>> keys = new LinkedHashSet<>();
        lot.forEach(each -> keys.add(each.key));
        var timelines = new LinkedHashMap<Map<String, Object>, Timeline>();
        var asked =
                keys.stream().filter(each -> !fresh.contains(table.thing(each))).toList();
        Map<Map<String, Object>, List<Timeline.Stretch>> held =
                asked.isEmpty() ? Map.of() : store.held(union(), table, asked);
        keys.forEach(key -> timelines.put(key, new Timeline(held.getOrDefault(key, List.of()))));
        for (var each : lot) {
            var timeline = timelines.get(each.key);
            if (timeline == null) throw new IllegalStateException("no timeline of " + each.key);
            hear(each, timeline);
        }
        timelines.values().forEach(Timeline::settled);
        var drafts = new ArrayList<Draft>();
        timelines.forEach((key, timeline) -> timeline.closed()
                .forEach(leaf -> drafts.add(new Draft(
                        "close", table, key, table.thing(key), table.otherThing(key), leaf, Visibility.PUBLIC))));
        timelines.forEach((key, timeline) -> timeline.added()
                .forEach(stretch -> drafts.add(new Draft(
                        "add",
                        table,
                        LedgerStore.row(key, stretch),
                        table.thing(key),
                        table.otherThing(key),
                        null,
                        stretch.visibility()))));
        return drafts;
    }

    /// Changes the timeline; tells who listens what this is, and what said again finds changed.
    private void hear(Change change, Timeline timeline) {
        var effect = change.effect.resolved(timeline);
        var said = said(change, effect, timeline);
        var again = change.again;
        if (again != null
                && said != null
                && !before(said).equals(before(again))
                && !wanted(said).equals(before(said))) clashes.add(new Said.Clash(again, before(said)));
        if (said != null
                && !(effect instanceof Effect.Putting put
                        && timeline.stands(put.valid(), put.values(), put.visibility()))) listener.accept(said);
        effect.on(timeline);
    }

    private static @Nullable Said said(Change change, Effect effect, Timeline timeline) {
        return switch (effect) {
            case Effect.Putting(var valid, var values, var visibility) ->
                new Said.Put(change.table, change.key, values, valid, visibility, timeline.at(valid.from()));
            case Effect.Ending(var valid) -> new Said.Ended(change.table, change.key, valid, timeline.at(valid.from()));
            case Effect.Becoming _, Effect.Revising _, Effect.Showing _ -> null;
        };
    }

    private static Map<String, Object> before(Said said) {
        return switch (said) {
            case Said.Made _ -> Map.of();
            case Said.Put put -> put.before();
            case Said.Ended ended -> ended.before();
        };
    }

    private static Map<String, Object> wanted(Said said) {
        return said instanceof Said.Put put ? put.values() : Map.of();
    }

    /// Says again what was said before, as if it held from another day on; what it finds changed is a clash.
    ///
    /// @param days what becomes of a day named then
    public void again(Said said, UnaryOperator<LocalDate> days) {
        switch (said) {
            case Said.Made(var id, var kind, var scope, var under, var visibility) ->
                make(id, kind, scope, under, visibility);
            case Said.Put put ->
                change(new Change(
                        put.table(),
                        CanonicalJson.normal(put.key()),
                        new Effect.Putting(
                                shifted(put.valid(), days), CanonicalJson.normal(put.values()), put.visibility()),
                        said));
            case Said.Ended ended ->
                change(new Change(
                        ended.table(),
                        CanonicalJson.normal(ended.key()),
                        new Effect.Ending(shifted(ended.valid(), days)),
                        said));
        }
    }

    private static Period shifted(Period valid, UnaryOperator<LocalDate> days) {
        return new Period(days.apply(valid.from()), days.apply(valid.to()));
    }

    /// What was said again and found changed, as far as it is written ([#flush]).
    public List<Said.Clash> clashes() {
        return List.copyOf(clashes);
    }

    /// How many leaves the entry has, the header included; 1 if the command changed nothing.
    int leaves() {
        return leaves;
    }
}
