package org.pacta.planning.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.engine.calendar.Calendar;
import org.pacta.engine.calendar.Gate;
import org.pacta.engine.forecast.Watch;
import org.pacta.engine.network.LinkType;
import org.pacta.planning.history.Course;
import org.pacta.planning.history.Course.Due;
import org.pacta.planning.history.History;
import org.pacta.planning.history.Tie;
import org.pacta.planning.history.Workdays;
import org.pacta.planning.outlook.Scenario.Change;

/// A law that needs two readings at sittings, then a signature: each waits in its turn. Every day is a working day.
class LegsTest {

    private static final int TODAY = 1000;
    private static final long LAW = 1;
    private static final long AFTER = 2;
    private static final long BEFORE = 3;
    private static final long PARLIAMENT = 40;
    private static final Given.Leg DRAFT = sure(10, 0);
    private static final Given.Leg FIRST = sure(5, PARLIAMENT);
    private static final Given.Leg SECOND = sure(5, PARLIAMENT);
    private static final Given.Leg SIGNED = sure(7, 0);

    private static Given.Leg sure(int days, long body) {
        return new Given.Leg(days, days, days, body);
    }

    private static Course course(long id) {
        return new Course(
                id,
                "measures",
                1,
                0,
                "legal",
                7,
                1,
                true,
                TODAY,
                Course.NEVER,
                List.of(new Due(0, 2000)),
                List.of(),
                Course.NEVER,
                0,
                false);
    }

    private static Given given(List<Given.Leg> legs, int since, Tie... ties) {
        var all = List.of(course(LAW), course(AFTER), course(BEFORE));
        var days = new Workdays(
                Map.of(), Calendar.everyDay(), Map.of(PARLIAMENT, Gate.of(new int[] {TODAY + 30, TODAY + 90}, 60)));
        var estimates = Map.of(
                LAW, Given.Expert.of(legs, since),
                AFTER, new Given.Expert(3, 3, 3, TODAY),
                BEFORE, new Given.Expert(20, 20, 20, TODAY));
        return new Given(
                new History(all, List.of(ties), TODAY), 1, "measures", 0, TODAY + 150, days, estimates, List.of());
    }

    private static Tie tie(long from, long to, LinkType type) {
        return new Tie(from, to, type, 0, 0, Course.NEVER);
    }

    private static Outlook ahead(Given given) {
        return Looking.from(given).ahead(new Looking.Asked(64, 1, 1, true), Watch.NONE);
    }

    /// Days from the data date to when a thing is done.
    private static int done(Outlook outlook, long thing) {
        var finish = outlook.things().stream()
                .filter(each -> each.course().id() == thing)
                .findFirst()
                .orElseThrow()
                .finish();
        assertThat(finish.quantile(0)).isEqualTo(finish.quantile(1));
        return finish.quantile(1) - 1 - TODAY;
    }

    private static int done(Given given, long thing) {
        return done(ahead(given), thing);
    }

    private static final List<Given.Leg> WAY = List.of(DRAFT, FIRST, SECOND, SIGNED);

    @Test
    void eachReadingWaitsForASittingOfItsOwn() {
        assertThat(done(given(WAY, TODAY), LAW)).isEqualTo(90 + 7);
        assertThat(done(given(List.of(FIRST, SIGNED), TODAY), LAW)).isEqualTo(30 + 7);
        assertThat(done(given(List.of(DRAFT, SIGNED), TODAY), LAW)).isEqualTo(17);
        assertThat(done(given(List.of(SIGNED, FIRST), TODAY), LAW)).isEqualTo(12);
    }

    @Test
    void stagesThatWaitForNobodyAreOneTask() {
        assertThat(Legs.of(List.of(course(LAW)), given(WAY, TODAY)).tasks()).isEqualTo(3);
        assertThat(Legs.of(List.of(course(LAW)), given(List.of(DRAFT, SIGNED), TODAY))
                        .tasks())
                .isEqualTo(1);
        var unknown = sure(5, 99);
        assertThat(Legs.of(List.of(course(LAW)), given(List.of(unknown, SIGNED), TODAY))
                        .tasks())
                .isEqualTo(1);
    }

    @Test
    void onlyTheFirstStretchHasBegun() {
        assertThat(done(given(List.of(sure(34, PARLIAMENT), SIGNED), TODAY), LAW))
                .isEqualTo(97);
        assertThat(done(given(List.of(sure(34, PARLIAMENT), SIGNED), TODAY - 6), LAW))
                .isEqualTo(37);
        assertThat(done(given(List.of(FIRST, SIGNED), TODAY - 20), LAW)).isEqualTo(37);
    }

    @Test
    void linksHoldAtTheEndsOfTheWholeWay() {
        var waiting =
                given(WAY, TODAY, tie(BEFORE, LAW, LinkType.FINISH_START), tie(LAW, AFTER, LinkType.FINISH_START));
        // 20 of what comes before, 15 to the first reading: too late for the sitting of day 30
        assertThat(done(waiting, LAW)).isEqualTo(150 + 7);
        assertThat(done(waiting, AFTER)).isEqualTo(160);
        var beside = given(WAY, TODAY, tie(LAW, AFTER, LinkType.START_START));
        assertThat(done(beside, AFTER)).isEqualTo(3);
        var together = given(WAY, TODAY, tie(LAW, AFTER, LinkType.FINISH_FINISH));
        assertThat(done(together, AFTER)).isEqualTo(97);
    }

