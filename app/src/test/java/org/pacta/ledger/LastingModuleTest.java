package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers kept between two changes of their sources are those that the database gives.
class LastingModuleTest {

    private static final Sources NAMES = new Sources(List.of(), List.of("union"));
    private static final LocalDate FIRST = LocalDate.parse("2021-01-01");

    private final LedgerFixture at = new LedgerFixture();
    private final List<Instant> entries = new ArrayList<>();
    private int union;
    private long thing;
    private int asked;

    @BeforeEach
    void aHistory() {
        union = at.ledger.found(new Command(new Actor.Operator(), 0, "found", Grounds.of("test")), entry -> {
            thing = entry.thing("union", 0, 0);
            return entry.union();
        });
        for (int i = 0; i < 5; i++) say("name " + i, FIRST.plusMonths(i));
    }

    @AfterEach
    void close() {
        at.close();
    }

    private void say(String words, LocalDate since) {
        entries.add(at.enter(union, entry -> entry.text(thing, "name", "en", words, true, since)));
    }

    private record Named(long thing) {}

    private List<Text> kept(Viewer viewer, AsOf asOf) {
        return at.read(
                viewer,
                () -> at.ledger.lasting(NAMES, union, asOf, new Named(thing), () -> {
                    asked++;
                    return database(asOf);
                }));
    }

    private List<Text> database(AsOf asOf) {
        return at.records.texts(union, List.of(thing), asOf).getOrDefault(thing, List.of());
    }

    private AsOf latest(LocalDate on) {
        return new AsOf(on, at.read(Viewer.PUBLIC, () -> at.ledger.head(union).recorded()));
    }

    @Test
    void everyMomentHasTheAnswerOfTheDatabase() {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var known = entries.get(random.nextInt(entries.size())).plusNanos(1000L * (random.nextInt(3) - 1));
            var asOf = new AsOf(FIRST.plusDays(random.nextInt(200) - 20), known);
            assertThat(kept(Viewer.PUBLIC, asOf))
                    .as(asOf.toString())
                    .isEqualTo(at.read(Viewer.PUBLIC, () -> database(asOf)));
        }
        assertThat(asked).isLessThan(100);
    }

    @Test
    void theDayAndTheMomentOfAChangeBelongToWhatComesAfter() {
        for (int i = 0; i < 3; i++) kept(Viewer.PUBLIC, latest(FIRST));
        for (var day : List.of(FIRST.plusMonths(2).minusDays(1), FIRST.plusMonths(2))) {
            for (var known : List.of(
                    entries.get(2).minusNanos(1000),
                    entries.get(2),
                    entries.get(2).plusNanos(1000))) {
                var asOf = new AsOf(day, known);
                kept(Viewer.PUBLIC, asOf);
                assertThat(kept(Viewer.PUBLIC, asOf)).isEqualTo(at.read(Viewer.PUBLIC, () -> database(asOf)));
            }
        }
    }

    @Test
    void betweenTwoChangesItIsAskedOnce() {
        for (int i = 0; i < 3; i++) kept(Viewer.PUBLIC, latest(FIRST.plusMonths(1)));
        asked = 0;

        for (int i = 0; i < 20; i++)
            kept(Viewer.PUBLIC, latest(FIRST.plusMonths(2).plusDays(i)));

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void anEntryMakesItAnew() {
        for (int i = 0; i < 5; i++) kept(Viewer.PUBLIC, latest(FIRST.plusMonths(6)));
        say("last", FIRST.plusMonths(5));

        for (int i = 0; i < 5; i++)
            assertThat(kept(Viewer.PUBLIC, latest(FIRST.plusMonths(6))))
                    .extracting(Text::words)
                    .containsExactly("last");
    }

    @Test
    void eachViewerHasHisOwn() {
        entries.add(at.enter(
                union, entry -> entry.text(thing, "name", "en", "for Parties", true, FIRST, Visibility.PARTIES)));
        for (int i = 0; i < 5; i++) {
            var asOf = latest(FIRST.plusMonths(6));
            assertThat(kept(Viewer.parties(union), asOf))
                    .isEqualTo(at.read(Viewer.parties(union), () -> database(asOf)));
            assertThat(kept(Viewer.PUBLIC, asOf)).isEqualTo(at.read(Viewer.PUBLIC, () -> database(asOf)));
        }
        assertThat(kept(Viewer.parties(union), latest(FIRST.plusMonths(6))))
                .isNotEqualTo(kept(Viewer.PUBLIC, latest(FIRST.plusMonths(6))));
    }

    @Test
    void whatIsForeseenIsNotKept() {
        for (int i = 0; i < 5; i++) kept(Viewer.PUBLIC, latest(FIRST.plusMonths(6)));

        var foreseen = at.ledger.foresee(
                new Command(new Actor.Operator(), union, "test", Grounds.of("test")),
                entry -> entry.text(thing, "name", "en", "not yet", true, FIRST.plusMonths(5)),
                Viewer.PUBLIC,
                entry -> kept(Viewer.PUBLIC, new AsOf(FIRST.plusMonths(6), entry.recorded())));

        assertThat(foreseen).extracting(Text::words).containsExactly("not yet");
        assertThat(kept(Viewer.PUBLIC, latest(FIRST.plusMonths(6))))
                .extracting(Text::words)
                .containsExactly("name 4");
    }
}
