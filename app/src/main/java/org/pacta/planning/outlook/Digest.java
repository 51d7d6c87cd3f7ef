package org.pacta.planning.outlook;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import org.pacta.engine.calendar.Calendar;
import org.pacta.planning.history.Course;

/// A fingerprint of all that a forecast rests on: equal givens, equal digest, whatever the order of sets and maps.
public final class Digest {

    private final MessageDigest sha;

    private Digest(MessageDigest sha) {
        this.sha = sha;
    }

    /// SHA-256, hexadecimal.
    public static String of(Given given) {
        try {
            var digest = new Digest(MessageDigest.getInstance("SHA-256"));
            digest.write(given);
            return HexFormat.of().formatHex(digest.sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Given given) {
        numbers(given.framework(), given.start(), given.deadline(), given.today());
        word(given.counts());
        given.history().courses().stream()
                .sorted(Comparator.comparingLong(Course::id))
                .forEach(this::course);
        given.history().ties().stream()
                .map(each -> each.from() + ">" + each.to() + each.type() + each.lag() + "@" + each.since() + "-"
                        + each.until())
                .sorted()
                .forEach(this::word);
        new TreeMap<>(given.estimates()).forEach((id, each) -> word(id + ":" + each));
        given.risks().stream()
                .sorted(Comparator.comparingLong(Given.Hazard::id))
                .forEach(each -> {
                    word(each.id() + ":" + each.chance() + ":" + each.factor() + ":" + each.delay() + ":" + each.on());
                    each.things().stream().sorted().forEach(this::numbers);
                });
        new TreeMap<>(given.desks()).forEach((body, units) -> word("desk " + body + ":" + units));
        days(given, given.workdays().otherwise());
        new TreeMap<>(given.workdays().ofParty()).forEach((party, calendar) -> {
            numbers(party);
            days(given, calendar);
        });
        new TreeMap<>(given.workdays().sittings()).forEach((body, gate) -> {
            numbers(body);
            int at = given.start();
            for (int i = 0; i < 200; i++) {
                at = gate.completion(at + 1);
                numbers(at);
            }
        });
    }

    private void course(Course course) {
        word(course.toString());
    }

    /// The working days from the plan's start to ten years after its end.
    private void days(Given given, Calendar calendar) {
        var works = new StringBuilder();
        for (int day = given.start(); day < given.deadline() + 3650; day++)
            works.append(calendar.works(day) ? '1' : '0');
        word(works.toString());
    }

    private void word(String word) {
        var bytes = word.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        numbers(bytes.length);
        sha.update(bytes);
    }

    private void numbers(long... numbers) {
        for (long each : numbers)
            sha.update(ByteBuffer.allocate(8).putLong(each).array());
    }
}
