package org.pacta.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.State;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.claim.Silence;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.council.extension.Extension;
import org.pacta.council.extension.Extensions;
import org.pacta.ledger.Ledger;
import org.pacta.page.Address;
import org.pacta.parties.Moments;
import org.pacta.parties.mandate.Mandate;
import org.pacta.parties.mandate.Power;
import org.pacta.parties.mandate.Role;
import org.pacta.parties.presence.Call;
import org.pacta.reporting.Cycle;
import org.pacta.reporting.ReportDraft;
import org.pacta.reporting.ReportDrafts;
import org.pacta.reporting.Reports;
import org.pacta.reporting.Row;
import org.pacta.reporting.input.Asked;
import org.pacta.reporting.input.Inputs;
import org.springframework.stereotype.Component;

/// What awaits the holder of a mandate now. An officer has what his body carries out, a coordinator what his Party
/// does, the secretariat what is for it to answer and to record, others what their [Offices] are about. Called inside a
/// reading of that holder.
@Component
public class Desks {

    private final DeskStore store;
    private final Confirmations confirmations;
    private final Drafts drafts;
    private final Extensions extensions;
    private final Disagreements disagreements;
    private final Reports reports;
    private final ReportDrafts reportDrafts;
    private final Inputs inputs;
    private final Offices offices;
    private final Moments moments;
    private final Ledger ledger;

    Desks(
            DeskStore store,
            Confirmations confirmations,
            Drafts drafts,
            Extensions extensions,
            Disagreements disagreements,
            Reports reports,
            ReportDrafts reportDrafts,
            Inputs inputs,
            Offices offices,
            Moments moments,
            Ledger ledger) {
        this.store = store;
        this.confirmations = confirmations;
        this.drafts = drafts;
        this.extensions = extensions;
        this.disagreements = disagreements;
        this.reports = reports;
        this.reportDrafts = reportDrafts;
        this.inputs = inputs;
        this.offices = offices;
        this.moments = moments;
        this.ledger = ledger;
    }

    /// What lies there now.
    public Desk desk(Call call, Mandate mandate) {
        var now = moments.asOf(call.union(), null, null);
        var reporting = mandate.role() == Role.BODY_OFFICER || mandate.role() == Role.PARTY_COORDINATOR;
        var cycles = reporting ? reports.cycles(call.union().id(), now, call.tag()) : List.<Cycle>of();
        var look = new Look(call, mandate, now, new HashSet<>(), cycles, new EnumMap<>(Pile.class), new ArrayList<>());
        if (look.officer() || look.coordinates()) {
            duties(look);
            reports(look);
        }
        var answers = look.officer() || look.coordinates() || look.secretariat();
        if (answers) claims(look);
        if (answers || mandate.role() == Role.COUNCIL_SECRETARY) requests(look);
        if (answers || mandate.role() == Role.COUNCIL_SECRETARY || mandate.role() == Role.DELEGATE) differences(look);
        offices.lay(look);
        if (look.officer() || look.coordinates()) {
            drafts(look);
            reportDrafts(look);
            inputs(look);
        }
        return new Desk(look.piles(), look.reminders());
    }

    private void duties(Look look) {
        var body = look.officer() ? look.mandate().body() : 0;
        var union = look.call().union().id();
        // for all bodies this joins a thousand rows
        var duties = body == 0
                ? ledger.planned(() -> store.duties(union, look.mandate().party(), body, look.now()))
                : store.duties(union, look.mandate().party(), body, look.now());
        duties.forEach(each -> look.own().add(each.thing()));
        var end = look.today().withDayOfMonth(look.today().lengthOfMonth());
        var dated = duties.stream().filter(each -> each.due() != null).toList();
        look.put(Pile.OPEN, duties.stream().map(Desks::task).toList());
        look.put(
                Pile.LATE,
                dated.stream()
                        .filter(each -> look.today().isAfter(each.due()))
                        .map(Desks::task)
                        .toList());
        look.put(
                Pile.MONTH,
                dated.stream()
                        .filter(each -> !look.today().isAfter(each.due()) && !end.isBefore(each.due()))
                        .map(Desks::task)
                        .toList());
    }

