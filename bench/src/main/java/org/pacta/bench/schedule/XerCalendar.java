package org.pacta.bench.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pacta.engine.calendar.Calendar;

/// The calendar text of a Primavera XER file as a calendar of minutes: minute 0 is midnight before 1
/// January 1970.
final class XerCalendar {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private record Node(String name, String attributes, List<Node> children) {}

    private final String text;
    private int at;

    private XerCalendar(String text) {
        this.text = text;
    }

    /// @param from first day for which exceptions are heeded
    /// @param to the day after the last
    static Calendar parse(String text, LocalDate from, LocalDate to) {
        var reader = new XerCalendar(text.replaceAll("[^\\x21-\\x7e]", ""));
        var root = reader.node();
        boolean[] cycle = new boolean[WEEK];
        int first = Math.toIntExact(from.toEpochDay());
        int days = Math.toIntExact(to.toEpochDay()) - first;
        boolean[] window = new boolean[days * DAY];
        for (var part : root.children) {
            if (part.name.endsWith("DaysOfWeek")) {
                for (var day : part.children) {
                    // Primavera counts from Sunday, 1; the cycle from Thursday, 0.
                    int weekday = Integer.parseInt(day.name.substring(day.name.lastIndexOf('|') + 1));
                    fill(cycle, Math.floorMod(weekday - 5, 7) * DAY, day);
                }
            }
        }
        for (int minute = 0; minute < window.length; minute++) {
            window[minute] = cycle[Math.floorMod(first * DAY + minute, WEEK)];
        }
        for (var part : root.children) {
            if (part.name.endsWith("Exceptions")) {
                for (var exception : part.children) {
                    int serial = Integer.parseInt(exception.attributes.split("\\|", -1)[1]);
                    long day = LocalDate.of(1899, 12, 30).plusDays(serial).toEpochDay() - first;
                    if (day >= 0 && day < days) {
                        fill(window, (int) day * DAY, exception);
                    }
                }
            }
        }
        return Calendar.of(cycle, first * DAY, window);
    }

    private static void fill(boolean[] minutes, int start, Node day) {
        Arrays.fill(minutes, start, start + DAY, false);
        for (var shift : day.children) {
            var parts = shift.attributes.split("\\|", -1);
            int begin = 0;
            int end = 0;
            for (int i = 0; i + 1 < parts.length; i += 2) {
                int minute = Integer.parseInt(parts[i + 1].substring(0, 2)) * 60
                        + Integer.parseInt(parts[i + 1].substring(3, 5));
                if (parts[i].equals("s")) {
                    begin = minute;
                } else {
                    end = minute;
                }
            }
            Arrays.fill(minutes, start + begin, start + (end <= begin ? DAY : end), true);
        }
    }

    private Node node() {
        expect('(');
        String name = until('(');
        expect('(');
        String attributes = until(')');
        expect(')');
        expect('(');
        var children = new ArrayList<Node>();
        while (text.charAt(at) == '(') {
            children.add(node());
        }
        expect(')');
        expect(')');
        return new Node(name, attributes, children);
    }

    private String until(char end) {
        int from = at;
        while (text.charAt(at) != end) {
            at++;
        }
        return text.substring(from, at);
    }

    private void expect(char wanted) {
        if (text.charAt(at) != wanted) {
            throw new IllegalArgumentException("calendar text: %s wanted at %d".formatted(wanted, at));
        }
        at++;
    }
}
