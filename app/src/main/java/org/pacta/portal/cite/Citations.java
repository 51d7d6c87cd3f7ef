package org.pacta.portal.cite;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pacta.ledger.NotFound;
import org.pacta.page.Address;
import org.pacta.portal.Standing;
import org.pacta.portal.Visit;
import org.pacta.portal.figure.CurveView;
import org.pacta.register.plan.Group;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Tally;
import org.springframework.stereotype.Component;

/// Makes citations of the headline of a framework, or of one of its groups. Called inside a reading.
@Component
class Citations {

    private final Standing standing;
    private final Figures figures;
    private final Plans plans;

    Citations(Standing standing, Figures figures, Plans plans) {
        this.standing = standing;
        this.figures = figures;
        this.plans = plans;
    }

    /// @param base the address of this server
    Citation citation(Visit visit, String base) {
        var question = visit.question();
        var framework = question.framework();
        var code = visit.query().getOrDefault("group", "");
        var group = code.isEmpty() ? null : group(visit, code);
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
                base + new Address(at + "/cite", query).href(),
                base
                        + new Address(
                                        "/api/v1/unions/"
                                                + Visit.segment(visit.union().code()) + "/figures",
                                        data)
                                .href(),
                base + new Address(at + "/figure.svg", spoken).href(),
                group == null ? base + new Address(at + "/curve.svg", spoken).href() : "");
    }

    /// @throws NotFound where there is nothing to draw
    CurveView curve(Visit visit) {
        var curve = standing.curve(visit, standing.tally(visit.question()));
        if (curve == null) throw new NotFound("curve");
        return curve;
    }

    private Group group(Visit visit, String code) {
        var framework = visit.question().framework().id();
        return plans.groups(visit.union().id(), framework, visit.asOf(), visit.tag()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("group " + code));
    }

    private Tally tally(Visit visit, @org.jspecify.annotations.Nullable Group group) {
        var question = visit.question();
        if (group == null) return standing.tally(question);
        Map<String, Tally> tallies = figures.tallies(question, Standing.counted(question.framework()), group.depth());
        var tally = tallies.get(group.code());
        if (tally == null) throw new NotFound("group " + group.code());
        return tally;
    }
}
