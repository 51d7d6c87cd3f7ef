package org.pacta.desk.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.Duty;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.People;
import org.pacta.parties.mandate.Person;
import org.springframework.stereotype.Component;

/// One letter a day to each person with a mandate, at the hour that he or the union has set, if anything is new on his
/// desk. An event is news once; a letter that cannot be sent on its day gives its news to the next.
///
/// Whether a letter is due, and that its events are told, is recorded before it is sent. A server that is killed while
/// the mail server answers sends that letter once more, under the same name.
@Component
class Letters implements Duty {

    private static final Duration AGAIN = Duration.ofMinutes(20);

    private final Post post;
    private final LetterStore store;
    private final LetterPages pages;
    private final Ledger ledger;
    private final Unions unions;
    private final Moments moments;
    private final Mandates mandates;
    private final People people;
    private final Lexicon lexicon;
    private final Clock clock;

    Letters(
            Post post,
            LetterStore store,
            LetterPages pages,
            Ledger ledger,
            Unions unions,
            Moments moments,
            Mandates mandates,
            People people,
            Lexicon lexicon,
            Clock clock) {
        this.post = post;
        this.store = store;
        this.pages = pages;
        this.ledger = ledger;
        this.unions = unions;
        this.moments = moments;
        this.mandates = mandates;
        this.people = people;
        this.lexicon = lexicon;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public void attend() {
        if (!post.open()) return;
        for (var union : ledger.read(Viewer.PUBLIC, unions::all)) {
            write(union);
            while (send(union)) {
                // one after the other, as long as there are any
            }
        }
    }

    /// @param mandates that he holds today, by person
    private record Round(
            LocalDate today, Map<Long, List<Mandate>> mandates, Map<Long, Person> people, Map<Long, Wish> wishes) {

        Hour hour(long person) {
            var own = wishes.getOrDefault(person, Wish.NONE).hour();
            if (own != null) return own;
            var common = wishes.getOrDefault(0L, Wish.NONE).hour();
            return common == null ? Hour.USUAL : common;
        }
    }

    private Round round(Union union) {
        var today = moments.today(union);
        var held = mandates.open(union.id(), today).stream()
                .filter(each -> each.onDay(today))
                .collect(Collectors.groupingBy(Mandate::person));
        var reached = people.of(union.id(), held.keySet());
        reached.values().removeIf(each -> !Post.address(each.mail()));
        return new Round(today, held, reached, store.wishes(union.id()));
    }

    /// Writes the letters that are due by now.
    void write(Union union) {
        var now = clock.instant().atZone(union.zone()).getHour();
        var operator = Viewer.operator(union.id());
        var round = ledger.read(operator, () -> round(union));
        var written = ledger.keep(operator, () -> {
            store.clear(union.id(), round.today);
            return store.written(union.id(), round.today);
        });
        for (long person : round.people.keySet()) {
            if (written.contains(person) || !round.hour(person).struck(now)) continue;
            var held = round.mandates.getOrDefault(person, List.of());
            var events = pages.events(union, words(union, round, person), held);
            ledger.keep(operator, () -> {
                store.write(union.id(), person, round.today, events);
                return true;
            });
        }
    }

    /// Sends a letter that waits.
    ///
    /// @return whether to go on: there was one, and the mail server takes letters
    boolean send(Union union) {
        var operator = Viewer.operator(union.id());
        var now = clock.instant();
        var taken = ledger.keep(operator, () -> store.take(union.id(), moments.today(union), now, now.plus(AGAIN)));
        if (taken.isEmpty()) return false;
        var letter = taken.get();
        var round = ledger.read(operator, () -> round(union));
        var news = ledger.read(operator, () -> store.news(letter));
        var reader = round.people.get(letter.person());
        var content = reader == null
                ? Optional.<Post.Content>empty()
                : pages.content(
                        union,
                        words(union, round, letter.person()),
                        round.mandates.getOrDefault(letter.person(), List.of()),
                        news);
        if (reader == null || content.isEmpty()) {
            note(letter, "dropped", "", null);
            return true;
        }
        try {
            post.send(reader.mail(), letter.id(), content.get(), now);
            note(letter, "sent", "", clock.instant());
        } catch (Post.NotSent e) {
            note(letter, "waiting", e.fault(), null);
            return e.alone();
        }
        return true;
    }

    private void note(Letter letter, String state, String fault, @Nullable Instant at) {
        ledger.keep(Viewer.operator(letter.union()), () -> {
            store.state(letter, state, fault, at);
            return true;
        });
    }

    private Words words(Union union, Round round, long person) {
        var own = round.wishes.getOrDefault(person, Wish.NONE).language();
        var first = union.languages().getFirst();
        return lexicon.in(Language.of(own).or(() -> Language.of(first)).orElse(Language.EN));
    }
}
