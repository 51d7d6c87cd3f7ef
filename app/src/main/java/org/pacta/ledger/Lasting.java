package org.pacta.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/// Answers that are the same at every moment between two changes of what they are made of, kept for each kind of
/// viewer.
///
/// An entry fixes all that was known up to it, so an answer is good while the union's head stands. When its sources
/// change is read only when they are asked of for the third time at one head: a union in which much is entered pays
/// nothing for it.
final class Lasting {

    private static final int ANSWERS = 256;
    private static final int COURSES = 64;
    private static final int PATIENCE = 2;
    /// In a union with more leaves, reading when things change would take longer than it saves.
    private static final long MOST = 250_000;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Map<Place, Course> courses = recent(COURSES);
    private final Map<Asked, Object> answers = recent(ANSWERS);

    Lasting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Place(int union, Viewer viewer, Sources sources) {}

    /// @param day how many days on which anything changes had come
    /// @param moment the same of the moments at which anything was recorded
    private record Asked(Place place, long seq, long reshaped, Record question, int day, int moment) {}

    /// @param asked how often, while it was not known when anything changes
    private record Course(
            long seq, long reshaped, int asked, @Nullable Turns turns) {

        private boolean at(Head head) {
            return seq == head.seq() && reshaped == head.reshaped();
        }
    }

    /// When anything changes, in order.
    private record Turns(LocalDate[] days, Instant[] moments) {

        private static <T> int come(T[] turns, T now) {
            var found = Arrays.binarySearch(turns, now);
            return found < 0 ? -found - 1 : found + 1;
        }
    }

    /// @param work answers the question as of the moment; what it answers is changed by nobody
    @SuppressWarnings("unchecked") // an answer is kept under the class of its question
    <T> T answer(Ledger ledger, Sources sources, int union, AsOf asOf, Record question, Supplier<T> work) {
        var head = ledger.head(union);
        if (!plain(asOf, head)) return work.get();
        var place = new Place(union, ledger.viewer(), sources);
        var turns = turns(place, head, ledger);
        if (turns == null) return work.get();
        var asked = new Asked(
                place,
                head.seq(),
                head.reshaped(),
                question,
                Turns.come(turns.days, asOf.on()),
                Turns.come(turns.moments, asOf.known()));
        var kept = (T) answers.get(asked);
        if (kept != null) return kept;
        var made = work.get();
        answers.put(asked, made);
        return made;
    }

    /// Whether a moment means the same here and in the database, which knows no part of a microsecond and ends of time.
    private static boolean plain(AsOf asOf, Head head) {
        return asOf.known().getNano() % 1000 == 0
                && !asOf.known().isBefore(FIRST)
                && !asOf.known().isAfter(head.recorded())
                && asOf.on().getYear() >= 1
                && asOf.on().getYear() <= 9999;
    }

    private @Nullable Turns turns(Place place, Head head, Ledger ledger) {
        var course = courses.get(place);
        if (course == null || !course.at(head)) {
            courses.put(place, new Course(head.seq(), head.reshaped(), 1, null));
            return null;
        }
        if (course.turns != null || course.asked < 0) return course.turns;
        if (course.asked < PATIENCE) {
            courses.put(place, new Course(course.seq, course.reshaped, course.asked + 1, null));
            return null;
        }
        var read = ledger.leaves(place.union) > MOST ? null : read(place);
        courses.put(place, new Course(course.seq, course.reshaped, -1, read));
        return read;
    }

    private Turns read(Place place) {
        var days = new ArrayList<LocalDate>();
        var moments = new ArrayList<Instant>();
        jdbc.sql("""
                with source as (%s)
                select distinct t.day, null::timestamptz as moment
                from source s cross join lateral (values (s.valid_from), (s.valid_to)) t (day) where isfinite(t.day)
                union all
                select distinct null::date, t.moment
                from source s cross join lateral (values (s.recorded_from), (s.recorded_to)) t (moment) where isfinite(t.moment)
                order by 1, 2
                """.formatted(rows(place.sources)))
                .param("union", place.union)
                .param("kinds", new SqlArrayValue("text", place.sources.kinds().toArray()))
                .query((row, _) -> {
                    var day = row.getObject("day", LocalDate.class);
                    if (day != null) return days.add(day);
                    return moments.add(
                            row.getObject("moment", OffsetDateTime.class).toInstant());
                })
                .list();
        return new Turns(days.toArray(LocalDate[]::new), moments.toArray(Instant[]::new));
    }

    private static String rows(Sources sources) {
        var times = "select valid_from, valid_to, recorded_from, recorded_to from ";
        var tables = sources.tables().stream().map(each -> times + each + " where union_id = :union");
        var names = Stream.of(
                times + "ledger.code where union_id = :union and kind = any(:kinds)",
                times + "ledger.text where union_id = :union and id in"
                        + " (select id from ledger.thing where union_id = :union and kind = any(:kinds))");
        return Stream.concat(tables, names).collect(Collectors.joining("\nunion all "));
    }

    /// Keeps so many, those that were used last.
    private static <K, V> Map<K, V> recent(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<K, V>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
