package org.pacta.planning.procedure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stage on the way by which an act of a Party comes about, and how long it usually takes from the one before.
///
/// @param code of its Party's own choice, as it stands in addresses: 1 to [#LONGEST] of `a-z`, `0-9` and `-`
/// @param reaches the stage of an act that its end reaches, one of [#ACTS]; null where the act stays what it is
/// @param least,likely,most working days
/// @param body at whose sitting alone it ends; null for none
public record Stage(
        String code,
        @Nullable String reaches,
        BigDecimal least,
        BigDecimal likely,
        BigDecimal most,
        @Nullable Long body) {

    /// The stages that an act can reach, as all Parties count them, in their order.
    public static final List<String> ACTS = List.of("agreed", "prepared", "adopted", "in-force");

    /// The most working days that somebody may say.
    public static final BigDecimal MOST = BigDecimal.valueOf(10_000);

    /// The most characters of a code.
    public static final int LONGEST = 40;

    /// @throws IllegalArgumentException unless code and stage of an act are such, 0 <= least <= likely <= most and
    /// most > 0
    public Stage {
        if (!named(code)) throw new IllegalArgumentException("code (%s)".formatted(code));
        if (reaches != null && !ACTS.contains(reaches)) {
            throw new IllegalArgumentException("reaches (%s) must be one of %s".formatted(reaches, ACTS));
        }
        if (!rising(least, likely, most)) {
            throw new IllegalArgumentException(
                    "least (%s), likely (%s), most (%s) must rise from 0".formatted(least, likely, most));
        }
    }

    /// Whether 0 <= least <= likely <= most and most > 0.
    public static boolean rising(BigDecimal least, BigDecimal likely, BigDecimal most) {
        return least.signum() >= 0 && least.compareTo(likely) <= 0 && likely.compareTo(most) <= 0 && most.signum() > 0;
    }

    /// Whether a stage may have this code.
    public static boolean named(String code) {
        return code.length() <= LONGEST && code.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    }

    /// How far the act has come with its end, among [#ACTS]; -1 where it stays what it is.
    int rank() {
        return reaches == null ? -1 : ACTS.indexOf(reaches);
    }

    /// Whether both say the same: numbers by their worth, not by how they are written.
    boolean same(Stage other) {
        return code.equals(other.code)
                && java.util.Objects.equals(reaches, other.reaches)
                && least.compareTo(other.least) == 0
                && likely.compareTo(other.likely) == 0
                && most.compareTo(other.most) == 0
                && java.util.Objects.equals(body, other.body);
    }
}
