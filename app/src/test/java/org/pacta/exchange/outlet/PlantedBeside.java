package org.pacta.exchange.outlet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.council.Council;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Period;
import org.pacta.parties.Bodies;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;

/// What a planted union has beside its first plan, so that no column of the workbook is empty: a second framework that
/// goes on with the first, rules of confirmation, versions of claims, stages, bodies that have ended.
final class PlantedBeside {

    private static final LocalDate START = PlantedUnion.START;

    private final OutletFixture at;
    private final Entry entry;
    private final Map<String, Long> ids;
    private final Random random;

    PlantedBeside(OutletFixture at, Entry entry, Map<String, Long> ids, long seed) {
        this.at = at;
        this.entry = entry;
        this.ids = ids;
        random = new Random(seed + 1_000);
    }

    void plant() {
        bodies();
        framework();
        rules();
        council();
        laws();
        acts();
        entry.flush();
        claims();
    }

    private void bodies() {
        var bodies = at.bean(Bodies.class);
        var days = new Period(START, LocalDate.parse("2022-0" + (1 + random.nextInt(9)) + "-01"));
        named("body OLD", bodies.body(entry, 0, id("party RU"), "executor", days), "body", 0, "OLD", "name");
        named("body DUMA", bodies.body(entry, 0, id("party RU"), "parliament", START), "body", 0, "DUMA", "name");
        named("body SEC", bodies.body(entry, 0, null, "secretariat", START), "body", 0, "SEC", "name");
        bodies.succeed(entry, id("body OLD"), id("body DUMA"), pick("merged", "split"), START);
        entry.text(id("body DUMA"), "name", "en", "Parliament", false, START);
    }

    private void framework() {
        var plan = at.bean(Plan.class);
        named("framework G", entry.thing("framework", 0, id("union")), "framework", 0, "2024-2026", "title");
        var within = id("framework G");
        plan.framework(entry, within, LocalDate.parse("2024-01-01"), LocalDate.parse("2026-12-31"), "both", 1, START);
        named("level G", entry.thing("level", within, within), "level", within, "P", "name");
        plan.level(entry, id("level G"), within, 1, START);
        named("next group", entry.thing("group", within, within), "group", within, "N.1", "title");
        plan.group(entry, id("next group"), within, null, 1, 4, START);
        plan.carryOver(entry, id("next group"), id("group 0"), pick("merged", "split"), START);
        named("next measure", entry.thing("measure", within, id("next group")), "measure", within, "1.0", "title");
        var state = new Plan.MeasureState(within, id("next group"), null, "legal", "draft", 7, true);
        plan.measure(entry, id("next measure"), state, START);
        plan.carryOver(entry, id("next measure"), id("measure 0"), "carried-over", START);
        plan.carryOver(entry, id("next measure"), id("measure 1"), "carried-over", START);
        texts(id("next measure"), "verification");
        named("next step", entry.thing("step", within, within), "step", within, "S-0", "title");
        plan.step(
                entry,
                id("next step"),
                new Plan.StepState(
                        within, "milestone", null, null, null, 9, false, pick("system-in-operation", "draft")),
                START);
        plan.carryOver(entry, id("next step"), id("step 0"), "changed", START);
        for (var thing : List.of("next group", "next measure", "next step"))
            entry.text(id(thing), "reason", "ru", "Предмет один", true, START);
        entry.text(id("next measure"), "reason", "en", "They have one subject", false, START);
        for (var thing : List.of("group 0", "measure 1", "step 0"))
            entry.text(id(thing), "fate", "en", "Needed no more", true, START);
        texts(id("next step"), "verification");
        texts(id("next step"), "description");
        entry.text(id("next step"), "title", "en", "Original in English", true, START);
        entry.text(id("next step"), "title", "ru", "Перевод", false, START);
        for (int s = 0; s < 2; s++) {
            var thing = s == 0 ? id("next measure") : id("next step");
            plan.due(entry, thing, Deadline.parse("2024-Q1", ""), null, START.minusDays(3));
            plan.due(entry, thing, Deadline.parse("2024-Q3", ""), null, START.minusDays(2));
            plan.due(entry, thing, Deadline.parse("2025", "до конца 2025"), id("document"), START);
            at.bean(Alignments.class).classify(entry, thing, id("term"), START);
        }
        plan.link(entry, id("measure 0"), id("next measure"), "start-start", 5, START);
        plan.link(entry, id("step 1"), id("measure 3"), pick("finish-finish", "start-finish"), 0, START);
        plan.link(entry, id("measure 1"), id("next step"), "finish-start", 0, START);
        plan.link(entry, id("measure 1"), id("step 2"), "finish-start", 0, START);
        plan.assign(entry, id("next measure"), id("body SEC"), "consulted", 3, START);
        plan.assign(entry, id("next measure"), id("body DUMA"), "informed", 1, START);
        plan.edition(
                entry,
                named("edition G", entry.thing("edition", within, within), "edition", within, "1", "none"),
                within,
                1,
                null,
                id("document"),
                START);
        entry.text(id("edition G"), "name", "ru", "Редакция", true, START);
    }

