package org.pacta.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/// What is held at present, for the commands that decide on it. They run with the union's head locked.
@Component
class ConfirmationStore {

    private final JdbcClient jdbc;

    ConfirmationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private JdbcClient.StatementSpec about(String sql, int union, Collection<Long> ids) {
        return jdbc.sql(sql).param("union", union).param("ids", new SqlArrayValue("int8", ids.toArray()));
    }

    Set<Long> parties(int union) {
        return new TreeSet<>(jdbc.sql("select p.id from parties.party_now(:union) p order by p.id")
                .param("union", union)
                .query(Long.class)
                .list());
    }

    /// How many claims each Party made on each of these things.
    Map<List<Long>, Integer> versions(int union, Collection<Long> things) {
        var versions = new HashMap<List<Long>, Integer>();
        about("""
                select thing_id, party_id, max(version) as version from confirmation.claim
                where union_id = :union and thing_id = any(:ids) group by thing_id, party_id
                """, union, things)
                .query((row, _) ->
                        Map.entry(List.of(row.getLong("thing_id"), row.getLong("party_id")), row.getInt("version")))
                .list()
                .forEach(each -> versions.put(each.getKey(), each.getValue()));
        return versions;
    }

    /// The rule that holds for each thing: its own, or that of the nearest thing above it.
    Map<Long, Rule> rules(int union, Collection<Long> things) {
        var rules = new HashMap<Long, Rule>();
        about("""
                with recursive up (id, at, distance) as (
                    select t.id, t.id, 0 from unnest(:ids) as t (id)
                    union all
                    select up.id, g.under_id, up.distance + 1
                    from up join ledger.thing g on g.union_id = :union and g.id = up.at where g.under_id is not null
                )
                select distinct on (up.id) up.id, r.kind, r.parties, r.days
                from up join confirmation.rule r on r.union_id = :union and r.id = up.at
                    and r.recorded_to > (select ledger.seen_until(:union)) and r.valid_to = 'infinity'
                order by up.id, up.distance
                """, union, things)
                .query((row, _) -> Map.entry(row.getLong("id"), rule(row)))
                .list()
                .forEach(each -> rules.put(each.getKey(), each.getValue()));
        return rules;
    }

    private static Rule rule(ResultSet row) throws SQLException {
        return switch (row.getString("kind")) {
            case "named" -> Rule.parse("named:" + row.getString("parties"));
            case "silence" -> Rule.parse("silence:" + row.getInt("days"));
            case "secretariat" -> new Rule.Secretariat();
            default -> new Rule.All();
        };
    }

    record Submitted(long id, long thing, LocalDate since) {}

    Map<Long, Submitted> claims(int union, Collection<Long> ids) {
        var claims = new HashMap<Long, Submitted>();
        about("""
                select id, thing_id, valid_from from confirmation.claim
                where union_id = :union and id = any(:ids) and recorded_to > (select ledger.seen_until(:union))
                order by id, valid_from
                """, union, ids)
                .query((row, _) -> new Submitted(
                        row.getLong("id"), row.getLong("thing_id"), row.getObject("valid_from", LocalDate.class)))
                .list()
                .forEach(each -> claims.putIfAbsent(each.id, each));
        return claims;
    }

    /// All that is known of things that have a claim of their own.
    Map<Long, Standings.Case> cases(int union, Collection<Long> things) {
        var claims = new TreeMap<Long, List<Claim>>();
        claims(union, "c.thing_id = any(:ids) and c.recorded_to > (select ledger.seen_until(:union))", things)
                .forEach(each -> claims.computeIfAbsent(each.thing(), _ -> new ArrayList<>())
                        .add(each));
        var reversals = reversals(union, things);
        var carriers = carriers(union, claims.keySet());
        var cases = new HashMap<Long, Standings.Case>();
        claims.forEach((thing, own) -> cases.put(
                thing,
                new Standings.Case(
                        thing,
                        own,
                        reversals.getOrDefault(thing, List.of()),
                        carriers.getOrDefault(thing, List.of()))));
        return cases;
    }

