package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.confirmation.Confirmations;
import org.pacta.confirmation.Rule;
import org.pacta.confirmation.claim.Claims;
import org.pacta.confirmation.claim.Draft;
import org.pacta.confirmation.claim.Drafts;
import org.pacta.confirmation.claim.Kept;
import org.pacta.confirmation.claim.Orders;
import org.pacta.confirmation.claim.Outcome;
import org.pacta.confirmation.claim.Reason;
import org.pacta.confirmation.claim.Said;
import org.pacta.confirmation.claim.Submissions;
import org.pacta.confirmation.disagreement.Disagreements;
import org.pacta.confirmation.evidence.Document;
import org.pacta.confirmation.evidence.Documents;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;

/// People of the Parties of a [PlanFixture] at work on claims, in sentences. A Party `X` has an officer, a head of
/// unit and a coordinator.
public final class ClaimFixture {

    public static final LocalDate TODAY = PlanFixture.day("2023-06-30");

    public final TestApplication app;
    public final PlanFixture plan;

    public ClaimFixture(TestApplication app, PlanFixture plan) {
        this.app = app;
        this.plan = plan;
    }

    public int union() {
        return plan.unionId();
    }

    public long party(String party) {
        return party.isEmpty() ? 0 : plan.id("party", party);
    }

    /// @param party empty for the secretariat
    public Actor.Holder officer(String party) {
        return new Actor.Holder(party(party) * 10 + 1, party(party) * 10 + 1, party(party));
    }

    public Actor.Holder head(String party) {
        return new Actor.Holder(party(party) * 10 + 2, party(party) * 10 + 2, party(party));
    }

    public Actor.Holder coordinator(String party) {
        return new Actor.Holder(party(party) * 10 + 3, party(party) * 10 + 3, party(party));
    }

    public Viewer viewer(String party) {
        return party.isEmpty() ? Viewer.parties(union()) : Viewer.party(union(), party(party));
    }

    public static Draft.Content content(String since) {
        return content(since, "Done as agreed.", Visibility.PUBLIC, List.of());
    }

    public static Draft.Content content(String since, String words, Visibility seen, List<Long> documents) {
        return new Draft.Content(LocalDate.parse(since), null, null, "en", words, seen, documents, Set.of());
    }

    public static Draft.Content partly(String since, String part) {
        return new Draft.Content(
                LocalDate.parse(since), new BigDecimal(part), null, "en", "", Visibility.PUBLIC, List.of(), Set.of());
    }

    public Draft.Content together(String since, String... parties) {
        var partners = new TreeSet<Long>();
        for (var each : parties) partners.add(party(each));
        return new Draft.Content(LocalDate.parse(since), null, null, "en", "", Visibility.PUBLIC, List.of(), partners);
    }

    /// The order of approval of a body, or for an empty one of all that have none.
    public void order(String party, String body, Draft.Step... steps) {
        var orders = app.bean(Orders.class);
        long id = body.isEmpty() ? 0 : plan.id("body", body);
        var now = new AsOf(TODAY, plan.head().recorded());
        var last = plan.read(viewer(party), () -> orders.history(union(), party(party), id, now));
        var setting = new Orders.Setting(List.of(steps), "Order No 7", "en");
        var read = last.isEmpty() ? 0 : last.getFirst().version();
        assertThat(orders.set(coordinator(party), union(), id, setting, read, TODAY))
                .isEqualTo(new Orders.Answer.Done());
    }

    public Draft draft(String party, String thing, Draft.Content content) {
        return draft(party, thing, Claim.Kind.FULFILMENT, content);
    }

    public Draft draft(String party, String thing, Claim.Kind kind, Draft.Content content) {
        return saved(
                app.bean(Drafts.class).draft(officer(party), union(), plan.counted(thing), kind, 0, content, TODAY));
    }

    public Kept edit(Actor actor, Draft draft, Draft.Content content) {
        return app.bean(Drafts.class).edit(actor, union(), draft.id(), draft.version(), content, TODAY);
    }

    public Kept approve(Actor actor, Draft draft, Draft.@Nullable Paper paper) {
        return app.bean(Drafts.class).approve(actor, union(), draft.id(), draft.version(), paper, TODAY);
    }

