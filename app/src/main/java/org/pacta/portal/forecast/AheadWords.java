package org.pacta.portal.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pacta.ledger.Records;
import org.pacta.obstacles.Risk;
import org.pacta.obstacles.Risks;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.LineReasons;
import org.pacta.planning.told.LineWords;
import org.pacta.planning.told.Topic;
import org.pacta.portal.Visit;
import org.springframework.stereotype.Component;

/// What lies ahead, in sentences: why the straight line misleads, sittings that are waited for, and risks. Inside a
/// reading.
@Component
class AheadWords {

    private static final int MOST = 6;

    private final Bodies bodies;
    private final Risks risks;
    private final Records records;

    AheadWords(Bodies bodies, Risks risks, Records records) {
        this.bodies = bodies;
        this.risks = risks;
        this.records = records;
    }

    /// Sittings, risks and what officers expect, where there are any.
    List<Topic> topics(Looked looked) {
        var visit = looked.visit();
        var topics = new ArrayList<Topic>();
        var sittings = sittings(looked);
        if (!sittings.isEmpty()) topics.add(new Topic(visit.say("forecast.topic.sittings"), sittings));
        var risks = risks(looked);
        if (!risks.isEmpty()) topics.add(new Topic(visit.say("forecast.topic.risks"), risks));
        var estimates = estimates(looked);
        if (!estimates.isEmpty()) topics.add(new Topic(visit.say("forecast.topic.estimates"), estimates));
        return topics;
    }

    /// What the straight line says and why it misleads; a body is named to whoever sees its load.
    List<String> line(Looked looked) {
        var visit = looked.visit();
        var outlook = looked.outlook();
        var names = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag()).stream()
                .collect(Collectors.toMap(Body::id, Body::name));
        var reasons = new LineReasons(looked.given(), outlook)
                .all(each -> looked.sees(each.party()) && names.containsKey(each.body()));
        return new LineWords(visit.words(), outlook, each -> names.getOrDefault(each, "")).said(reasons);
    }

    private List<String> sittings(Looked looked) {
        var facts = new ArrayList<String>();
        var visit = looked.visit();
        var waiting = looked.given().waiting(looked.outlook());
        if (waiting.isEmpty()) return facts;
        var all = bodies.bodies(visit.union().id(), visit.asOf(), visit.tag());
        waiting.forEach((body, count) -> {
            var name = all.stream().filter(each -> each.id() == body).findFirst();
            if (name.isEmpty()) return;
            var days = looked
                    .given()
                    .workdays()
                    .sittings(
                            body, looked.outlook().today() + 1, looked.outlook().deadline(), MOST)
                    .stream()
                    .map(each -> visit.words().formats().day(LocalDate.ofEpochDay(each)))
                    .toList();
            facts.add(
                    days.isEmpty()
                            ? visit.say(
                                    "forecast.sittings.none", count, name.get().name())
                            : visit.say("forecast.sittings", count, name.get().name(), String.join(", ", days)));
        });
        return facts;
    }

    private List<String> risks(Looked looked) {
        var visit = looked.visit();
        var counted = risks
                .risks(visit.union().id(), visit.question().framework().id(), looked.asOf())
                .stream()
                .filter(each -> looked.given().risks().stream().anyMatch(one -> one.id() == each.id() && one.on()))
                .toList();
        if (counted.isEmpty()) return List.of();
        var names = counted.stream().map(each -> name(visit, each)).toList();
        return List.of(visit.say("forecast.risks.in", counted.size(), String.join("; ", names)));
    }

    /// Of which open items an officer's estimate stands in place of what was learned.
    private List<String> estimates(Looked looked) {
        var visit = looked.visit();
        var said = looked.given().estimates();
        var ids = looked.outlook().things().stream()
                .map(each -> each.course().id())
                .filter(each -> said.get(each) instanceof Given.Expert expert && !expert.procedure())
                .toList();
        if (ids.isEmpty()) return List.of();
        var names = records.named(visit.union().id(), ids, visit.asOf());
        var codes = ids.stream()
                .limit(MOST)
                .flatMap(each -> Stream.ofNullable(names.get(each)))
                .map(Records.Name::code)
                .collect(Collectors.joining(", "));
        return List.of(visit.say("forecast.estimates.used", ids.size(), ids.size() > MOST ? codes + " …" : codes));
    }

    private static String name(Visit visit, Risk risk) {
        return risk.code() + " "
                + visit.text(risk.texts(), "title", risk.code()).words();
    }
}
