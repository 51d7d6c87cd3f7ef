package org.pacta.register.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Command;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Period;
import org.pacta.ledger.Stale;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.springframework.stereotype.Component;

/// What the secretariat answers to a draft that a Party sent out: it is taken over, or refused with a reason. An
/// answer is a fact, given once; all Parties see it.
@Component
public class DraftAnswers {

    static final FactTable ANSWER =
            FactTable.about("register.draft_answer", List.of("id"), List.of("number", "party_id", "answer", "taken"));

    /// The field of the text that says why.
    public static final String WORDS = "words";

    private final Ledger ledger;
    private final PlanDrafts drafts;
    private final PlanDraftStore store;

    DraftAnswers(Ledger ledger, PlanDrafts drafts, PlanDraftStore store) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.store = store;
    }

    /// Carries out a command that writes an answer.
    public interface Opening {

        boolean enter(Function<Entry, Boolean> work);
    }

    /// Takes over what a Party sent out, as a draft of the union's own on today's plan; the Party's stays as it is.
    ///
    /// @param command under which the draft is made
    /// @param opening of the answer
    /// @throws NotFound if the viewer sees no such draft of a Party, or is not of the secretariat
    /// @throws Stale if it is closed, not sent out or was answered
    public Draft take(Viewer viewer, Command command, int number, LocalDate day, Opening opening) {
        var draft = proposed(viewer, command.union(), number);
        var made = drafts.again(viewer, command, draft, 0);
        try {
            opening.enter(entry -> put(entry, number, made.number(), null, day));
        } catch (Stale overtaken) {
            drafts.withdraw(viewer, command.union(), made.number());
            throw overtaken;
        }
        return made;
    }

    /// Why a draft is not taken over.
    ///
    /// @param words not blank
    public record Refusal(String words, String language) {}

    /// Says no to what a Party sent out.
    ///
    /// @param opening of the answer
    /// @throws NotFound if the viewer sees no such draft of a Party, or is not of the secretariat
    /// @throws Stale if it is closed, not sent out or was answered
    public void refuse(Viewer viewer, int union, int number, Refusal refusal, LocalDate day, Opening opening) {
        if (refusal.words.isBlank()) throw new IllegalArgumentException("words must say why");
        proposed(viewer, union, number);
        opening.enter(entry -> put(entry, number, null, refusal, day));
    }

    /// As the secretariat sees it now.
    private Draft proposed(Viewer viewer, int union, int number) {
        if (!viewer.keeps(union) && !viewer.equals(Viewer.operator(union))) throw new NotFound("draft " + number);
        return ledger.read(viewer, () -> answerable(union, number));
    }

    private Draft answerable(int union, int number) {
        var draft = drafts.draft(union, number);
        if (draft.owner() == 0) throw new NotFound("draft " + number);
        if (!draft.unanswered() || !draft.sent()) throw new Stale("draft " + number);
        return draft;
    }

    private boolean put(Entry entry, int number, @Nullable Integer taken, @Nullable Refusal refusal, LocalDate day) {
        store.hold(entry.union(), number);
        var draft = answerable(entry.union(), number);
        var id = entry.thing("draft-answer", 0, draft.owner(), Visibility.PARTIES);
        var row = Fact.row(
                "number",
                number,
                "party_id",
                draft.owner(),
                "answer",
                taken == null ? "refused" : "taken",
                "taken",
                taken);
        entry.put(Fact.of(ANSWER, Fact.row("id", id), row, Period.since(day)).seenBy(Visibility.PARTIES));
        Optional.ofNullable(refusal)
                .ifPresent(each ->
                        entry.text(id, WORDS, each.language, each.words.strip(), true, day, Visibility.PARTIES));
        return true;
    }
}
