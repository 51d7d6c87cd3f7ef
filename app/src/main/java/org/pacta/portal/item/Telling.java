package org.pacta.portal.item;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.page.Address;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.portal.Deadlines;
import org.pacta.portal.Names;
import org.pacta.portal.Visit;
import org.pacta.portal.thing.Event;

/// Tells changes as sentences.
final class Telling {

    private final Visit visit;
    private final long thing;
    private final Map<Long, Names.Name> names;
    private final Map<Long, String> parties;
    private final Deadlines deadlines;
    private final LongFunction<Optional<Link>> decisions;
    private final UnaryOperator<String> stages;
    private final List<Event> events = new ArrayList<>();
    private final Set<Long> reversals = new HashSet<>();
    private boolean claimed;
    private String firstDate = "";

    /// @param names of the things that the changes mention
    /// @param parties their names by id
    /// @param decisions the page of a document, by its id
    /// @param stages how a stage of the way of an act is called, by its code
    Telling(
            Visit visit,
            long thing,
            Map<Long, Names.Name> names,
            Map<Long, String> parties,
            Deadlines deadlines,
            LongFunction<Optional<Link>> decisions,
            UnaryOperator<String> stages) {
        this.visit = visit;
        this.thing = thing;
        this.names = names;
        this.parties = parties;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.stages = stages;
    }

    List<Event> events() {
        return events;
    }

    String firstDate() {
        return firstDate;
    }

    /// Tells what one entry changed.
    void entry(List<Turn> turns) {
        var made = turns.stream().anyMatch(each -> isThing(each) && each.began());
        turns.stream().filter(Telling::isThing).forEach(this::plan);
        turns.stream()
                .filter(each -> each.table().equals("ledger.code") && !each.began())
                .forEach(this::code);
        turns.stream().filter(each -> each.table().equals("register.deadline")).forEach(each -> deadline(each, made));
        if (!made) texts(turns);
        joined(turns, "register.assignment", "body_id", State.PLANNED, "portal.event.assigned", "pages.event.released");
        joined(turns, "register.serves", "measure_id", State.PLANNED, "pages.event.serves", "pages.event.serves.ended");
        joined(turns, "register.link", "to_id", State.PLANNED, "portal.event.linked", "pages.event.unlinked");
        joined(
                turns,
                "register.continues",
                "of_id",
                State.PLANNED,
                "pages.event.continues",
                "pages.event.continues.ended");
        joined(
                turns,
                "acts.carries_out",
                "thing_id",
                State.PLANNED,
                "pages.event.carries",
                "pages.event.carries.ended");
        joined(turns, "acts.twin", "of_id", State.PLANNED, "pages.event.twin", "pages.event.twin.ended");
        turns.stream().filter(each -> each.table().equals("acts.stage")).forEach(this::stage);
        turns.stream().filter(each -> each.table().equals("planning.passed")).forEach(this::passed);
        turns.stream().filter(each -> each.table().equals("confirmation.claim")).forEach(each -> claim(each, turns));
        turns.stream()
                .filter(each -> each.table().equals("confirmation.reaction"))
                .forEach(each -> reaction(each, turns));
        turns.stream()
                .filter(each -> each.table().equals("confirmation.referral") && each.after() != null)
                .forEach(each ->
                        tell(each, State.DISPUTED, visit.say("pages.event.referred", called(each.id("body_id")))));
        turns.stream()
                .filter(each -> each.table().equals("confirmation.settlement") && each.after() != null)
                .forEach(each -> tell(each, State.AGREED, visit.say("pages.event.settled", each.text("document"))));
        turns.stream()
                .filter(each -> each.table().equals("confirmation.reversal") && each.after() != null)
                .forEach(each -> tell(
                        each, State.REVERSED, visit.say("portal.event.reversed"), note(turns, each.id("id"), "words")));
        turns.stream()
                .filter(each -> each.table().equals("confirmation.standing")
                        && each.text("party_id").equals("0"))
                .forEach(this::standing);
    }

    private static boolean isThing(Turn turn) {
        return turn.table().equals("register.measure")
                || turn.table().equals("register.step")
                || turn.table().equals("acts.act");
    }

