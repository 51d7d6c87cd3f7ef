package org.pacta.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What lies on a desk together, the most urgent first.
public enum Pile {
    /// Reported by another Party; one's own Party (or the secretariat) is asked.
    ANSWER,
    /// One's own reports that another Party sent back.
    RETURNED,
    /// Drafts of colleagues that await a step of approval.
    APPROVE,
    /// Drafts that have all their steps.
    SUBMIT,
    /// Drafts that another Party offers to submit together.
    COSIGN,
    /// Requests to move a date that await a word of one's own executors.
    REQUEST,
    /// Requests to move a date that await the decision of a body.
    DECIDE,
    /// Releases that wait for a publishing authority.
    RELEASE,
    /// Acts of one's Party that are adopted, with no place of publication recorded.
    PUBLISH,
    /// Meetings that were held, with no document recorded that came of them.
    MINUTES,
    /// Measures on which a report is still to be given in an open cycle.
    REPORT,
    /// What other executors of a measure ask of one's own, for their reports.
    INPUT,
    /// Where positions differ.
    DIFFER,
    /// What rests on a document that has expired, was amended or repealed.
    ALARM,
    /// One's own assessments that say otherwise than the official state.
    APART,
    /// Webhooks of which the last attempt failed.
    FAILING,
    /// People who were let in and cannot sign in yet.
    INVITED,
    /// Mandates that end soon.
    ENDING,
    /// What is to be carried out and is past its date.
    LATE,
    /// What is due from today to the end of the month.
    MONTH,
    /// Meetings of the next months.
    AHEAD,
    /// What stands otherwise than at the last meeting.
    CHANGED,
    /// All that is to be carried out and not confirmed.
    OPEN;

    /// As it stands in addresses.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Pile> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// The key of its name.
    public String key() {
        return "desk.pile." + code();
    }
}
