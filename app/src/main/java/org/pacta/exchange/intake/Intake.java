package org.pacta.exchange.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.workbook.Item;
import org.pacta.exchange.workbook.Kind;
import org.pacta.ledger.Entry;
import org.pacta.register.deadline.Deadline;

/// Writes staged items into an open entry, kind by kind, and says what was added.
final class Intake {

    private final Doors doors;
    private final Directory directory;
    private final Request request;
    private final String framework;
    private final Taking to;
    private final long unionThing;
    private final @Nullable LocalDate demoDay;
    private final Map<String, List<String>> added = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final TreeSet<Long> touched = new TreeSet<>();

    Intake(
            Doors doors,
            Directory directory,
            Request request,
            String framework,
            Taking to,
            long unionThing,
            @Nullable LocalDate demoDay) {
        this.doors = doors;
        this.directory = directory;
        this.request = request;
        this.framework = framework;
        this.to = to;
        this.unionThing = unionThing;
        this.demoDay = demoDay;
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

    Entry entry() {
        return to.entry();
    }

    /// Makes what rows of the same sheet may refer to before their own row comes: successors, parents.
    void announce(Item item) {
        switch (item.kind()) {
            case BODIES -> thing("body", 0, item.field("code"), 0);
            case GROUPS -> renamed("group", scope(item), item, scope(item));
            case MEASURES -> {
                var group = directory.id("group", scope(item), item.field("group"));
                renamed("measure", scope(item), item, group == 0 ? scope(item) : group);
            }
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

    void take(Item item) {
        switch (item.kind()) {
            case UNION -> union(item);
            case PARTIES -> party(item.field("code"), item);
            case BODIES -> body(item);
            case FRAMEWORKS -> framework(item);
            case EDITIONS -> edition(item);
            case LEVELS -> level(item);
            case GROUPS -> group(item);
            case MEASURES -> measure(item);
            case STEPS -> step(item);
            case STEP_MEASURES ->
                doors.plan()
                        .serve(entry(), id(item, Kind.STEPS, "step"), id(item, Kind.MEASURES, "measure"), to.from());
            case ASSIGNMENTS ->
                doors.plan()
                        .assign(
                                entry(),
                                of(item),
                                id(item, Kind.BODIES, "body"),
                                Taking.word(item, "role", "lead"),
                                0,
                                to.from());
            case LINKS ->
                doors.plan()
                        .link(
                                entry(),
                                either(item, "from"),
                                either(item, "to"),
                                Taking.word(item, "kind", "finish-start"),
                                Taking.whole(item, "lag_days", 0),
                                to.from());
            case TEXTS -> text(item);
            case WEIGHTS ->
                doors.plan().weigh(entry(), of(item), new java.math.BigDecimal(item.field("weight")), to.from());
            default -> new FurtherIntake(doors, this, to).take(item);
        }
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

    private void union(Item item) {
        var languages = item.field("languages").isEmpty()
                ? List.of(to.original())
                : List.of(item.field("languages").split("; *"));
        doors.unions()
                .describe(
                        entry(),
                        unionThing,
                        request.union(),
                        ZoneId.of(item.field("time_zone")),
                        languages,
                        demoDay,
                        to.from());
        to.texts(unionThing, item, "name");
    }

    private void party(String code, Item item) {
        var id = thing("party", 0, code, 0);
        doors.bodies()
                .party(
                        entry(),
                        id,
                        Taking.whole(item, "order", directory.of("party", 0).size()),
                        to.from());
        to.texts(id, item, "name");
    }

    private void body(Item item) {
        var id = thing("body", 0, item.field("code"), 0);
        var party = item.field("party").isEmpty() ? null : directory.id("party", 0, item.field("party"));
        var kind =
                switch (item.field("kind")) {
                    case "DECIDING" -> "council";
                    case "SECRETARIAT" -> "secretariat";
                    default -> "executor";
                };
        var from = Taking.day(item, "from");
        doors.bodies().body(entry(), id, party, kind, from == null ? to.from() : from);
        to.texts(id, item, "name");
        if (!item.field("synonyms").isEmpty()) {
            entry().text(id, "synonyms", to.original(), item.field("synonyms"), true, to.from());
        }
        for (var earlier : item.field("predecessors").split("; *")) {
            var before = directory.id("body", 0, earlier);
            if (before != 0) doors.bodies().succeed(entry(), before, id, "renamed", from == null ? to.from() : from);
        }
    }

    private void framework(Item item) {
        var known = directory.id("framework", 0, item.field("code")) != 0;
        var id = thing("framework", 0, item.field("code"), unionThing);
        var starts = Taking.day(item, "from");
        var ends = Taking.day(item, "to");
        if (!known) {
            starts = starts == null ? to.from() : starts;
            ends = ends == null ? starts.isAfter(doors.lastDue()) ? starts : doors.lastDue() : ends;
        }
        var counts = item.field("headline").isEmpty() ? null : Taking.word(item, "headline", "measures");
        var state = new org.pacta.register.plan.Plan.FrameworkState(
                starts,
                ends,
                counts,
                known ? null : directory.of("framework", 0).size());
        if (!known || starts != null || ends != null || counts != null)
            doors.plan().framework(entry(), id, state, to.from());
        to.texts(id, item, "title");
    }

    private void edition(Item item) {
        var within = scope(item);
        var id = thing("edition", within, item.field("number"), within);
        var inForce = LocalDate.parse(item.field("in_force"));
        doors.plan()
                .edition(
                        entry(),
                        id,
                        within,
                        Integer.parseInt(item.field("number")),
                        Taking.day(item, "decided_on"),
                        null,
                        inForce);
        entry().text(id, "name", to.original(), item.field("name"), true, inForce);
    }

    private void level(Item item) {
        var within = scope(item);
        var id = thing("level", within, item.field("code"), within);
        doors.plan().level(entry(), id, within, Integer.parseInt(item.field("number")), to.from());
        to.texts(id, item, "name");
        doors.depths().put(within + "|" + item.field("code"), Integer.parseInt(item.field("number")));
    }

    private void group(Item item) {
        var within = scope(item);
        var parent = item.field("parent").isEmpty() ? null : directory.id("group", within, item.field("parent"));
        var id = renamed("group", within, item, parent == null ? within : parent);
        var depth = doors.depths().getOrDefault(within + "|" + item.field("level"), 1);
        doors.plan().group(entry(), id, within, parent, depth, order(id, item, "group"), to.from());
        to.texts(id, item, "title");
    }

    private void measure(Item item) {
        var within = scope(item);
        var group = item.field("group").isEmpty() ? null : directory.id("group", within, item.field("group"));
        var parent = item.field("parent").isEmpty() ? null : directory.id("measure", within, item.field("parent"));
        var id = renamed("measure", within, item, group == null ? within : group);
        doors.plan()
                .measure(
                        entry(),
                        id,
                        new org.pacta.register.plan.Plan.MeasureState(
                                within,
                                group,
                                parent,
                                Taking.word(item, "kind", "other"),
                                Taking.result(item),
                                order(id, item, "measure"),
                                !item.field("counted").equals("false")),
                        to.from());
        described(id, item);
    }

    private void step(Item item) {
        var within = scope(item);
        var id = renamed("step", within, item, within);
        var target = item.field("type").equals("TARGET");
        doors.plan()
                .step(
                        entry(),
                        id,
                        new org.pacta.register.plan.Plan.StepState(
                                within,
                                target ? "target" : "milestone",
                                target ? Taking.line(item, "unit") : null,
                                target ? Taking.number(item, "start_value") : null,
                                target ? Taking.number(item, "goal") : null,
                                order(id, item, "step"),
                                true),
                        to.from());
        described(id, item);
    }

    private void described(long id, Item item) {
        touched.add(id);
        for (var field : List.of("title", "description", "verification")) to.texts(id, item, field);
        if (!item.field("deadline").isEmpty()) {
            var first = item.field("deadline_first");
            if (!first.isEmpty() && !first.equals(item.field("deadline"))) {
                doors.plan()
                        .due(
                                entry(),
                                id,
                                Deadline.parse(first, ""),
                                null,
                                to.from().minusDays(1));
            }
            doors.plan()
                    .due(
                            entry(),
                            id,
                            Deadline.parse(item.field("deadline"), item.field("deadline_words")),
                            null,
                            to.from());
        }
    }

    private void text(Item item) {
        var kind = Kind.valueOf(plural(item.field("thing")));
        var within = Directory.inFramework(kind) ? scope(item) : 0L;
        var id = directory.id(Directory.thing(kind), within, item.field("code"));
        if (id != 0) {
            entry().text(
                            id,
                            item.field("field"),
                            item.field("language"),
                            item.field("words"),
                            item.field("original").equals("true"),
                            to.from());
        }
    }

    private static String plural(String thing) {
        return switch (thing) {
            case "PARTY" -> "PARTIES";
            case "BODY" -> "BODIES";
            case "TAXONOMY" -> "TAXONOMIES";
            case "UNION" -> "UNION";
            default -> thing + "S";
        };
    }

    /// The kind of thing that a row of assignments, weights, claims or confirmations speaks of.
    static Kind target(Item item) {
        return Kind.valueOf(plural(item.field("thing")));
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
        return new IntakeStore.Pair(
                either(item, "from"), either(item, "to"), Taking.word(item, "kind", "finish-start"));
    }

    /// The measure or step of that code.
    private long either(Item item, String field) {
        var measure = id(item, Kind.MEASURES, field);
        return measure != 0 ? measure : id(item, Kind.STEPS, field);
    }

    long id(Item item, Kind kind, String field) {
        return directory.id(Directory.thing(kind), Directory.inFramework(kind) ? scope(item) : 0L, item.field(field));
    }

    long scope(Item item) {
        return directory.id("framework", 0, item.field("framework").isEmpty() ? framework : item.field("framework"));
    }

    /// As the row says; what stood in the plan keeps its place; what is new comes in the order of the file.
    private int order(long id, Item item, String kind) {
        var next = doors.positions().merge(kind, 1, Integer::sum);
        return Taking.whole(item, "order", doors.places().getOrDefault(id, next));
    }

    /// A thing that the file calls by a new code and names the former one of.
    private long renamed(String kind, long scope, Item item, long under) {
        var former = item.field("former").isEmpty() ? 0L : directory.id(kind, scope, item.field("former"));
        if (former == 0 || directory.id(kind, scope, item.field("code")) != 0)
            return thing(kind, scope, item.field("code"), under);
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
