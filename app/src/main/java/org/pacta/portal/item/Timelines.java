package org.pacta.portal.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Records;
import org.pacta.ledger.Text;
import org.pacta.page.Link;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.planning.procedure.Procedures;
import org.pacta.portal.Deadlines;
import org.pacta.portal.Names;
import org.pacta.portal.Visit;
import org.pacta.portal.thing.Deadline;
import org.pacta.portal.thing.Event;
import org.springframework.stereotype.Component;

/// What happened to a thing, told from its leaves: every event in order, with both its times and who recorded it.
@Component
public class Timelines {

    private final Records records;
    private final Bodies bodies;
    private final Names names;
    private final Deadlines deadlines;
    private final Discretions discretions;
    private final Procedures procedures;

    Timelines(
            Records records,
            Bodies bodies,
            Names names,
            Deadlines deadlines,
            Discretions discretions,
            Procedures procedures) {
        this.records = records;
        this.bodies = bodies;
        this.names = names;
        this.deadlines = deadlines;
        this.discretions = discretions;
        this.procedures = procedures;
    }

    /// @param events oldest first
    /// @param first the date first agreed, in words; empty where none is recorded
    /// @param moves of the date, oldest first
    public record Story(List<Event> events, String first, List<Deadline.Move> moves) {

        public Story {
            events = List.copyOf(events);
            moves = List.copyOf(moves);
        }
    }

    /// All that is known at the moment asked and holds by the day asked.
    public Story of(Visit visit, long thing) {
        var union = visit.union();
        var entries = Turns.of(
                        union, records.events(union.id(), thing, visit.asOf().known()))
                .stream()
                .map(entry -> entry.stream()
                        .filter(each -> !each.since().isAfter(visit.asOf().on()))
                        .toList())
                .filter(entry -> !entry.isEmpty())
                .toList();
        var known = names.of(visit, mentioned(entries));
        known.keySet().removeAll(withheld(visit, thing, entries.stream().flatMap(List::stream)));
        var parties = bodies.parties(union.id(), visit.asOf(), visit.tag()).stream()
                .collect(Collectors.toMap(Party::id, Party::name));
        var telling = new Telling(
                visit,
                thing,
                known,
                parties,
                deadlines,
                id -> names.decision(visit, id),
                stages(visit, thing, entries));
        entries.forEach(telling::entry);
        return new Story(telling.events(), telling.firstDate(), moves(visit, entries));
    }

    /// How the stages that an act has passed are called; asked only where it has passed some.
    private UnaryOperator<String> stages(Visit visit, long act, List<List<Turn>> entries) {
        boolean any = entries.stream()
                .flatMap(List::stream)
                .anyMatch(each -> each.table().equals("planning.passed"));
        if (!any) return UnaryOperator.identity();
        var called = procedures.called(visit.union(), act, visit.asOf());
        return stage -> Text.of(called, Procedures.field(stage), visit.tag()).orElse(stage);
    }

    /// The bodies that carry a thing out, and that the reader is not told of.
    Set<Long> withheld(Visit visit, long thing, Stream<Turn> turns) {
        var told = discretions.of(visit.union(), visit.asOf());
        return turns.filter(each -> each.table().equals("register.assignment"))
                .map(each -> each.id("body_id"))
                .filter(each -> !told.names(thing, each))
                .collect(Collectors.toSet());
    }

    private static TreeSet<Long> mentioned(List<List<Turn>> entries) {
        var ids = new TreeSet<Long>();
        for (var entry : entries) {
            for (var turn : entry) {
                for (var column : List.of("body_id", "to_id", "measure_id", "of_id", "thing_id", "group_id"))
                    ids.add(turn.id(column));
            }
        }
        return ids;
    }

    private List<Deadline.Move> moves(Visit visit, List<List<Turn>> entries) {
        var moves = new ArrayList<Deadline.Move>();
        for (var entry : entries) {
            for (var turn : entry) {
                if (!turn.table().equals("register.deadline") || turn.before() == null || !turn.changed("due"))
                    continue;
                var from = Telling.date(visit, deadlines, turn.textBefore("form"), turn.textBefore("due"));
                var to = Telling.date(visit, deadlines, turn.text("form"), turn.text("due"));
                var document = turn.id("document_id");
                Link link =
                        document == 0 ? null : names.decision(visit, document).orElse(null);
                moves.add(new Deadline.Move(visit.say("portal.thing.deadline.moved", from, to), link));
            }
        }
        return moves;
    }
}
