package org.pacta.exchange.outlet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.council.Council;
import org.pacta.ledger.Entry;
import org.pacta.parties.Bodies;
import org.pacta.parties.Unions;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;
import org.pacta.scoreboard.Statements;

/// A union with something of every kind, made through the front doors; sizes and texts hang on the seed.
final class PlantedUnion {

    static final LocalDate START = LocalDate.parse("2021-01-01");

    private final OutletFixture at;
    private final Random random;
    private final long seed;
    final Map<String, Long> ids = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // open as long as something is planted
    private Entry entry;

    PlantedUnion(OutletFixture at, long seed) {
        this.at = at;
        random = new Random(seed);
        this.seed = seed;
    }

    /// @return the union's id
    int plant(String code, @Nullable LocalDate demoDay) {
        return plant(code, demoDay, false);
    }

    /// With something in every column of the workbook.
    int plantWhole(String code, @Nullable LocalDate demoDay) {
        return plant(code, demoDay, true);
    }

    private int plant(String code, @Nullable LocalDate demoDay, boolean whole) {
        return at.found(opened -> {
            entry = opened;
            var id = at.bean(Unions.class)
                    .describe(entry, 0, code, ZoneId.of("Europe/Minsk"), List.of("ru", "en"), demoDay, START);
            ids.put("union", id);
            texts(id, "name");
            if (random.nextBoolean())
                at.bean(Acts.class).countTwins(entry, id, random.nextBoolean() ? "each" : "once", START);
            outline();
            plan();
            bonds();
            laws();
            acts();
            council();
            entry.flush();
            claims();
            if (whole) new PlantedBeside(at, entry, ids, seed).plant();
            statements();
            return entry.union();
        });
    }

    private void outline() {
        var bodies = at.bean(Bodies.class);
        for (var party : List.of("BY", "RU")) {
            named(
                    "party " + party,
                    bodies.party(entry, 0, party.equals("BY") ? 0 : 1, START),
                    "party",
                    0,
                    party,
                    "name");
            named(
                    "body MF-" + party,
                    bodies.body(entry, 0, id("party " + party), "executor", START),
                    "body",
                    0,
                    "MF-" + party,
                    "name");
        }
        named("body SC", bodies.body(entry, 0, null, "council", START), "body", 0, "SC", "name");
        named(
                "body ME",
                bodies.body(entry, 0, id("party BY"), "executor", START.plusYears(1)),
                "body",
                0,
                "ME",
                "name");
        entry.text(id("body ME"), "synonyms", "ru", "Минэк; Минэкономики", true, START);
        bodies.succeed(entry, id("body MF-BY"), id("body ME"), "renamed", START.plusYears(1));
        var plan = at.bean(Plan.class);
        named("framework F", entry.thing("framework", 0, id("union")), "framework", 0, "2021-2023", "title");
        var framework = id("framework F");
        plan.framework(entry, framework, START, LocalDate.parse("2023-12-31"), "measures", 0, START);
        plan.edition(
                entry,
                named("edition", entry.thing("edition", framework, framework), "edition", framework, "1", "none"),
                framework,
                1,
                START.minusDays(30),
                null,
                START);
        entry.text(id("edition"), "name", "ru", "Первая редакция", true, START);
        for (int depth = 1; depth <= 2; depth++) {
            var level = entry.thing("level", framework, framework);
            named("level " + depth, level, "level", framework, "L" + depth, "name");
            plan.level(entry, level, framework, depth, START);
            if (random.nextBoolean() || depth == 1) texts(level, "plural");
        }
    }

