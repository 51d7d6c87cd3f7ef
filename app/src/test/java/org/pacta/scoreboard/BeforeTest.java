package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pacta.council.Meeting;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;

/// With which earlier moment a day is compared.
class BeforeTest {

    private static final Union UNION = new Union(1, 1, "u", ZoneId.of("UTC"), List.of("en"), null);
    private static final Framework PLAN = new Framework(
            2,
            "2024-2026",
            "Plan",
            day("2024-01-01"),
            day("2026-12-31"),
            "measures",
            List.of(),
            List.of(),
            List.of(new Framework.Edition(1, "First", day("2024-01-29"), Optional.empty())));

    private static final List<Meeting> MEETINGS = List.of(
            meeting("summit", "2026-02-26"),
            meeting("council", "2026-02-02"),
            meeting("group", "2025-12-04"),
            meeting("council", "2024-11-05"),
            meeting("summit", "2024-01-29"),
            meeting("council", "2023-11-29"));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Meeting meeting(String body, String day) {
        return new Meeting(3, day, null, body, body, day(day), "Meeting", null);
    }

    private static Optional<String> before(String on, List<Meeting> meetings) {
        var question = new Question(UNION, PLAN, new AsOf(day(on), Instant.parse("2026-02-26T12:00:00Z")), "en");
        return Before.of(question, meetings).map(each -> each.on().toString());
    }

    @Test
    void theSameBodyIsComparedWithItsOwnSittingBefore() {
        assertThat(before("2026-02-26", MEETINGS)).contains("2024-01-29");
        assertThat(before("2026-02-02", MEETINGS)).contains("2024-11-05");
    }

    @Test
    void aBodyThatSitsForTheFirstTimeInTheTermIsComparedWithTheLastSittingOfAny() {
        assertThat(before("2024-11-05", MEETINGS)).contains("2024-01-29");
        assertThat(before("2025-12-04", MEETINGS)).contains("2024-11-05");
    }

    @Test
    void whereNobodyEverSatThePlanIsComparedWithItsFirstDay() {
        assertThat(before("2024-05-01", List.of())).contains("2024-01-29");
        assertThat(before("2024-01-29", List.of())).isEmpty();
    }

    @Test
    void thePlansOwnFirstDayHasNothingBeforeIt() {
        assertThat(before("2024-01-29", MEETINGS)).isEmpty();
    }

    @Test
    void onADayWithoutASittingTheLastOneCounts() {
        assertThat(before("2025-06-01", MEETINGS)).contains("2024-11-05");
    }
}