    private void plan(Turn turn) {
        if (turn.began())
            tell(
                    turn,
                    State.PLANNED,
                    visit.say(turn.table().equals("acts.act") ? "pages.event.act" : "portal.event.planned"));
        else if (turn.ended()) tell(turn, State.EXCLUDED, visit.say("portal.event.excluded"));
        else if (turn.changed("group_id") && names.containsKey(turn.id("group_id"))) {
            tell(turn, State.PLANNED, visit.say("pages.event.group", called(turn.id("group_id"))));
        } else tell(turn, State.PLANNED, visit.say("pages.event.changed"));
    }

    private void code(Turn turn) {
        if (turn.after() != null)
            tell(turn, State.PLANNED, visit.say("pages.event.code", turn.textBefore("code"), turn.text("code")));
    }

    private void deadline(Turn turn, boolean made) {
        var date = date(visit, deadlines, turn.text("form"), turn.text("due"));
        if (firstDate.isEmpty()) firstDate = date;
        if (turn.began()) {
            tell(
                    turn,
                    State.PLANNED,
                    visit.say(made ? "pages.event.date.first" : "pages.event.date", date),
                    null,
                    document(turn));
        } else if (turn.ended()) {
            tell(turn, State.SUSPENDED, visit.say("pages.event.date.ended"), null, document(turn));
        } else {
            var before = date(visit, deadlines, turn.textBefore("form"), turn.textBefore("due"));
            var words = before.equals(date)
                    ? visit.say("pages.event.date", date)
                    : visit.say("portal.event.moved", before, date);
            tell(turn, State.SUSPENDED, words, null, document(turn));
        }
    }

    static String date(Visit visit, Deadlines deadlines, String form, String due) {
        return deadlines.words(visit, form.isEmpty() ? null : form, due.isEmpty() ? null : LocalDate.parse(due));
    }

    private @Nullable Link document(Turn turn) {
        var id = turn.id("document_id");
        return id == 0 ? null : decisions.apply(id).orElse(null);
    }

    /// The languages of a field changed together are one event, in the reader's words where there are some.
    private void texts(List<Turn> entry) {
        var fields = new LinkedHashMap<String, List<Turn>>();
        entry.stream()
                .filter(each -> each.table().equals("ledger.text") && each.id("id") == thing)
                .forEach(each -> fields.computeIfAbsent(each.text("field"), _ -> new ArrayList<>())
                        .add(each));
        fields.values().forEach(each -> {
            var own = each.stream()
                    .filter(one -> one.text("language").equals(visit.tag()))
                    .findFirst()
                    .orElse(each.getFirst());
            var note = own.after() == null ? null : text(own.text("language"), own.text("words"), false);
            var words =
                    switch (own.text("field")) {
                        case "fate" -> "pages.carried.fate";
                        case "reason" -> "pages.carried.reason";
                        default -> "portal.event.texts";
                    };
            tell(own, State.PLANNED, visit.say(words), note, null);
        });
    }

    private Text text(String language, String words, boolean original) {
        return visit.text(new org.pacta.ledger.Text("", language, words, original));
    }

    /// Links to others, all of one entry in one sentence.
    private void joined(List<Turn> turns, String table, String column, State state, String begun, String ended) {
        var own = turns.stream()
                .filter(each -> each.table().equals(table) && names.containsKey(each.id(column)))
                .toList();
        var added = own.stream().filter(Turn::began).toList();
        if (!added.isEmpty()) tell(added.getFirst(), state, visit.say(begun, called(added, column)));
        var gone = own.stream().filter(Turn::ended).toList();
        if (!gone.isEmpty()) tell(gone.getFirst(), state, visit.say(ended, called(gone, column)));
    }

    private String called(List<Turn> turns, String column) {
        return turns.stream().map(each -> called(each.id(column))).distinct().collect(Collectors.joining("; "));
    }

    private String called(long id) {
        var name = names.get(id);
        if (name == null) return "–";
        return name.kind().equals("body") ? name.title().words() : name.words();
    }

    private void stage(Turn turn) {
        if (turn.after() == null) return;
        var state = State.valueOf(turn.text("stage").toUpperCase(Locale.ROOT).replace('-', '_'));
        tell(turn, state, visit.say("portal.event.stage", visit.say(state.key())));
    }

    private void passed(Turn turn) {
        var words = turn.after() == null ? "portal.event.passed.ended" : "portal.event.passed";
        tell(turn, State.PLANNED, visit.say(words, stages.apply(turn.text("stage"))));
    }