    public static Draft saved(Kept kept) {
        if (kept instanceof Kept.Saved(var draft)) return draft;
        throw new AssertionError("not saved: " + kept);
    }

    public Outcome submit(Actor actor, Draft draft) {
        return app.bean(Submissions.class).submit(actor, union(), draft.id(), draft.version(), TODAY);
    }

    public Outcome cosign(Actor actor, Draft draft) {
        return app.bean(Submissions.class).cosign(actor, union(), draft.id(), draft.version(), TODAY);
    }

    /// Drafted by the officer, signed by the head, submitted by the coordinator.
    public long claim(String party, String thing, String since) {
        return claim(party, thing, Claim.Kind.FULFILMENT, content(since));
    }

    public long claim(String party, String thing, Claim.Kind kind, Draft.Content content) {
        var draft = draft(party, thing, kind, content);
        saved(approve(head(party), draft, null));
        return recorded(submit(coordinator(party), draft));
    }

    public static long recorded(Outcome outcome) {
        if (outcome instanceof Outcome.Recorded recorded) return recorded.claim();
        throw new AssertionError("not recorded: " + outcome);
    }

    public static List<Reason> reasons(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reasons) ? reasons : List.of();
    }

    public static List<Reason> reasons(Kept kept) {
        return kept instanceof Kept.Refused(var reasons) ? reasons : List.of();
    }

    public Outcome confirm(String party, long claim) {
        return app.bean(Claims.class).confirm(coordinator(party), union(), claim, Said.nothing());
    }

    public Outcome sendBack(String party, long claim, String words) {
        return app.bean(Claims.class).sendBack(coordinator(party), union(), claim, Said.of(words, "en"));
    }

    public Outcome withdraw(String party, long claim) {
        return app.bean(Claims.class).withdraw(coordinator(party), union(), claim, TODAY);
    }

    /// @param since null if the Party does not read it as fulfilled
    public Outcome object(String party, long claim, @Nullable String since, String words) {
        var objection = new Disagreements.Objection(
                since == null ? null : LocalDate.parse(since), null, null, Said.of(words, "en"), List.of());
        return app.bean(Disagreements.class).object(coordinator(party), union(), claim, objection, TODAY);
    }

    /// The number of the latest disagreement about a thing.
    public long disagreement(String thing) {
        var now = now(TODAY);
        return plan.read(
                Viewer.operator(union()),
                () -> app.bean(Disagreements.class)
                        .about(union(), plan.counted(thing), now, "en")
                        .getFirst()
                        .id());
    }

    public Outcome settle(Actor actor, String thing, boolean counter, String from) {
        return app.bean(Disagreements.class)
                .settle(actor, union(), disagreement(thing), counter, "Minutes No 5", LocalDate.parse(from), TODAY);
    }

    public long document(String party, Document.Content content, String title) {
        var outcome = app.bean(Documents.class).record(officer(party), union(), content, title, "en", TODAY);
        if (outcome instanceof Documents.Outcome.Recorded(var id)) return id;
        throw new AssertionError("not recorded: " + outcome);
    }

    public void rule(String thing, Rule rule) {
        plan.enter(entry ->
                app.bean(Confirmations.class).rule(entry, plan.counted(thing), rule, PlanFixture.day("2020-01-01")));
    }

    public AsOf now(LocalDate day) {
        return new AsOf(day, plan.head().recorded());
    }

    /// Where a thing stands for all (`""`) or for a Party, on a day, as known now; empty for nowhere.
    public String stands(String thing, String party, String on) {
        return stands(thing, party, now(LocalDate.parse(on)));
    }

    public String stands(String thing, String party, AsOf asOf) {
        return plan.read(Viewer.operator(union()), () -> {
            var stand = app.bean(Confirmations.class)
                    .stands(union(), plan.counted(thing), asOf)
                    .get(party(party));
            return stand == null ? "" : stand.state().word();
        });
    }

    public List<Draft> drafts(Viewer viewer) {
        return plan.read(viewer, () -> app.bean(Drafts.class).open(union(), 0));
    }

    public boolean sees(Viewer viewer, UUID draft) {
        return plan.read(
                viewer, () -> app.bean(Drafts.class).draft(union(), draft).isPresent());
    }
}
