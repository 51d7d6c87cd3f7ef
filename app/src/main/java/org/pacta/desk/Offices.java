package org.pacta.desk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.acts.Acts;
import org.pacta.assessment.Assessment;
import org.pacta.assessment.Assessments;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.council.Council;
import org.pacta.council.Meeting;
import org.pacta.council.release.Release;
import org.pacta.council.release.Releases;
import org.pacta.ledger.AsOf;
import org.pacta.page.Address;
import org.pacta.parties.Bodies;
import org.pacta.parties.Party;
import org.pacta.parties.presence.Call;
import org.springframework.stereotype.Component;

/// What awaits those who neither carry out nor answer: of meetings, publication and control, and what has changed since
/// the last meeting. Only what the record holds.
@Component
class Offices {

    /// Meetings are shown so long before.
    private static final int AHEAD_DAYS = 92;

    /// Of meetings longer ago it is not asked what came of them.
    private static final int MINUTES_DAYS = 366;

    private static final List<String> ADOPTED = List.of("adopted", "in-force");

    private final DeskStore store;
    private final Council council;
    private final Releases releases;
    private final Acts acts;
    private final Bodies bodies;
    private final Documents documents;
    private final Assessments assessments;

    Offices(
            DeskStore store,
            Council council,
            Releases releases,
            Acts acts,
            Bodies bodies,
            Documents documents,
            Assessments assessments) {
        this.store = store;
        this.council = council;
        this.releases = releases;
        this.acts = acts;
        this.bodies = bodies;
        this.documents = documents;
        this.assessments = assessments;
    }

    void lay(Look look) {
        switch (look.mandate().role()) {
            case COUNCIL_SECRETARY -> {
                minutes(look);
                ahead(look);
            }
            case PUBLISHING_AUTHORITY -> {
                releases(look);
                publications(look);
            }
            case AUDITOR -> {
                alarms(look);
                apart(look);
                changed(look);
            }
            case DELEGATE -> {
                ahead(look);
                changed(look);
            }
            case OBSERVER -> {
                ahead(look);
                changed(look);
            }
            case SECRETARIAT_OFFICER, PARTY_COORDINATOR, BODY_OFFICER, ASSESSOR, ADMINISTRATOR -> {}
        }
    }

    private List<Meeting> meetings(Look look) {
        return council.meetings(union(look), look.now(), look.call().tag());
    }

    private static int union(Look look) {
        return look.call().union().id();
    }

    private void minutes(Look look) {
        var told = council.documented(union(look), look.now());
        var since = look.today().minusDays(MINUTES_DAYS);
        look.put(
                Pile.MINUTES,
                meetings(look).stream()
                        .filter(each -> each.heldOn().isBefore(look.today())
                                && each.heldOn().isAfter(since)
                                && !told.contains(each.id()))
                        .map(each -> meeting(
                                look, each, null, look.call().say("desk.note.minutes", day(look, each.heldOn()))))
                        .toList());
    }

    private void ahead(Look look) {
        var until = look.today().plusDays(AHEAD_DAYS);
        look.put(
                Pile.AHEAD,
                meetings(look).stream()
                        .filter(each -> !each.heldOn().isBefore(look.today())
                                && !each.heldOn().isAfter(until))
                        .map(each -> meeting(look, each, each.heldOn(), each.bodyName()))
                        .toList());
    }

    private static Task meeting(Look look, Meeting meeting, @Nullable LocalDate due, String note) {
        return Task.of(
                String.valueOf(meeting.id()),
                due,
                note,
                at(look.call(), "/meetings/", meeting.code()),
                new Task.Named(meeting.code(), meeting.title()));
    }

    private void releases(Look look) {
        var call = look.call();
        look.put(
                Pile.RELEASE,
                releases.releases(union(look), true).stream()
                        .filter(each -> each.state() == Release.State.PREPARED)
                        .map(each -> Task.of(
                                String.valueOf(each.id()),
                                call.union().dayOf(each.moment()),
                                call.say(
                                        "desk.note.release",
                                        day(look, call.union().dayOf(each.moment()))),
                                at(call, "/releases/", String.valueOf(each.number())),
                                new Task.Named(
                                        call.say("desk.release", each.number()),
                                        each.texts().getOrDefault(call.tag(), first(each)))))
                        .toList());
    }

    private static String first(Release release) {
        return release.texts().values().stream().sorted().findFirst().orElse("");
    }

    /// Acts of the holder's Party; for one of no Party, those of the union.
    private void publications(Look look) {
        var call = look.call();
        var party = bodies.parties(union(look), look.now(), call.tag()).stream()
                .filter(each -> each.id() == look.mandate().party())
                .map(Party::code)
                .findFirst()
                .orElse("");
        look.put(
                Pile.PUBLISH,
                acts.acts(union(look), null, look.now(), call.tag()).stream()
                        .filter(each -> party.equals(each.party() == null ? "" : each.party()))
                        .filter(each -> each.stage() != null && ADOPTED.contains(each.stage()))
                        .filter(each ->
                                each.published() == null || each.published().isBlank())
                        .map(each -> Task.of(
                                String.valueOf(each.id()),
                                null,
                                each.since() == null ? "" : call.say("desk.note.publish", day(look, each.since())),
                                at(call, "/acts/", each.code()),
                                new Task.Named(each.code(), each.title())))
                        .toList());
    }

    /// An auditor of a Party has what rests on claims of that Party.
    private void alarms(Look look) {
        var party = look.mandate().party();
        look.put(
                Pile.ALARM,
                documents.alarms(union(look), look.now(), look.call().tag()).stream()
                        .filter(each -> party == 0 || each.party() == party)
                        .map(each -> new Task(
                                each.thing(),
                                each.claim() + "-" + each.document().id(),
                                null,
                                look.call()
                                        .say("desk.note.alarm", each.document().title()),
                                "/claims"))
                        .toList());
    }

    private void apart(Look look) {
        look.put(
                Pile.APART,
                assessments.all(union(look), look.now(), look.call().tag()).stream()
                        .filter(each -> each.mandate() == look.mandate().id() && each.differs())
                        .map(each -> new Task(
                                each.thing(), String.valueOf(each.id()), null, official(look, each), "/assessments"))
                        .toList());
    }

    private static String official(Look look, Assessment assessment) {
        var official = assessment.official();
        return official == null
                ? look.call().say("desk.note.apart.none")
                : look.call()
                        .say(
                                "desk.note.apart",
                                look.call()
                                        .say("claims.state." + official.state().word()));
    }

    /// Against what stood, and was known, at the end of the day of the last meeting.
    private void changed(Look look) {
        var last = meetings(look).stream()
                .map(Meeting::heldOn)
                .filter(each -> each.isBefore(look.today()))
                .max(LocalDate::compareTo);
        if (last.isEmpty()) return;
        var then = new AsOf(last.get(), look.call().union().endOf(last.get()));
        look.put(
                Pile.CHANGED,
                store.changed(union(look), then, look.now()).entrySet().stream()
                        .map(each -> new Task(
                                each.getKey(),
                                each.getValue(),
                                null,
                                look.call()
                                        .say(
                                                "desk.note.changed",
                                                look.call().say("claims.state." + each.getValue()),
                                                day(look, last.get())),
                                "/claims"))
                        .toList());
    }

    private static String at(Call call, String path, String code) {
        return call.at(path + Address.segment(code)).href();
    }

    private static String day(Look look, LocalDate day) {
        return look.call().words().formats().day(day);
    }
}
