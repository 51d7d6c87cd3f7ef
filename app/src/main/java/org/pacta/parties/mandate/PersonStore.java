package org.pacta.parties.mandate;

import java.util.Collection;
import java.util.List;
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
}