    private static Task task(DeskStore.Duty duty) {
        return new Task(duty.thing(), "", duty.due(), "", "/claims");
    }

    /// What is awaited or missing in the cycles that have begun and not closed.
    private void reports(Look look) {
        var union = look.call().union().id();
        var body = look.officer() ? look.mandate().body() : 0;
        var tasks = new ArrayList<Task>();
        for (var cycle : look.cycles()) {
            var stage = Reminder.stage(cycle, look.today());
            if (stage.isEmpty()) continue;
            var at = look.call().at("/cycles/" + Address.segment(cycle.code())).href();
            var seen = new HashSet<Long>();
            for (var row : reports.rows(union, cycle, look.mandate().party(), body, look.now())) {
                var state = row.state(cycle, look.today());
                if (state != Row.State.AWAITED && state != Row.State.MISSING) continue;
                if (seen.add(row.thing()))
                    tasks.add(new Task(row.thing(), String.valueOf(cycle.id()), cycle.due(), cycle.title(), at));
            }
            if (!seen.isEmpty())
                look.reminders()
                        .add(new Reminder(
                                cycle.id(), cycle.title(), stage.get(), cycle.due(), cycle.closes(), seen.size(), at));
        }
        look.put(Pile.REPORT, tasks);
    }

    private void claims(Look look) {
        var union = look.call().union();
        var parties = confirmations.parties(union.id());
        var goneOn = store.goneOn(union.id(), look.now());
        var open = confirmations.open(union.id()).stream()
                .filter(each -> !goneOn.contains(each.thing()))
                .toList();
        var side = look.mandate().party();
        look.put(
                Pile.ANSWER,
                open.stream()
                        .filter(each -> each.awaited(parties).contains(side) && look.mine(each.thing()))
                        .map(each -> new Task(
                                each.thing(),
                                String.valueOf(each.id()),
                                Silence.lastDay(union, each).orElse(null),
                                look.call()
                                        .say(
                                                "desk.note.answer."
                                                        + each.kind().name().toLowerCase(java.util.Locale.ROOT),
                                                day(look, each.valid().from())),
                                "/claims"))
                        .toList());
        look.put(
                Pile.RETURNED,
                open.stream()
                        .filter(each -> side != 0 && each.party() == side && look.mine(each.thing()))
                        .filter(each -> each.state(parties) == State.RETURNED)
                        .map(each -> new Task(
                                each.thing(),
                                String.valueOf(each.id()),
                                null,
                                look.call().say("desk.note.returned"),
                                "/claims"))
                        .toList());
    }

    private void requests(Look look) {
        var open = extensions
                .all(look.call().union().id(), look.now(), look.call().tag())
                .stream()
                .filter(Extension::open)
                .toList();
        var side = look.mandate().party();
        if (side == 0) {
            look.put(Pile.DECIDE, open.stream().map(each -> request(look, each)).toList());
            return;
        }
        look.put(
                Pile.REQUEST,
                open.stream()
                        .filter(each -> each.party() != side && look.own().contains(each.thing()))
                        .filter(each -> each.answers().stream().noneMatch(answer -> answer.party() == side))
                        .map(each -> request(look, each))
                        .toList());
    }

    private static Task request(Look look, Extension one) {
        return new Task(
                one.thing(),
                String.valueOf(one.id()),
                null,
                look.call().say("desk.note.request", day(look, one.wanted())),
                "/extensions");
    }

    private void differences(Look look) {
        var side = look.mandate().party();
        look.put(
                Pile.DIFFER,
                disagreements
                        .all(look.call().union().id(), look.now(), look.call().tag())
                        .stream()
                        .filter(each -> each.open()
                                && (side == 0 || each.claimant() == side || each.objector() == side)
                                && look.mine(each.thing()))
                        .map(each -> new Task(
                                each.thing(),
                                String.valueOf(each.id()),
                                each.referral() == null ? null : each.referral().meeting(),
                                look.call().say(each.referral() == null ? "desk.note.differ" : "desk.note.referred"),
                                "/claims"))
                        .toList());
    }

