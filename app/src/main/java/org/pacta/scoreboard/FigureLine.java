package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A figure as programs get it, by the API and by `pacta figures --json` alike.
///
/// @param counted measures, steps, acts, programmes
/// @param rule confirmed, claimed-by-any, claimed-by-all, claimed-by:PARTY, adopted, complete
/// @param basis all, due, due-first, prepared
/// @param weighting none, weight
/// @param percent with one decimal; null where the denominator is 0
/// @param known the same moment as `knownBefore`: what was recorded later does not count
/// @param dueBy the day by which a thing had to be due to be in the denominator; null where that does not matter
/// @param slice the part of the plan; null for the whole
/// @param rows the address of the rows that the numerator counts; null where no filter tells them
/// @param rowsOf the address of the rows that the denominator counts; null where no filter tells them
public record FigureLine(
        String counted,
        String rule,
        String basis,
        String weighting,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable BigDecimal percent,
        LocalDate on,
        Instant known,
        Instant knownBefore,
        @Nullable LocalDate dueBy,
        String edition,
        String viewer,
        @Nullable SliceLine slice,
        @Nullable String rows,
        @Nullable String rowsOf) {

    /// @param by `level:1` and so on, party, body, year, kind, taxonomy:CODE
    /// @param code `-` for what belongs to none
    public record SliceLine(String by, String code, String title) {}

    public static FigureLine of(Question question, Figure it) {
        var slice = it.slice().by().isEmpty()
                ? null
                : new SliceLine(it.slice().by(), it.slice().code(), it.slice().title());
        return new FigureLine(
                it.counted().word(),
                it.rule(),
                it.basis().word(),
                it.weighting(),
                plain(it.numerator()),
                plain(it.denominator()),
                it.percent().orElse(null),
                it.on(),
                it.known(),
                it.known(),
                it.dueBy().orElse(null),
                it.edition(),
                it.viewer(),
                slice,
                RowAddress.of(question, it).orElse(null),
                RowAddress.whole(question, it).orElse(null));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