    @Test
    void aCircleThroughAWayIsCutAtALinkOfThePlan() {
        var circle = given(WAY, TODAY, tie(LAW, AFTER, LinkType.FINISH_START), tie(AFTER, LAW, LinkType.FINISH_START));
        assertThat(ahead(circle).cut()).isEqualTo(1);
        assertThat(done(circle, LAW)).isIn(97, 100, 157);
    }

    @Test
    void whatIfsReachEveryStretch() {
        var given = given(WAY, TODAY);
        assertThat(done(after(given, new Change.Stretched(LAW, 2)), LAW)).isEqualTo(90 + 14);
        assertThat(done(after(given, new Change.Stretched(LAW, 3)), LAW)).isEqualTo(150 + 21);
        assertThat(done(after(given, new Change.Sitting(PARLIAMENT, TODAY + 40)), LAW))
                .isEqualTo(40 + 7);
        assertThat(done(after(given, new Change.SittingMoved(PARLIAMENT, TODAY + 90, TODAY + 60)), LAW))
                .isEqualTo(60 + 7);
        assertThat(ahead(after(given, new Change.Dropped(LAW))).things())
                .noneMatch(each -> each.course().id() == LAW);
    }

    private static Given after(Given given, Change change) {
        return new Scenario(List.of(change)).of(given);
    }

    @Test
    void theDelayOfARiskComesOnce() {
        var risk = new Given.Hazard(9, "pause", 1, 1, 16, Set.of(LAW), true);
        assertThat(done(given(WAY, TODAY).risks(List.of(risk)), LAW)).isEqualTo(150 + 7);
        var slight = new Given.Hazard(9, "pause", 1, 1, 15, Set.of(LAW), true);
        assertThat(done(given(WAY, TODAY).risks(List.of(slight)), LAW)).isEqualTo(90 + 7);
    }

    @Test
    void aWayIsOneThingToEverybodyWhoReads() {
        var outlook = ahead(given(WAY, TODAY));
        assertThat(outlook.open()).isEqualTo(3);
        assertThat(outlook.total()).isEqualTo(3);
        assertThat(outlook.things()).hasSize(3);
        assertThat(outlook.byDeadline().middle()).isEqualTo(3);
        assertThat(outlook.end().p50() - TODAY).isEqualTo(97);
        var law = outlook.things().getFirst();
        assertThat(law.criticality()).isEqualTo(1);
    }

    /// What a fifth less of every stage adds to the chance is what a what-if of that says, but for whole days.
    @Test
    void decisionsOnAWayAreWeighedAsOnOneThing() {
        var slow = new Given.Leg(1, 12, 40, 0);
        var given = given(List.of(DRAFT, FIRST, new Given.Leg(20, 50, 70, PARLIAMENT), slow), TODAY)
                .until(TODAY + 105);
        var many = new Looking.Asked(4_000, 1, 2, true);
        var plain = Looking.from(given).ahead(many, Watch.NONE);
        var sooner = Looking.from(after(given, new Change.Stretched(LAW, 0.8))).ahead(many, Watch.NONE);

        assertThat(plain.whole()).isBetween(0.2, 0.8);
        var lever = plain.levers().stream()
                .filter(each -> each.course().id() == LAW)
                .toList();
        assertThat(lever).singleElement().satisfies(each -> {
            assertThat(each.dropped()).isCloseTo(1 - plain.whole(), within(1e-9));
            assertThat(each.shortened()).isCloseTo(sooner.whole() - plain.whole(), within(0.04));
            assertThat(each.shortened()).isGreaterThan(0.05);
        });
    }

    @Test
    void aDeskIsFreeWhileALawWaitsForItsSitting() {
        var given = given(WAY, TODAY).desks(Map.of(7L, 1));
        var slots = new ArrayList<>(Timetable.of(given, 0.5, Watch.NONE).slots());
        slots.removeIf(each -> each.course().id() != LAW);
        var law = slots.getFirst();
        assertThat(law.days()).isEqualTo(27);
        assertThat(law.spells()).hasSize(3);
        var used = Timetable.of(given, 0.5, Watch.NONE).used(given).getFirst();
        assertThat(used.most()).isEqualTo(1);
        assertThat(used.things()).isEqualTo(3);
        assertThat(ahead(given).end().p50() - TODAY).isLessThan(27 + 23 + 97);
    }

    @Test
    void theFingerprintKnowsTheStages() {
        var other = List.of(DRAFT, sure(5, 0), SECOND, SIGNED);
        assertThat(Digest.of(given(WAY, TODAY))).isNotEqualTo(Digest.of(given(other, TODAY)));
        assertThat(Digest.of(given(WAY, TODAY))).isEqualTo(Digest.of(given(new ArrayList<>(WAY), TODAY)));
    }

    @Test
    void asIfAloneNoSittingIsWaitedFor() {
        var looking = Looking.from(given(WAY, TODAY));
        var alone = looking.alone(new Looking.Asked(64, 1, 1, false), Watch.NONE);
        assertThat(alone.of(LAW).quantile(0.5) - 1 - TODAY).isEqualTo(27);
    }
}
