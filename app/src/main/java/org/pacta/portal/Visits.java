package org.pacta.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Records;
import org.pacta.page.Address;
import org.pacta.page.Text;
import org.pacta.page.delivery.Absent;
import org.pacta.page.delivery.Elsewhere;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.parties.presence.Capacities;
import org.pacta.parties.wording.Wording;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Opens a reading for a request: which union, which moment, which language, which framework.
@Component
public class Visits {

    private final Ledger ledger;
    private final Unions unions;
    private final Moments moments;
    private final Plans plans;
    private final Bodies bodies;
    private final Records records;
    private final Lexicon lexicon;
    private final Capacities capacities;
    private final Wording wording;
    private final Lost lost;

    Visits(
            Ledger ledger,
            Unions unions,
            Moments moments,
            Plans plans,
            Bodies bodies,
            Records records,
            Lexicon lexicon,
            Capacities capacities,
            Wording wording,
            Lost lost) {
        this.ledger = ledger;
        this.unions = unions;
        this.moments = moments;
        this.plans = plans;
        this.bodies = bodies;
        this.records = records;
        this.lexicon = lexicon;
        this.capacities = capacities;
        this.wording = wording;
        this.lost = lost;
    }

    /// Answers what the work makes of a visit to a union, read as its visitor may see it.
    public <T> T visit(HttpServletRequest request, HttpServletResponse response, String code, Function<Visit, T> work) {
        return ledger.read(capacities.of(request, code).viewer(), () -> {
            var union = unions.union(code);
            fill(request, union);
            var visit = entered(open(request, response, union));
            try {
                return work.apply(visit);
            } catch (Unplanned fault) {
                throw lost.withoutPlan(visit, fault.code());
            }
        });
    }

    /// Where only what was truly entered by a moment is asked for, and nothing was yet, the page says since when it is.
    private Visit entered(Visit visit) {
        if (!Moments.entered(visit.query().get("as")) || visit.asOf().known().isAfter(Instant.EPOCH)) return visit;
        var union = visit.union();
        var formats = visit.words().formats();
        var asked = moments.until(union, visit.query().get("known"), "entered");
        var here = new Address(visit.path(), visit.query());
        throw new Absent(
                visit.words(),
                here,
                visit.say("portal.entered.none", formats.day(union.dayOf(asked))),
                visit.link(visit.say("portal.entered.stated"), here.without("as")));
    }

    /// An address that says only one of the two times leads to the one that says both: copied, it keeps its meaning.
    private void fill(HttpServletRequest request, Union union) {
        var on = request.getParameter("on");
        var known = request.getParameter("known");
        var days = on != null && !on.isBlank();
        if (days == (known != null && !known.isBlank())) return;
        var as = request.getParameter("as");
        var asOf = moments.asOf(union, on, known, as);
        var query = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0 && !values[0].isBlank()) query.put(name, values[0]);
        });
        var here = new Address(request.getRequestURI(), query);
        throw Elsewhere.fuller((days
                        ? here.with("known", moments.until(union, known, as).toString())
                        : here.with("on", asOf.on().toString()))
                .href());
    }

    /// The same, of a framework.
    public <T> T visit(
            HttpServletRequest request,
            HttpServletResponse response,
            String code,
            String framework,
            Function<Visit, T> work) {
        return visit(request, response, code, visit -> work.apply(visit.chosen(framework)));
    }

    public Visit open(HttpServletRequest request, HttpServletResponse response, Union union) {
        var first = Language.of(union.languages().getFirst()).orElse(Language.EN);
        var words = lexicon.in(ReaderLanguage.of(request, response, first));
        var query = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("lang") && values.length > 0 && !values[0].isEmpty()) query.put(name, values[0]);
        });
        return open(union, words, new Address(request.getRequestURI(), query));
    }

    /// A look at a union from a page of a slice below; a form's page says nothing of moments and shows the present.
    Visit open(Union union, Words words, Address here) {
        var tag = words.language().tag();
        var asOf = moments.asOf(
                union,
                here.query().get("on"),
                here.query().get("known"),
                here.query().get("as"));
        var frameworks = plans.frameworks(union.id(), asOf, tag);
        var visit = new Visit(
                union,
                union.code(),
                words,
                asOf,
                here.path(),
                here.query(),
                ofTheDay(frameworks, asOf),
                frameworks,
                bodies.parties(union.id(), asOf, tag).size(),
                Map.of());
        var named = Stream.concat(Stream.of(union.thing()), frameworks.stream().map(Framework::id));
        var texts = records.texts(union.id(), List.of("union", "framework"), named.toList(), asOf);
        var own = texts.getOrDefault(union.thing(), List.of());
        var name = visit.text(own, "name", union.code());
        var names = new HashMap<Long, Text>();
        names.put(union.thing(), name);
        for (var each : frameworks) {
            names.put(each.id(), visit.text(texts.getOrDefault(each.id(), List.of()), "title", each.title()));
        }
        return new Visit(
                union,
                name.words(),
                wording.in(words.language(), own),
                asOf,
                visit.path(),
                visit.query(),
                visit.framework(),
                frameworks,
                visit.parties(),
                names);
    }

    /// The last framework begun by the day; before the first has begun, that one.
    @org.jspecify.annotations.Nullable
    private static Framework ofTheDay(java.util.List<Framework> frameworks, AsOf asOf) {
        return frameworks.stream()
                .filter(each -> !each.starts().isAfter(asOf.on()))
                .reduce((_, later) -> later)
                .or(() -> frameworks.stream().findFirst())
                .orElse(null);
    }
}