    /// Claims with what was said to them, as held at present; by thing and in the order in which they were made.
    ///
    /// @param which a condition on `c` that names `:ids`
    List<Claim> claims(int union, String which, Collection<Long> ids) {
        var reactions = new HashMap<Long, List<Claim.Reaction>>();
        about("""
                select r.id, r.party_id, r.kind from confirmation.reaction r
                where r.union_id = :union and r.recorded_to > (select ledger.seen_until(:union))
                  and r.id in (select c.id from confirmation.claim c where c.union_id = :union and %s)
                order by r.id, r.party_id
                """.formatted(which), union, ids)
                .query((row, _) -> reactions
                        .computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Claim.Reaction(row.getLong("party_id"), row.getString("kind"))))
                .list();
        return about("""
                select c.id, c.thing_id, c.party_id, c.version, c.kind, c.rule, c.value, c.part, c.valid_from, c.valid_to,
                    (select min(f.recorded_from) from confirmation.claim f where f.union_id = c.union_id and f.id = c.id) as submitted,
                    s.valid_from as settled_from, s.outcome
                from confirmation.claim c
                left join confirmation.settlement s on s.union_id = c.union_id and s.claim_id = c.id and s.recorded_to > (select ledger.seen_until(:union))
                where c.union_id = :union and %s
                order by c.thing_id, c.id, c.valid_from
                """.formatted(which), union, ids)
                .query((row, _) -> claim(row, reactions.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /// A claim of the present record; one that was withdrawn on its own day has left it.
    java.util.Optional<Claim> claim(int union, long id) {
        return claims(union, "c.id = any(:ids) and c.recorded_to > (select ledger.seen_until(:union))", List.of(id))
                .stream()
                .findFirst();
    }

    /// Claims under a rule of silence of which nobody sent anything back, and some may not have spoken.
    List<Claim> silent(int union) {
        return claims(union, """
                c.recorded_to > (select ledger.seen_until(:union)) and c.valid_to = 'infinity' and c.rule like 'silence:%' and :ids is not null
                and not exists (select from confirmation.reaction q where q.union_id = :union and q.id = c.id
                    and q.recorded_to > (select ledger.seen_until(:union)) and q.kind in ('by-silence', 'returned', 'objected'))
                and (select count(*) from confirmation.reaction q where q.union_id = :union and q.id = c.id and q.recorded_to > (select ledger.seen_until(:union)))
                    < (select count(*) - 1 from parties.party_now(:union) p)
                """, List.of());
    }

    /// The latest claims that nobody has settled and not everybody asked has agreed to, as far as the viewer sees them.
    List<Claim> open(int union) {
        return claims(union, """
                c.recorded_to = 'infinity' and c.valid_to = 'infinity' and :ids is not null
                and c.id in (
                    select o.id from confirmation.standing s
                    join confirmation.claim o on o.union_id = s.union_id and o.thing_id = s.id and o.party_id = s.party_id
                        and o.recorded_to = 'infinity' and o.valid_to = 'infinity' and o.kind is null
                    where s.union_id = :union and s.recorded_to = 'infinity' and s.valid_to = 'infinity'
                      and s.state in ('claimed', 'returned', 'disputed')
                    union all
                    select v.id from confirmation.claim v
                    where v.union_id = :union and v.recorded_to = 'infinity' and v.kind = 'reversal')
                and not exists (select from confirmation.claim n where n.union_id = :union and n.thing_id = c.thing_id
                    and n.party_id = c.party_id and n.kind is not distinct from c.kind and n.id > c.id
                    and n.recorded_to = 'infinity' and n.valid_to = 'infinity')
                """, List.of());
    }

    private static Claim claim(ResultSet row, List<Claim.Reaction> reactions) throws SQLException {
        var settled = row.getObject("settled_from", LocalDate.class);
        return new Claim(
                row.getLong("id"),
                row.getLong("thing_id"),
                row.getLong("party_id"),
                row.getInt("version"),
                row.getString("kind") == null ? Claim.Kind.FULFILMENT : Claim.Kind.REVERSAL,
                period(row),
                Rule.parse(row.getString("rule")),
                row.getBigDecimal("value"),
                row.getBigDecimal("part"),
                row.getObject("submitted", java.time.OffsetDateTime.class).toInstant(),
                reactions,
                settled == null ? null : new Claim.Settlement(settled, State.of(row.getString("outcome"))));
    }

    private Map<Long, List<LocalDate>> reversals(int union, Collection<Long> things) {
        var reversals = new HashMap<Long, List<LocalDate>>();
        about("""
                select thing_id, valid_from from confirmation.reversal
                where union_id = :union and thing_id = any(:ids) and recorded_to > (select ledger.seen_until(:union)) order by valid_from
                """, union, things)
                .query((row, _) -> Map.entry(row.getLong("thing_id"), row.getObject("valid_from", LocalDate.class)))
                .list()
                .forEach(each -> reversals
                        .computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                        .add(each.getValue()));
        return reversals;
    }

    /// Who carries these things out, over all days; steps that name nobody by those of their measures.
    Map<Long, List<Standings.Carrier>> carriers(int union, Collection<Long> things) {
        var named = new HashMap<Long, List<Standings.Carrier>>();
        var inherited = new HashMap<Long, List<Standings.Carrier>>();
        if (things.isEmpty()) return named;
        about("""
                select a.id, a.party_id, a.valid_from, a.valid_to, true as own
                from unnest(:ids) as i (id)
                cross join lateral (select c.* from register.carrier_now(:union) c where c.id = i.id offset 0) a
                union
                select a.id, a.party_id, a.valid_from, a.valid_to, false
                from unnest(:ids) as i (id)
                cross join lateral (select c.* from register.inherited_carrier_now(:union) c where c.id = i.id offset 0) a
                order by 1, 2, 3
                """, union, things)
                .query((row, _) -> (row.getBoolean("own") ? named : inherited)
                        .computeIfAbsent(row.getLong("id"), _ -> new ArrayList<>())
                        .add(new Standings.Carrier(row.getLong("party_id"), period(row))))
                .list();
        var carriers = new HashMap<>(named);
        inherited.forEach((thing, each) ->
                carriers.put(thing, Standings.Carrier.withDefaults(named.getOrDefault(thing, List.of()), each)));
        return carriers;
    }

    /// Steps and the measures that they serve, as far as either is among these things; by step.
    Map<Long, Set<Long>> serving(int union, Collection<Long> things) {
        var serving = new HashMap<Long, Set<Long>>();
        about("""
                select s.id, s.measure_id from register.served_now(:union) s where s.id = any(:ids)
                union
                select s.id, s.measure_id from register.served_now(:union) s where s.measure_id = any(:ids)
                """, union, things)
                .query((row, _) -> serving.computeIfAbsent(row.getLong("id"), _ -> new TreeSet<>())
                        .add(row.getLong("measure_id")))
                .list();
        return serving;
    }

    /// The steps of these measures.
    Set<Long> stepsOf(int union, Collection<Long> measures) {
        return new TreeSet<>(about("""
                select distinct s.id from register.served_now(:union) s where s.measure_id = any(:ids) order by 1
                """, union, measures).query(Long.class).list());
    }

    /// Those of these things that have a claim of their own.
    Set<Long> claimed(int union, Collection<Long> things) {
        return new TreeSet<>(about("""
                select distinct thing_id from confirmation.claim
                where union_id = :union and thing_id = any(:ids) and recorded_to > (select ledger.seen_until(:union)) order by 1
                """, union, things).query(Long.class).list());
    }

    /// The steps of each thing of which at least one has a standing, with how they stand and who carries them out;
    /// step by step, by `offset 0`, whatever the planner expects.
    Map<Long, List<Standings.Part>> parts(int union, Collection<Long> things) {
        var stands = new HashMap<Long, Map<Long, List<Stretch>>>();
        about("""
                select t.id, t.party_id, t.state, t.valid_from, t.valid_to
                from (select distinct s.id from register.served_now(:union) s where s.measure_id = any(:ids)) s
                cross join lateral (
                    select t.id, t.party_id, t.state, t.valid_from, t.valid_to from confirmation.standing t
                    where t.union_id = :union and t.id = s.id and t.recorded_to > (select ledger.seen_until(:union))
                    offset 0
                ) t
                order by t.id, t.party_id, t.valid_from
                """, union, things)
                .query((row, _) -> stands.computeIfAbsent(row.getLong("id"), _ -> new TreeMap<>())
                        .computeIfAbsent(row.getLong("party_id"), _ -> new ArrayList<>())
                        .add(new Stretch(period(row), State.of(row.getString("state")))))
                .list();
        var served = about("""
                select s.measure_id, s.id, s.valid_from, s.valid_to from register.served_now(:union) s
                where s.measure_id = any(:ids) and s.counted order by s.measure_id, s.id, s.valid_from
                """, union, things)
                .query((row, _) -> new Served(row.getLong("measure_id"), row.getLong("id"), period(row)))
                .list();
        var told = served.stream()
                .filter(each -> stands.containsKey(each.step))
                .map(Served::measure)
                .collect(Collectors.toSet());
        var carriers = carriers(
                union,
                served.stream()
                        .filter(each -> told.contains(each.measure))
                        .map(Served::step)
                        .collect(Collectors.toCollection(TreeSet::new)));
        var parts = new HashMap<Long, List<Standings.Part>>();
        for (var each : served) {
            if (!told.contains(each.measure)) continue;
            parts.computeIfAbsent(each.measure, _ -> new ArrayList<>())
                    .add(new Standings.Part(
                            each.valid,
                            carriers.getOrDefault(each.step, List.of()),
                            stands.getOrDefault(each.step, Map.of())));
        }
        return parts;
    }

    private record Served(long measure, long step, Period valid) {}

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
    }

    Map<Long, Confirmations.Stand> stands(int union, long thing, AsOf asOf) {
        var stands = new TreeMap<Long, Confirmations.Stand>();
        jdbc.sql("select party_id, state, since from confirmation.standing_at(:union, :on, :known) where id = :thing")
                .param("union", union)
                .param("thing", thing)
                .param("on", asOf.on())
                .param("known", asOf.known().atOffset(ZoneOffset.UTC))
                .query((row, _) -> stands.put(
                        row.getLong("party_id"),
                        new Confirmations.Stand(
                                State.of(row.getString("state")), row.getObject("since", LocalDate.class))))
                .list();
        return stands;
    }
}
