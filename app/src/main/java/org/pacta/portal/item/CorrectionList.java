package org.pacta.portal.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.language.Language;
import org.pacta.ledger.Amendments;
import org.pacta.ledger.Event;
import org.pacta.ledger.PublicRecord;
import org.pacta.ledger.Records;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.portal.Deadlines;
import org.pacta.portal.Names;
import org.pacta.portal.Visit;
import org.springframework.stereotype.Component;

/// What was set right after it had been released: field by field, before and after. Called inside a reading.
@Component
public class CorrectionList {

    private static final String COMMAND = "correct";

    private final Amendments amendments;
    private final PublicRecord record;
    private final Records records;
    private final Bodies bodies;
    private final Names names;
    private final Deadlines deadlines;
    private final Timelines timelines;

    CorrectionList(
            Amendments amendments,
            PublicRecord record,
            Records records,
            Bodies bodies,
            Names names,
            Deadlines deadlines,
            Timelines timelines) {
        this.amendments = amendments;
        this.record = record;
        this.records = records;
        this.bodies = bodies;
        this.names = names;
        this.deadlines = deadlines;
        this.timelines = timelines;
    }

    /// One field of one thing.
    ///
    /// @param field in words
    /// @param before as it read; empty where nothing stood there
    /// @param since the day from which it should have read as it does after
    /// @param who body and role
    /// @param grounds empty where they were erased
    public record Correction(
            long seq,
            Names.Name thing,
            String field,
            String before,
            String after,
            LocalDate since,
            Instant recorded,
            String who,
            String grounds) {}

    /// @param next the entry before which the next page begins; 0 for none
    /// @param total how many entries there are in all
    public record Page(List<Correction> corrections, long next, long total) {

        public Page {
            corrections = List.copyOf(corrections);
        }
    }

    /// The corrections after the first release, newest first; none where nothing has been released.
    ///
    /// @param before the entry before which the page begins; 0 for the first page
    /// @param limit entries
    public Page page(Visit visit, long before, int limit) {
        var union = visit.union().id();
        var released = record.released(union);
        if (released.isEmpty()) return new Page(List.of(), 0, 0);
        var after =
                released.stream().mapToLong(PublicRecord.Released::until).min().orElseThrow();
        var found = amendments.entries(union, COMMAND, after, before == 0 ? Long.MAX_VALUE : before, limit + 1);
        var shown = found.stream().limit(limit).toList();
        var corrections = shown.stream().flatMap(seq -> of(visit, seq).stream()).toList();
        return new Page(
                corrections, found.size() > limit ? shown.getLast() : 0, amendments.count(union, COMMAND, after));
    }

    private List<Correction> of(Visit visit, long seq) {
        var corrections = new ArrayList<Correction>();
        var union = visit.union();
        for (var thing : amendments.things(union.id(), seq)) {
            var turns = Turns.of(
                            union,
                            records.events(union.id(), thing, visit.asOf().known()))
                    .stream()
                    .flatMap(List::stream)
                    .filter(each -> each.entry().seq() == seq)
                    .toList();
            var known = names.of(visit, mentioned(thing, turns));
            known.keySet().removeAll(timelines.withheld(visit, thing, turns.stream()));
            var name = known.get(thing);
            if (name == null) continue;
            for (var turn : turns)
                field(visit, turn).ifPresent(field -> corrections.add(correction(visit, turn, name, field, known)));
        }
        return corrections;
    }

    private static TreeSet<Long> mentioned(long thing, List<Turn> turns) {
        var ids = new TreeSet<Long>();
        ids.add(thing);
        turns.forEach(each -> {
            ids.add(each.id("body_id"));
            ids.add(each.id("to_id"));
            ids.add(each.id("thing_id"));
        });
        return ids;
    }

    /// What is derived from others is no field that somebody sets right.
    private static Optional<String> field(Visit visit, Turn turn) {
        return switch (turn.table()) {
            case "ledger.text" -> {
                var key = "keeping.field." + turn.text("field");
                var language = Language.of(turn.text("language"))
                        .map(Language::ownName)
                        .orElse(turn.text("language"));
                yield Optional.of(visit.words().knows(key) ? visit.say(key, language) : turn.text("field"));
            }
            case "register.deadline" -> Optional.of(visit.say("keeping.field.deadline"));
            case "register.weight" -> Optional.of(visit.say("keeping.field.weight"));
            case "register.assignment" -> Optional.of(visit.say("keeping.field.assignments"));
            case "register.link" -> Optional.of(visit.say("keeping.field.links"));
            case "acts.carries_out" -> Optional.of(visit.say("keeping.field.carries"));
            default -> Optional.empty();
        };
    }

    private Correction correction(Visit visit, Turn turn, Names.Name thing, String field, Map<Long, Names.Name> known) {
        var entry = turn.entry();
        return new Correction(
                entry.seq(),
                thing,
                field,
                value(visit, turn.table(), turn.before(), known),
                value(visit, turn.table(), turn.after(), known),
                turn.since(),
                entry.recorded(),
                who(visit, entry),
                visit.words().grounds(entry.grounds()));
    }

    private String value(
            Visit visit,
            String table,
            @org.jspecify.annotations.Nullable Map<String, Object> row,
            Map<Long, Names.Name> known) {
        if (row == null) return "";
        return switch (table) {
            case "ledger.text" -> text(row, "words");
            case "register.deadline" -> Telling.date(visit, deadlines, text(row, "form"), text(row, "due"));
            case "register.weight" -> text(row, "weight");
            case "register.assignment" ->
                called(known, text(row, "body_id")) + ", "
                        + visit.say("keeping.role." + text(row, "role").replace('-', '_'));
            case "acts.carries_out" -> called(known, text(row, "thing_id"));
            default -> called(known, text(row, "to_id"));
        };
    }

    private static String text(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static String called(Map<Long, Names.Name> known, String id) {
        var name = id.isEmpty() ? null : known.get(Long.valueOf(id));
        return name == null ? "–" : name.words();
    }

    private String who(Visit visit, Event entry) {
        return switch (entry.actor()) {
            case "operator" -> visit.say("pages.who.operator");
            case "clock" -> visit.say("pages.who.clock");
            default ->
                bodies.parties(visit.union().id(), visit.asOf(), visit.tag()).stream()
                        .collect(Collectors.toMap(Party::id, Party::name))
                        .getOrDefault(entry.party(), visit.say("pages.who.secretariat"));
        };
    }
}
