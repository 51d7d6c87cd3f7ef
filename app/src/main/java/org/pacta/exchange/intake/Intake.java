package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Rule;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Entry;

/// Writes staged items into an open entry, kind by kind, and says what was added.
final class Intake {

    private final Doors doors;
    private final Directory directory;
    private final Request request;
    private final String framework;
    private final Taking to;
    private final long unionThing;
    private final boolean unionIsNew;
    private final @Nullable LocalDate demoDay;
    private final FurtherIntake further;
    private final Map<Long, String> above = new HashMap<>();
    private final Map<String, List<String>> added = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final TreeSet<Long> touched = new TreeSet<>();
    private final Set<Long> made = new HashSet<>();

    Intake(
            Doors doors,
            Directory directory,
            Request request,
            String framework,
            Taking to,
            long unionThing,
            boolean unionIsNew,
            @Nullable LocalDate demoDay) {
        this.doors = doors;
        this.directory = directory;
        this.request = request;
        this.framework = framework;
        this.to = to;
        this.unionThing = unionThing;
        this.unionIsNew = unionIsNew;
        this.demoDay = demoDay;
        this.further = new FurtherIntake(doors, this, to);
    }

    /// The things that were not there before, by kind.
    List<Difference.Count> added() {
        return counts.entrySet().stream()
                .map(each -> new Difference.Count(
                        each.getKey(), each.getValue(), added.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    /// Measures and steps that the file spoke of.
    TreeSet<Long> touched() {
        return touched;
    }

    /// Whether a thing was not there before.
    boolean made(long id) {
        return made.contains(id);
    }

    Entry entry() {
        return to.entry();
    }

    /// Makes what rows may refer to before their own row comes: successors, parents, what goes on, documents.
    void announce(Item item) {
        switch (item.kind()) {
            case BODIES -> thing("body", 0, item.field("code"), 0);
            case DOCUMENTS -> thing("document", 0, item.field("code"), 0);
            case TERMS -> thing("term", 0, item.field("code"), 0);
            case PROVISIONS -> {
                var instrument = id(item, Kind.INSTRUMENTS, "instrument");
                thing("provision", 0, item.field("instrument") + ":" + item.field("code"), instrument);
            }
            case GROUPS -> {
                var id = renamed("group", scope(item), item, scope(item));
                if (!item.field("parent").isEmpty()) above.put(id, scope(item) + "|" + item.field("parent"));
            }
            case MEASURES -> {
                var group = directory.id("group", scope(item), item.field("group"));
                renamed("measure", scope(item), item, group == 0 ? scope(item) : group);
            }
            case STEPS -> renamed("step", scope(item), item, scope(item));
            default -> {}
        }
    }

    /// Says what a measure or step is about; the terms have come by then.
    void classify(Item item) {
        for (var code : item.field("terms").split("; *")) {
            var term = directory.id("term", 0, code);
            if (term != 0) doors.alignments().classify(entry(), id(item, item.kind(), "code"), term, to.from());
        }
    }

    /// Says whose confirmation is needed; the Parties have come by then.
    void rule(Item item) {
        var words = item.field("confirmation");
        if (words.isEmpty()) return;
        var id =
                switch (item.kind()) {
                    case UNION -> unionThing;
                    case FRAMEWORKS -> directory.id("framework", 0, item.field("code"));
                    default -> id(item, item.kind(), "code");
                };
        doors.confirmations().rule(entry(), id, rule(words), to.from());
    }

    Rule rule(String words) {
        return RuleWords.rule(words, code -> directory.id("party", 0, code))
                .orElseThrow(() -> new IllegalStateException("rule (%s) was not checked".formatted(words)));
    }

    /// Says what of other frameworks a thing goes on with and why, and why it is itself not carried on as it was.
    void carryOver(long id, Item item) {
        to.texts(id, item, "reason");
        to.texts(id, item, "left_out", "fate");
        for (var code : item.field("continues").split("; *")) {
            if (code.isEmpty()) continue;
            var of = continued(item.kind(), code);
            doors.plan().carryOver(entry(), id, of, Taking.word(item, "fate", "carried-over"), to.from());
        }
    }

    private long continued(Kind kind, String code) {
        var colon = code.indexOf(':');
        var within = directory.id("framework", 0, code.substring(0, colon));
        return directory.id(Directory.thing(kind), within, code.substring(colon + 1));
    }

    void take(Item item) {
        switch (item.kind()) {
            case UNION, PARTIES, BODIES, FRAMEWORKS, EDITIONS, LEVELS, GROUPS ->
                new OutlineIntake(doors, this, to).take(item);
            case MEASURES, STEPS, STEP_MEASURES, ASSIGNMENTS, LINKS, TEXTS, WEIGHTS ->
                new PlanIntake(doors, this, to).take(item);
            default -> further.take(item);
        }
    }

    void finish() {
        further.finish();
    }

    /// Parties named on the command line that the file does not describe.
    void parties(Map<String, String> names) {
        new TreeMap<>(names).forEach((code, name) -> {
            if (directory.id("party", 0, code) != 0) return;
            var id = thing("party", 0, code, 0);
            doors.bodies().party(entry(), id, directory.of("party", 0).size(), to.from());
            entry().text(id, "name", to.original(), name, true, to.from());
        });
    }

    long union() {
        return unionThing;
    }

    boolean unionIsNew() {
        return unionIsNew;
    }

    @Nullable
    LocalDate demoDay() {
        return demoDay;
    }

    Request request() {
        return request;
    }

    /// The depth of a group: 1 at the top. What is above it stands in the file or in the register.
    int depth(long within, long group) {
        var depth = 1;
        var at = group;
        while (above.containsKey(at)) {
            var parent = above.get(at);
            at = directory.id("group", within, parent.substring(parent.indexOf('|') + 1));
            depth++;
        }
        return at == group ? depth : depth - 1 + doors.depths().getOrDefault(at, 1);
    }

    /// The document that a field names; null for none.
    @Nullable
    Long document(Item item, String field) {
        return item.field(field).isEmpty() ? null : orNone(id(item, Kind.DOCUMENTS, field));
    }

    /// The words for things in a row of texts, as its fault names them.
    static final String THINGS =
            "UNION, PARTY, BODY, FRAMEWORK, EDITION, LEVEL, GROUP, MEASURE, STEP, INSTRUMENT, PROVISION, TAXONOMY, TERM, ACT,"
                    + " MEETING, DOCUMENT, STATEMENT";

    /// The kind of things that a word in a row of texts means.
    static Optional<Kind> kindOf(String thing) {
        if (!List.of(THINGS.split(", *")).contains(thing)) return Optional.empty();
        return Optional.of(
                switch (thing) {
                    case "PARTY" -> Kind.PARTIES;
                    case "BODY" -> Kind.BODIES;
                    case "TAXONOMY" -> Kind.TAXONOMIES;
                    case "UNION" -> Kind.UNION;
                    default -> Kind.valueOf(thing + "S");
                });
    }

    /// The kind of thing that a row of assignments, weights, claims or confirmations speaks of.
    static Kind target(Item item) {
        return kindOf(item.field("thing")).orElseThrow();
    }

    static String meetingCode(Item item) {
        return item.field("body") + "-" + item.field("number");
    }

    /// The thing that a row of assignments, weights, claims or confirmations speaks of.
    long of(Item item) {
        return id(item, target(item), "code");
    }

    /// The pair of things that a row of links speaks of.
    IntakeStore.Pair link(Item item) {
        var beyond = item.field("to_framework");
        return new IntakeStore.Pair(
                either(item, "from", scope(item)),
                either(item, "to", beyond.isEmpty() ? scope(item) : directory.id("framework", 0, beyond)),
                Taking.word(item, "kind", "finish-start"));
    }

    /// The measure or step of that code: as the row says, else the measure, else the step.
    private long either(Item item, String field, long within) {
        var step = directory.id("step", within, item.field(field));
        if (item.field(field + "_thing").equals("STEP")) return step;
        var measure = directory.id("measure", within, item.field(field));
        return measure != 0 || item.field(field + "_thing").equals("MEASURE") ? measure : step;
    }

    long id(Item item, Kind kind, String field) {
        return directory.id(Directory.thing(kind), Directory.inFramework(kind) ? scope(item) : 0L, item.field(field));
    }

    long scope(Item item) {
        return directory.id("framework", 0, item.field("framework").isEmpty() ? framework : item.field("framework"));
    }

    /// As the row says; what stood in the plan keeps its place; what is new comes in the order of the file.
    int order(long id, Item item, String kind) {
        var next = doors.positions().merge(kind, 1, Integer::sum);
        return Taking.whole(item, "order", doors.places().getOrDefault(id, next));
    }

    /// A thing that the file calls by a new code and names the former one of.
    long renamed(String kind, long scope, Item item, long under) {
        var said = item.field("former").isEmpty() ? request.former(item.field("code")) : item.field("former");
        var former = said.isEmpty() ? 0L : directory.id(kind, scope, said);
        var known = directory.id(kind, scope, item.field("code"));
        if (former == 0 || (known != 0 && known != former)) return thing(kind, scope, item.field("code"), under);
        entry().code(former, kind, scope, item.field("code"), to.from());
        directory.add(kind, scope, item.field("code"), former);
        return former;
    }

    /// The thing of that code, made when it is missing.
    long thing(String kind, long scope, String code, long under) {
        var known = directory.id(kind, scope, code);
        if (known != 0) return known;
        var id = entry().thing(kind, scope, under);
        entry().code(id, kind, scope, code, to.from());
        directory.add(kind, scope, code, id);
        made.add(id);
        counts.merge(kind, 1L, Long::sum);
        var few = added.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (few.size() < 20) few.add(code);
        return id;
    }

    @Nullable
    Long orNone(long id) {
        return id == 0 ? null : id;
    }

    Directory directory() {
        return directory;
    }
}
