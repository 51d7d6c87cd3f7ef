package org.pacta.portal.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.parties.Moments;
import org.pacta.portal.Charted;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.figure.Pictures;
import org.pacta.portal.picture.Picture;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Filter;
import org.pacta.scoreboard.Rows;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Makes citations of the headline of a framework, or of one of its groups. Called inside a reading.
@Component
class Citations {

    private final Standing standing;
    private final Figures figures;
    private final Plans plans;
    private final Rows rows;

    Citations(Standing standing, Figures figures, Plans plans, Rows rows) {
        this.standing = standing;
        this.figures = figures;
        this.plans = plans;
        this.rows = rows;
    }

    /// What a visit asks for, tallied once.
    ///
    /// @param group null for the whole framework
    private record Look(Visit visit, @Nullable Group group, Tally tally) {}

    private Look look(Visit visit) {
        var group = asked(visit);
        return new Look(visit, group, tally(visit, group));
    }

    /// A citation with the charts that there are beside it.
    record Cited(Citation of, Pictures pictures) {}

    /// @param base the address of this server
    Citation citation(Visit visit, String base) {
        return citation(look(visit), base);
    }

    private Citation citation(Look look, String base) {
        var visit = look.visit;
        var question = visit.question();
        var framework = question.framework();
        var group = look.group;
        var code = group == null ? "" : group.code();
        var view = standing.headline(visit, look.tally, code);
        var edition = framework
                .editionOn(visit.asOf().on())
                .map(each -> each.name() + " · " + visit.words().formats().day(each.inForce()))
                .orElse("");
        var query = new LinkedHashMap<String, String>();
        query.put("framework", framework.code());
        if (group != null) query.put("group", code);
        query.put("on", visit.asOf().on().toString());
        query.put("known", visit.asOf().known().toString());
        var data = new LinkedHashMap<>(query);
        if (data.remove("group") != null && group != null) data.put("by", "level:" + group.depth());
        var at = "/u/" + Address.segment(visit.union().code());
        var spoken = new LinkedHashMap<>(query);
        spoken.put("lang", visit.tag());
        return new Citation(
                visit.words(),
                visit.name(),
                group == null ? framework.title() : framework.title() + ", " + group.code() + " " + group.title(),
                view.plain(),
                view.ruleWords(),
                visit.asOf().on(),
                visit.asOf().known(),
                Moments.said(visit.union(), visit.words(), visit.asOf().known()),
                edition,
                visit.union().demoDay() != null,
                base + new Address(at + "/cite", query).href(),
                base
                        + new Address(
                                        "/api/v1/unions/"
                                                + Address.segment(visit.union().code()) + "/figures",
                                        data)
                                .href(),
                view.numerator(),
                view.denominator(),
                base,
                new Address(at + "/", spoken));
    }

    /// @throws NotFound where there is nothing to draw
    Picture curve(Visit visit, String base) {
        var look = look(visit);
        if (look.group != null) throw new NotFound("curve of a group");
        var curve = standing.curve(visit, look.tally);
        if (curve == null) throw new NotFound("curve");
        return Charts.curve(citation(look, base), curve);
    }

    /// The groups at the top, or those right below the one asked for.
    ///
    /// @throws NotFound where there are none
    Picture groups(Visit visit, String base) {
        var framework = visit.question().framework();
        var look = look(visit);
        var depth = look.group == null ? 1 : look.group.depth() + 1;
        var below = below(visit, look.group);
        if (below.isEmpty()) throw new NotFound("groups");
        return Charts.groups(
                citation(look, base), Standing.heading(framework, depth), standing.bars(visit, below, depth));
    }

    /// A citation, and the charts that there are of what is asked for.
    Cited cited(Visit visit, String base) {
        var framework = visit.question().framework();
        var look = look(visit);
        var above = look.group;
        var depth = above == null ? 1 : above.depth() + 1;
        var below = below(visit, above).isEmpty() ? "" : Standing.heading(framework, depth);
        var course = above == null && Standing.hasCourse(visit, look.tally);
        return new Cited(citation(look, base), Charted.of(visit, above == null ? "" : above.code(), course, below));
    }

    private List<Group> below(Visit visit, @Nullable Group above) {
        var code = above == null ? null : above.code();
        var framework = visit.question().framework().id();
        return plans.groups(visit.union().id(), framework, visit.asOf(), visit.tag()).stream()
                .filter(each -> Objects.equals(each.parent(), code))
                .toList();
    }

    /// What is due when.
    Picture due(Visit visit, String base) {
        var question = visit.question();
        var filter = Filter.ALL.in(visit.query().getOrDefault("group", ""));
        var counted = Standing.counted(question.framework());
        var due = DueTimes.of(
                rows.all(question, counted, filter),
                visit.asOf().on(),
                visit.words().formats());
        return Charts.due(citation(visit, base), due);
    }

    private @Nullable Group asked(Visit visit) {
        var code = visit.query().getOrDefault("group", "");
        return code.isEmpty() ? null : group(visit, code);
    }

    private Group group(Visit visit, String code) {
        var framework = visit.question().framework().id();
        return plans.groups(visit.union().id(), framework, visit.asOf(), visit.tag()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + code));
    }

    private Tally tally(Visit visit, @Nullable Group group) {
        var question = visit.question();
        if (group == null) return standing.tally(question);
        Map<String, Tally> tallies = figures.tallies(question, Standing.counted(question.framework()), group.depth());
        var tally = tallies.get(group.code());
        if (tally == null) throw new NotFound("group " + group.code());
        return tally;
    }
}
