package org.pacta.confirmation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Visibility;

/// A document as it stands at a moment.
///
/// @param ref what stands for it in addresses
/// @param party whose record it is; 0 for the secretariat's
/// @param title in the language found
/// @param lapse what became of it by the day asked; null where nothing did
/// @param strength of proof on the day asked
public record Document(
        long id,
        String ref,
        long party,
        Content content,
        String title,
        String language,
        @Nullable Lapse lapse,
        Proof strength) {

    public static final List<String> KINDS = List.of("law", "act", "protocol", "letter", "report", "other");

    /// @param kind one of [#KINDS]
    /// @param signatory the office that signed
    /// @param outgoing and `incoming` numbers, as the registries gave them
    /// @param form file, link, act, held: exactly one of the following four is there
    /// @param expires the last day on which it proves something
    /// @param seen who shall see it once it serves a claim
    public record Content(
            String kind,
            @Nullable String number,
            @Nullable LocalDate dated,
            @Nullable String signatory,
            @Nullable String outgoing,
            @Nullable String incoming,
            @Nullable Integer pages,
            String form,
            @Nullable UUID file,
            @Nullable String link,
            @Nullable Long act,
            @Nullable String held,
            @Nullable String restriction,
            @Nullable LocalDate expires,
            Visibility seen) {

        /// Whether its link, where it has one, can be followed.
        public boolean linked() {
            return link == null || link.matches("https?://[^\\s<>\"']+");
        }

        /// A letter and the like of which only number and day are known, held by a body.
        public static Content held(String kind, String number, LocalDate dated, String signatory, String where) {
            return new Content(
                    kind,
                    number,
                    dated,
                    signatory,
                    null,
                    null,
                    null,
                    "held",
                    null,
                    null,
                    null,
                    where,
                    null,
                    null,
                    Visibility.PUBLIC);
        }

        /// The same with the file that it is in.
        public Content with(UUID stored) {
            return new Content(
                    kind,
                    number,
                    dated,
                    signatory,
                    outgoing,
                    incoming,
                    pages,
                    "file",
                    stored,
                    link,
                    act,
                    held,
                    restriction,
                    expires,
                    seen);
        }

        /// Whether just the place that its form asks for is said.
        boolean formed() {
            int places =
                    (file == null ? 0 : 1) + (link == null ? 0 : 1) + (act == null ? 0 : 1) + (held == null ? 0 : 1);
            return places == 1
                    && switch (form) {
                        case "file" -> file != null;
                        case "link" -> link != null;
                        case "act" -> act != null;
                        case "held" -> held != null;
                        default -> false;
                    };
        }
    }

    /// @param kind amended, repealed, withdrawn, expired
    /// @param by what it was changed by; empty for what expired
    public record Lapse(String kind, LocalDate since, String by) {}
}
