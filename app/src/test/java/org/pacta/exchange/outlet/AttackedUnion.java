package org.pacta.exchange.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.pacta.acts.Acts;
import org.pacta.assessment.Assessments;
import org.pacta.assessment.Reading;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Orders;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.Council;
import org.pacta.council.extension.Cause;
import org.pacta.council.extension.ExtensionFacts;
import org.pacta.council.extension.Extensions;
import org.pacta.council.release.Outcome;
import org.pacta.council.release.Releases;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.obstacles.Risk;
import org.pacta.obstacles.Risks;
import org.pacta.parties.Bodies;
import org.pacta.parties.Openness;
import org.pacta.parties.SigningKeys;
import org.pacta.parties.Union;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.workdays.Weeks;
import org.pacta.planning.Forecasts;
import org.pacta.planning.links.Suggestions;
import org.pacta.planning.procedure.Procedures;
import org.pacta.planning.procedure.Stage;
import org.pacta.planning.procedure.Way;
import org.pacta.register.alignment.Alignments;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.plan.Plan;
import org.pacta.register.plan.Plans;
import org.pacta.report.HandedOut;
import org.pacta.report.OwnTemplates;
import org.pacta.report.Papers;
import org.pacta.report.paper.Paper;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.Registrations;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Statement;
import org.pacta.reporting.Submission;
import org.pacta.reporting.input.Inputs;
import org.pacta.scoreboard.Question;

/// A union that has a row in every fact table, for attacks on each.
final class AttackedUnion {

    private final OutletFixture at;
    private int union;
    private long letter;

    AttackedUnion(OutletFixture at) {
        this.at = at;
    }

    /// @return its number
    int plant() {
        var planted = new PlantedUnion(at, 1);
        union = planted.plant("attacked", null);
        var day = LocalDate.parse("2021-01-01");
        at.enter(union, entry -> {
            var key = SecretKey.make("BY").open().toString();
            at.bean(SigningKeys.class).register(entry, planted.id("party BY"), key, day);
            at.bean(Confirmations.class).rule(entry, planted.id("union"), new Rule.Silence(14), day);
            at.bean(Council.class).close(entry, planted.id("group 1"), null, day);
            at.bean(Plan.class).carryOver(entry, planted.id("measure 1"), planted.id("measure 0"), "changed", day);
            at.bean(Alignments.class).classify(entry, planted.id("measure 1"), planted.id("term"), day);
            at.bean(Plan.class).weigh(entry, planted.id("measure 1"), new java.math.BigDecimal("1.5"), day);
            at.bean(Confirmations.class).reverse(entry, planted.id("measure 1"), day, "Not so", "en");
            at.bean(Bodies.class).succeed(entry, planted.id("body MF-BY"), planted.id("body SC"), "merged", day);
            at.bean(Acts.class).countTwins(entry, planted.id("union"), "each", day);
            at.bean(Weeks.class).week(entry, planted.id("party BY"), EnumSet.of(DayOfWeek.MONDAY), "BY", day);
            at.bean(Weeks.class).special(entry, planted.id("party BY"), day.plusDays(1), true, day);
            at.bean(Mandates.class)
                    .give(entry, 17, Role.PARTY_COORDINATOR, planted.id("party RU"), 0, Period.since(day));
            foresee(entry, planted.id("measure 1"), planted.id("body SC"), day);
            dispute(planted, entry, day);
            move(planted, entry, day);
            report(planted, entry, day);
            assess(planted, entry, day);
            answer(planted, entry, day);
        });
        var set = at.bean(Orders.class)
                .set(
                        new Actor.Holder(17, 0, planted.id("party RU")),
                        union,
                        0,
                        new Orders.Setting(List.of(Draft.Step.SIGNATURE), "Order No 7", "en"),
                        0,
                        day);
        assertThat(set).isEqualTo(new Orders.Answer.Done());
        var found = at.union("attacked");
        at.enter(union, entry -> at.bean(Openness.class).open(entry, found, Openness.Slices.NONE, day));
        handOut(found);
        at.enter(union, entry -> at.bean(OwnTemplates.class).put(entry, found, "own.docx", new byte[] {1, 2, 3}));
        release(at.union("attacked"), planted);
        var seen = at.bean(Documents.class)
                .inspect(
                        new Actor.Holder(17, 0, planted.id("party RU")),
                        union,
                        letter,
                        "Department of treaties",
                        day,
                        day);
        assertThat(seen).isEmpty();
        return union;
    }

