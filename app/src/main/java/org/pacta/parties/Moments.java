package org.pacta.parties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.springframework.stereotype.Component;

/// What `on` and `known` mean in a union.
@Component
public class Moments {

    private final Ledger ledger;
    private final Clock clock;

    Moments(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// The moment asked for; without `on` today, without `known` all that is recorded.
    ///
    /// @param on a day (ISO 8601), inclusive
    /// @param known an instant, or a day, which means to the end of that day in the union's zone; beyond the head
    /// it is the head: the last entry that the reader may see
    /// @throws Unreadable if one of them is neither
    public AsOf asOf(Union union, @Nullable String on, @Nullable String known) {
        var day = on == null || on.isBlank() ? union.today(clock) : day("on", on);
        return new AsOf(day, until(union, known, null));
    }

    /// The same, or only what was truly in the system by then.
    ///
    /// @param as `entered` to leave out whatever was entered after `known`, although it states an earlier moment;
    /// null or blank for the record as it stands
    /// @throws Unreadable if one of them cannot be read
    public AsOf asOf(Union union, @Nullable String on, @Nullable String known, @Nullable String as) {
        if (!entered(as)) return asOf(union, on, known);
        var by = ledger.enteredBy(union.id(), until(union, known, as));
        return new AsOf(asOf(union, on, null).on(), by);
    }

    /// A moment as it is said in a union: `29 November 2023, 12:00 (Europe/Minsk)`.
    public static String said(Union union, Words words, Instant moment) {
        var there = LocalDateTime.ofInstant(moment, union.zone());
        return words.formats().moment(there) + " (" + union.zone().getId() + ")";
    }

    /// The moment that `known` stands for: no later than the last entry was recorded, or (`as` entered) made.
    public Instant until(Union union, @Nullable String known, @Nullable String as) {
        var head = ledger.head(union.id());
        var last = entered(as) ? head.entered() : head.recorded();
        var until = known == null || known.isBlank() ? last : instant(union, known);
        return until.isAfter(last) ? last : until;
    }

    /// The moment that was asked for, however late it is; empty where none was.
    public Optional<Instant> asked(Union union, @Nullable String known) {
        return known == null || known.isBlank() ? Optional.empty() : Optional.of(instant(union, known));
    }

    /// @throws Unreadable if it is neither blank nor the one word that is understood
    public static boolean entered(@Nullable String as) {
        if (as == null || as.isBlank()) return false;
        if (as.equals("entered")) return true;
        throw new Unreadable("as", as);
    }

    /// The day that it is in the union.
    public LocalDate today(Union union) {
        return union.today(clock);
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw new Unreadable(name, text);
        }
    }

    private static Instant instant(Union union, String text) {
        if (!text.contains("T")) return union.endOf(day("known", text));
        try {
            // a plus sign in an address arrives as a space
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException _) {
            throw new Unreadable("known", text);
        }
    }

    /// A moment in an address that cannot be read.
    public static final class Unreadable extends org.pacta.page.Unreadable {

        private static final long serialVersionUID = 1L;

        private final String parameter;

        Unreadable(String parameter, String text) {
            super(
                    "%s (%s) must be %s"
                            .formatted(
                                    parameter,
                                    text,
                                    switch (parameter) {
                                        case "as" -> "the word entered";
                                        case "known" -> "a day as 2023-11-29 or a moment as 2023-11-29T12:00:00Z";
                                        default -> "a day as 2023-11-29";
                                    }),
                    "pages.unreadable." + parameter);
            this.parameter = parameter;
        }

        /// The parameter at fault: `on`, `known` or `as`.
        public String parameter() {
            return parameter;
        }
    }
}