    private void plan() {
        var plan = at.bean(Plan.class);
        var framework = id("framework F");
        for (int g = 0; g < 2 + random.nextInt(3); g++) {
            var group = entry.thing("group", framework, framework);
            named("group " + g, group, "group", framework, "G." + g, "title");
            plan.group(entry, group, framework, g == 0 ? null : id("group 0"), g == 0 ? 1 : 2, g, START);
        }
        var kinds = List.of("reform", "investment", "legal", "institutional", "system", "training", "other");
        var results = List.of(
                "analysis", "draft", "act-adopted", "act-in-force", "system-in-operation", "target-reached", "other");
        var deadlines = List.of(
                "2023-Q4", "2022", "2022-H1", "2023-03-31", "2022/2023", "R/P1Y", "none", "P6M after entry into force");
        for (int m = 0; m < 4 + random.nextInt(8); m++) {
            var measure = entry.thing("measure", framework, id("group 1"));
            named("measure " + m, measure, "measure", framework, "1." + m, "title");
            var state = new Plan.MeasureState(
                    framework,
                    id("group 1"),
                    m == 3 ? id("measure 0") : null,
                    kinds.get(random.nextInt(7)),
                    results.get(random.nextInt(7)),
                    m,
                    random.nextInt(4) > 0);
            plan.measure(entry, measure, state, START);
            if (random.nextBoolean()) texts(measure, "description");
            var form = deadlines.get(random.nextInt(deadlines.size()));
            if (m == 2) plan.due(entry, measure, Deadline.parse("2022-Q1", ""), null, START.minusDays(1));
            plan.due(
                    entry,
                    measure,
                    Deadline.parse(m == 2 ? "2022-Q3" : form, m % 2 == 0 ? "в срок № " + m : ""),
                    null,
                    START);
            if (m > 0)
                plan.link(entry, id("measure " + (m - 1)), measure, "finish-start", random.nextInt(9) - 4, START);
            if (random.nextBoolean())
                plan.weigh(entry, measure, new BigDecimal(random.nextInt(90) + 10).movePointLeft(1), START);
        }
        for (int s = 0; s < 3; s++) {
            var step = entry.thing("step", framework, framework);
            named("step " + s, step, "step", framework, "S-" + s, "title");
            var target = s == 1;
            plan.step(
                    entry,
                    step,
                    new Plan.StepState(
                            framework,
                            target ? "target" : "milestone",
                            target ? "км" : null,
                            target ? new BigDecimal("-1.5") : null,
                            target ? new BigDecimal("1200") : null,
                            s,
                            true),
                    START);
            plan.due(entry, step, Deadline.parse("2023-Q" + (s + 1), ""), null, START);
            plan.serve(entry, step, id("measure 1"), START);
            if (s == 0) plan.serve(entry, step, id("measure 2"), START);
        }
    }

    private void bonds() {
        var plan = at.bean(Plan.class);
        plan.assign(entry, id("measure 0"), id("body MF-BY"), "lead", 0, START);
        plan.assign(entry, id("measure 0"), id("body MF-RU"), "co-executor", 0, START);
        plan.assign(entry, id("step 0"), id("body MF-RU"), "lead", 0, START);
        plan.assign(entry, id("group 0"), id("body SC"), "coordinator", 0, START);
        entry.text(id("measure 0"), "note", "ru", "Примечание без своего столбца", true, START);
    }

    private void laws() {
        var laws = at.bean(Alignments.class);
        named("instrument", entry.thing("instrument", 0, 0), "instrument", 0, "TREATY", "title");
        laws.instrument(
                entry,
                id("instrument"),
                "treaty",
                LocalDate.parse("1999-12-08"),
                LocalDate.parse("2000-01-26"),
                1,
                START);
        for (int p = 1; p < 3; p++) {
            named(
                    "provision " + p,
                    entry.thing("provision", 0, id("instrument")),
                    "provision",
                    0,
                    "TREATY:" + p,
                    "words");
            laws.provision(entry, id("provision " + p), id("instrument"), p == 1 ? null : id("provision 1"), p, START);
        }
        laws.align(entry, id("measure 0"), id("provision 2"), "high", START);
        named("taxonomy", entry.thing("taxonomy", 0, 0), "taxonomy", 0, "SDG", "name");
        laws.taxonomy(entry, id("taxonomy"), id("body SC"), 1, START);
        named("term", entry.thing("term", 0, 0), "term", 0, "SDG-8", "name");
        laws.term(entry, id("term"), id("taxonomy"), 1, START);
    }

    private void acts() {
        var acts = at.bean(Acts.class);
        for (var party : List.of("BY", "RU")) {
            var act = named("act " + party, entry.thing("act", 0, 0), "act", 0, "ACT-" + party, "title");
            acts.describe(
                    entry,
                    act,
                    new Acts.ActState(
                            id("framework F"),
                            id("party " + party),
                            "act",
                            "№ 7-" + party,
                            "pravo.by",
                            true,
                            party.equals("BY") ? 1 : 2),
                    START);
            acts.reach(entry, act, "drafting", LocalDate.parse("2021-05-01"));
            acts.reach(entry, act, "adopted", LocalDate.parse("2022-05-01"));
            acts.carryOut(entry, act, id("measure 0"), START);
        }
        acts.twin(entry, id("act RU"), id("act BY"), START);
        way(id("party BY"), "draft", "reading", "signature");
        way(id("union"), "review");
        at.bean(Procedures.class).pass(entry, id("act BY"), "draft", LocalDate.parse("2021-09-01"));
    }

