package org.pacta.page.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What RFC 5545 asks of a calendar, whatever a meeting is called.
class CalendarTextTest {

    private static final Instant CHANGED = Instant.parse("2026-02-26T09:00:00.5Z");

    private static String of(String title) {
        var event = new CalendarText.Event(
                "meeting-53@u",
                LocalDate.of(2023, 11, 29),
                title,
                "Moscow, Kremlin",
                "https://example.org/u/u/meetings/53");
        return CalendarText.of("Union; meetings", "", "en", CHANGED, List.of(event));
    }

    @Test
    void aMeetingIsAWholeDayWithItsPlaceAndAddress() {
        assertThat(of("53rd meeting").split("\r\n"))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Pacta//Pacta//EN",
                        "X-WR-CALNAME:Union\\; meetings",
                        "BEGIN:VEVENT",
                        "UID:meeting-53@u",
                        "DTSTAMP:20260226T090000Z",
                        "DTSTART;VALUE=DATE:20231129",
                        "SUMMARY:53rd meeting",
                        "LOCATION:Moscow\\, Kremlin",
                        "URL:https://example.org/u/u/meetings/53",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void whatIsInventedSaysSoInTheCalendarAndAtEachDay() {
        var day = new CalendarText.Event("a@u", LocalDate.of(2026, 6, 18), "Meeting", "", "https://example.org/a");

        var text = CalendarText.of("Union", "Demonstration: invented.", "en", CHANGED, List.of(day));

        assertThat(text.split("\r\n"))
                .contains("X-WR-CALDESC:Demonstration: invented.", "DESCRIPTION:Demonstration: invented.");
    }

    @Test
    void longTitlesAreFoldedWithinSeventyFiveBytesAndReadBackWhole() {
        var title =
                "Заседание Совета Министров Союзного государства 😀 о ходе выполнения основных направлений".repeat(3);

        var text = of(title);

        assertThat(text.split("\r\n")).allMatch(each -> each.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void aTitleThatWouldEndItsLineCannotPutInAnother() {
        var text = of("A\r\nBEGIN:VALARM\n\u0007\\;,");

        assertThat(text.lines().toList()).doesNotContain("BEGIN:VALARM");
        assertThat(text).contains("SUMMARY:A\\nBEGIN:VALARM\\n \\\\\\;\\,\r\n");
    }
}
