package org.pacta.council.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Entry;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.PublicRecord;
import org.pacta.parties.Openness;
import org.pacta.parties.Union;
import org.pacta.parties.mandate.Mandates;
import org.pacta.parties.mandate.Role;
import org.springframework.stereotype.Component;

/// Whether everybody sees the record of a union live or as released, and the releases. Commands work in an open entry.
@Component
public class Releases {

    private final ReleaseStore store;
    private final ReleaseFacts facts;
    private final PublicRecord record;
    private final Openness openness;
    private final Mandates mandates;
    private final Clock clock;

    Releases(
            ReleaseStore store,
            ReleaseFacts facts,
            PublicRecord record,
            Openness openness,
            Mandates mandates,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.record = record;
        this.openness = openness;
        this.mandates = mandates;
        this.clock = clock;
    }

    /// From now on everybody sees the record live, or as it is now until the first release.
    public Outcome set(Entry entry, Union union, boolean asReleased) {
        if (record.asReleased(union.id()) == asReleased) return refused(Reason.SAME_SETTING);
        var day = union.today(clock);
        if (asReleased) record.asReleased(entry, union.thing(), day);
        else record.live(entry, union.thing(), day);
        return new Outcome.Recorded(0);
    }

    /// From now on everybody sees these counts by Party and body. It holds at once.
    public Outcome open(Entry entry, Union union, Openness.Slices slices) {
        if (openness.slices(union.id()).equals(Optional.of(slices))) return refused(Reason.SAME_SLICES);
        openness.open(entry, union, slices, union.today(clock));
        return new Outcome.Recorded(0);
    }

    /// What somebody prepares.
    ///
    /// @param texts by language, those of the union at least
    public record Draft(Instant moment, List<Long> frameworks, Map<String, String> texts) {}

    /// Prepares a release of the record as it is with this entry.
    public Outcome prepare(Entry entry, Union union, Draft draft) {
        var reasons = new ArrayList<Reason>();
        if (!record.asReleased(union.id())) reasons.add(Reason.LIVE);
        if (draft.moment.isBefore(clock.instant())) reasons.add(Reason.PAST);
        if (draft.frameworks.isEmpty()) reasons.add(Reason.FRAMEWORK_MISSING);
        if (union.languages().stream()
                .anyMatch(each -> draft.texts.getOrDefault(each, "").isBlank())) reasons.add(Reason.TEXT_MISSING);
        if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
        var number = store.next(union.id());
        facts.prepare(entry, union, number, draft, union.today(clock));
        return new Outcome.Recorded(number);
    }

    /// Releases what another prepared: it takes effect at its moment, or at once where that has passed.
    public Outcome release(Entry entry, Union union, int number) {
        var one = store.release(union.id(), number).orElseThrow(() -> new NotFound("release"));
        var actor = entry.command().actor();
        var reasons = new ArrayList<Reason>();
        if (one.state() != Release.State.PREPARED) reasons.add(Reason.CLOSED);
        if (!record.asReleased(union.id())) reasons.add(Reason.LIVE);
        if (actor instanceof Actor.Holder holder && holder.person() == one.preparedBy())
            reasons.add(Reason.SAME_PERSON);
        if (actor instanceof Actor.Operator && hasReleaser(union)) reasons.add(Reason.NOT_THE_OPERATOR);
        var now = clock.instant();
        var moment = one.moment().isBefore(now) ? now : one.moment();
        if (store.furtherBy(union.id(), one.until(), moment)) reasons.add(Reason.OVERTAKEN);
        if (!reasons.isEmpty()) return new Outcome.Refused(reasons);
        facts.release(entry, one.id(), moment, one.until(), union.today(clock));
        return new Outcome.Recorded(number);
    }

    /// Takes back what has not taken effect.
    public Outcome withdraw(Entry entry, Union union, int number) {
        var one = store.release(union.id(), number).orElseThrow(() -> new NotFound("release"));
        if (one.state() == Release.State.PUBLIC) return refused(Reason.PUBLIC_ALREADY);
        if (one.state() == Release.State.WITHDRAWN) return refused(Reason.CLOSED);
        facts.withdraw(entry, one.id(), one.state() == Release.State.RELEASED, union.today(clock));
        return new Outcome.Recorded(number);
    }

    private boolean hasReleaser(Union union) {
        return mandates.open(union.id(), union.today(clock)).stream()
                .anyMatch(each -> each.role() == Role.PUBLISHING_AUTHORITY);
    }

    private static Outcome refused(Reason reason) {
        return new Outcome.Refused(List.of(reason));
    }

    /// Whether everybody sees the record as released. Called inside a reading of somebody with rights in the union.
    public boolean asReleased(int union) {
        return record.asReleased(union);
    }

    /// The releases that the reader may see, the latest first: everybody those that have taken effect. Called inside a
    /// reading, as those below.
    ///
    /// @param all also those that everybody does not see
    public List<Release> releases(int union, boolean all) {
        return store.releases(union).stream()
                .filter(each -> all || each.state() == Release.State.PUBLIC)
                .toList();
    }

    public Optional<Release> release(int union, int number, boolean all) {
        return releases(union, all).stream()
                .filter(each -> each.number() == number)
                .findFirst();
    }
}
