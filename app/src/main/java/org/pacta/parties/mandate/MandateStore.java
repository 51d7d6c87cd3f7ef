package org.pacta.parties.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MandateStore {

    private static final String COLUMNS =
            "id, person_id, role, party_id, body_id, manner, of_id, prepares, decides, manages, valid_from, valid_to";

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mandate> at(int union, AsOf asOf) {
        return jdbc.sql("select %s from parties.mandate_at(:union, :on, :known) order by id".formatted(COLUMNS))
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> mandate(union, row))
                .list();
    }

    List<Mandate> recorded(int union) {
        return jdbc.sql("""
                select %s from parties.mandate where union_id = :union and recorded_to = 'infinity' order by id, valid_from
                """.formatted(COLUMNS))
                .param("union", union)
                .query((row, _) -> mandate(union, row))
                .list();
    }

    boolean any(int union) {
        return jdbc.sql("select exists (select from parties.mandate where union_id = :union)")
                .param("union", union)
                .query(Boolean.class)
                .single();
    }

    /// One's own before those that stand in; nobody stands in for a mandate that holds no longer.
    List<Mandate> held(int union, long person, LocalDate day) {
        return jdbc.sql("""
                select %s from parties.mandate
                where union_id = :union and person_id = :person and recorded_to = 'infinity' and valid_from <= :day and valid_to > :day
                    and (of_id is null or exists (
                        select from parties.mandate h where h.union_id = :union and h.id = mandate.of_id
                            and h.recorded_to = 'infinity' and h.valid_from <= :day and h.valid_to > :day))
                order by of_id nulls first, id
                """.formatted(COLUMNS))
                .param("union", union)
                .param("person", person)
                .param("day", day)
                .query((row, _) -> mandate(union, row))
                .list();
    }

    /// The mandate as it is recorded to date on its last days, whether they have come or not.
    Optional<Mandate> last(int union, long mandate) {
        return jdbc.sql("""
                select %s from parties.mandate where union_id = :union and id = :id and recorded_to = 'infinity'
                order by valid_from desc limit 1
                """.formatted(COLUMNS))
                .param("union", union)
                .param("id", mandate)
                .query((row, _) -> mandate(union, row))
                .optional();
    }

    List<Mandate> ever(int union, long person) {
        return jdbc.sql("""
                select %s from parties.mandate where union_id = :union and person_id = :person and recorded_to = 'infinity'
                order by id, valid_from
                """.formatted(COLUMNS))
                .param("union", union)
                .param("person", person)
                .query((row, _) -> mandate(union, row))
                .list();
    }

    List<Mandate> standIns(int union, long of) {
        return jdbc.sql("""
                select %s from parties.mandate where union_id = :union and of_id = :of and recorded_to = 'infinity' order by id
                """.formatted(COLUMNS))
                .param("union", union)
                .param("of", of)
                .query((row, _) -> mandate(union, row))
                .list();
    }

    List<Mandate> everywhere(long person, LocalDate day) {
        return jdbc.sql("""
                select union_id, %s from parties.mandate
                where person_id = :person and recorded_to = 'infinity' and valid_to > :day order by union_id, id
                """.formatted(COLUMNS))
                .param("person", person)
                .param("day", day)
                .query((row, _) -> mandate(row.getInt("union_id"), row))
                .list();
    }

    private static Mandate mandate(int union, ResultSet row) throws SQLException {
        return new Mandate(
                union,
                row.getLong("id"),
                row.getLong("person_id"),
                Role.of(row.getString("role")),
                row.getLong("party_id"),
                row.getLong("body_id"),
                Mandate.Manner.valueOf(row.getString("manner").toUpperCase(Locale.ROOT)),
                row.getLong("of_id"),
                powers(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Set<Power> powers(ResultSet row) throws SQLException {
        var powers = EnumSet.noneOf(Power.class);
        if (row.getBoolean("prepares")) powers.add(Power.PREPARE);
        if (row.getBoolean("decides")) powers.add(Power.DECIDE);
        if (row.getBoolean("manages")) powers.add(Power.MANAGE);
        return powers;
    }
}
