package org.pacta.register.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Records;
import org.pacta.ledger.Said;
import org.pacta.ledger.SaidForm;
import org.pacta.ledger.Stale;
import org.pacta.ledger.Viewer;
import org.pacta.register.plan.Plan;
import org.springframework.stereotype.Component;

/// Drafts of a plan: made by any command that is carried out and taken back, looked at, and put in force by one entry.
///
/// A draft is what its author would have said, change by change. Forms, schedule files, imports and what-if end here
/// alike: each hands in work on an open entry, as for a command.
@Component
public class PlanDrafts {

    private final Ledger ledger;
    private final Records records;
    private final PlanDraftStore store;
    private final SaidForm form;
    private final Plan plan;
    private final List<PlanChanged> windows;

    PlanDrafts(
            Ledger ledger, Records records, PlanDraftStore store, SaidForm form, Plan plan, List<PlanChanged> windows) {
        this.ledger = ledger;
        this.records = records;
        this.store = store;
        this.form = form;
        this.plan = plan;
        this.windows = List.copyOf(windows);
    }

    /// A draft and what the work answered.
    public record Made<T>(Draft draft, T answer) {}

    /// Keeps what the work says as a draft. Nothing of it is written to the plan; derived facts (standings) are
    /// not kept.
    ///
    /// @param viewer who may see the owner's drafts
    /// @param work says everything that is to hold from the day in force as of `title.since()`
    public <T> Made<T> make(Viewer viewer, Command command, Draft.Title title, Function<Entry, T> work) {
        try (var spool = new Spool(form)) {
            var base = new long[1];
            var answer = ledger.attempt(command, spool, entry -> {
                base[0] = entry.seq() - 1;
                return work.apply(entry);
            });
            var number = ledger.read(viewer, () -> {
                var next = store.next(command.union());
                store.add(command.union(), next, title, base[0], command.actor());
                store.addChanges(command.union(), next, title.owner(), 0, spool);
                return next;
            });
            return new Made<>(ledger.read(viewer, () -> draft(command.union(), number)), answer);
        }
    }

    /// Lets the viewer look at the plan as a draft would have it, from the day that stands for the day in force.
    ///
    /// @param look asks as of the moment handed to it
    /// @throws NotFound if there is none that the viewer may see
    public <T> T look(Viewer viewer, Command command, int number, Function<AsOf, T> look) {
        var draft = ledger.read(viewer, () -> draft(command.union(), number));
        return ledger.foresee(
                command,
                entry -> assume(entry, number, draft.since()),
                viewer,
                entry -> look.apply(new AsOf(draft.since(), entry.recorded())));
    }

    /// Adds to an open draft what the work says, on top of all that the draft says already. Where somebody else has
    /// added to it meanwhile, the work is done again on what it says then.
    ///
    /// @param work is told the draft; it says everything that is to hold from `draft.since()` on
    /// @throws NotFound if there is none that the viewer may see
    /// @throws Stale if it is closed, or was sent out
    public <T> T add(Viewer viewer, Command command, int number, BiFunction<Entry, Draft, T> work) {
        while (true) {
            var draft = ledger.read(viewer, () -> draft(command.union(), number));
            if (draft.state() != Draft.State.OPEN || draft.sent()) throw new Stale("draft " + number);
            try (var spool = new Spool(form)) {
                var ear = new Ear(spool);
                var answer = ledger.attempt(command, ear, entry -> {
                    assume(entry, number, draft.since());
                    ear.listens = true;
                    return work.apply(entry, draft);
                });
                if (ledger.keep(viewer, () -> store.addTo(draft, spool))) return answer;
            }
        }
    }

    /// Hears only what is said anew.
    private static final class Ear implements Consumer<Said> {

        private final Consumer<Said> spool;
        private boolean listens;

        Ear(Consumer<Said> spool) {
            this.spool = spool;
        }

        @Override
        public void accept(Said said) {
            if (listens) spool.accept(said);
        }
    }

