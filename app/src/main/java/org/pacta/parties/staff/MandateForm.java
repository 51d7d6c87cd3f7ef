package org.pacta.parties.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Period;
import org.pacta.parties.mandate.Role;

/// A mandate as it was typed. The names are those of the fields.
///
/// @param party the code of the Party; empty for the union
/// @param body the code of the body; empty for none
/// @param until the last day; empty without an end
/// @param grounds why, for the ledger
public record MandateForm(
        @Nullable String role,
        @Nullable String party,
        @Nullable String body,
        @Nullable String from,
        @Nullable String until,
        @Nullable String grounds) {

    static final MandateForm EMPTY = new MandateForm("", "", "", "", "", "");

    /// What cannot be read of it, as keys of sentences.
    List<String> unreadable() {
        var all = new ArrayList<String>();
        if (roleAsked().isEmpty()) all.add("staff.fault.role");
        if (first().isEmpty()) all.add("staff.fault.from");
        if (!text(until).isEmpty() && day(until).isEmpty()) all.add("staff.fault.until");
        if (text(grounds).isEmpty()) all.add("staff.fault.grounds");
        return all;
    }

    Optional<Role> roleAsked() {
        try {
            return Optional.of(Role.of(text(role)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> first() {
        return day(from);
    }

    /// The first day on which it no longer holds.
    LocalDate end() {
        return day(until).map(each -> each.plusDays(1)).orElse(Period.OPEN);
    }

    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(text(text)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// The fields for a template.
    public String field(String name) {
        return switch (name) {
            case "role" -> text(role);
            case "party" -> text(party);
            case "body" -> text(body);
            case "from" -> text(from);
            case "until" -> text(until);
            case "grounds" -> text(grounds);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
