package org.pacta.exchange.words;

import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Reason;
import org.pacta.register.deadline.DayEach;
import org.pacta.register.deadline.When;

/// What is due again and again, in words brought to their normal form: "ежегодно", "quarterly, 2022-2023",
/// "ежегодно, до 1 апреля", "monthly, by the 10th".
final class RecurringWords {

    private static final String EVERY_WORDS =
            "(ежегодно|штогод|каждый год|каждого года|кожны год|кожнага года|annually|yearly|(?:of )?(?:every|each) year"
                    + "|annualmente|ogni anno|di ogni anno"
                    + "|ежеквартально|штоквартальна|штоквартал|quarterly|every quarter|trimestralmente|ogni trimestre"
                    + "|ежемесячно|штомесячна|штомесяц|каждого месяца|кожнага месяца|monthly|(?:of )?(?:every|each) month"
                    + "|mensilmente|ogni mese|di ogni mese"
                    + "|еженедельно|штотыдзень|штотыднёва|weekly|every week|settimanalmente"
                    + "|раз в полугодие|раз в полгода|каждые полгода|раз у паўгоддзе|semi-annually|every six months|semestralmente"
                    + "|(?:(?:1|один|адзін) )?раз (?:в|у) (?:год|квартал|месяц|неделю|тыдзень)"
                    + "|(?:каждый|кожны) (?:квартал|месяц))";
    private static final Pattern EVERY =
            Pattern.compile(EVERY_WORDS + "(?:,? ?(?:на протяжении|в течение|на працягу|в|у|in|during) ?|[, ]+|$)(.*)");
    private static final Pattern TURNED = Pattern.compile("(.+?)[, ]+" + EVERY_WORDS);
    private static final Pattern BEGINNING =
            Pattern.compile("(?:начиная (?:с|со)|пачынаючы з|starting (?:in|from)|from) (.+)");

    /// How long the duty lasts, after the day.
    private static final Pattern LASTING = Pattern.compile(
            "[, ]*(?:,|(?<= )(?:в|у|in|during|на протяжении|в течение|на працягу)(?= )|(?= ?(?:начиная|пачынаючы|starting|from) ))\\s*(.+)");

    private static final Map<String, Period> LENGTH = Map.of(
            "г",
            Period.ofYears(1),
            "к",
            Period.ofMonths(3),
            "м",
            Period.ofMonths(1),
            "н",
            Period.ofDays(7),
            "п",
            Period.ofMonths(6));

    private RecurringWords() {}

    /// Reads a recurring deadline, or answers null when the words are none.
    static @Nullable Understood<When> read(String text, Manner manner) {
        var recurring = EVERY.matcher(text);
        if (recurring.matches()) {
            var rest = recurring.group(2);
            return lasting(every(recurring.group(1)), rest, rest, manner);
        }
        var turned = TURNED.matcher(text);
        if (turned.matches()) {
            return lasting(every(turned.group(2)), turned.group(1), DeadlineWords.within(turned.group(1)), manner);
        }
        var named = DayEachWords.named(text);
        return named != null && DayEachWords.find(text, named) != null ? lasting(named, text, text, manner) : null;
    }

    /// @param stretch what says how long the duty lasts, if no day is named
    private static Understood<When> lasting(Period every, String rest, String stretch, Manner manner) {
        var day = DayEachWords.find(rest, every);
        if (day == null) {
            return bounds(every, stretch, null, manner);
        }
        return switch (day.day()) {
            case Understood.Not<DayEach>(var reason) -> Understood.not(reason);
            case Understood.Value<DayEach>(var value) -> {
                var after = rest.substring(day.end());
                var lasting = LASTING.matcher(after);
                if (!lasting.matches()) {
                    yield after.isBlank() ? bounds(every, "", value, manner) : Understood.not(Reason.NOT_A_DEADLINE);
                }
                var read = bounds(every, lasting.group(1), value, manner);
                yield day.following() && ends(read) ? Understood.not(Reason.DEADLINE_AMBIGUOUS) : read;
            }
        };
    }

    /// Reports on the last quarter of a duty are due after it: whether that is meant is not clear.
    private static boolean ends(Understood<When> read) {
        return read instanceof Understood.Value<When>(var when) && when.due().isPresent();
    }

    private static Understood<When> bounds(Period every, String rest, @Nullable DayEach by, Manner manner) {
        if (rest.isBlank()) {
            return Understood.value(new When.Recurring(every, null, null, by));
        }
        var beginning = BEGINNING.matcher(rest);
        if (beginning.matches()) {
            var since = StretchWords.read(beginning.group(1), manner);
            return since instanceof Understood.Value<When>(var when)
                            && when.from().isPresent()
                    ? Understood.value(new When.Recurring(every, when.from().get(), null, by))
                    : since instanceof Understood.Not<When> not ? not : Understood.not(Reason.NOT_A_DEADLINE);
        }
        var bounds = StretchWords.read(rest, manner);
        if (bounds instanceof Understood.Value<When>(var when)
                && (when instanceof When.Year || when instanceof When.Span)
                && when.from().isPresent()
                && when.due().isPresent()) {
            try {
                return Understood.value(
                        new When.Recurring(every, when.from().get(), when.due().get(), by));
            } catch (IllegalArgumentException e) { // the day lies not within the bounds
                return Understood.not(Reason.NOT_A_DEADLINE);
            }
        }
        return bounds instanceof Understood.Not<When> not ? not : Understood.not(Reason.NOT_A_DEADLINE);
    }

    private static Period every(String words) {
        var key = words.matches(".*(полуг|полгода|паўгод|semi|six|semestr).*")
                ? "п"
                : words.matches(".*(квартал|quarter|trimestr).*")
                        ? "к"
                        : words.matches(".*(мес|month|mens|mese).*")
                                ? "м"
                                : words.matches(".*(недел|тыд|week|settim).*") ? "н" : "г";
        return Objects.requireNonNull(LENGTH.get(key));
    }
}
