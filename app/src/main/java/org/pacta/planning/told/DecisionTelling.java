package org.pacta.planning.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Union;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Scenario.Change;
import org.springframework.stereotype.Component;

/// Tells decisions on sittings and desks, for pages and programs alike. Inside a reading: of a body that its reader may
/// not see nothing is told.
@Component
public class DecisionTelling {

    private final Bodies bodies;

    DecisionTelling(Bodies bodies) {
        this.bodies = bodies;
    }

    /// @param sees whether the work of bodies of a Party, by its id, is for the reader; others' desks are left out
    public List<DecisionAnswer> answer(
            Words words, Union union, AsOf asOf, List<Decision> decisions, LongPredicate sees) {
        var named = new HashMap<Long, Body>();
        bodies.bodies(union.id(), asOf, words.language().tag()).forEach(each -> named.put(each.id(), each));
        return decisions.stream()
                .flatMap(each -> of(words, named, each, sees).stream())
                .toList();
    }

    private static Optional<DecisionAnswer> of(
            Words words, HashMap<Long, Body> named, Decision decision, LongPredicate sees) {
        return switch (decision.change()) {
            case Change.Desks(var id, var units) ->
                Optional.ofNullable(named.get(id))
                        .filter(_ -> sees.test(decision.party()))
                        .map(body -> desks(words, body, units, decision));
            case Change.Sitting(var id, var on) ->
                Optional.ofNullable(named.get(id)).map(body -> sitting(words, body, day(on), decision));
            case Change.SittingMoved(var id, var from, var to) ->
                Optional.ofNullable(named.get(id)).map(body -> moved(words, body, day(from), day(to), decision));
            default -> Optional.empty();
        };
    }

    private static DecisionAnswer desks(Words words, Body body, int units, Decision decision) {
        return new DecisionAnswer(
                "desks",
                body.code(),
                units,
                null,
                null,
                words.say("decisions.desk", body.name(), units),
                "desk",
                body.code() + ":" + units,
                day(decision.day()),
                effect(decision.without()),
                effect(decision.with()));
    }

    private static DecisionAnswer sitting(Words words, Body body, LocalDate day, Decision decision) {
        return new DecisionAnswer(
                "sitting",
                body.code(),
                null,
                null,
                day,
                words.say(
                        "forecast.change.sitting", body.name(), words.formats().day(day)),
                "sitting",
                body.code() + ":" + day,
                day(decision.day()),
                effect(decision.without()),
                effect(decision.with()));
    }

    private static DecisionAnswer moved(Words words, Body body, LocalDate from, LocalDate to, Decision decision) {
        var formats = words.formats();
        return new DecisionAnswer(
                "sitting-moved",
                body.code(),
                null,
                from,
                to,
                words.say("forecast.change.sitting.moved", body.name(), formats.day(from), formats.day(to)),
                "sitting",
                "%s:%s:%s".formatted(body.code(), from, to),
                day(decision.day()),
                effect(decision.without()),
                effect(decision.with()));
    }

    private static DecisionAnswer.Effect effect(Decision.Effect effect) {
        return new DecisionAnswer.Effect(effect.chance(), effect.middle(), day(effect.p80()));
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
