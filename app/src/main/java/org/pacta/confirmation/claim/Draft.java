package org.pacta.confirmation.claim;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.Claim;
import org.pacta.ledger.Visibility;

/// A claim that a Party prepares. It is no fact and counts nowhere.
///
/// @param body whose steps of approval it takes; 0 for the Party's own
/// @param openTo the Parties to whom it is offered as a joint claim
/// @param steps the order of approval with which it began
/// @param version grows with each change; steps of approval hold for one version
/// @param author and `changedBy` are ids of persons
/// @param claim what it became; null while it is open or where it was thrown away
public record Draft(
        UUID id,
        long party,
        long thing,
        Claim.Kind kind,
        long body,
        Content content,
        Set<Long> openTo,
        List<Step> steps,
        State state,
        int version,
        long author,
        long changedBy,
        Instant changed,
        @Nullable Long claim) {

    public enum State {
        OPEN,
        SUBMITTED,
        DROPPED
    }

    /// A step of approval inside a Party, after the draft is written.
    public enum Step {
        /// Somebody concerned has looked at it.
        VISA,
        /// Who may speak for the Party has signed.
        SIGNATURE,
        /// It has an outgoing number.
        REGISTRY;

        /// As an order of them is kept: codes with commas between.
        public static String words(List<Step> steps) {
            return steps.stream()
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(","));
        }

        public static List<Step> list(String words) {
            return words.isEmpty()
                    ? List.of()
                    : Arrays.stream(words.split(","))
                            .map(each -> valueOf(each.toUpperCase(Locale.ROOT)))
                            .toList();
        }
    }

    /// What is claimed.
    ///
    /// @param part between 0 and 1; null for all of it
    /// @param seen who shall see words and documents
    /// @param documents by id
    /// @param partners the Parties that shall submit it together with this one
    public record Content(
            LocalDate since,
            @Nullable BigDecimal part,
            @Nullable BigDecimal value,
            String language,
            String words,
            Visibility seen,
            List<Long> documents,
            Set<Long> partners) {

        public Content {
            documents = List.copyOf(documents);
            partners = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(partners));
        }
    }

    /// A step that was taken.
    ///
    /// @param paper where it was done on paper; null where here
    public record Approval(
            Step step,
            long person,
            long mandate,
            Instant given,
            @Nullable Paper paper) {}

    /// @param scan a file of the Party; null where there is none
    public record Paper(
            String number, LocalDate day, @Nullable UUID scan) {}

    public Draft {
        openTo = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(openTo));
        steps = List.copyOf(steps);
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean joint() {
        return !content.partners.isEmpty();
    }

    /// It as what is approved.
    public Approvals.Matter matter() {
        return new Approvals.Matter(id, version, party, steps, author, changedBy);
    }

    /// Whether this person wrote it or changed it last, and so does not approve it.
    public boolean by(long person) {
        return matter().by(person);
    }
}
