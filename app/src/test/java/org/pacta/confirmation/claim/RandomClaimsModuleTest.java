package org.pacta.confirmation.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Rule;
import org.pacta.ledger.Viewer;
import org.pacta.scoreboard.Counted;
import org.pacta.scoreboard.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever is done by whom, figures are those of a plain recount of the rows, and what was read is read again.
class RandomClaimsModuleTest {

    private static final List<String> PARTIES = List.of("A", "B", "C");
    private static final List<String> DAYS = List.of("2023-01-15", "2023-03-01", "2023-05-31", "2023-06-30");

    private static TestApplication app;

    @BeforeAll
    static void start() {
        app = TestApplication.quiet();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void figuresAreThoseOfAPlainRecountAndThePastStays(int seed) {
        var random = new Random(seed);
        var plan = PlanFixture.demonstration(app, "random-" + seed, "2023-06-30", "A", "B", "C");
        var at = new ClaimFixture(app, plan);
        var things = things(plan, at, random);
        var claims = new ArrayList<Long>();
        var seen = new LinkedHashMap<Instant, Map<String, Long>>();
        for (int i = 0; i < 80; i++) {
            act(at, random, things, claims);
            if (i % 6 == 0)
                seen.put(plan.head().recorded(), figures(plan, plan.head().recorded()));
        }
        silence(plan);

        var now = figures(plan, plan.head().recorded());
        assertThat(now).isEqualTo(recount(at, things));
        seen.forEach((known, then) -> assertThat(figures(plan, known)).isEqualTo(then));
        assertThat(new java.util.HashSet<>(seen.values())).hasSizeGreaterThan(1);
    }

    private static List<String> things(PlanFixture plan, ClaimFixture at, Random random) {
        plan.group("1", "");
        var things = new ArrayList<String>();
        for (int i = 1; i <= 5; i++) {
            var thing = "1." + i;
            plan.measure(thing, "1");
            for (var party : PARTIES.subList(0, 1 + random.nextInt(2)))
                plan.assign(thing, party.toLowerCase(java.util.Locale.ROOT) + "-1", "lead");
            switch (random.nextInt(4)) {
                case 0 -> at.rule(thing, new Rule.Named(java.util.Set.of(at.party("A"), at.party("B"))));
                case 1 -> at.rule(thing, new Rule.Secretariat());
                case 2 -> at.rule(thing, new Rule.Silence(10));
                default -> {}
            }
            things.add(thing);
        }
        return things;
    }

    private static void act(ClaimFixture at, Random random, List<String> things, List<Long> claims) {
        var thing = things.get(random.nextInt(things.size()));
        var party = PARTIES.get(random.nextInt(5) % 3);
        var since = LocalDate.parse("2023-01-01").plusDays(random.nextInt(130)).toString();
        var claim = claims.isEmpty() ? 0L : claims.get(claims.size() - 1 - random.nextInt(Math.min(3, claims.size())));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 9 -> submit(at, random, party, thing, since, claims);
            case 3, 4, 5, 6 -> {
                if (claim == 0) break;
                for (var each : List.of("A", "B", "C", "")) if (random.nextInt(8) > 0) at.confirm(each, claim);
            }
            case 7 -> {
                if (claim != 0 && random.nextInt(3) == 0) at.withdraw(party, claim);
                else if (claim != 0) at.sendBack(party, claim, "Unclear");
            }
            case 8 -> {
                if (claim != 0) at.object(party, claim, random.nextBoolean() ? null : since, "We read it otherwise");
                settle(at, random, thing);
            }
            default -> throw new AssertionError();
        }
    }

    private static void submit(
            ClaimFixture at, Random random, String party, String thing, String since, List<Long> claims) {
        var kind = random.nextInt(4) == 0 ? Claim.Kind.REVERSAL : Claim.Kind.FULFILMENT;
        var content = random.nextInt(5) == 0 ? ClaimFixture.partly(since, "0.5") : ClaimFixture.content(since);
        var draft = at.draft(party, thing, kind, content);
        at.approve(at.head(party), draft, null);
        if (at.submit(at.coordinator(party), draft) instanceof Outcome.Recorded recorded) claims.add(recorded.claim());
    }

    private static void settle(ClaimFixture at, Random random, String thing) {
        try {
            at.settle(at.coordinator(""), thing, random.nextBoolean(), "2023-06-30");
        } catch (java.util.NoSuchElementException _) {
            // nobody objected to anything about this thing
        }
    }

    private static void silence(PlanFixture plan) {
        app.bean(Silence.class).run(plan.union(), LocalDate.parse("2100-01-01"));
    }

