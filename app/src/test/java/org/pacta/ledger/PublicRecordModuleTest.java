package org.pacta.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What everybody sees of a record that is shown as released, and when.
class PublicRecordModuleTest {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    private final LedgerFixture at = new LedgerFixture();
    private final PublicRecord record = new PublicRecord(at.jdbc, at.ledger);
    private final int union = at.aUnion();
    private final long thing = first();

    @AfterEach
    void close() {
        at.close();
    }

    private long first() {
        return at.read(
                Viewer.SERVER,
                () -> at.jdbc
                        .sql("select id from ledger.thing where union_id = :union")
                        .param("union", union)
                        .query(Long.class)
                        .single());
    }

    private void say(String words) {
        at.enter(union, entry -> entry.text(thing, "name", "en", words, true, DAY));
    }

    private String name(Viewer viewer) {
        return at.read(viewer, () -> {
            var asOf = new AsOf(DAY, at.ledger.head(union).recorded());
            return at.records.texts(union, List.of(thing), asOf).getOrDefault(thing, List.of()).stream()
                    .findFirst()
                    .orElseThrow()
                    .words();
        });
    }

    private long seq(Viewer viewer) {
        return at.read(viewer, () -> at.ledger.head(union).seq());
    }

    private void setting(boolean released) {
        at.enter(union, entry -> {
            if (released) record.asReleased(entry, thing, DAY);
            else record.live(entry, thing, DAY);
        });
    }

    private long release(Instant moment) {
        var until = seq(Viewer.operator(union));
        at.enter(union, entry -> {
            var id = entry.thing("release", 0, 0);
            record.release(entry, id, moment, until, DAY);
        });
        return until;
    }

    @Test
    void everybodySeesWhatWasRecordedWhenTheSettingWasMade() {
        say("old");
        setting(true);
        say("new");

        assertThat(name(Viewer.PUBLIC)).isEqualTo("old");
        assertThat(name(Viewer.parties(union))).isEqualTo("new");
        assertThat(name(Viewer.SERVER)).isEqualTo("new");
        assertThat(name(Viewer.operator(union + 1))).isEqualTo("old");
    }

    @Test
    void aReleaseTakesEffectAtItsMomentWithoutAnythingHavingToRun() {
        say("old");
        setting(true);
        say("new");
        var until = release(at.watch.instant().plus(Duration.ofMinutes(30)));
        say("newest");

        at.watch.pass(Duration.ofMinutes(29));
        assertThat(name(Viewer.PUBLIC)).isEqualTo("old");
        at.watch.pass(Duration.ofMinutes(1));
        assertThat(name(Viewer.PUBLIC)).isEqualTo("new");
        assertThat(seq(Viewer.PUBLIC)).isEqualTo(until);
    }

    @Test
    void whatWasReadByTheHeadIsTheSameAfterAReleaseThatCoversLess() {
        setting(true);
        say("first");
        var early = at.watch.instant().plus(Duration.ofMinutes(20));
        release(early.plus(Duration.ofMinutes(10)));
        say("second");
        var further = release(early);

        at.watch.pass(Duration.ofMinutes(21));
        assertThat(seq(Viewer.PUBLIC)).isEqualTo(further);
        at.watch.pass(Duration.ofMinutes(30));
        assertThat(seq(Viewer.PUBLIC)).isEqualTo(further);
    }

    @Test
    void liveShowsAllAndAReleaseStillToComeTakesNothingAwayAgain() {
        say("old");
        setting(true);
        release(at.watch.instant().plus(Duration.ofMinutes(5)));
        setting(false);
        say("new");

        assertThat(name(Viewer.PUBLIC)).isEqualTo("new");
        at.watch.pass(Duration.ofMinutes(6));
        assertThat(name(Viewer.PUBLIC)).isEqualTo("new");
    }

    @Test
    void aReleaseThatWasWithdrawnNeverTakesEffect() {
        say("old");
        setting(true);
        say("new");
        release(at.watch.instant().plus(Duration.ofMinutes(5)));
        var id = at.read(
                Viewer.operator(union),
                () -> at.jdbc
                        .sql("select id from ledger.thing where union_id = :union and kind = 'release'")
                        .param("union", union)
                        .query(Long.class)
                        .single());
        at.enter(union, entry -> record.withdraw(entry, id));

        at.watch.pass(Duration.ofMinutes(6));
        assertThat(name(Viewer.PUBLIC)).isEqualTo("old");
    }

    @Test
    void neitherAskingForLaterNorAskingTheTablesShowsMore() {
        say("old");
        setting(true);
        say("new");

        var rows = at.read(
                Viewer.PUBLIC,
                () -> at.jdbc
                        .sql("select words from ledger.text where union_id = :union union all "
                                + "select convert_from(bytes, 'UTF8') from ledger.leaf where union_id = :union union all "
                                + "select command from ledger.entry where union_id = :union and seq > :seq")
                        .param("union", union)
                        .param("seq", seq(Viewer.PUBLIC))
                        .query(String.class)
                        .list());
        assertThat(rows).isNotEmpty().noneMatch(each -> each.contains("new"));
    }

    @Test
    void itStandsInTheLeavesAsOtherFactsDo() {
        setting(true);
        release(at.watch.instant());
        setting(false);

        assertThat(new LedgerCheck(at.database.owner()).check().faults()).isEmpty();
    }
}