    /// A request to move a date, agreed to and refused.
    private void move(PlantedUnion planted, Entry entry, LocalDate day) {
        var measure = planted.id("measure 1");
        at.bean(Plan.class).due(entry, measure, Deadline.parse("2023-06-30", ""), null, day);
        entry.flush();
        var facts = at.bean(ExtensionFacts.class);
        var request = new Extensions.Request(day.plusYears(3), Cause.FUNDING, Said.of("No money", "en"));
        var id = facts.request(entry, planted.id("party BY"), measure, request, day);
        entry.flush();
        var one = at.bean(Extensions.class)
                .extension(union, id, new AsOf(day, entry.recorded()), "en")
                .orElseThrow();
        facts.answer(entry, one, planted.id("party RU"), planted.id("body SC"), true, Said.nothing(), day);
        facts.decide(
                entry, one, new Extensions.Decision(null, planted.id("body SC"), "5", day.plusDays(3), Said.nothing()));
    }

    /// A cycle of reporting, and a report in it.
    private void report(PlantedUnion planted, Entry entry, LocalDate day) {
        var reports = at.bean(Reports.class);
        var opening = new Reports.Opening(
                "2021-Q1",
                "First",
                "en",
                planted.id("framework F"),
                day,
                day.plusDays(9),
                day.plusDays(9),
                day.plusDays(9));
        var id = reports.open(entry, opening, day);
        var cycle = new Cycle(
                id, "2021-Q1", "First", opening.framework(), day, opening.ends(), opening.due(), opening.closes());
        var said = new Reports.Said(Map.of("done", "Half of it"), "en", day.plusDays(30), null, 0, day.plusDays(20));
        var statement = new Statement(planted.id("measure 1"), said, Statement.WHATEVER);
        var submission = new Submission(planted.id("body MF-BY"), List.of(statement));
        at.bean(Registrations.class).record(entry, cycle, planted.id("party BY"), submission, 1, day);
        entry.flush();
        var given = reports.submission(entry.union(), cycle, 1, new AsOf(day, entry.recorded()));
        at.bean(Inputs.class)
                .record(entry, given.getFirst(), planted.id("party RU"), planted.id("body SC"), "Our part", "en", day);
    }

    /// A draft of a Party that was refused.
    private static void answer(PlantedUnion planted, Entry entry, LocalDate day) {
        var table = FactTable.about(
                "register.draft_answer", List.of("id"), List.of("number", "party_id", "answer", "taken"));
        var party = planted.id("party BY");
        var id = entry.thing("draft-answer", 0, party);
        var row = Fact.row("number", 1, "party_id", party, "answer", "refused");
        entry.put(Fact.of(table, Fact.row("id", id), row, Period.since(day)));
    }

    /// An auditor's reading, on a report of his own.
    private void assess(PlantedUnion planted, Entry entry, LocalDate day) {
        var report = Document.Content.held("report", "7", day, "Control committee", "Archive");
        var statement = new Assessments.Statement(
                Reading.PARTLY,
                new java.math.BigDecimal("0.5"),
                null,
                day.plusDays(1),
                "Control committee",
                "Half of it",
                "en",
                Visibility.PUBLIC,
                report,
                "Report");
        at.bean(Assessments.class).record(entry, planted.id("measure 1"), 17, Role.AUDITOR, statement, day);
    }