    private static Map<String, Long> figures(PlanFixture plan, Instant known) {
        var figures = new TreeMap<String, Long>();
        for (var day : DAYS) {
            var question = plan.on(PlanFixture.day(day), known);
            figures.put(
                    day,
                    plan.read(
                            Viewer.PUBLIC,
                            () -> app.bean(Figures.class)
                                    .tally(question, Counted.MEASURES)
                                    .all()
                                    .confirmed()));
        }
        return figures;
    }

    // From here on the rule is told once more, row by row and day by day.

    private record Row(
            long id,
            long party,
            LocalDate since,
            LocalDate to,
            String rule,
            boolean part,
            Map<Long, String> said,
            @Nullable LocalDate settled,
            String outcome) {

        boolean agreed(List<Long> all) {
            if (settled != null) return !outcome.equals("returned");
            if (said.containsValue("returned") || said.containsValue("objected")) return false;
            return asked(all).stream().allMatch(said::containsKey);
        }

        List<Long> asked(List<Long> all) {
            var asked = new ArrayList<Long>();
            if (rule.equals("secretariat")) asked.add(0L);
            else if (rule.startsWith("named:"))
                for (var each : rule.substring(6).split(",")) asked.add(Long.valueOf(each));
            else asked.addAll(all);
            asked.remove(party);
            return asked;
        }

        boolean confirmed(List<Long> all, LocalDate day) {
            if (settled != null) return outcome.equals("confirmed") && !day.isBefore(settled);
            return agreed(all) && !part;
        }
    }

    private static Map<String, Long> recount(ClaimFixture at, List<String> things) {
        var owner = JdbcClient.create(app.database().owner());
        var all = PARTIES.stream().map(at::party).toList();
        var counted = new TreeMap<String, Long>();
        for (var day : DAYS) {
            var on = LocalDate.parse(day);
            counted.put(
                    day,
                    things.stream()
                            .filter(each -> confirmed(at, owner, all, each, on))
                            .count());
        }
        return counted;
    }

    private static boolean confirmed(ClaimFixture at, JdbcClient owner, List<Long> all, String thing, LocalDate on) {
        var id = at.plan.counted(thing);
        var rows = rows(owner, id);
        var reversals = owner.sql(
                        "select valid_from from confirmation.reversal where thing_id = :id and recorded_to = 'infinity'")
                .param("id", id)
                .query(LocalDate.class)
                .list();
        var carriers = owner.sql("""
                select distinct b.party_id from register.assignment a join parties.body b on b.id = a.body_id
                where a.id = :id and a.recorded_to = 'infinity'""").param("id", id).query(Long.class).list();
        for (var party : carriers.isEmpty() ? all : carriers) {
            var own = rows.stream().filter(each -> each.party == party).toList();
            var stands = own.stream()
                    .filter(each -> !each.since.isAfter(on) && each.to.isAfter(on))
                    .filter(each -> each.agreed(all)
                            || own.stream()
                                    .noneMatch(newer -> newer.id > each.id
                                            && newer.to.equals(LocalDate.MAX)
                                            && !newer.since.isAfter(each.since)))
                    .max(java.util.Comparator.comparing(Row::since).thenComparing(Row::id));
            if (stands.isEmpty() || !stands.get().confirmed(all, on)) return false;
            var since = stands.get().since;
            if (reversals.stream().anyMatch(each -> !each.isAfter(on) && !each.isBefore(since))) return false;
        }
        return true;
    }

    private static List<Row> rows(JdbcClient owner, long thing) {
        return owner.sql("""
                select c.id, c.party_id, c.valid_from, c.valid_to, c.rule, c.part is not null as part, s.valid_from as settled, s.outcome,
                    (select string_agg(r.party_id || ' ' || r.kind, ',') from confirmation.reaction r
                        where r.id = c.id and r.recorded_to = 'infinity') as said
                from confirmation.claim c
                left join confirmation.settlement s on s.claim_id = c.id and s.recorded_to = 'infinity'
                where c.thing_id = :id and c.recorded_to = 'infinity' and c.kind is null
                """)
                .param("id", thing)
                .query((row, _) -> {
                    var said = new HashMap<Long, String>();
                    var words = row.getString("said");
                    if (words != null)
                        for (var each : words.split(","))
                            said.put(Long.valueOf(each.split(" ")[0]), each.split(" ")[1]);
                    var outcome = row.getString("outcome");
                    return new Row(
                            row.getLong("id"),
                            row.getLong("party_id"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getString("rule"),
                            row.getBoolean("part"),
                            said,
                            row.getObject("settled", LocalDate.class),
                            outcome == null ? "" : outcome);
                })
                .list();
    }
}
