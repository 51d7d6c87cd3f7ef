package org.pacta;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.council.Council;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Head;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Bodies;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.Statements;

/// A small plan of one framework, made through the front doors, in sentences.
///
/// Each Party `X` has a ministry `x-1`. Everything holds from 2020 on unless a day is named. Each sentence is an entry
/// of its own, or part of one in [#together].
public final class PlanFixture {

    public static final String FRAMEWORK = "2021-2023";
    private static final String START = "2020-01-01";

    private final TestApplication app;
    private final String code;
    private final Map<String, Long> ids = new HashMap<>();
    private final int union;
    private @Nullable Entry open;
    private @Nullable Instant stated;
    private int position;

    private PlanFixture(
            TestApplication app,
            String code,
            @Nullable String demoDay,
            @Nullable Instant stated,
            List<String> parties) {
        this.app = app;
        this.code = code;
        this.stated = stated;
        var command = new Command(new Actor.Operator(), 0, "found", Grounds.of("a test"), stated);
        union = app.bean(Ledger.class).found(command, entry -> {
            open = entry;
            var day = demoDay == null ? null : day(demoDay);
            var thing = app.bean(Unions.class)
                    .describe(entry, 0, code, ZoneId.of("Europe/Minsk"), List.of("en", "ru"), day, day(START));
            entry.text(thing, "name", "en", "Union " + code, true, day(START));
            parties.forEach(this::party);
            framework();
            open = null;
            return entry.union();
        });
    }

    public static PlanFixture of(TestApplication app, String code, String... parties) {
        return new PlanFixture(app, code, null, null, List.of(parties));
    }

    /// A demonstration, in which it is always that day.
    public static PlanFixture demonstration(TestApplication app, String code, String day, String... parties) {
        return new PlanFixture(app, code, day, null, List.of(parties));
    }

