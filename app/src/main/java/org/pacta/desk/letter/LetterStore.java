package org.pacta.desk.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// Wishes, letters, and which events each person has had in one. Called as the operator of the union: no viewer of it
/// reaches these rows.
@Component
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of all who wished something, by person; that of the union itself under 0.
    Map<Long, Wish> wishes(int union) {
        var wishes = new HashMap<Long, Wish>();
        jdbc.sql("select person_id, hour, language from desk.letter_wish where union_id = :union")
                .param("union", union)
                .query((row, _) -> wishes.put(row.getLong("person_id"), wish(row)))
                .list();
        return wishes;
    }

    private static Wish wish(ResultSet row) throws SQLException {
        var hour = row.getInt("hour");
        return new Wish(row.wasNull() ? null : new Hour(hour), row.getString("language"));
    }

    /// Of one person.
    Wish wish(int union, long person) {
        return jdbc.sql("select hour, language from desk.letter_wish where union_id = :union and person_id = :person")
                .param("union", union)
                .param("person", person)
                .query((row, _) -> wish(row))
                .optional()
                .orElse(Wish.NONE);
    }

    void wish(int union, long person, Wish wish) {
        jdbc.sql("""
                insert into desk.letter_wish (union_id, person_id, hour, language) values (:union, :person, :hour, :language)
                on conflict (union_id, person_id) do update set hour = :hour, language = :language
                """)
                .param("union", union)
                .param("person", person)
                .param("hour", wish.hour() == null ? null : wish.hour().value())
                .param("language", wish.language())
                .update();
    }

    /// Who has had his letter of a day, or had nothing to be told.
    Set<Long> written(int union, LocalDate day) {
        return new HashSet<>(jdbc.sql("select person_id from desk.letter where union_id = :union and day = :day")
                .param("union", union)
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /// Writes the letter of a day, if there is none yet, with those of the events that no letter of his has had.
    void write(int union, long person, LocalDate day, Collection<String> events) {
        var first = jdbc.sql("""
                insert into desk.letter (union_id, person_id, day, state) values (:union, :person, :day, 'nothing')
                on conflict do nothing
                """)
                .param("union", union)
                .param("person", person)
                .param("day", day)
                .update();
        if (first == 0) return;
        var news = jdbc.sql("""
                insert into desk.told (union_id, person_id, event, day)
                select :union, :person, e, :day from unnest(:events) e
                on conflict do nothing
                """)
                .param("union", union)
                .param("person", person)
                .param("day", day)
                .param("events", new SqlArrayValue("text", events.toArray()))
                .update();
        if (news > 0) state(new Letter(union, person, day, new UUID(0, 0)), "waiting", "", null);
    }

    /// Takes a letter that is due to be sent, so that nobody else does for a while.
    ///
    /// @param now and `until`: when it may be taken again, if it is not heard of
    Optional<Letter> take(int union, LocalDate day, Instant now, Instant until) {
        return jdbc.sql("""
                update desk.letter set attempt = :until where (union_id, person_id, day) = (
                    select l.union_id, l.person_id, l.day from desk.letter l
                    where l.union_id = :union and l.day = :day and l.state = 'waiting' and l.attempt <= :now
                    order by l.person_id limit 1 for update skip locked)
                returning person_id, day, id
                """)
                .param("union", union)
                .param("day", day)
                .param("now", at(now))
                .param("until", at(until))
                .query((row, _) -> new Letter(
                        union,
                        row.getLong("person_id"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("id", UUID.class)))
                .optional();
    }

    /// Takes back that the events of a letter were told.
    ///
    /// @return how many there were
    int untell(Letter letter) {
        return jdbc.sql("""
                delete from desk.told where union_id = :union and person_id = :person and day = :day
                """)
                .param("union", letter.union())
                .param("person", letter.person())
                .param("day", letter.day())
                .update();
    }

    /// The events that are news in a letter.
    Set<String> news(Letter letter) {
        return new HashSet<>(jdbc.sql("""
                select event from desk.told where union_id = :union and person_id = :person and day = :day
                """)
                .param("union", letter.union())
                .param("person", letter.person())
                .param("day", letter.day())
                .query(String.class)
                .list());
    }

    /// @param fault why it could not be sent; empty for no reason
    void state(Letter letter, String state, String fault, @Nullable Instant sent) {
        jdbc.sql("""
                update desk.letter set state = :state, fault = :fault, sent = :sent
                where union_id = :union and person_id = :person and day = :day
                """)
                .param("union", letter.union())
                .param("person", letter.person())
                .param("day", letter.day())
                .param("state", state)
                .param("fault", fault)
                .param("sent", sent == null ? null : at(sent))
                .update();
    }

    /// Gives up letters of days past that could not be sent; their events are news again. Forgets letters of long ago.
    void clear(int union, LocalDate today) {
        jdbc.sql("""
                delete from desk.told t where t.union_id = :union and exists (
                    select 1 from desk.letter l where l.union_id = t.union_id and l.person_id = t.person_id and l.day = t.day
                      and l.state = 'waiting' and l.day < :today)
                """).param("union", union).param("today", today).update();
        jdbc.sql("""
                update desk.letter set state = 'failed' where union_id = :union and state = 'waiting' and day < :today
                """).param("union", union).param("today", today).update();
        jdbc.sql("delete from desk.letter where union_id = :union and day < :before")
                .param("union", union)
                .param("before", today.minusDays(60))
                .update();
    }

    /// @param fault why it could not be sent; empty where it was
    record Last(LocalDate day, String state, String fault) {}

    /// The last letter that had something to say.
    Optional<Last> last(int union, long person) {
        return jdbc.sql("""
                select day, state, fault from desk.letter
                where union_id = :union and person_id = :person and state in ('waiting', 'sent', 'failed')
                order by day desc limit 1
                """)
                .param("union", union)
                .param("person", person)
                .query((row, _) ->
                        new Last(row.getObject("day", LocalDate.class), row.getString("state"), row.getString("fault")))
                .optional();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
