package org.pacta.language;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// How a language writes numbers, shares and days. Holds no state: safe for many threads.
public final class Formats {
    private static final char NO_BREAK = '\u00a0';

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter brief;

    Formats(Language language) {
        this.language = language;
        var year = language == Language.EN ? "" : "'\u00a0г.'";
        this.day = DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu" + year, language.locale());
        this.moment = DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu" + year + ", HH:mm", language.locale());
        this.brief = DateTimeFormatter.ofPattern(
                language == Language.EN ? "d\u00a0MMM\u00a0uuuu" : "dd.MM.uuuu", language.locale());
    }

    /// A whole number with grouped thousands: `1,234`, `1 234`.
    public String number(long number) {
        var digits = Long.toString(Math.abs(number));
        var text = new StringBuilder(number < 0 ? "\u2212" : "");
        for (var at = 0; at < digits.length(); at++) {
            if (at > 0 && (digits.length() - at) % 3 == 0) {
                text.append(language == Language.EN ? ',' : NO_BREAK);
            }
            text.append(digits.charAt(at));
        }
        return text.toString();
    }

    /// A number with exactly so many decimals, halves rounded up: `0.9`, `0,9`.
    public String decimal(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        var parts = rounded.abs().toPlainString().split("\\.", 2);
        var whole = (rounded.signum() < 0 ? "\u2212" : "") + number(Long.parseLong(parts[0]));
        return parts.length == 1 ? whole : whole + (language == Language.EN ? '.' : ',') + parts[1];
    }

    /// A number with the decimals that it has, no more: `2`, `0.5`, `0,5`.
    public String exact(BigDecimal number) {
        return decimal(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /// A share with one decimal: `90.0 %`, `90,0 %`. `100.0 %` stands only for the whole and `0.0 %` only for nothing;
    /// what would be rounded to them is written `> 99.9 %` and `< 0.1 %`.
    ///
    /// @param part 0..`whole`
    /// @param whole at least 1
    public String share(long part, long whole) {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "part (%d) must be in 0..whole (%d), whole at least 1".formatted(part, whole));
        }
        var tenths = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        if (part > 0 && tenths.signum() == 0) {
            return "<" + NO_BREAK + percent(new BigDecimal("0.1"), 1);
        }
        if (part < whole && tenths.compareTo(BigDecimal.valueOf(100)) == 0) {
            return ">" + NO_BREAK + percent(new BigDecimal("99.9"), 1);
        }
        return percent(tenths, 1);
    }

    /// A percentage with so many decimals: `93 %`.
    public String percent(BigDecimal percentage, int decimals) {
        return decimal(percentage, decimals) + NO_BREAK + '%';
    }

    /// A part of a whole with its share: `895 of 994 (90.0 %)`, `895 из 994 (90,0 %)`; of nothing, no share is shown.
    public String fraction(long part, long whole) {
        var of =
                switch (language) {
                    case EN -> "of";
                    case RU -> "из";
                    case BE -> "з";
                };
        var counts = number(part) + NO_BREAK + of + NO_BREAK + number(whole);
        return whole == 0 ? counts : counts + " (" + share(part, whole) + ")";
    }

    /// A day in words: `27 March 2023`, `27 марта 2023 г.`, `27 сакавіка 2023 г.`
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// A day for narrow columns: `27 Mar 2023`, `27.03.2023`.
    public String briefDay(LocalDate date) {
        return brief.format(date);
    }

    /// A moment to the minute: `27 March 2023, 14:05`. The caller has put it in the union's time zone.
    public String moment(LocalDateTime time) {
        return moment.format(time);
    }

    /// A month standing alone: `March 2023`, `март 2023 г.`
    public String month(YearMonth month) {
        var name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
        return name + " " + month.getYear() + (language == Language.EN ? "" : NO_BREAK + "г.");
    }

    /// A quarter: `Q4 2023`, `IV квартал 2023 г.`
    ///
    /// @param quarter 1..4
    public String quarter(int year, int quarter) {
        var roman =
                switch (quarter) {
                    case 1 -> "I";
                    case 2 -> "II";
                    case 3 -> "III";
                    case 4 -> "IV";
                    default -> throw new IllegalArgumentException("quarter (%d) must be in 1..4".formatted(quarter));
                };
        return switch (language) {
            case EN -> "Q" + quarter + NO_BREAK + year;
            case RU, BE -> roman + NO_BREAK + "квартал " + year + NO_BREAK + "г.";
        };
    }

    /// A half-year: `first half of 2023`, `I полугодие 2023 г.`
    ///
    /// @param half 1 or 2
    public String half(int year, int half) {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("half (%d) must be 1 or 2".formatted(half));
        }
        var roman = half == 1 ? "I" : "II";
        return switch (language) {
            case EN -> (half == 1 ? "first" : "second") + " half of " + year;
            case RU -> roman + NO_BREAK + "полугодие " + year + NO_BREAK + "г.";
            case BE -> roman + NO_BREAK + "паўгоддзе " + year + NO_BREAK + "г.";
        };
    }

    /// A year: `2023`, `2023 г.`
    public String year(int year) {
        return language == Language.EN ? Integer.toString(year) : year + (NO_BREAK + "г.");
    }

    /// The place in a row, as of a meeting: `53rd`, `53-е` (neuter in both, as *заседание*, *пасяджэнне*).
    public String ordinal(int number) {
        return switch (language) {
            case EN -> number + englishEnding(number);
            case RU, BE -> number + "-е";
        };
    }

    private static String englishEnding(int number) {
        if (number % 100 / 10 == 1) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