    private void drafts(Look look) {
        var union = look.call().union();
        var seen = drafts.open(union.id(), 0);
        var ready = seen.stream()
                .filter(each -> each.party() == look.mandate().party())
                .collect(Collectors.groupingBy(each -> where(look, each)));
        ready.forEach((pile, own) -> pile.ifPresent(each ->
                look.put(each, own.stream().map(one -> draft(look, one, each)).toList())));
        if (!look.coordinates() || !look.mandate().may(Power.DECIDE)) return;
        look.put(
                Pile.COSIGN,
                seen.stream()
                        .filter(each -> each.party() != look.mandate().party()
                                && !drafts.cosigned(each)
                                        .contains(look.mandate().party()))
                        .map(each -> draft(look, each, Pile.COSIGN))
                        .toList());
    }

    /// Where a draft of his own Party lies on his desk; nowhere if it awaits somebody else.
    private java.util.Optional<Pile> where(Look look, Draft draft) {
        if (look.officer()
                && draft.body() != 0
                && draft.body() != look.mandate().body()) return java.util.Optional.empty();
        var left = drafts.remaining(draft);
        if (left.isEmpty()) {
            var submits = look.coordinates() && look.mandate().may(Power.DECIDE);
            return submits ? java.util.Optional.of(Pile.SUBMIT) : java.util.Optional.empty();
        }
        var own = left.getFirst() != Draft.Step.REGISTRY
                && draft.by(look.mandate().person());
        return own ? java.util.Optional.empty() : java.util.Optional.of(Pile.APPROVE);
    }

    /// Drafts of reports that await a step of somebody else than who wrote them, or to be submitted.
    private void reportDrafts(Look look) {
        var union = look.call().union().id();
        var body = look.officer() ? look.mandate().body() : 0;
        var cycles = look.cycles().stream().collect(Collectors.toMap(Cycle::id, each -> each));
        for (var draft : reportDrafts.open(union, 0, body)) {
            var cycle = cycles.get(draft.cycle());
            if (cycle == null) continue;
            var left = reportDrafts.remaining(draft);
            var own = draft.matter().by(look.mandate().person());
            if (!left.isEmpty() && own && left.getFirst() != Draft.Step.REGISTRY) continue;
            look.put(left.isEmpty() ? Pile.SUBMIT : Pile.APPROVE, List.of(report(look, cycle, draft)));
        }
    }

    /// What is asked of his body, or of those of his Party, in cycles that have not closed.
    private void inputs(Look look) {
        var body = look.officer() ? look.mandate().body() : 0;
        for (var cycle : look.cycles()) {
            if (cycle.closedOn(look.today())) continue;
            var asked =
                    inputs.open(look.call().union().id(), cycle, look.mandate().party(), body, look.now());
            look.put(
                    Pile.INPUT,
                    asked.stream().map(each -> input(look, cycle, each)).toList());
        }
    }

    private static Task input(Look look, Cycle cycle, Asked asked) {
        return new Task(
                asked.report().thing(),
                asked.report().id() + "-" + asked.of(),
                asked.by(),
                asked.report().in(look.call().tag()).text("input"),
                asked.href(look.call(), cycle));
    }

    private static Task report(Look look, Cycle cycle, ReportDraft draft) {
        var at = look.call().at("/cycles/" + Address.segment(cycle.code()) + "/drafts/" + draft.id());
        return new Task(
                draft.statements().getFirst().thing(),
                draft.id().toString(),
                cycle.due(),
                look.call()
                        .say(
                                "desk.note.report",
                                cycle.title(),
                                draft.statements().size()),
                at.href());
    }

    private static Task draft(Look look, Draft draft, Pile pile) {
        return new Task(
                draft.thing(),
                draft.id().toString(),
                null,
                look.call()
                        .say(
                                "desk.note." + pile.code(),
                                day(look, draft.content().since())),
                look.call().at("/drafts/" + draft.id()).href());
    }

    private static String day(Look look, LocalDate day) {
        return look.call().words().formats().day(day);
    }
}
