package org.pacta.register.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Sources;
import org.springframework.stereotype.Component;

/// The plans of a union as of a moment. Called inside a reading of the ledger; what the viewer may not see is not
/// there.
@Component
public class Plans {

    private final FrameworkStore frameworks;
    private final MeasureStore measures;
    private final Ledger ledger;

    Plans(FrameworkStore frameworks, MeasureStore measures, Ledger ledger) {
        this.frameworks = frameworks;
        this.measures = measures;
        this.ledger = ledger;
    }

    private static final Sources FRAMEWORKS =
            Sources.of(Plan.FRAMEWORK, Plan.LEVEL, Plan.EDITION).named("framework", "level", "edition");
    private static final Sources GROUPS = Sources.of(Plan.GROUP).named("group");

    private static final Sources TIES = Sources.of(Plan.CONTINUES, Plan.MEASURE, Plan.STEP);

    private record TiesOf(long framework, String what) {}

    private record Frameworks(int union, AsOf asOf, String language) {}

    private record FrameworksIn(String language) {}

    private record Groups(int union, long framework, AsOf asOf, String language) {}

    private record GroupsIn(long framework, String language) {}

    /// The weight that a group, measure or step has of its own.
    public Optional<BigDecimal> weight(int union, long thing, AsOf asOf) {
        return measures.weight(union, thing, asOf);
    }

    /// The frameworks in the order that the union sets, the latest last.
    public List<Framework> frameworks(int union, AsOf asOf, String language) {
        return ledger.once(
                new Frameworks(union, asOf, language),
                () -> ledger.lasting(
                        FRAMEWORKS,
                        union,
                        asOf,
                        new FrameworksIn(language),
                        () -> List.copyOf(frameworks.frameworks(union, asOf, language))));
    }

    /// The ids of the frameworks that were there on each of these days, as known then; none for a day without.
    public Map<LocalDate, Set<Long>> there(int union, List<AsOf> moments) {
        return frameworks.there(union, moments);
    }

    /// @throws NotFound if the union has none of that code
    public Framework framework(int union, String code, AsOf asOf, String language) {
        return frameworks(union, asOf, language).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("framework " + code));
    }

    /// The groups of a framework, those above before those below.
    public List<Group> groups(int union, long framework, AsOf asOf, String language) {
        return ledger.once(
                new Groups(union, framework, asOf, language),
                () -> ledger.lasting(
                        GROUPS,
                        union,
                        asOf,
                        new GroupsIn(framework, language),
                        () -> List.copyOf(frameworks.groups(union, framework, asOf, language))));
    }

    /// How many counted things of a framework go on from an earlier plan, and how many in a later one.
    ///
    /// @param what `measures` or `steps`
    public Ties ties(int union, long framework, String what, AsOf asOf) {
        return ledger.lasting(
                TIES, union, asOf, new TiesOf(framework, what), () -> measures.ties(union, framework, what, asOf));
    }

    /// @param before go on from an earlier plan
    /// @param after go on in a later plan
    public record Ties(long before, long after) {}

    /// The codes of the measures of a framework, in the order of the plan.
    public List<String> measures(int union, long framework, AsOf asOf) {
        return measures.codes(union, framework, asOf);
    }

    /// Whether measures stand in a group itself; those of the groups below it do not count.
    public boolean holds(int union, long group, AsOf asOf) {
        return measures.any(union, group, asOf);
    }

    public Optional<Measure> measure(int union, long framework, String code, AsOf asOf, String language) {
        return measures.measure(union, framework, code, asOf, groups(union, framework, asOf, language));
    }

    public Optional<Step> step(int union, long framework, String code, AsOf asOf, String language) {
        return measures.step(union, framework, code, asOf, language);
    }

    /// The steps by which a measure is judged, by position.
    public List<Step> steps(int union, long measure, AsOf asOf, String language) {
        return measures.steps(union, measure, asOf, language);
    }

    /// The codes of the measures that a step serves.
    public List<String> servedBy(int union, long step, AsOf asOf) {
        return measures.servedBy(union, step, asOf);
    }

    public Optional<Due> due(int union, long thing, AsOf asOf) {
        return measures.due(union, thing, asOf);
    }

    /// The dates of many things by their ids; those without one are left out.
    public Map<Long, Due> dues(int union, Collection<Long> things, AsOf asOf) {
        return measures.dues(union, things, asOf);
    }

    /// Who carries a thing out, Party by Party, lead first.
    public List<Assignment> assignments(int union, long thing, AsOf asOf, String language) {
        return assignments(union, List.of(thing), asOf, language).getOrDefault(thing, List.of());
    }

    /// The same for many things, by thing.
    public Map<Long, List<Assignment>> assignments(int union, Collection<Long> things, AsOf asOf, String language) {
        return measures.assignments(union, things, asOf, language);
    }

    /// What comes before and after a thing.
    public List<Linked> links(int union, long thing, AsOf asOf, String language) {
        return measures.links(union, thing, asOf, language);
    }

    /// Every link of a union whose two ends are in a plan on that day and seen by the viewer, by its ends.
    public List<Precedence> precedences(int union, AsOf asOf) {
        return measures.precedences(union, asOf);
    }

    /// What a thing goes on with, and what goes on with it.
    public List<Carried> carried(int union, long thing, AsOf asOf, String language) {
        return measures.carried(union, thing, asOf, language);
    }
}
