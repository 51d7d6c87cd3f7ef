package org.pacta.page.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A calendar of whole days as iCalendar (RFC 5545).
public final class CalendarText {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarText() {}

    /// A day on which something is.
    ///
    /// @param id the same for ever, so that a moved day moves in the calendar
    /// @param place empty for none
    /// @param address of its page
    public record Event(String id, LocalDate day, String title, String place, String address) {}

    /// @param notice what is to be said of all of them, as that they are invented; empty for nothing
    /// @param changed when the record last changed, so that the same record gives the same text
    public static String of(String name, String notice, String language, Instant changed, List<Event> events) {
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Pacta//Pacta//" + language.toUpperCase(java.util.Locale.ROOT));
        line(out, "X-WR-CALNAME:" + text(name));
        if (!notice.isEmpty()) line(out, "X-WR-CALDESC:" + text(notice));
        for (var each : events) {
            line(out, "BEGIN:VEVENT");
            line(out, "UID:" + text(each.id));
            line(out, "DTSTAMP:" + MOMENT.format(changed));
            line(out, "DTSTART;VALUE=DATE:" + each.day.format(DateTimeFormatter.BASIC_ISO_DATE));
            line(out, "SUMMARY:" + text(each.title));
            if (!notice.isEmpty()) line(out, "DESCRIPTION:" + text(notice));
            if (!each.place.isEmpty()) line(out, "LOCATION:" + text(each.place));
            line(out, "URL:" + each.address);
            line(out, "TRANSP:TRANSPARENT");
            line(out, "END:VEVENT");
        }
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String text(String plain) {
        return plain.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /// Folded so that no line has more than 75 bytes, and none breaks within a character.
    private static void line(StringBuilder out, String content) {
        int bytes = 0;
        for (int i = 0; i < content.length(); ) {
            var sign = Character.toString(content.codePointAt(i));
            int wide = sign.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + wide > LONGEST) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(sign);
            bytes += wide;
            i += sign.length();
        }
        out.append("\r\n");
    }
}