    private void rules() {
        var confirmations = at.bean(Confirmations.class);
        confirmations.rule(entry, id("union"), new Rule.Silence(1 + random.nextInt(90)), START);
        confirmations.rule(entry, id("framework G"), named(), START);
        confirmations.rule(entry, id("measure 0"), random.nextBoolean() ? named() : new Rule.Secretariat(), START);
        confirmations.rule(entry, id("next measure"), new Rule.All(), START);
    }

    private Rule named() {
        return new Rule.Named(Set.of(id("party BY"), id("party RU")));
    }

    private void council() {
        var council = at.bean(Council.class);
        council.close(
                entry, id("group 1"), random.nextBoolean() ? id("document") : null, LocalDate.parse("2022-11-01"));
        texts(id("meeting"), "title");
        named("paper", entry.thing("document", 0, 0), "document", 0, "DIRECTIVE-2", "title");
        var day = LocalDate.parse("2021-02-01");
        council.document(
                entry, id("paper"), new Council.DocumentState("directive", null, day, id("body SC"), null), day);
        for (var stage : List.of("approved", "adopted", "in-force")) {
            day = day.plusDays(1 + random.nextInt(60));
            council.reach(entry, id("paper"), stage, day);
        }
        if (random.nextBoolean()) council.reach(entry, id("paper"), "repealed", LocalDate.parse("2022-12-01"));
        entry.text(id("paper"), "source", "ru", "pravo.gov.ru", true, LocalDate.parse("2021-02-01"));
    }

    private void laws() {
        var laws = at.bean(Alignments.class);
        named("decree", entry.thing("instrument", 0, 0), "instrument", 0, "DECREE", "title");
        laws.instrument(entry, id("decree"), "decree", null, null, 5, START);
        entry.text(id("decree"), "source", "ru", "СЗ РФ", true, START);
        named("part", entry.thing("term", 0, 0), "term", 0, "SDG-8.1", "name");
        laws.term(entry, id("part"), id("taxonomy"), id("term"), 4, START);
        laws.classify(entry, id("measure 0"), id("part"), START);
        laws.align(entry, id("measure 1"), id("provision 1"), pick("low", "medium"), START);
    }

    private void acts() {
        var acts = at.bean(Acts.class);
        named("law", entry.thing("act", 0, 0), "act", 0, "LAW-1", "title");
        var state = new Acts.ActState(
                null,
                id("party RU"),
                "law",
                "1-ФЗ",
                null,
                false,
                8,
                LocalDate.parse("2022-06-0" + (1 + random.nextInt(9))));
        acts.describe(entry, id("law"), state, START);
        acts.reach(entry, id("law"), "adopted", LocalDate.parse("2022-06-01"));
        acts.reach(entry, id("law"), "in-force", LocalDate.parse("2022-07-01"));
        entry.text(id("law"), "source-adopted", "ru", "Голосование", true, START);
        acts.carryOut(entry, id("law"), id("step 0"), START);
    }

    private void claims() {
        var confirmations = at.bean(Confirmations.class);
        var value = new BigDecimal(random.nextInt(1_000)).movePointLeft(1);
        var since = LocalDate.parse("2022-06-01");
        var made = confirmations.claim(
                entry,
                List.of(
                        new Confirmations.Report(id("step 1"), id("party BY"), since, value, "Reached", "en"),
                        new Confirmations.Report(
                                id("step 1"), id("party BY"), since, value.add(BigDecimal.ONE), "", "ru"),
                        new Confirmations.Report(
                                id("step 1"),
                                id("party BY"),
                                since.minusDays(9),
                                null,
                                "",
                                "ru",
                                0,
                                new Rule.Secretariat()),
                        new Confirmations.Report(id("next measure"), id("party RU"), since, null, "Готово", "ru")));
        entry.text(made.get(0), "evidence", "en", "Letter 7", true, since);
        confirmations.answer(
                entry,
                List.of(
                        new Confirmations.Answer(made.get(0), id("party RU"), "returned", "Too early", "en"),
                        new Confirmations.Answer(made.get(1), id("party RU"), "confirmed", "", "ru")));
        confirmations.reverse(entry, id("next measure"), since.plusDays(40), "Court", "en");
    }

    private String pick(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private long id(String name) {
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

    private void texts(long id, String field) {
        entry.text(id, field, "ru", "Слова " + random.nextInt(1000), true, START);
        if (random.nextBoolean()) entry.text(id, field, "en", "Words " + random.nextInt(1000), false, START);
    }
}
