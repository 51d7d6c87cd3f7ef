package org.pacta.confirmation.dossier;

import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.claim.Reason;
import org.pacta.page.form.Fields;
import org.pacta.page.form.Input;
import org.pacta.parties.presence.Call;

/// Which field of a form each reason is about.
final class Beside {

    private Beside() {}

    /// Puts each reason beside the field that it is about, where the form has that field.
    ///
    /// @return the words of the others
    static List<String> sort(Call call, Input input, List<Reason> reasons, List<String> names) {
        return Fields.sort(call.words(), input, reasons, Beside::field, Reason::key, names);
    }

    private static Optional<String> field(Reason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case WORDS_MISSING -> "words";
                    case SINCE_MISSING, FUTURE, BEFORE_CLAIM -> "since";
                    case VALUE_MISSING -> "value";
                    case PART -> "part";
                    case DOCUMENT -> "documents";
                    case PARTNER -> "partners";
                    case DOCUMENT_MISSING -> "document";
                    case PAPER -> "number";
                    case NOT_ADDRESSEE -> "to";
                    case NO_PARTY,
                            NOT_YOURS,
                            OWN_CLAIM,
                            NOT_ASKED,
                            DECIDED,
                            WITHDRAWN,
                            SUPERSEDED,
                            NOT_CARRIER,
                            CONFIRMED_ALREADY,
                            NOTHING_CONFIRMED,
                            FOUR_EYES,
                            NOT_APPROVED,
                            APPROVED_ALREADY,
                            ORDER,
                            ORDER_STANDS,
                            GROUNDS_MISSING,
                            CLOSED,
                            NOT_OPEN -> null;
                });
    }
}