    private void claim(Turn turn, List<Turn> entry) {
        claimed = true;
        var party = party(turn.id("party_id"));
        if (turn.ended()) {
            tell(turn, State.WITHDRAWN, visit.say("portal.event.withdrawn", party));
            return;
        }
        var value = turn.text("value");
        var reversal = turn.text("kind").equals("reversal");
        if (reversal) reversals.add(turn.id("id"));
        var words = reversal
                ? visit.say("pages.event.reversal.claimed", party)
                : value.isEmpty()
                        ? visit.say("portal.event.claimed", party)
                        : visit.say("pages.event.claimed.value", party, value);
        tell(turn, State.CLAIMED, words, note(entry, turn.id("id"), "words"), null);
    }

    private void reaction(Turn turn, List<Turn> entry) {
        if (turn.after() == null) return;
        var party = party(turn.id("party_id"));
        var own = note(entry, turn.id("id"), "reason-" + turn.id("party_id"));
        var note = own != null ? own : reading(entry, turn.id("id"));
        if (reversals.contains(turn.id("id")) && turn.text("kind").equals("confirmed")) {
            tell(turn, State.CONFIRMED, visit.say("pages.event.reversal.confirmed", party), note, null);
            return;
        }
        switch (turn.text("kind")) {
            case "confirmed" -> tell(turn, State.CONFIRMED, visit.say("portal.event.confirmed", party), note, null);
            case "by-silence" -> tell(turn, State.CONFIRMED, visit.say("portal.event.silence"), note, null);
            case "returned" -> tell(turn, State.RETURNED, visit.say("portal.event.returned", party), note, null);
            default -> tell(turn, State.DISPUTED, visit.say("portal.event.disputed", party), note, null);
        }
    }

    /// The words of the reading that an objection to a claim brought with it.
    private @Nullable Text reading(List<Turn> entry, long claim) {
        return entry.stream()
                .filter(each -> each.table().equals("confirmation.disagreement") && each.id("claim_id") == claim)
                .findFirst()
                .map(each -> note(entry, each.id("id"), "words"))
                .orElse(null);
    }

    /// What follows for all Parties together; where the thing has claims of its own they say the rest.
    private void standing(Turn turn) {
        if (turn.after() == null) return;
        var state = State.valueOf(turn.text("state").toUpperCase(Locale.ROOT).replace('-', '_'));
        if (state == State.CONFIRMED) tell(turn, state, visit.say("portal.event.all", visit.parties()));
        else if (!claimed && state != State.REVERSED)
            tell(turn, state, visit.say("pages.event.together", visit.say(state.key(), visit.parties())));
    }

    private String party(long id) {
        return id == 0 ? visit.say("pages.who.secretariat") : parties.getOrDefault(id, "–");
    }

    private @Nullable Text note(List<Turn> entry, long about, String field) {
        return entry.stream()
                .filter(each -> each.table().equals("ledger.text")
                        && each.id("id") == about
                        && each.text("field").equals(field))
                .filter(each -> Language.of(each.text("language")).isPresent())
                .map(each -> text(each.text("language"), each.text("words"), true))
                .findFirst()
                .orElse(null);
    }

    private void tell(Turn turn, State state, String words) {
        tell(turn, state, words, null, null);
    }

    private void tell(Turn turn, State state, String words, @Nullable Text note) {
        tell(turn, state, words, note, null);
    }

    private void tell(Turn turn, State state, String words, @Nullable Text note, @Nullable Link document) {
        var entry = turn.entry();
        var zone = visit.union().zone();
        var later = Duration.between(entry.recorded(), entry.entered()).toMinutes() > 0;
        events.add(new Event(
                visit.words(),
                state,
                words,
                turn.since(),
                LocalDateTime.ofInstant(entry.recorded(), zone),
                later ? LocalDateTime.ofInstant(entry.entered(), zone) : null,
                who(entry),
                note,
                document,
                new Link(
                        visit.say("ledger.event.entry", entry.seq()),
                        "/u/" + Address.segment(visit.union().code()) + "/ledger/entries/" + entry.seq())));
    }

    private String who(org.pacta.ledger.Event entry) {
        return switch (entry.actor()) {
            case "operator" -> visit.say("pages.who.operator");
            case "clock" -> visit.say("pages.who.clock");
            default -> party(entry.party());
        };
    }
}
