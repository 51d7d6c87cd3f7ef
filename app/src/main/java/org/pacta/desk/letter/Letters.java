package org.pacta.desk.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// @param people who hold a mandate today and can be reached
    private record Round(LocalDate today, Set<Long> people, Map<Long, Wish> wishes) {

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
                .map(Mandate::person)
                .collect(Collectors.toSet());
        var reached = people.of(union.id(), held);
        reached.values().removeIf(each -> !Post.address(each.mail()));
        return new Round(today, reached.keySet(), store.wishes(union.id()));
    }

    /// Who gets a letter, as he is now.
    private record Reader(Person person, List<Mandate> mandates, Wish wish) {}

    /// Empty where he cannot be reached any more, or holds no mandate today. Inside a reading.
    private Optional<Reader> reader(Union union, long person) {
        var held = mandates.held(union.id(), person, moments.today(union));
        if (held.isEmpty()) return Optional.empty();
        return people.person(union.id(), person)
                .filter(each -> Post.address(each.mail()))
                .map(each -> new Reader(each, held, store.wish(union.id(), person)));
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
        for (long person : round.people) {
            if (written.contains(person) || !round.hour(person).struck(now)) continue;
            var reader = ledger.read(operator, () -> reader(union, person));
            if (reader.isEmpty()) continue;
            var events =
                    pages.events(union, words(union, reader.get()), reader.get().mandates());
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
        var found = ledger.read(operator, () -> reader(union, letter.person()));
        if (found.isEmpty()) {
            // what he was not told is news again, should he come back
            ledger.keep(operator, () -> store.untell(letter));
            note(letter, "dropped", "", null);
            return true;
        }
        var reader = found.get();
        var news = ledger.read(operator, () -> store.news(letter));
        var content = pages.content(union, words(union, reader), reader.mandates(), news);
        if (content.isEmpty()) {
            note(letter, "dropped", "", null);
            return true;
        }
        try {
            post.send(reader.person().mail(), letter.id(), content.get(), now);
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

    private Words words(Union union, Reader reader) {
        var own = reader.wish().language();
        var first = union.languages().getFirst();
        return lexicon.in(Language.of(own).or(() -> Language.of(first)).orElse(Language.EN));
    }
}
