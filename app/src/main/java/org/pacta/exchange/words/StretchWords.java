package org.pacta.exchange.words;

import static org.pacta.exchange.words.CalendarWords.ANY_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Reason;
import org.pacta.register.deadline.When;

/// Days, months, quarters, halves, years and what runs from one to another, in words brought to their normal form.
final class StretchWords {

    private static final String ROMAN =
            "([1-4]|[iі]v|[iі]{1,3})(?:-?(?:й|ый|ий|ы|м|ом|е|ое|ае|го|ого|га|ага|st|nd|rd|th)|°|º)?";
    private static final String YEAR = "(?:(?:,? |(?<=\\.))(?:of |del |di )?(\\d{4}))?";
    private static final String QUARTER_WORD = "(?:квартал[аеуы]?|квартале|кв|quarter|trimestre|trim)\\.?";
    private static final String HALF_WORD = "(?:полугоди[еяию]|паўгоддз[еяі]|half(?:-year)?|semestre)";

    private static final Pattern YEAR_ONLY = Pattern.compile("(\\d{4})");
    private static final Pattern MONTH = Pattern.compile(ANY_MONTH + "\\.?" + YEAR);
    private static final Pattern MONTH_FIGURES = Pattern.compile("(?:(\\d{1,2})[./](\\d{4})|(\\d{4})-(\\d{2}))");
    private static final Pattern QUARTER = Pattern.compile(ROMAN + " ?" + QUARTER_WORD + YEAR);
    private static final Pattern QUARTER_SIGN = Pattern.compile("[qtк]([1-4])(?:[ /-]?(\\d{4}))?");
    private static final Pattern YEAR_QUARTER =
            Pattern.compile("(\\d{4}) ?[-/,]? ?(?:[qt]([1-4])|" + ROMAN + " ?" + QUARTER_WORD + ")");
    private static final Pattern QUARTERS =
            Pattern.compile(ROMAN + " ?- ?" + ROMAN + " ?(?:кварталы|кварталах|квартал|кв|quarters)\\.?" + YEAR);
    private static final Pattern HALF = Pattern.compile(ROMAN + " ?" + HALF_WORD + YEAR);
    private static final Pattern HALF_SIGN = Pattern.compile("[hs]([12])(?:[ /-]?(\\d{4}))?|(\\d{4})[ /-]?[hs]([12])");
    private static final Pattern YEAR_HALF = Pattern.compile("(\\d{4}) ?[-/,]? ?" + ROMAN + " ?" + HALF_WORD);
    private static final Pattern YEARS = Pattern.compile("(\\d{4}) ?[-/] ?(\\d{4})");
    private static final Pattern FROM_TO =
            Pattern.compile("(?:с|со|з|from|dal|dall') ?(.+?) (?:по|па|да|to|through|al|all') ?(.+)");
    private static final Pattern DASHED = Pattern.compile("(.+?) ?- (.+)|(.+?) -(.+)|(\\D+)-(\\D+ .*|\\D+)");
    private static final Pattern DASHED_DAYS = Pattern.compile("([\\d.]{8,10})-([\\d.]{8,10})");
    private static final Pattern ORDINAL = Pattern.compile("(?<!\\p{L})" + CalendarWords.ANY_ORDINAL + "(?!\\p{L})");

    private StretchWords() {}

    /// Reads a stretch of time or a day, or answers null when the words are none.
    static @Nullable Understood<When> read(String words, Manner manner) {
        var text = ORDINAL.matcher(words).replaceAll(m -> String.valueOf(CalendarWords.ORDINAL.get(m.group())));
        var simple = simple(text, manner);
        return simple != null ? simple : range(text, manner);
    }

    private static @Nullable Understood<When> simple(String text, Manner manner) {
        var day = DayWords.dayIn(text, manner);
        if (day != null) {
            return switch (day) {
                case Understood.Value<LocalDate>(var value) -> Understood.value(new When.Day(value));
                case Understood.Not<LocalDate>(var reason) -> Understood.not(reason);
            };
        }
        var year = YEAR_ONLY.matcher(text);
        if (year.matches()) {
            return inYear(year.group(1), manner, When.Year::new);
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            int number = CalendarWords.month(month.group(1));
            return inYear(month.group(2), manner, y -> When.Span.of(YearMonth.of(y, number)));
        }
        var figures = MONTH_FIGURES.matcher(text);
        if (figures.matches()) {
            int number = Integer.parseInt(either(figures, 1, 4));
            return number < 1 || number > 12
                    ? Understood.not(Reason.NOT_A_DEADLINE)
                    : inYear(either(figures, 2, 3), manner, y -> When.Span.of(YearMonth.of(y, number)));
        }
        var quarter = quarter(text, manner);
        return quarter != null ? quarter : half(text, manner);
    }