    private void foresee(Entry entry, long measure, long body, LocalDate day) {
        var forecasts = at.bean(Forecasts.class);
        forecasts.estimate(entry, measure, 1, 2, 3, day);
        forecasts.begin(entry, measure, day);
        forecasts.sits(entry, measure, body, day);
        forecasts.desks(entry, body, 2, day);
        var three = List.of(java.math.BigDecimal.ONE, java.math.BigDecimal.TWO, java.math.BigDecimal.TEN);
        var procedures = at.bean(Procedures.class);
        var adopted = new Stage("adopted", "adopted", three.get(0), three.get(1), three.get(2), null);
        procedures.say(entry, body, new Way(List.of(adopted)), day);
        procedures.pass(entry, measure, "first-reading", day);
        at.bean(Suggestions.class).refuse(entry, measure, body, day);
        var risk =
                new Risk.State(measure, new java.math.BigDecimal("0.5"), java.math.BigDecimal.ONE, 5, body, day, true);
        at.bean(Risks.class).enter(entry, risk, java.util.Set.of(measure), Visibility.PUBLIC, day);
        var row = Map.<String, Object>of(
                "framework_id",
                measure,
                "data_date",
                day,
                "known",
                entry.recorded(),
                "deadline",
                day,
                "seed",
                1,
                "futures",
                10,
                "engine",
                "1",
                "digest",
                "0",
                "result",
                "{}");
        var table = FactTable.about("planning.forecast", List.of("id"), List.copyOf(row.keySet()));
        entry.put(Fact.of(table, Fact.row("id", measure), row, Period.since(day)));
    }

    /// A release that was prepared and withdrawn; everybody sees the record live again.
    private void release(Union attacked, PlantedUnion planted) {
        var releases = at.bean(Releases.class);
        var texts = attacked.languages().stream()
                .collect(java.util.stream.Collectors.toMap(each -> each, each -> "Council in " + each));
        var draft =
                new Releases.Draft(Instant.parse("2099-01-01T09:00:00Z"), List.of(planted.id("framework F")), texts);
        at.enter(union, entry -> taken(releases.set(entry, attacked, true)));
        at.enter(union, entry -> taken(releases.prepare(entry, attacked, draft)));
        at.enter(union, entry -> taken(releases.withdraw(entry, attacked, 1)));
        at.enter(union, entry -> taken(releases.set(entry, attacked, false)));
    }

    private static void taken(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    }

    private void handOut(Union attacked) {
        var asOf = at.at(attacked, "2021-06-01");
        var framework = at.ledger.read(
                Viewer.PUBLIC,
                () -> at.bean(Plans.class).frameworks(union, asOf, "en").getFirst());
        var words = new Lexicon().in(Language.EN);
        var paper = new Paper(words, "Note", List.of(), List.of(), List.of(), "", "", asOf.known());
        var command = new Command(new Actor.Operator(), union, "hand-out", Grounds.of("For a meeting"));
        at.ledger.enter(
                command,
                entry -> at.bean(HandedOut.class)
                        .handOut(
                                entry,
                                new Question(attacked, framework, asOf, "en"),
                                Papers.Kind.NOTE,
                                paper,
                                "pdf",
                                new byte[] {1, 2, 3},
                                Visibility.PUBLIC));
    }

    /// A claim that another Party reads otherwise, with a letter that fell later, referred to a body and settled.
    private void dispute(PlantedUnion planted, Entry entry, LocalDate day) {
        var party = planted.id("party BY");
        var confirmations = at.bean(Confirmations.class);
        var documents = at.bean(Documents.class);
        var disagreements = at.bean(Disagreements.class);
        entry.flush();
        var report = new Confirmations.Report(planted.id("measure 1"), party, day.plusDays(1), null, "Signed", "en");
        var claim = confirmations.claim(entry, List.of(report)).getFirst();
        letter = documents.add(
                entry, party, Document.Content.held("letter", "12-3", day, "Ministry", "Archive"), "Letter", "en", day);
        documents.attach(entry, claim, List.of(letter), Visibility.PUBLIC, day);
        documents.fall(entry, letter, "amended", "Letter 12-4", day.plusDays(2), Visibility.PUBLIC);
        var reading = new Disagreements.Objection(null, null, null, Said.of("Not in force", "en"), List.of());
        var disagreement =
                disagreements.raise(entry, planted.id("measure 1"), claim, day, planted.id("party RU"), reading);
        disagreements.refer(entry, disagreement, planted.id("body SC"), day.plusDays(9), day);
        entry.flush();
        confirmations.settle(
                entry,
                disagreement,
                confirmations.claim(union, claim).orElseThrow(),
                "claim",
                State.CONFIRMED,
                "Protocol 4",
                day.plusDays(9));
    }
}
