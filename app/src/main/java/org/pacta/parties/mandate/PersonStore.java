package org.pacta.parties.mandate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class PersonStore {

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> all(int union) {
        return jdbc.sql("""
                select id, name, mail, telephone from parties.person where union_id = :union order by name, id
                """).param("union", union).query(Person.class).list();
    }

    List<Person> of(int union, Collection<Long> ids) {
        return jdbc.sql("""
                select id, name, mail, telephone from parties.person where union_id = :union and id = any(:ids)
                """)
                .param("union", union)
                .param("ids", new SqlArrayValue("int8", ids.toArray()))
                .query(Person.class)
                .list();
    }

    void save(int union, Person person) {
        jdbc.sql("""
                insert into parties.person (union_id, id, name, mail, telephone) values (:union, :id, :name, :mail, :telephone)
                on conflict (union_id, id) do update set name = :name, mail = :mail, telephone = :telephone
                """)
                .param("union", union)
                .param("id", person.id())
                .param("name", person.name())
                .param("mail", person.mail())
                .param("telephone", person.telephone())
                .update();
    }

    Map<Long, Contact> contacts(int union, long thing) {
        var contacts = new HashMap<Long, Contact>();
        jdbc.sql("""
                select c.body_id, p.id, p.name, c.post, p.telephone, p.mail
                from parties.contact c join parties.person p on p.union_id = c.union_id and p.id = c.person_id
                where c.union_id = :union and c.thing_id = :thing
                """)
                .param("union", union)
                .param("thing", thing)
                .query((row, _) -> contacts.put(
                        row.getLong("body_id"),
                        new Contact(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("post"),
                                row.getString("telephone"),
                                row.getString("mail"))))
                .list();
        return contacts;
    }

    void hold(int union, long thing) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('contacts of ' || :thing, :union))")
                .param("union", union)
                .param("thing", thing)
                .query(Integer.class)
                .single();
    }

    void name(int union, long thing, long body, long person, String post) {
        jdbc.sql("delete from parties.contact where union_id = :union and thing_id = :thing and body_id = :body")
                .param("union", union)
                .param("thing", thing)
                .param("body", body)
                .update();
        if (person == 0) return;
        jdbc.sql("""
                insert into parties.contact (union_id, thing_id, body_id, person_id, post)
                values (:union, :thing, :body, :person, :post)
                """)
                .param("union", union)
                .param("thing", thing)
                .param("body", body)
                .param("person", person)
                .param("post", post)
                .update();
    }

    /// Somebody who is named for nothing any more.
    void forget(int union, long person) {
        jdbc.sql("""
                delete from parties.person p
                where union_id = :union and id = :person
                  and not exists (select from parties.contact c where c.union_id = p.union_id and c.person_id = p.id)
                """).param("union", union).param("person", person).update();
    }

    /// In every union.
    void erase(long person) {
        jdbc.sql("delete from parties.person where id = :person")
                .param("person", person)
                .update();
    }
}
