package org.pacta.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Predicate;
import org.pacta.confirmation.claim.Said;
import org.pacta.council.extension.Cause;
import org.pacta.council.extension.Extension;
import org.pacta.council.extension.Extensions;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Visibility;

/// Two invented requests to move a date: one granted by the Council of Ministers, one that still waits, so that its
/// measure stays late.
final class Moves {

    private static final LocalDate ASKED = LocalDate.of(2026, 1, 15);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 1, 22);
    private static final LocalDate GRANTED = LocalDate.of(2026, 2, 2);
    private static final LocalDate WAITING = LocalDate.of(2026, 2, 19);
    private static final LocalTime NOON = LocalTime.of(12, 10);
    private static final String NOTE = " (вымышлено)";

    private final Doors doors;
    private final Ids ids;
    private final Course2024 course;
    private final Predicate<Task> early;

    /// @param early whether a measure is due well before the end of the plan
    Moves(Doors doors, Ids ids, Course2024 course, Predicate<Task> early) {
        this.early = early;
        this.doors = doors;
        this.ids = ids;
        this.course = course;
    }

    void tell(History history) {
        var ahead = shared(Course2024.TODAY_CONFIRMED + 100);
        var late = shared(Course2024.TODAY_CONFIRMED);
        history.on(
                ASKED,
                NOON,
                "A",
                "request-extension",
                "Another date asked for",
                entry -> ask(
                        entry,
                        ahead,
                        "A",
                        "ahead",
                        Course2024.END,
                        Cause.LAW_MAKING,
                        "Проект закона внесён в парламент, но ещё не рассмотрен",
                        ASKED));
        history.on(ANSWERED, NOON, "B", "answer-extension", "Answer to a request", this::answer);
        history.on(GRANTED, NOON, History.SECRETARIAT, "decide-extension", "Request decided", entry -> {
            var decision =
                    new Extensions.Decision(Course2024.END, ids.of("body/council"), "7", GRANTED, Said.of("", "ru"));
            doors.extensionFacts().decide(entry, asked(entry, "ahead", GRANTED), decision);
        });
        history.on(
                WAITING,
                NOON,
                "B",
                "request-extension",
                "Another date asked for",
                entry -> ask(
                        entry,
                        late,
                        "B",
                        "late",
                        LocalDate.of(2026, 6, 30),
                        Cause.OTHER_PARTY,
                        "Ожидаются технические требования другой Стороны",
                        WAITING));
    }

    private Task shared(int rank) {
        return course.ranked().subList(rank, course.ranked().size()).stream()
                .filter(each -> each.by("A") && each.by("B") && early.test(each))
                .findFirst()
                .orElseThrow();
    }

    private void answer(Entry entry) {
        var asked = asked(entry, "ahead", ANSWERED);
        var party = ids.of("party/B");
        var words = "Возражений нет" + NOTE;
        doors.extensionFacts()
                .answer(entry, asked, party, ids.of("body/B/economy"), true, Said.of(words, "ru"), ANSWERED);
        Sayings.translate(entry, asked.id(), "answer-" + party, words, ANSWERED, Visibility.PUBLIC);
    }

    private void ask(
            Entry entry,
            Task task,
            String party,
            String name,
            LocalDate wanted,
            Cause cause,
            String words,
            LocalDate day) {
        var request = new Extensions.Request(wanted, cause, Said.of(words + NOTE, "ru"));
        var id = doors.extensionFacts().request(entry, ids.of("party/" + party), ids.of(task.key()), request, day);
        ids.named("extension/" + name, id);
        Sayings.translate(entry, id, "words", words + NOTE, day, Visibility.PUBLIC);
    }

    private Extension asked(Entry entry, String name, LocalDate day) {
        return doors.extensions()
                .extension(entry.union(), ids.of("extension/" + name), new AsOf(day, entry.recorded()), "ru")
                .orElseThrow();
    }
}
