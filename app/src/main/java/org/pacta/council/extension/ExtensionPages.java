package org.pacta.council.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.page.Address;
import org.pacta.page.Badge;
import org.pacta.page.Link;
import org.pacta.page.State;
import org.pacta.page.Text;
import org.pacta.page.form.FormView;
import org.pacta.parties.Bodies;
import org.pacta.parties.Body;
import org.pacta.parties.Party;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.parties.presence.Calls;
import org.pacta.register.subject.Subject;
import org.pacta.register.subject.Subjects;
import org.springframework.stereotype.Component;

/// Fills the pages of requests to move a date. Called inside a reading.
@Component
class ExtensionPages {

    private final Calls calls;
    private final Extensions extensions;
    private final Subjects subjects;
    private final Bodies bodies;
    private final Discretions discretions;

    ExtensionPages(Calls calls, Extensions extensions, Subjects subjects, Bodies bodies, Discretions discretions) {
        this.calls = calls;
        this.extensions = extensions;
        this.subjects = subjects;
        this.bodies = bodies;
        this.discretions = discretions;
    }

    /// All that the reader may see, the open ones first.
    ExtensionsView all(Call call) {
        var all = extensions.all(call.union().id(), call.asOf(), call.tag());
        var things =
                subjects.of(call, all.stream().map(Extension::thing).distinct().toList());
        var sorted =
                Stream.concat(all.stream().filter(Extension::open), all.stream().filter(each -> !each.open()));
        var rows = sorted.flatMap(each ->
                        Stream.ofNullable(things.get(each.thing())).map(subject -> row(call, subject, each, true)))
                .toList();
        return new ExtensionsView(calls.frame(call, "measures"), "", call.say("extensions.title"), List.of(), rows);
    }

    /// Those about one thing.
    ExtensionsView about(Call call, Subject subject) {
        var kind = kind(call, subject);
        var own = extensions.about(call.union().id(), subject.id(), call.asOf(), call.tag());
        var actions = new ArrayList<Link>();
        if (now(call)
                && call.capacity().may(Role.PARTY_COORDINATOR, Power.DECIDE)
                && own.stream().noneMatch(Extension::open))
            actions.add(new Link(
                    call.say("extensions.act.request"),
                    subject.at(call, "/extensions/request").href()));
        return new ExtensionsView(
                calls.frame(call, "measures", new Link(kind, subject.page(call).href())),
                kind,
                call.say("extensions.title.thing", subject.title()),
                actions,
                own.stream().map(each -> row(call, subject, each, false)).toList());
    }

    static String kind(Call call, Subject subject) {
        return call.say("claims.kind." + subject.kind(), subject.code());
    }

    private ExtensionsView.Row row(Call call, Subject subject, Extension one, boolean named) {
        var thing = named
                ? new Link(kind(call, subject), subject.at(call, "/extensions").href())
                : null;
        // numbers are those among the requests about one thing
        var id =
                (named ? subject.kind() + "-" + Address.segment(subject.code()) + "-" : "") + "request-" + one.number();
        return new ExtensionsView.Row(thing, subject.title(), view(call, id, subject, one));
    }

    private ExtensionView view(Call call, String id, Subject subject, Extension one) {
        return new ExtensionView(
                id,
                call.say("extensions.heading", party(call, one.party()), date(call, one), day(call, one.wanted())),
                badge(call, one.state()),
                facts(call, one),
                words(call, one.words(), one.language()),
                one.answers().stream().map(each -> answer(call, one, each)).toList(),
                end(call, one),
                one.end() == null
                        ? null
                        : words(call, one.end().words(), one.end().language()),
                actions(call, subject, one));
    }

    static Badge badge(Call call, Extension.State state) {
        var shown =
                switch (state) {
                    case OPEN -> State.CLAIMED;
                    case GRANTED -> State.CONFIRMED;
                    case REFUSED -> State.RETURNED;
                    case WITHDRAWN -> State.WITHDRAWN;
                };
        return new Badge(shown, call.say("extensions.state." + state.code()));
    }

    List<FormView.Line> facts(Call call, Extension one) {
        return List.of(
                new FormView.Line(
                        call.say("extensions.field.cause"), call.say(one.cause().key())),
                new FormView.Line(call.say("extensions.asked"), moment(call, one.recorded())),
                new FormView.Line(call.say("extensions.before"), date(call, one)),
                new FormView.Line(call.say("extensions.field.wanted"), day(call, one.wanted())));
    }

    private ExtensionView.Said answer(Call call, Extension one, Extension.Answer answer) {
        var told = discretions.of(call.union(), call.asOf()).names(one.thing(), answer.body());
        var who = answer.body() == 0 || !told
                ? party(call, answer.party())
                : body(call, answer.body()) + " (" + party(call, answer.party()) + ")";
        var key = answer.agreed() ? "extensions.answer.agreed" : "extensions.answer.not";
        return new ExtensionView.Said(
                call.say(key, who, moment(call, answer.recorded())), words(call, answer.words(), answer.language()));
    }

    private String end(Call call, Extension one) {
        var end = one.end();
        if (end == null) return call.say("extensions.open");
        var due = end.due();
        var decided = end.decided();
        if (decided == null) return call.say("extensions.withdrawn");
        return due == null
                ? call.say("extensions.refused", body(call, end.body()), end.number(), day(call, decided))
                : call.say(
                        "extensions.granted", day(call, due), body(call, end.body()), end.number(), day(call, decided));
    }

    /// What this reader may say to it; the commands ask again.
    private List<Link> actions(Call call, Subject subject, Extension one) {
        var actions = new ArrayList<Link>();
        if (!one.open() || !now(call)) return actions;
        var capacity = call.capacity();
        var decides = capacity.may(Role.PARTY_COORDINATOR, Power.DECIDE);
        if (capacity.party() != 0
                && capacity.party() != one.party()
                && (decides || capacity.may(Role.BODY_OFFICER, Power.PREPARE)))
            actions.add(link(call, subject, one, "answer"));
        if (decides && capacity.party() == one.party()) actions.add(link(call, subject, one, "withdraw"));
        if (capacity.may(Role.SECRETARIAT_OFFICER, Power.DECIDE)) actions.add(link(call, subject, one, "decide"));
        return actions;
    }

    private static Link link(Call call, Subject subject, Extension one, String act) {
        return new Link(
                call.say("extensions.act." + act),
                subject.at(call, "/extensions/" + one.number() + "/" + act).href());
    }

    private static boolean now(Call call) {
        return !call.here().query().containsKey("on") && !call.here().query().containsKey("known");
    }

    private String party(Call call, long id) {
        return bodies.parties(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.id() == id)
                .map(Party::name)
                .findFirst()
                .orElse("–");
    }

    private String body(Call call, long id) {
        return bodies.bodies(call.union().id(), call.asOf(), call.tag()).stream()
                .filter(each -> each.id() == id)
                .map(Body::name)
                .findFirst()
                .orElse("–");
    }

    private static String date(Call call, Extension one) {
        var due = one.due();
        return due == null ? one.form() : day(call, due);
    }

    static String day(Call call, LocalDate day) {
        return call.words().formats().day(day);
    }

    private static String moment(Call call, Instant moment) {
        return call.words()
                .formats()
                .moment(LocalDateTime.ofInstant(moment, call.union().zone()));
    }

    private static @Nullable Text words(Call call, String words, String language) {
        if (words.isEmpty()) return null;
        return new Text(words, language, false, !language.equals(call.tag()));
    }
}
