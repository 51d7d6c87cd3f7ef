package org.pacta.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.ledger.Event;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.portal.api.ProvisionAnswers.CarriedOutLine;
import org.pacta.portal.api.ThingAnswers.ActLine;
import org.pacta.portal.api.ThingAnswers.BodyLine;
import org.pacta.portal.api.ThingAnswers.CarriedLine;
import org.pacta.portal.api.ThingAnswers.EventLine;
import org.pacta.portal.api.ThingAnswers.LinkLine;
import org.pacta.portal.api.ThingAnswers.StandLine;
import org.pacta.portal.api.ThingAnswers.TextLine;
import org.pacta.portal.api.ThingAnswers.TopicLine;
import org.pacta.portal.api.ThingAnswers.TrendLine;
import org.pacta.portal.api.ThingAnswers.ValueLine;
import org.pacta.portal.api.ThingAnswers.Values;
import org.pacta.register.alignment.Provisions;
import org.pacta.register.alignment.Taxonomies;
import org.pacta.register.plan.Due;
import org.pacta.register.plan.Plans;
import org.pacta.register.plan.Step;
import org.pacta.scoreboard.Reported;
import org.springframework.stereotype.Component;

/// What measures and steps have alike.
@Component
class ThingParts {

    private final Plans plans;
    private final Acts acts;
    private final Bodies bodies;
    private final Confirmations confirmations;
    private final Records records;
    private final Discretions discretions;
    private final Claims claims;
    private final Provisions provisions;
    private final Taxonomies taxonomies;

    ThingParts(
            Plans plans,
            Acts acts,
            Bodies bodies,
            Confirmations confirmations,
            Records records,
            Discretions discretions,
            Claims claims,
            Provisions provisions,
            Taxonomies taxonomies) {
        this.plans = plans;
        this.acts = acts;
        this.bodies = bodies;
        this.confirmations = confirmations;
        this.records = records;
        this.discretions = discretions;
        this.claims = claims;
        this.provisions = provisions;
        this.taxonomies = taxonomies;
    }

    /// @param due the date of the step, if it has one
    Values reported(Asked asked, Step step, @Nullable Due due) {
        var parties = bodies.parties(asked.unionId(), asked.asOf(), asked.language()).stream()
                .collect(Collectors.toMap(Party::id, Party::code));
        var values = new ArrayList<ValueLine>();
        var trends = new ArrayList<TrendLine>();
        var starts = asked.framework().starts();
        var told = claims.about(asked.unionId(), step.id(), asked.asOf(), asked.language());
        for (var own : Reported.of(step, starts, asked.asOf().on(), told)) {
            var party = parties.get(own.party());
            own.readings().forEach(each -> values.add(new ValueLine(party, each.day(), each.value())));
            own.trend().ifPresent(each -> trends.add(TrendLine.of(party, each, due == null ? null : due.due())));
        }
        return new Values(values, trends);
    }

    /// Where a former code leads.
    FormerCode former(Asked asked, String kind, String code) {
        var found = records.find(asked.unionId(), kind, asked.framework().id(), code, asked.asOf());
        var current = found.flatMap(Records.Found::current)
                .filter(each -> !each.equals(code))
                .orElseThrow(() -> new org.pacta.ledger.NotFound(kind + " " + code));
        return new FormerCode(asked.address(
                "/%ss/%s".formatted(kind, Address.segment(current)),
                "framework",
                asked.framework().code()));
    }

    List<TextLine> texts(Asked asked, long thing) {
        return records.texts(asked.unionId(), List.of(thing), asked.asOf()).getOrDefault(thing, List.of()).stream()
                .map(TextLine::of)
                .toList();
    }

    @Nullable
    Due due(Asked asked, long thing) {
        return plans.due(asked.unionId(), thing, asked.asOf()).orElse(null);
    }

    /// Those that the reader may be told of.
    List<BodyLine> assignments(Asked asked, long thing) {
        var told = discretions.of(asked.union(), asked.asOf());
        return plans.assignments(asked.unionId(), thing, asked.asOf(), asked.language()).stream()
                .filter(each -> told.names(thing, each.body()))
                .map(BodyLine::of)
                .toList();
    }

    List<LinkLine> links(Asked asked, long thing) {
        return plans.links(asked.unionId(), thing, asked.asOf(), asked.language()).stream()
                .map(LinkLine::of)
                .toList();
    }

    List<CarriedLine> carried(Asked asked, long thing) {
        return plans.carried(asked.unionId(), thing, asked.asOf(), asked.language()).stream()
                .map(CarriedLine::of)
                .toList();
    }

    List<ActLine> acts(Asked asked, long thing) {
        return acts.of(asked.unionId(), thing, asked.asOf(), asked.language()).stream()
                .map(ActLine::of)
                .toList();
    }

    List<CarriedOutLine> carriedOut(Asked asked, long measure) {
        var lines = new ArrayList<CarriedOutLine>();
        provisions
                .of(asked.unionId(), measure, asked.asOf(), asked.language())
                .forEach((each, degree) -> lines.add(new CarriedOutLine(each.code(), each.words(), degree)));
        return lines;
    }

    /// By which terms it is classified.
    List<TopicLine> topics(Asked asked, long thing) {
        return taxonomies.of(asked.unionId(), thing, asked.asOf()).stream()
                .flatMap(each -> each.terms().stream().map(term -> new TopicLine(each.code(), term.code())))
                .toList();
    }

    /// All Parties together first, then each that stands somewhere, in the order of the union.
    List<StandLine> standing(Asked asked, long thing) {
        var stands = confirmations.stands(asked.unionId(), thing, asked.asOf());
        var lines = new ArrayList<StandLine>();
        var all = stands.get(0L);
        if (all != null) lines.add(new StandLine(null, all.state().word(), all.since()));
        for (var party : bodies.parties(asked.unionId(), asked.asOf(), asked.language())) {
            var own = stands.get(party.id());
            if (own != null) lines.add(new StandLine(party.code(), own.state().word(), own.since()));
        }
        return lines;
    }

    /// Everything recorded of the thing up to the moment asked, oldest first.
    List<EventLine> timeline(Asked asked, long thing) {
        var parties = bodies.parties(asked.unionId(), asked.asOf(), asked.language()).stream()
                .collect(Collectors.toMap(Party::id, Party::code));
        return records.events(asked.unionId(), thing, asked.asOf().known()).stream()
                .map(each -> line(each, parties))
                .toList();
    }

    private static EventLine line(Event it, Map<Long, String> parties) {
        var values = new TreeMap<String, Object>();
        it.row().forEach((name, value) -> {
            if (name.equals("party_id") && value instanceof Long id && parties.get(id) instanceof String code)
                values.put("party", code);
            // ids of things are never shown
            else if (!name.equals("id")
                    && !name.endsWith("_id")
                    && !String.valueOf(value).startsWith("named:")) values.put(name, value);
        });
        return new EventLine(
                it.seq(),
                it.recorded(),
                it.entered(),
                it.actor(),
                parties.get(it.party()),
                it.command(),
                it.grounds(),
                it.act(),
                it.table(),
                values);
    }
}