    private static @Nullable Understood<When> quarter(String text, Manner manner) {
        for (var pattern : new Pattern[] {QUARTER, QUARTER_SIGN}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) {
                int quarter = roman(matcher.group(1));
                return inYear(matcher.group(2), manner, y -> new When.Quarter(y, quarter));
            }
        }
        var turned = YEAR_QUARTER.matcher(text);
        if (turned.matches()) {
            int quarter = roman(either(turned, 2, 3));
            return inYear(turned.group(1), manner, y -> new When.Quarter(y, quarter));
        }
        var several = QUARTERS.matcher(text);
        if (several.matches()) {
            int first = roman(several.group(1));
            int last = roman(several.group(2));
            return first >= last
                    ? Understood.not(Reason.NOT_A_DEADLINE)
                    : inYear(several.group(3), manner, y -> quarters(y, first, last));
        }
        return null;
    }

    private static When quarters(int year, int first, int last) {
        return new When.Span(
                LocalDate.of(year, first * 3 - 2, 1),
                YearMonth.of(year, last * 3).atEndOfMonth());
    }

    private static @Nullable Understood<When> half(String text, Manner manner) {
        var words = HALF.matcher(text);
        if (words.matches()) {
            return half(words.group(1), words.group(2), manner);
        }
        var turned = YEAR_HALF.matcher(text);
        if (turned.matches()) {
            return half(turned.group(2), turned.group(1), manner);
        }
        var sign = HALF_SIGN.matcher(text);
        if (sign.matches()) {
            int half = Integer.parseInt(either(sign, 1, 4));
            return inYear(
                    sign.group(2) == null ? sign.group(3) : sign.group(2), manner, y -> new When.HalfYear(y, half));
        }
        return null;
    }

    private static Understood<When> half(String roman, @Nullable String year, Manner manner) {
        int half = roman(roman);
        return half > 2 ? Understood.not(Reason.NOT_A_DEADLINE) : inYear(year, manner, y -> new When.HalfYear(y, half));
    }

    private static @Nullable Understood<When> range(String text, Manner manner) {
        var years = YEARS.matcher(text);
        if (years.matches()) {
            return between(years.group(1), years.group(2), manner);
        }
        var days = DASHED_DAYS.matcher(text);
        if (days.matches()) {
            return between(days.group(1), days.group(2), manner);
        }
        var fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            return between(fromTo.group(1), fromTo.group(2), manner);
        }
        var dashed = DASHED.matcher(text);
        if (dashed.matches()) {
            int group = dashed.group(1) != null ? 1 : dashed.group(3) != null ? 3 : 5;
            return between(dashed.group(group), dashed.group(group + 1), manner);
        }
        return null;
    }

    /// A first part without a year takes the year of the last.
    private static @Nullable Understood<When> between(String first, String last, Manner manner) {
        var end = simple(last.strip(), manner);
        if (!(end instanceof Understood.Value<When>(var to)) || to.due().isEmpty()) {
            return end;
        }
        var lastDay = to.due().get();
        var start = simple(first.strip(), new Manner(lastDay.getYear(), manner.slashes()));
        if (!(start instanceof Understood.Value<When>(var from)) || from.from().isEmpty()) {
            return start;
        }
        var firstDay = from.from().get();
        if (from.equals(to)) {
            return end;
        }
        if (lastDay.isBefore(firstDay)) {
            return Understood.not(Reason.NOT_A_DEADLINE);
        }
        return Understood.value(new When.Span(firstDay, lastDay));
    }

    private static Understood<When> inYear(@Nullable String year, Manner manner, IntFunction<When> meant) {
        var stated = manner.year();
        if (year == null) {
            return stated == null ? Understood.not(Reason.YEAR_MISSING) : Understood.value(meant.apply(stated));
        }
        int number = Integer.parseInt(year);
        return number < 1900 || number > 2999
                ? Understood.not(Reason.NOT_A_DEADLINE)
                : Understood.value(meant.apply(number));
    }

    private static String either(Matcher matcher, int first, int second) {
        var group = matcher.group(first);
        return group == null ? matcher.group(second) : group;
    }

    private static int roman(String digits) {
        return switch (digits.replace('і', 'i')) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }
}
