package org.pacta.portal.cite;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
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

    /// @param base the address of this server
    Citation citation(Visit visit, String base) {
        var question = visit.question();
        var framework = question.framework();
        var group = asked(visit);
        var code = group == null ? "" : group.code();
        var view = standing.headline(visit, tally(visit, group), code);
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
        var at = "/u/" + Visit.segment(visit.union().code());
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
                visit.words()
                        .formats()
                        .moment(LocalDateTime.ofInstant(
                                visit.asOf().known(), visit.union().zone())),
                edition,
                visit.union().demoDay() != null,
                base + new Address(at + "/cite", query).href(),
                base
                        + new Address(
                                        "/api/v1/unions/"
                                                + Visit.segment(visit.union().code()) + "/figures",
                                        data)
                                .href(),
                view.numerator(),
                view.denominator(),
                base,
                new Address(at + "/", spoken));
    }

    /// @throws NotFound where there is nothing to draw
    Picture curve(Visit visit, String base) {
        if (asked(visit) != null) throw new NotFound("curve of a group");
        var curve = standing.curve(visit, standing.tally(visit.question()));
        if (curve == null) throw new NotFound("curve");
        return Charts.curve(citation(visit, base), curve);
    }

    /// The groups at the top, or those right below the one asked for.
    ///
    /// @throws NotFound where there are none
    Picture groups(Visit visit, String base) {
        var framework = visit.question().framework();
        var above = asked(visit);
        var depth = above == null ? 1 : above.depth() + 1;
        var below = below(visit, above);
        if (below.isEmpty()) throw new NotFound("groups");
        return Charts.groups(
                citation(visit, base), Standing.heading(framework, depth), standing.bars(visit, below, depth));
    }

    /// The charts that there are of what is asked for.
    Pictures charts(Visit visit) {
        var framework = visit.question().framework();
        var above = asked(visit);
        var depth = above == null ? 1 : above.depth() + 1;
        var below = below(visit, above).isEmpty() ? "" : Standing.heading(framework, depth);
        var course = above == null && standing.curve(visit, standing.tally(visit.question())) != null;
        return Charted.of(visit, above == null ? "" : above.code(), course, below);
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
