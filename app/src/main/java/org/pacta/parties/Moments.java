package org.pacta.parties;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
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
    /// it is the head
    /// @throws Unreadable if one of them is neither
    public AsOf asOf(Union union, @Nullable String on, @Nullable String known) {
        var day = on == null || on.isBlank() ? union.today(clock) : day("on", on);
        var head = ledger.head(union.id()).recorded();
        var until = known == null || known.isBlank() ? head : instant(union, known);
        return new AsOf(day, until.isAfter(head) ? head : until);
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
                    "%s (%s) must be a day as 2023-11-29%s"
                            .formatted(
                                    parameter,
                                    text,
                                    parameter.equals("known") ? " or a moment as 2023-11-29T12:00:00Z" : ""),
                    "pages.unreadable." + parameter);
            this.parameter = parameter;
        }

        /// The parameter at fault: `on` or `known`.
        public String parameter() {
            return parameter;
        }
    }
}