    /// Shows an open draft to the other Parties, or takes it back from them. While it is out it stays as it is.
    ///
    /// @throws NotFound if the viewer sees none
    /// @throws Stale if it is closed, or was answered
    public void send(Viewer viewer, int union, int number, boolean out) {
        ledger.keep(viewer, () -> {
            store.hold(union, number);
            if (!draft(union, number).unanswered()) throw new Stale("draft " + number);
            store.send(union, number, out);
            return true;
        });
    }

    /// Opens a draft that says nothing yet.
    public Draft open(Viewer viewer, Command command, Draft.Title title) {
        return make(viewer, command, title, _ -> true).draft();
    }

    /// Those that the viewer may see, the latest first.
    public List<Draft> drafts(int union) {
        return store.drafts(union);
    }

    /// @throws NotFound if there is none that the viewer may see
    public Draft draft(int union, int number) {
        return store.draft(union, number).orElseThrow(() -> new NotFound("draft " + number));
    }

    /// What a draft says, in order.
    public List<Said> changes(Draft draft) {
        var changes = new ArrayList<Said>();
        store.changes(draft.union(), draft.number(), changes::add);
        return changes;
    }

    /// What a draft would add, change, move and remove, against the plan that its author saw.
    ///
    /// @param language in which titles are wanted
    public Comparison comparison(Draft draft, String language) {
        var gathering = new Comparison.Gathering();
        store.changes(draft.union(), draft.number(), gathering::hear);
        return told(gathering, draft.union(), draft.since(), language);
    }

    /// What clashes with a draft, thing by thing: `before` is what the plan says by now, `after` what the draft says.
    public Comparison comparison(Draft draft, List<Said.Clash> clashes, String language) {
        var gathering = new Comparison.Gathering();
        for (var clash : clashes) {
            switch (clash.said()) {
                case Said.Made made -> gathering.hear(made);
                case Said.Put put ->
                    gathering.hear(new Said.Put(
                            put.table(), put.key(), put.values(), put.valid(), put.visibility(), clash.now()));
                case Said.Ended ended ->
                    gathering.hear(new Said.Ended(ended.table(), ended.key(), ended.valid(), clash.now()));
            }
        }
        return told(gathering, draft.union(), draft.since(), language);
    }

    private Comparison told(Comparison.Gathering gathering, int union, LocalDate on, String language) {
        var asOf = new AsOf(on, ledger.head(union).recorded());
        var names = records.named(union, gathering.standing(), asOf);
        var texts = records.texts(union, gathering.standing(), asOf);
        return gathering.told(language, thing -> {
            var name = names.getOrDefault(thing, new Records.Name("", 0, ""));
            return new Comparison.Named(name, texts.getOrDefault(thing, List.of()));
        });
    }

    /// How a draft is put in force.
    ///
    /// @param day from which it holds
    /// @param decided the day of the decision; null where none is named
    /// @param document the id of the decision; null where none is named
    public record Force(
            LocalDate day,
            @Nullable LocalDate decided,
            @Nullable Long document) {}

    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient List<Said.Clash> clashes;

