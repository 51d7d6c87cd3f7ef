package org.pacta.desk.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.confirmation.claim.Claims;
import org.pacta.desk.Desk;
import org.pacta.desk.Desks;
import org.pacta.desk.Pile;
import org.pacta.desk.Reminder;
import org.pacta.desk.Task;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.page.delivery.Pages;
import org.pacta.page.delivery.PublicUrl;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.parties.Union;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.parties.presence.CapacityWords;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills letters. Each desk is read as its holder reads it himself: a letter never holds what he may not see. Called
/// outside any reading.
@Component
class LetterPages {

    private static final int MOST = 25;
    private static final LetterView.Line NONE = new LetterView.Line("", "", "");

    private final Ledger ledger;
    private final Calls calls;
    private final Desks desks;
    private final Subjects subjects;
    private final Claims claims;
    private final Bodies bodies;
    private final CapacityWords capacityWords;
    private final Pages pages;
    private final PublicUrl url;

    LetterPages(
            Ledger ledger,
            Calls calls,
            Desks desks,
            Subjects subjects,
            Claims claims,
            Bodies bodies,
            CapacityWords capacityWords,
            Pages pages,
            PublicUrl url) {
        this.ledger = ledger;
        this.calls = calls;
        this.desks = desks;
        this.subjects = subjects;
        this.claims = claims;
        this.bodies = bodies;
        this.capacityWords = capacityWords;
        this.pages = pages;
        this.url = url;
    }

    /// One desk of a reader.
    private record Look(Call call, Mandate mandate, Desk desk, Set<String> news) {

        boolean news(String event) {
            return news.contains(event);
        }
    }

    /// What may be news to somebody: what lies on his desks now, but for what is there day by day.
    Set<String> events(Union union, Words words, List<Mandate> held) {
        var events = new HashSet<String>();
        for (var mandate : held) {
            var holder = new Capacity.Holder(union.id(), mandate, held);
            var desk = ledger.read(holder.viewer(), () -> desks.desk(calls.unasked(union, words, holder), mandate));
            events.addAll(events(desk));
        }
        return events;
    }

    private static Set<String> events(Desk desk) {
        var events = new HashSet<String>();
        desk.reminders().forEach(each -> events.add(each.event()));
        desk.piles().forEach((pile, tasks) -> {
            if (shown(pile)) tasks.forEach(each -> events.add(each.event(pile)));
        });
        return events;
    }

    /// What is still to be carried out is no news, and of what is to be reported the reminders speak.
    private static boolean shown(Pile pile) {
        return pile != Pile.OPEN && pile != Pile.REPORT;
    }

    /// The letter.
    ///
    /// @param news the events that no letter has told him before
    /// @return empty where none of them lies there any more
    Optional<Post.Content> content(Union union, Words words, List<Mandate> held, Set<String> news) {
        var still = new HashSet<String>();
        var shown = new ArrayList<LetterView.DeskView>();
        var name = new ArrayList<String>();
        for (var mandate : held) {
            var holder = new Capacity.Holder(union.id(), mandate, held);
            ledger.read(holder.viewer(), () -> {
                var call = calls.unasked(union, words, holder);
                name.add(call.name());
                var look = new Look(call, mandate, desks.desk(call, mandate), news);
                events(look.desk).stream().filter(news::contains).forEach(still::add);
                var view = desk(look);
                return (view.piles().isEmpty() && view.reminders().isEmpty()) || shown.add(view);
            });
        }
        if (still.isEmpty()) return Optional.empty();
        var subject = words.say("letter.subject", name.getFirst(), still.size());
        var letter = new LetterView(
                words.language().tag(),
                subject,
                words.say("letter.intro", name.getFirst(), still.size()),
                List.of(words.say("desk.column.thing"), words.say("desk.column.title"), words.say("desk.column.due")),
                shown,
                new LetterView.End(
                        line(words.say("letter.settings"), "/u/" + union.code() + "/desk/mail", ""),
                        words.say("letter.unanswered")));
        return Optional.of(new Post.Content(
                subject,
                LetterText.of(letter),
                pages.render("desk/letter", letter),
                words.language().tag()));
    }

    private LetterView.DeskView desk(Look look) {
        var call = look.call;
        var piles = new ArrayList<LetterView.PileView>();
        look.desk.piles().forEach((pile, tasks) -> {
            if (shown(pile)) piles.add(pile(look, pile, tasks));
        });
        return new LetterView.DeskView(
                capacityWords.of(call.words(), call.union(), look.mandate),
                look.desk.reminders().stream().map(each -> reminder(look, each)).toList(),
                piles);
    }

    private LetterView.Line reminder(Look look, Reminder reminder) {
        var words = reminder.words(look.call.words());
        return line(words, reminder.href(), news(look, reminder.event()));
    }

    private LetterView.PileView pile(Look look, Pile pile, List<Task> tasks) {
        var call = look.call;
        var first = tasks.stream()
                .sorted(Comparator.comparing(each -> !look.news(each.event(pile))))
                .limit(MOST)
                .toList();
        var things = subjects.of(call, first.stream().map(Task::thing).toList());
        var rows = first.stream()
                .flatMap(each -> each.shown(call, things).map(shown -> row(look, pile, each, shown)).stream())
                .toList();
        var at = call.at("/desk/" + pile.code()).href();
        var more = tasks.size() > MOST ? line(call.say("desk.more", tasks.size()), at, "") : NONE;
        return new LetterView.PileView(capitalised(call.say(pile.key())), rows, more);
    }

    /// Letters have no styles that would do it.
    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private LetterView.Row row(Look look, Pile pile, Task task, Task.Shown shown) {
        var call = look.call;
        var due = task.due();
        return new LetterView.Row(
                line(shown.words(), shown.href(), news(look, task.event(pile))),
                shown.title(),
                task.note(),
                pile == Pile.RETURNED ? reasons(call, task) : List.of(),
                due == null ? "" : call.words().formats().day(due),
                due != null && due.isBefore(call.asOf().on()));
    }

    /// Why a claim was sent back, in the words of those who did.
    private List<String> reasons(Call call, Task task) {
        var union = call.union();
        var names = bodies.parties(union.id(), call.asOf(), call.tag());
        return claims.about(union.id(), task.thing(), call.asOf(), call.tag()).stream()
                .filter(each -> String.valueOf(each.claim().id()).equals(task.about()))
                .flatMap(each -> each.answers().stream())
                .filter(each -> each.kind().equals("returned") && !each.words().isEmpty())
                .map(each -> call.say(
                        "letter.reason",
                        party(call, names, each.party()),
                        day(call, union.dayOf(each.given())),
                        each.words()))
                .toList();
    }

    private static String party(Call call, List<Party> names, long party) {
        if (party == 0) return call.say("claims.secretariat");
        return names.stream()
                .filter(each -> each.id() == party)
                .map(Party::name)
                .findFirst()
                .orElse("–");
    }

    private static String day(Call call, LocalDate day) {
        return call.words().formats().day(day);
    }

    private static String news(Look look, String event) {
        return look.news(event) ? look.call.say("letter.new") : "";
    }

    private LetterView.Line line(String words, String path, String news) {
        return new LetterView.Line(words, url.configured().isEmpty() ? "" : url.configured() + path, news);
    }
}
