package org.pacta.desk.letter;

import java.util.Optional;

/// The full hour of the day, in the union's zone, at which letters are written.
///
/// @param value 0 to 23, or [#NEVER]
record Hour(int value) {

    static final Hour NEVER = new Hour(-1);
    /// That of a union which has set none.
    static final Hour USUAL = new Hour(8);

    Hour {
        if (value < -1 || value > 23) throw new IllegalArgumentException("value (%d) must be -1..23".formatted(value));
    }

    /// Whether that hour has begun.
    boolean struck(int now) {
        return value >= 0 && value <= now;
    }

    /// As it is typed into forms: `8`, or `never`.
    String code() {
        return value < 0 ? "never" : String.valueOf(value);
    }

    static Optional<Hour> of(String code) {
        if (code.equals("never")) return Optional.of(NEVER);
        return code.matches("1?[0-9]|2[0-3]") ? Optional.of(new Hour(Integer.parseInt(code))) : Optional.empty();
    }
}