    /// A union whose history is brought in later: [#at] says when each sentence was recorded.
    public static PlanFixture reconstructed(TestApplication app, String code, String moment, String... parties) {
        return new PlanFixture(app, code, null, Instant.parse(moment), List.of(parties));
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /// Following sentences were recorded from this moment on, each a second after the one before.
    public PlanFixture at(String moment) {
        stated = Instant.parse(moment).minusSeconds(1);
        return this;
    }

    /// Following sentences are recorded as they are said.
    public PlanFixture now() {
        stated = null;
        return this;
    }

    /// Several sentences in one entry.
    public void together(Runnable sentences) {
        enter(_ -> sentences.run());
    }

    /// Carries out whatever is not said by a sentence of its own.
    public void enter(Consumer<Entry> work) {
        if (open != null) {
            work.accept(open);
            return;
        }
        if (stated != null) stated = stated.plusSeconds(1);
        var command = new Command(new Actor.Operator(), union, "test", Grounds.of("a test"), stated);
        app.bean(Ledger.class).enter(command, entry -> {
            open = entry;
            try {
                work.accept(entry);
            } finally {
                open = null;
            }
            return true;
        });
    }

    private void party(String party) {
        enter(entry -> {
            var bodies = app.bean(Bodies.class);
            var id = bodies.party(entry, 0, ++position, day(START));
            named(entry, id, "party", 0, party, "name", "Party " + party);
            body(party.toLowerCase(java.util.Locale.ROOT) + "-1", party);
        });
    }

    public void body(String body, String party) {
        enter(entry -> {
            var id = app.bean(Bodies.class)
                    .body(
                            entry,
                            0,
                            party.isEmpty() ? null : id("party", party),
                            party.isEmpty() ? "council" : "executor",
                            day(START));
            named(entry, id, "body", 0, body, "name", "Body " + body);
        });
    }

    private void framework() {
        enter(entry -> {
            var plan = app.bean(Plan.class);
            var id = entry.thing("framework", 0, 0);
            named(entry, id, "framework", 0, FRAMEWORK, "title", "Main Directions " + FRAMEWORK);
            plan.framework(entry, id, day("2021-01-01"), day("2023-12-31"), "measures", 1, day(START));
            for (var name : List.of("Direction", "Programme")) {
                var level = entry.thing("level", id, id);
                plan.level(entry, level, id, name.equals("Direction") ? 1 : 2, day(START));
                entry.text(level, "name", "en", name, true, day(START));
                entry.text(
                        level, "name", "ru", name.equals("Direction") ? "Направление" : "Программа", false, day(START));
            }
            var edition = entry.thing("edition", id, id);
            plan.edition(entry, edition, id, 1, null, null, day("2021-01-01"));
            entry.text(edition, "name", "en", "As signed", true, day("2021-01-01"));
        });
    }

    public long frameworkId() {
        return id("framework", FRAMEWORK);
    }

    /// @param parent the code of the group above; empty at the top
    public void group(String group, String parent) {
        enter(entry -> {
            var id = entry.thing("group", frameworkId(), frameworkId());
            named(entry, id, "group", frameworkId(), group, "title", "Group " + group);
            var above = parent.isEmpty() ? null : id("group", parent);
            app.bean(Plan.class)
                    .group(entry, id, frameworkId(), above, parent.isEmpty() ? 1 : 2, ++position, day(START));
        });
    }

    public void measure(String measure, String group) {
        measure(measure, group, "act-adopted", Visibility.PUBLIC, START);
    }

    public void measure(String measure, String group, String result, Visibility visibility, String from) {
        enter(entry -> {
            var id = entry.thing("measure", frameworkId(), frameworkId(), visibility);
            named(entry, id, "measure", frameworkId(), measure, "title", "Measure " + measure);
            var state =
                    new Plan.MeasureState(frameworkId(), id("group", group), null, "reform", result, ++position, true);
            app.bean(Plan.class).measure(entry, id, state, day(from));
            // a version is as narrow as its thing
            if (!visibility.equals(Visibility.PUBLIC)) entry.ceiling(List.of(id), visibility);
        });
    }

    public void step(String step, String... measures) {
        enter(entry -> {
            var id = entry.thing("step", frameworkId(), frameworkId());
            named(entry, id, "step", frameworkId(), step, "title", "Step " + step);
            var plan = app.bean(Plan.class);
            plan.step(
                    entry,
                    id,
                    new Plan.StepState(frameworkId(), "milestone", null, null, null, ++position, true),
                    day(START));
            for (var measure : measures) plan.serve(entry, id, id("measure", measure), day(START));
            app.bean(Confirmations.class).renew(entry, List.of(id));
        });
    }

    /// Takes a measure out of the plan from that day on.
    public void exclude(String measure, String from) {
        enter(entry -> app.bean(Plan.class).exclude(entry, id("measure", measure), false, day(from)));
    }

    /// @param form as `2023-Q4`
    public void due(String thing, String form, String from) {
        enter(entry -> app.bean(Plan.class).due(entry, counted(thing), Deadline.parse(form, ""), null, day(from)));
    }

    public void due(String thing, String form) {
        due(thing, form, START);
    }

    public void weigh(String thing, String weight) {
        enter(entry -> app.bean(Plan.class).weigh(entry, counted(thing), new BigDecimal(weight), day(START)));
    }

    public void assign(String thing, String body, String role) {
        enter(entry -> {
            app.bean(Plan.class).assign(entry, counted(thing), id("body", body), role, ++position, day(START));
            app.bean(Confirmations.class).renew(entry, List.of(counted(thing)));
        });
    }

    public void link(String before, String after) {
        enter(entry ->
                app.bean(Plan.class).link(entry, counted(before), counted(after), "finish-start", 0, day(START)));
    }

    public void title(String measure, String language, String words) {
        enter(entry -> entry.text(counted(measure), "title", language, words, language.equals("en"), day(START)));
    }

    public void recode(String measure, String to, String from) {
        enter(entry -> {
            entry.code(counted(measure), "measure", frameworkId(), to, day(from));
            ids.put("measure " + to, counted(measure));
        });
    }

    public void claim(String thing, String party, String since) {
        enter(entry -> {
            var report = new Confirmations.Report(counted(thing), id("party", party), day(since), null, "", "en");
            ids.put(
                    "claim %s %s".formatted(thing, party),
                    app.bean(Confirmations.class).claim(entry, List.of(report)).getFirst());
        });
    }

    /// @param kind confirmed, returned, objected
    public void answer(String thing, String claimant, String party, String kind) {
        enter(entry -> app.bean(Confirmations.class)
                .answer(
                        entry,
                        List.of(new Confirmations.Answer(claim(thing, claimant), id("party", party), kind, "", "en"))));
    }

    public boolean claimed(String thing, String party) {
        return ids.containsKey("claim %s %s".formatted(thing, party));
    }

    public long claim(String thing, String party) {
        return id("claim", thing + " " + party);
    }

    public void reverse(String thing, String from) {
        enter(entry -> app.bean(Confirmations.class).reverse(entry, counted(thing), day(from), "", "en"));
    }

    /// @param party empty for an act of the union
    public void act(String act, String party) {
        enter(entry -> {
            var id = entry.thing("act", 0, 0);
            named(entry, id, "act", 0, act, "title", "Act " + act);
            var owner = party.isEmpty() ? null : id("party", party);
            app.bean(Acts.class)
                    .describe(
                            entry,
                            id,
                            new Acts.ActState(frameworkId(), owner, "law", null, null, true, ++position),
                            day(START));
        });
    }

    public void reach(String act, String stage, String since) {
        enter(entry -> app.bean(Acts.class).reach(entry, id("act", act), stage, day(since)));
    }

    public void twin(String act, String of) {
        enter(entry -> app.bean(Acts.class).twin(entry, id("act", act), id("act", of), day(START)));
    }

    public void carryOut(String act, String thing) {
        enter(entry -> app.bean(Acts.class).carryOut(entry, id("act", act), counted(thing), day(START)));
    }

    public void meeting(String meeting, String body, String heldOn) {
        enter(entry -> {
            var id = entry.thing("meeting", 0, 0);
            named(entry, id, "meeting", 0, meeting, "title", "Meeting " + meeting);
            app.bean(Council.class).meeting(entry, id, id("body", body), 1, day(heldOn));
        });
    }

    /// Takes a programme off control.
    public void close(String group, String since) {
        enter(entry -> app.bean(Council.class).close(entry, id("group", group), null, day(since)));
    }

    public void statement(String saidOn, String who, String percent) {
        enter(entry -> {
            var id = entry.thing("statement", frameworkId(), frameworkId());
            var state = new Statements.StatementState(
                    frameworkId(),
                    day(saidOn),
                    "measures",
                    null,
                    null,
                    new BigDecimal(percent),
                    null,
                    "confirmed",
                    null);
            app.bean(Statements.class).state(entry, id, state);
            entry.text(id, "who", "en", who, true, day(saidOn));
            entry.text(id, "words", "en", "about " + percent + " %", true, day(saidOn));
        });
    }

    public void ceiling(String measure, Visibility ceiling) {
        enter(entry -> entry.ceiling(List.of(counted(measure)), ceiling));
    }

    private void named(Entry entry, long id, String kind, long scope, String thing, String field, String words) {
        ids.put(kind + " " + thing, id);
        entry.code(id, kind, scope, thing, day(START));
        entry.text(id, field, "en", words, true, day(START));
    }

    /// The id of a measure, or of the step of that code.
    public long counted(String thing) {
        return ids.containsKey("measure " + thing) ? id("measure", thing) : id("step", thing);
    }

    public long id(String kind, String thing) {
        var id = ids.get(kind + " " + thing);
        if (id == null) throw new IllegalArgumentException("no %s %s in this plan".formatted(kind, thing));
        return id;
    }

    public String code() {
        return code;
    }

    public int unionId() {
        return union;
    }

    public Union union() {
        return read(Viewer.PUBLIC, () -> app.bean(Unions.class).union(code));
    }

    public Head head() {
        return read(Viewer.PUBLIC, () -> app.bean(Ledger.class).head(union));
    }

    public <T> T read(Viewer viewer, Supplier<T> work) {
        return app.bean(Ledger.class).read(viewer, work);
    }

    /// What everybody may ask, with all that is recorded.
    public Question on(String day) {
        return on(day(day), head().recorded());
    }

    public Question on(LocalDate day, Instant known) {
        var asOf = new AsOf(day, known);
        return read(
                Viewer.PUBLIC,
                () -> new Question(
                        app.bean(Unions.class).union(code),
                        app.bean(Plans.class).framework(union, FRAMEWORK, asOf, "en"),
                        asOf,
                        "en"));
    }
}
