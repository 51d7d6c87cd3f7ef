package org.pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.reporting.Cycle;

class ReminderTest {

    private static final Cycle QUARTER =
            new Cycle(7, "Q2", "Second quarter", 1, day("04-01"), day("06-30"), day("07-10"), day("07-20"));

    private static LocalDate day(String monthAndDay) {
        return LocalDate.parse("2023-" + monthAndDay);
    }

    private static String on(String day) {
        return Reminder.stage(QUARTER, day(day)).map(Enum::name).orElse("");
    }

    @Test
    void aCycleRemindsOnceAtEachStage() {
        var said = day("03-31")
                .datesUntil(day("07-22"))
                .map(each -> Reminder.stage(QUARTER, each).map(Enum::name).orElse("-"))
                .distinct()
                .toList();

        assertThat(said).containsExactly("-", "BEGUN", "SOON", "LAST", "PASSED");
    }

    @Test
    void aStageBeginsAndEndsOnItsDays() {
        assertThat(on("03-31")).isEmpty();
        assertThat(on("04-01")).isEqualTo("BEGUN");
        assertThat(on("07-02")).isEqualTo("BEGUN");
        assertThat(on("07-03")).isEqualTo("SOON");
        assertThat(on("07-09")).isEqualTo("SOON");
        assertThat(on("07-10")).isEqualTo("LAST");
        assertThat(on("07-11")).isEqualTo("PASSED");
        assertThat(on("07-20")).isEqualTo("PASSED");
        assertThat(on("07-21")).isEmpty();
    }

    @Test
    void aMovedDateIsAnotherEvent() {
        var first = new Reminder(7, "Q2", Reminder.Stage.SOON, day("07-10"), day("07-20"), 3, "");
        var fewer = new Reminder(7, "Q2", Reminder.Stage.SOON, day("07-10"), day("07-20"), 1, "");
        var moved = new Reminder(7, "Q2", Reminder.Stage.SOON, day("07-12"), day("07-20"), 3, "");

        assertThat(fewer.event()).isEqualTo(first.event());
        assertThat(moved.event()).isNotEqualTo(first.event());
    }
}
