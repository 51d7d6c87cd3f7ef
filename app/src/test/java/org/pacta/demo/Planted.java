package org.pacta.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.TestDatabase;
import org.pacta.parties.Unions;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The demonstration in a database of its own, asked in plain SQL.
final class Planted implements AutoCloseable {

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    final Duration taken;

    Planted() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        beans.registerBean(DataSource.class, () -> database.app());
        // as the application starts: beans are made as they are asked for, so that no pages are needed
        beans.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        beans.scan(
                "org.pacta.ledger",
                "org.pacta.parties",
                "org.pacta.register",
                "org.pacta.acts",
                "org.pacta.confirmation",
                "org.pacta.council",
                "org.pacta.obstacles",
                "org.pacta.reporting",
                "org.pacta.assessment",
                "org.pacta.desk",
                "org.pacta.planning",
                "org.pacta.scoreboard",
                "org.pacta.demo");
        beans.refresh();
        var start = System.nanoTime();
        seed().plant((_, _, _) -> {}, () -> {});
        taken = Duration.ofNanos(System.nanoTime() - start);
    }

    Demonstration seed() {
        return beans.getBean(Demonstration.class);
    }

    <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    <T> T read(java.util.function.Supplier<T> question) {
        return beans.getBean(Ledger.class).read(Viewer.PUBLIC, question);
    }

    /// What every entry says, leaf by leaf in its order, as one digest each; without the moments at which it
    /// was truly made and without what stands for documents in addresses, which is drawn by chance.
    List<String> leaves() {
        return jdbcOfOwner().sql("""
                select e.union_id || ':' || e.seq || ' ' || e.command || ' ' || md5(string_agg(
                    regexp_replace(convert_from(l.bytes, 'UTF8'), '"(ref|entered)":"[^"]*"|"recorded":"2[^"]*"', '', 'g'), E'\n' order by l.leaf))
                from ledger.entry e join ledger.leaf l on l.union_id = e.union_id and l.seq = e.seq
                group by e.union_id, e.seq, e.command order by e.union_id, e.seq
                """).query(String.class).list();
    }

    /// What entries say as their grounds, once each.
    List<String> grounds() {
        return jdbcOfOwner()
                .sql("select distinct grounds from ledger.entry order by 1")
                .query(String.class)
                .list();
    }

    /// Which fields of which things of a union have words that do not stand in all three languages.
    List<String> inFewLanguages(String union) {
        return jdbcOfOwner().sql("""
                select distinct g.kind || ' ' || regexp_replace(t.field, '-[0-9]+$', '') as what from ledger.text t
                join ledger.thing g on g.union_id = t.union_id and g.id = t.id
                join parties.union u on u.union_id = t.union_id and u.code = :union
                where t.original and (select count(distinct o.language) from ledger.text o
                    where o.union_id = t.union_id and o.id = t.id and o.field = t.field) < 3
                order by 1
                """).param("union", union).query(String.class).list();
    }

    JdbcClient jdbcOfOwner() {
        return JdbcClient.create(database.owner());
    }

    /// The number of a union.
    int union(String code) {
        return read(() -> bean(Unions.class).union(code).id());
    }

    static AsOf asOf(String day) {
        return new AsOf(LocalDate.parse(day), Instant.parse(day + "T20:59:59Z"));
    }

    /// A moment of a union: what held on a day, as known at the end of a day.
    Moment at(String union, String on, String known) {
        return new Moment(union, LocalDate.parse(on), LocalDate.parse(known));
    }

    Moment asSeenOn(String day) {
        return at(UnionState.CODE, day, day);
    }

    final class Moment {

        private final String union;
        private final LocalDate on;
        private final LocalDate known;

        Moment(String union, LocalDate on, LocalDate known) {
            this.union = union;
            this.on = on;
            this.known = known;
        }

        private JdbcClient.StatementSpec ask(String sql, String framework) {
            var id = jdbc.sql("select union_id from parties.union where code = :code and recorded_to = 'infinity'")
                    .param("code", union)
                    .query(Integer.class)
                    .single();
            var end = known.plusDays(1).atStartOfDay(ZoneId.of("Europe/Minsk")).toOffsetDateTime();
            return jdbc.sql(sql)
                    .param("u", id)
                    .param("on", on)
                    .param(
                            "known",
                            end.minusNanos(1_000).withOffsetSameInstant(java.time.ZoneOffset.UTC),
                            java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("framework", framework);
        }

        long count(String framework, String from) {
            return read(() -> ask("""
                            with f as (select c.id from ledger.code_at(:u, :on, :known) c where c.kind = 'framework' and c.code = :framework),
                            item as (select i.* from register.item_at(:u, :on, :known) i join f on f.id = i.framework_id where i.counted and i.what = 'measures'),
                            stood as (select s.id, s.party_id, s.state from confirmation.standing_at(:u, :on, :known) s)
                            select count(*) """ + " " + from, framework).query(Long.class).single());
        }

        long measures(String framework) {
            return count(framework, "from item");
        }

        /// How many stand so for all Parties together.
        long measures(String framework, String... states) {
            return count(
                    framework,
                    "from item i join stood s on s.id = i.id and s.party_id = 0 where s.state in (%s)"
                            .formatted("'" + String.join("', '", states) + "'"));
        }

        long silent(String framework) {
            return count(framework, "from item i where not exists (select from stood s where s.id = i.id)");
        }

        long claimedBy(String framework, String party) {
            return count(framework, """
                    from item i join stood s on s.id = i.id join ledger.code_at(:u, :on, :known) c on c.id = s.party_id and c.kind = 'party'
                    where c.code = '%s' and s.state in ('claimed', 'partly', 'confirmed', 'disputed')""".formatted(party));
        }

        long due(String framework) {
            return count(framework, "from item where due <= :on");
        }

        long dueAndConfirmed(String framework) {
            return count(
                    framework,
                    "from item i join stood s on s.id = i.id and s.party_id = 0 and s.state = 'confirmed' where i.due <= :on");
        }

        Map<String, Long> acts(String framework) {
            return read(() -> {
                var stages = new TreeMap<String, Long>();
                ask("""
                        select coalesce(a.stage, 'none') as stage, count(*) as n from acts.act_at(:u, :on, :known) a
                        join ledger.code_at(:u, :on, :known) c on c.id = a.framework_id and c.code = :framework
                        where a.counted and not exists (select from acts.twin_at(:u, :on, :known) t where t.id = a.id)
                        group by 1
                        """, framework)
                        .query((row, _) -> stages.put(row.getString("stage"), row.getLong("n")))
                        .list();
                return stages;
            });
        }

        /// The programmes whose counted measures are all confirmed.
        long complete(String framework) {
            return count(framework, """
                    from (select i.group_id from item i left join stood s on s.id = i.id and s.party_id = 0
                    group by 1 having bool_and(coalesce(s.state, '') = 'confirmed')) g""");
        }

        List<String> codesAndTitles() {
            return read(() -> ask("""
                    select c.kind || ' ' || c.code || ' ' || coalesce(t.words, '') as line from ledger.code_at(:u, :on, :known) c
                    left join ledger.text_at(:u, :on, :known) t on t.id = c.id and t.field = 'title' and t.language = 'ru'
                    where :framework = :framework order by 1
                    """, "").query(String.class).list());
        }
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }
}
