package org.pacta.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is to be carried out, and what somebody follows.
@Component
class DeskStore {

    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Duty(long thing, @Nullable LocalDate due) {}

    /// What a body still has to carry out, or for 0 all bodies of its Party; the earliest date first.
    List<Duty> duties(int union, long party, long body, AsOf asOf) {
        return jdbc.sql("""
                select d.id, min(d.due) as due from council.duty_at(:union, :on, :known) d
                where d.party_id = :party and (:body = 0 or d.body_id = :body)
                group by d.id order by min(d.due) nulls last, d.id
                """)
                .param("union", union)
                .param("party", party)
                .param("body", body)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Duty(row.getLong("id"), row.getObject("due", LocalDate.class)))
                .list();
    }

    /// The things that go on as others: they are carried out there.
    Set<Long> goneOn(int union, AsOf asOf) {
        return new HashSet<>(jdbc.sql("select of_id from register.continues_at(:union, :on, :known)")
                .param("union", union)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }

    /// Measures and steps that stand otherwise than they stood, and were known to stand, at an earlier moment, with the
    /// word of their state; those that changed last first.
    SequencedMap<Long, String> changed(int union, AsOf then, AsOf now) {
        var changed = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                select n.id, n.state from confirmation.standing_at(:union, :on, :known) n
                left join confirmation.standing_at(:union, :day, :then) o on o.id = n.id and o.party_id = 0
                where n.party_id = 0 and o.state is distinct from n.state
                order by n.since desc, n.id
                """)
                .param("union", union)
                .param("on", now.on())
                .param("known", now.known().atOffset(ZoneOffset.UTC))
                .param("day", then.on())
                .param("then", then.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> changed.put(row.getLong("id"), row.getString("state")))
                .list();
        return changed;
    }

    /// What a person follows, the last begun first.
    List<Long> followed(int union, long person) {
        return jdbc.sql("""
                select f.thing_id from desk.follow f where f.union_id = :union and f.person_id = :person
                order by f.since desc, f.thing_id
                """)
                .param("union", union)
                .param("person", person)
                .query(Long.class)
                .list();
    }

    void follow(int union, long party, long person, long thing) {
        jdbc.sql("""
                insert into desk.follow (union_id, party_id, person_id, thing_id) values (:union, :party, :person, :thing)
                on conflict do nothing
                """)
                .param("union", union)
                .param("party", party)
                .param("person", person)
                .param("thing", thing)
                .update();
    }

    void leave(int union, long person, long thing) {
        jdbc.sql("delete from desk.follow where union_id = :union and person_id = :person and thing_id = :thing")
                .param("union", union)
                .param("person", person)
                .param("thing", thing)
                .update();
    }
}
