package org.pacta.exchange.words;

import static org.pacta.exchange.words.CalendarWords.ANY_NUMBER;

import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Reason;
import org.pacta.register.deadline.Deadline;
import org.pacta.register.deadline.When;

/// Deadlines as offices write them, in Russian, Belarusian, English and Italian, and in the short form of [When].
///
/// What can mean two things is not read: "до 2025 года" and "до июля 2023 г." may or may not include the time
/// named; "before" is never read. What is not understood is a fault, never a guess.
public final class DeadlineWords {

    /// Includes what it names: "not later than", "in the course of", "in".
    private static final Pattern WITHIN = Pattern.compile(
            "(?:не позднее(?: чем)?|не позже|не пазней(?: за| чым| як)?|в течение|на протяжении|на працягу|во|в|у|"
                    + "not later than|no later than|by the end of|at the end of|end of|within|during|in|"
                    + "entro la fine (?:del|di|dell')|entro (?:il|la|lo)|entro l'|entro|nel|nell'|"
                    + "до конца|да канца|в конце|к концу|у канцы)(?: |(?<='))");

    /// Includes a day it names, and is unclear of anything longer.
    private static final Pattern UP_TO = Pattern.compile("(?:до|да|к|ко|по|па|by|on) ");

    private static final Pattern EVERY = Pattern.compile(
            "(ежегодно|штогод|каждый год|кожны год|annually|yearly|every year|each year|annualmente|ogni anno"
                    + "|ежеквартально|штоквартальна|штоквартал|quarterly|every quarter|trimestralmente|ogni trimestre"
                    + "|ежемесячно|штомесячна|штомесяц|monthly|every month|mensilmente|ogni mese"
                    + "|еженедельно|штотыдзень|штотыднёва|weekly|every week|settimanalmente"
                    + "|раз в полугодие|раз в полгода|каждые полгода|раз у паўгоддзе|semi-annually|every six months|semestralmente)"
                    + "(?:,? ?(?:на протяжении|в течение|на працягу|в|у|in|during) ?|[, ]+|$)(.*)");
    private static final Map<String, Period> EVERY_LENGTH = Map.of(
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

    private static final Pattern AFTER = Pattern.compile(
            "(?:(?:не позднее(?: чем)?|в течение|через|на працягу|праз|не пазней|not later than|no later than|within|entro)(?: чем через)? )?"
                    + ANY_NUMBER + "[- ]?(?:\\(\\p{L}+\\) )?"
                    + "(рабочих |рабочага |рабочых |working |business )?(?:календарных |каляндарных |calendar )?"
                    + "(дн(?:ей|я)|день|дзень|дз[её]н|days?|giorni|недел[ьяи]|тыдн(?:я|яў|і)|weeks?|settimane"
                    + "|месяц(?:ев|а)?|месяц(?:аў|ы)?|months?|mesi|mese|лет|год(?:а)?|гадоў|гады|years?|anni|anno)"
                    + " (?:после|со дня|с даты|с момента|пасля|з дня|з даты|з моманту|after|from the date of|from|of|following|dopo|dalla|dall'|dal|da) ?(.+)");
    private static final Pattern UPON = Pattern.compile("(?:после|пасля|after|upon|dopo) (.+)");
    private static final Pattern NONE = Pattern.compile(
            "none|не установлен[оа]?|срок не установлен|без срока|бессрочно|без тэрміну|тэрмін не ўстаноўлены"
                    + "|no deadline|open-ended|senza scadenza");

    private DeadlineWords() {}

    /// Reads a deadline and keeps its words.
    public static Understood<Deadline> read(String raw, Manner manner) {
        var words = CellCleaning.text(raw).text();
        return switch (meaning(words, manner)) {
            case Understood.Value<When>(var when) -> Understood.value(new Deadline(when, words));
            case Understood.Not<When>(var reason) -> Understood.not(reason);
        };
    }

    private static Understood<When> meaning(String words, Manner manner) {
        var shortForm = shortForm(words);
        if (shortForm != null) {
            return Understood.value(shortForm);
        }
        if (words.length() > 500) {
            return Understood.not(Reason.NOT_A_DEADLINE);
        }
        var text = DayWords.normal(words);
        if (NONE.matcher(text).matches()) {
            return Understood.value(new When.None());
        }
        var recurring = EVERY.matcher(text);
        if (recurring.matches()) {
            return recurring(every(recurring.group(1)), recurring.group(2), manner);
        }
        var after = after(words, text);
        return after != null ? after : stretch(text, manner);
    }

    private static Understood<When> stretch(String text, Manner manner) {
        boolean bare = true;
        var rest = text;
        var upTo = UP_TO.matcher(rest);
        var within = WITHIN.matcher(rest);
        if (within.lookingAt()) {
            rest = rest.substring(within.end());
        } else if (upTo.lookingAt()) {
            rest = rest.substring(upTo.end());
            bare = false;
        }
        var read = StretchWords.read(rest, manner);
        if (read == null) {
            var serial = DayWords.day(rest, manner);
            return serial instanceof Understood.Value<java.time.LocalDate>(var day)
                    ? Understood.value(new When.Day(day))
                    : Understood.not(Reason.NOT_A_DEADLINE);
        }
        if (!bare && read instanceof Understood.Value<When>(var when) && when.kind() != When.Kind.DAY) {
            return Understood.not(Reason.DEADLINE_AMBIGUOUS);
        }
        return read;
    }

    private static Understood<When> recurring(Period every, String rest, Manner manner) {
        if (rest.isBlank()) {
            return Understood.value(new When.Recurring(every, null, null));
        }
        var bounds = StretchWords.read(rest, manner);
        if (bounds instanceof Understood.Value<When>(var when)
                && (when instanceof When.Year || when instanceof When.Span)) {
            return Understood.value(new When.Recurring(
                    every, when.from().orElse(null), when.due().orElse(null)));
        }
        return bounds instanceof Understood.Not<When> not ? not : Understood.not(Reason.NOT_A_DEADLINE);
    }

    /// The event keeps its capitals: only the connecting words are matched in lower case.
    private static @Nullable Understood<When> after(String words, String text) {
        var line = CellCleaning.line(words).text();
        var after = AFTER.matcher(text);
        if (after.matches()) {
            if (after.group(2) != null) {
                return Understood.not(Reason.NOT_A_DEADLINE);
            }
            var delay = delay(CalendarWords.number(after.group(1)), after.group(3));
            return Understood.value(new When.After(delay, ending(line, text, after.group(4))));
        }
        var upon = UPON.matcher(text);
        return upon.matches() ? Understood.value(new When.After(Period.ZERO, ending(line, text, upon.group(1)))) : null;
    }

    private static String ending(String line, String text, String event) {
        int at = text.length() - event.length();
        boolean sameLetters = line.length() >= text.length()
                && line.substring(0, at)
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .equals(text.substring(0, at));
        return sameLetters ? line.substring(at) : event;
    }

    private static Period delay(int number, String unit) {
        if (unit.startsWith("д") || unit.startsWith("day") || unit.startsWith("g")) {
            return Period.ofDays(number);
        }
        if (unit.startsWith("нед") || unit.startsWith("ты") || unit.startsWith("w") || unit.startsWith("s")) {
            return Period.ofDays(number * 7);
        }
        return unit.startsWith("м") || unit.startsWith("mo") || unit.startsWith("me")
                ? Period.ofMonths(number)
                : Period.ofYears(number);
    }

    private static Period every(String words) {
        var key = words.matches(".*(полуг|полгода|паўгод|semi|six|semestr).*")
                ? "п"
                : words.matches(".*(квартал|quarter|trimestr).*")
                        ? "к"
                        : words.matches(".*(мес|month|mens|mese).*")
                                ? "м"
                                : words.matches(".*(недел|тыд|week|settim).*") ? "н" : "г";
        return java.util.Objects.requireNonNull(EVERY_LENGTH.get(key));
    }

    private static @Nullable When shortForm(String words) {
        try {
            return When.parse(words);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
