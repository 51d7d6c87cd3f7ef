package org.pacta.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Up to where everybody may see the record of a union: all of it, or what the last release covers.
///
/// What is later is not there for whoever has no rights in the union: neither as the present, which for him is the
/// last entry covered, nor as a row. A release takes effect at its moment by the clock of whoever reads; nothing has to
/// run for it. What everybody may see only grows.
@Component
public class PublicRecord {

    static final FactTable CAP = FactTable.about("ledger.cap", List.of("id"), List.of("kind", "moment", "until"));

    private final JdbcClient jdbc;
    private final Ledger ledger;

    PublicRecord(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// From now on everybody sees the record live.
    ///
    /// @param union the union as a thing
    public void live(Entry entry, long union, LocalDate day) {
        put(entry, union, "setting", entry.recorded(), null, day);
    }

    /// From now on everybody sees the record as released; until the first release, as it is with this entry.
    ///
    /// @param union the union as a thing
    public void asReleased(Entry entry, long union, LocalDate day) {
        put(entry, union, "setting", entry.recorded(), entry.seq(), day);
    }

    /// From that moment on everybody sees the record up to and with an entry.
    ///
    /// @param until the number of the last entry that is covered
    public void release(Entry entry, long release, Instant moment, long until, LocalDate day) {
        if (until >= entry.seq()) throw new IllegalArgumentException("until (%d) lies ahead".formatted(until));
        put(entry, release, "release", moment, until, day);
    }

    /// A release that has not taken effect never will.
    public void withdraw(Entry entry, long release) {
        entry.end(CAP, Fact.row("id", release), LocalDate.EPOCH);
    }

    /// What everybody could see before this entry may be more than he may see from now on, by a right that changes at
    /// once: all that was kept of it is made anew.
    public void anew(Entry entry) {
        jdbc.sql("update ledger.head set reshaped = seq + 1 where union_id = :union")
                .param("union", entry.union())
                .update();
    }

    private static void put(Entry entry, long id, String kind, Instant moment, @Nullable Long until, LocalDate day) {
        entry.put(Fact.of(
                CAP, Fact.row("id", id), Fact.row("kind", kind, "moment", moment, "until", until), Period.since(day)));
    }

    /// A release that has taken effect.
    ///
    /// @param moment at which it did
    /// @param until the last entry that it covers
    public record Released(long id, Instant moment, long until) {}

    /// The releases of a union that have taken effect, the latest first. Called inside a reading.
    public List<Released> released(int union) {
        return ledger.once(
                new ReleasedOf(union),
                () -> jdbc.sql("""
                select id, moment, until from ledger.released(:union) order by moment desc, until desc
                """)
                        .param("union", union)
                        .query((row, _) -> released(row))
                        .list());
    }

    private record ReleasedOf(int union) {}

    private static Released released(ResultSet row) throws SQLException {
        return new Released(
                row.getLong("id"), row.getObject("moment", OffsetDateTime.class).toInstant(), row.getLong("until"));
    }

    /// Whether everybody sees the record of a union as released. Called inside a reading, by whoever has rights there.
    public boolean asReleased(int union) {
        return jdbc.sql("""
                select exists (select from ledger.cap where union_id = :union and kind = 'setting' and until is not null
                    and recorded_to = 'infinity' and valid_to = 'infinity')
                """).param("union", union).query(Boolean.class).single();
    }

    /// When what the reader sees of a union was released; empty where he sees all of it. Called inside a reading.
    public Optional<Shown> shown(int union) {
        return ledger.once(
                new ShownOf(union),
                () -> jdbc.sql("""
                select coalesce((select r.moment from ledger.released(:union) r where r.until = c.cap), e.recorded) as moment
                from (select ledger.cap_of(:union) as cap) c
                join ledger.entry e on e.union_id = :union and e.seq = c.cap
                """)
                        .param("union", union)
                        .query((row, _) -> new Shown(
                                row.getObject("moment", OffsetDateTime.class).toInstant()))
                        .optional());
    }

    private record ShownOf(int union) {}

    /// @param moment of the release, or since when the record is shown as released
    public record Shown(Instant moment) {}
}