    /// The last stage adopts.
    private void way(long owner, String... codes) {
        var stages = new ArrayList<Stage>();
        for (var code : codes) {
            var last = stages.size() + 1 == codes.length;
            stages.add(new Stage(
                    code,
                    last ? "adopted" : null,
                    new BigDecimal("2.5"),
                    BigDecimal.TEN,
                    new BigDecimal("40"),
                    last ? null : id("body SC")));
            entry.text(owner, Procedures.field(code), "ru", "Стадия " + code, true, START);
        }
        at.bean(Procedures.class).say(entry, owner, new Way(stages), START);
    }

    private void council() {
        var council = at.bean(Council.class);
        var day = LocalDate.parse("2021-11-04");
        named("meeting", entry.thing("meeting", 0, 0), "meeting", 0, "SC-80", "none");
        council.meeting(entry, id("meeting"), id("body SC"), 80, day);
        entry.text(id("meeting"), "place", "ru", "Москва", true, day);
        named("document", entry.thing("document", 0, 0), "document", 0, "DECREE-6", "title");
        council.document(
                entry,
                id("document"),
                new Council.DocumentState("document", "6", day, id("body SC"), id("meeting")),
                day);
        council.reach(entry, id("document"), "approved", day);
    }

    private void claims() {
        var confirmations = at.bean(Confirmations.class);
        var claims = confirmations.claim(
                entry,
                List.of(
                        report("measure 0", "BY", "2022-02-01", "Соглашение подписано"),
                                report("measure 0", "RU", "2022-03-01", ""),
                        report("measure 1", "BY", "2022-04-01", "=1+1"), report("step 0", "RU", "2022-05-01", "")));
        confirmations.answer(
                entry,
                List.of(
                        new Confirmations.Answer(claims.get(0), id("party RU"), "confirmed", "", "ru"),
                        new Confirmations.Answer(claims.get(1), id("party BY"), "by-silence", "", "ru"),
                        new Confirmations.Answer(claims.get(2), id("party RU"), "returned", "Нет текста приказа", "ru"),
                        new Confirmations.Answer(claims.get(3), Rule.SECRETARIAT, "objected", "", "ru")));
        confirmations.reverse(entry, id("measure 0"), LocalDate.parse("2022-09-01"), "Отменено", "ru");
    }

    private Confirmations.Report report(String thing, String party, String since, String words) {
        return new Confirmations.Report(id(thing), id("party " + party), LocalDate.parse(since), null, words, "ru");
    }

    private void statements() {
        var day = LocalDate.parse("2022-11-29");
        var id = named("statement", entry.thing("statement", 0, 0), "statement", 0, "PM-1", "words");
        entry.text(id, "who", "ru", "=Премьер", true, day);
        at.bean(Statements.class)
                .state(
                        entry,
                        id,
                        new Statements.StatementState(
                                id("framework F"),
                                day,
                                "measures",
                                new BigDecimal("895"),
                                new BigDecimal("994"),
                                new BigDecimal("90"),
                                "confirmed",
                                seed % 2 == 0 ? "claimed-by-any" : "confirmed",
                                "БелТА"));
        entry.text(id, "place", "ru", "Минск", true, day);
    }

    long id(String name) {
        var id = ids.get(name);
        if (id == null) throw new IllegalArgumentException(name);
        return id;
    }

    private long named(String name, long id, String kind, long scope, String code, String field) {
        ids.put(name, id);
        entry.code(id, kind, scope, code, START);
        if (!field.equals("none")) texts(id, field);
        return id;
    }

    /// The original in Russian; a translation into English in two of three cases.
    private void texts(long id, String field) {
        var words = List.of("Гармонизация", "=SUM(A1)", "-1+2", "«Кавычки», запятая; и точка", "@я", "'=x")
                .get(random.nextInt(6));
        entry.text(id, field, "ru", words + " " + random.nextInt(1000), true, START);
        if (random.nextInt(3) > 0)
            entry.text(id, field, "en", "Harmonise \"" + random.nextInt(1000) + "\"", false, START);
    }
}
