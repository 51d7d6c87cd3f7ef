package org.pacta.council.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.ledger.PublicRecord;
import org.pacta.page.Link;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.parties.presence.Capacity;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.stereotype.Component;

/// Fills the page of releases. Called inside a reading.
@Component
class ReleasePages {

    private final Calls calls;
    private final Releases releases;
    private final PublicRecord record;
    private final Plans plans;

    ReleasePages(Calls calls, Releases releases, PublicRecord record, Plans plans) {
        this.calls = calls;
        this.releases = releases;
        this.record = record;
        this.plans = plans;
    }

    ReleasesView all(Call call) {
        var union = call.union().id();
        var rows = releases.releases(union, inside(call)).stream()
                .map(each -> row(call, each))
                .toList();
        var shown = record.shown(union);
        var asReleased = shown.isPresent() || inside(call) && releases.asReleased(union);
        var links = new ArrayList<Link>();
        if (asReleased && prepares(call)) links.add(link(call, "/prepare", "prepare"));
        if (decides(call)) {
            links.add(link(call, "/setting", "setting"));
            links.add(link(call, "/slices", "slices"));
            links.add(new Link(
                    call.say("wording.title"), call.at("/words/" + call.tag()).href()));
            links.add(new Link(call.say("template.title"), call.at("/template").href()));
        }
        links.add(
                new Link(call.say("corrections.title"), call.at("/corrections").href()));
        links.add(new Link(call.say("release.feed"), call.at("/releases.atom").href()));
        return new ReleasesView(
                calls.frame(call, ""),
                call.say("release.title"),
                call.say(asReleased ? "release.setting.released.words" : "release.setting.live.words"),
                links,
                rows);
    }

    /// Whether the reader sees what is not for everybody yet.
    private static boolean inside(Call call) {
        return call.capacity().viewer().sees() > 0;
    }

    static boolean prepares(Call call) {
        return operator(call) || call.capacity().may(Role.SECRETARIAT_OFFICER, Power.PREPARE);
    }

    private static boolean decides(Call call) {
        return operator(call) || call.capacity().may(Role.SECRETARIAT_OFFICER, Power.DECIDE);
    }

    private static boolean releases(Call call) {
        return operator(call) || call.capacity().may(Role.PUBLISHING_AUTHORITY, Power.DECIDE);
    }

    private static boolean operator(Call call) {
        return call.capacity() instanceof Capacity.Operator;
    }

    private static Link link(Call call, String below, String act) {
        return new Link(
                call.say("release.act." + act), call.at("/releases" + below).href());
    }

    private ReleasesView.Row row(Call call, Release one) {
        var actions = new ArrayList<Link>();
        var at = "/" + one.number();
        if (one.state() == Release.State.PREPARED && releases(call))
            actions.add(link(call, at + "/release", "release"));
        if (one.open() && (releases(call) || decides(call))) actions.add(link(call, at + "/withdraw", "withdraw"));
        return new ReleasesView.Row(
                "release-" + one.number(),
                call.say("release.heading", one.number(), moment(call, one.moment())),
                call.say(one.state().key()),
                text(call, one),
                facts(call, one),
                actions);
    }

    List<FormView.Line> facts(Call call, Release one) {
        var facts = new ArrayList<FormView.Line>();
        facts.add(new FormView.Line(call.say("release.moment"), moment(call, one.moment())));
        facts.add(new FormView.Line(call.say("release.covers"), call.say("release.until", one.until())));
        facts.add(new FormView.Line(call.say("release.frameworks"), frameworks(call, one)));
        return facts;
    }

    private String frameworks(Call call, Release one) {
        return plans.frameworks(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> one.frameworks().contains(each.id()))
                .map(Framework::title)
                .collect(Collectors.joining("; "));
    }

    Text text(Call call, Release one) {
        var own = one.texts().get(call.tag());
        var first = call.union().languages().getFirst();
        var tag = own != null
                ? call.tag()
                : one.texts().containsKey(first)
                        ? first
                        : one.texts().keySet().iterator().next();
        return new Text(one.texts().getOrDefault(tag, ""), tag, false, own == null);
    }

    static String moment(Call call, Instant moment) {
        return Moments.said(call.union(), call.words(), moment);
    }
}