        Overtaken(List<Said.Clash> clashes) {
            super("the plan has moved under the draft");
            this.clashes = clashes;
        }
    }

    /// Puts a draft in force: all its changes, and the edition that they make, in one entry from that day on. If the
    /// plan says something else by then than what the author saw, nothing is written.
    ///
    /// @param viewer who must see the draft
    public Outcome putInForce(Viewer viewer, Command command, int number, Force force) {
        return putInForce(viewer, command.union(), number, force, work -> ledger.enter(command, work));
    }

    /// The same by a command that is opened by the caller, who may ask more under its lock.
    ///
    /// @param opening carries out the work that is handed to it
    public Outcome putInForce(
            Viewer viewer, int union, int number, Force force, Function<Function<Entry, Outcome>, Outcome> opening) {
        ledger.read(viewer, () -> draft(union, number));
        try {
            return opening.apply(entry -> {
                var draft = draft(entry.union(), number);
                if (draft.state() != Draft.State.OPEN) return new Outcome.Closed(draft.state());
                say(entry, draft, force.day());
                edition(entry, draft, force);
                entry.flush();
                store.close(entry.union(), number, Draft.State.IN_FORCE, entry.seq());
                return new Outcome.InForce(entry.seq());
            });
        } catch (Overtaken overtaken) {
            return new Outcome.Conflict(overtaken.clashes);
        }
    }

    /// What the plan says by now against what a draft's author saw; empty where it has not moved.
    public List<Said.Clash> clashes(Viewer viewer, Command command, int number, LocalDate day) {
        var draft = ledger.read(viewer, () -> draft(command.union(), number));
        try {
            return ledger.attempt(command, _ -> {}, entry -> {
                say(entry, draft, day);
                return List.of();
            });
        } catch (Overtaken overtaken) {
            return overtaken.clashes;
        }
    }

    /// Says again all that a draft says, for a look at the plan as it would be, inside a command that is taken back.
    ///
    /// @throws NotFound if there is none
    public void assume(Entry entry, int number, LocalDate day) {
        var draft = draft(entry.union(), number);
        store.changes(entry.union(), number, said -> entry.again(said, days(draft, day)));
        entry.flush();
    }

    private void say(Entry entry, Draft draft, LocalDate day) {
        var said = new Touched();
        var names = records.ids(entry.union());
        store.changes(entry.union(), draft.number(), each -> {
            said.hear(each, names);
            if (said.taken.isEmpty()) entry.again(each, days(draft, day));
        });
        if (!said.taken.isEmpty()) throw new Overtaken(said.taken);
        // what is gone must be known before the draft's own removals are written
        var clashes = new ArrayList<Said.Clash>();
        entry.flush();
        clashes.addAll(entry.clashes());
        var gone = store.absent(entry.union(), said.standing(), day);
        clashes.addAll(said.gone(gone));
        if (!clashes.isEmpty()) throw new Overtaken(clashes);
        windows.forEach(each -> each.changed(entry, said.items));
    }

    private static UnaryOperator<LocalDate> days(Draft draft, LocalDate day) {
        return each -> each.equals(draft.since()) ? day : each;
    }

    private void edition(Entry entry, Draft draft, Force force) {
        var framework = draft.framework();
        if (framework == null) return;
        var number = store.nextEdition(entry.union(), framework);
        var id = entry.thing("edition", framework, framework);
        entry.code(id, "edition", framework, String.valueOf(number), force.day());
        plan.edition(entry, id, framework, number, force.decided(), force.document(), force.day());
        entry.text(id, "name", draft.language(), draft.name(), true, force.day());
    }

    /// A draft that its author gives up.
    ///
    /// @throws NotFound if the viewer sees none
    public Optional<Draft.State> withdraw(Viewer viewer, int union, int number) {
        return ledger.read(viewer, () -> {
            var draft = draft(union, number);
            if (draft.state() != Draft.State.OPEN) return Optional.of(draft.state());
            store.close(union, number, Draft.State.WITHDRAWN, null);
            return Optional.empty();
        });
    }

    /// Takes up what the plan says by now: the draft is withdrawn, and one with the same wishes is made on today's
    /// plan.
    public Draft renew(Viewer viewer, Command command, int number) {
        var draft = ledger.read(viewer, () -> draft(command.union(), number));
        var made = again(viewer, command, draft, draft.owner());
        withdraw(viewer, command.union(), number);
        return made;
    }

    /// A draft with the same wishes on today's plan.
    Draft again(Viewer viewer, Command command, Draft draft, long owner) {
        var title = new Draft.Title(
                owner,
                draft.name(),
                draft.origin(),
                draft.language(),
                draft.framework(),
                draft.since(),
                draft.grounds());
        var made = make(viewer, command, title, entry -> {
            store.changes(entry.union(), draft.number(), said -> entry.again(said, UnaryOperator.identity()));
            entry.flush();
            return true;
        });
        return made.draft();
    }
}
