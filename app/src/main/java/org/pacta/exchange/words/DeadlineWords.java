package org.pacta.exchange.words;

import static org.pacta.exchange.words.CalendarWords.ANY_NUMBER;

import java.time.Period;
import java.util.Locale;
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
            "(?:не позднее(?: чем)?(?: конца)?|не позже(?: конца)?|не пазней(?: за| чым| як)?(?: канца| канец)?|в течение|на протяжении|на працягу|во|в|у|"
                    + "not later than|no later than|by the end of|at the end of|end of|within|during|in|"
                    + "entro la fine (?:del|di|dell')|entro (?:il|la|lo)|entro l'|entro|nel|nell'|"
                    + "до конца|да канца|конец|канец|в конце|к концу|у канцы)(?: |(?<='))");

    /// Includes a day it names, and is unclear of anything longer.
    private static final Pattern UP_TO = Pattern.compile("(?:до|да|к|ко|по|па|by|on) ");

    /// What stands before a deadline and says no more than that it is one.
    private static final Pattern HEADING = Pattern.compile(
            "(?:(?:в|у) )?(?:срок|тэрмін)(?: (?:исполнения|реализации|выканання|рэалізацыі))?(?: ?[-:] ?| )"
                    + "|(?:в|у) (?:период|перыяд) ");

    /// Says that the time named is included, whatever comes before it.
    private static final Pattern INCLUSIVE = Pattern.compile(",? ?\\(?(?:включительно|[уў]ключна|inclusive)\\)?$");

    private static final Pattern AFTER = Pattern.compile(
            "(?:(?:не позднее(?: чем)?|в течение|через|на працягу|праз|не пазней(?: за| чым| як)?|not later than|no later than|within|entro)(?: чем через| праз)? )?"
                    + ANY_NUMBER + "(?:-(?:х|ти|ми|ці|мі)(?= ))?[- ]?(?:\\(\\p{L}+\\) )?"
                    + "(рабочих |рабочага |рабочых |working |business )?(?:календарных |каляндарных |calendar )?"
                    + "(дн(?:ей|я)|день|дзень|дз[её]н|days?|giorni|недел[ьяи]|тыдн(?:я|яў|і)|weeks?|settimane"
                    + "|месяц(?:ев|а)?|месяц(?:аў|ы)?|months?|mesi|mese|лет|год(?:а)?|гадоў|гады|years?|anni|anno)"
                    + " (?:после|со дня|с даты|с момента|пасля|з дня|з даты|з моманту|after|from the date of|from|of|following|dopo|dalla|dall'|dal|da) ?(.+)");
    private static final Pattern TERM_AFTER = Pattern.compile("(?:в|у) (?:" + ANY_NUMBER
            + "(?:-(?:х|ти|ми|ці|мі))?-?)?(месячны|недельны|тыдневы|дневны|дзенны)й? (?:срок|тэрмін)"
            + " (?:после|со дня|с даты|с момента|пасля|з дня|з даты|з моманту) (.+)");
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
        var recurring = RecurringWords.read(text, manner);
        if (recurring != null) {
            return recurring;
        }
        var after = after(words, text, manner);
        return after != null ? after : stretch(text, manner);
    }

    private static Understood<When> stretch(String text, Manner manner) {
        boolean bare = true;
        var named = INCLUSIVE.matcher(text).replaceFirst("");
        boolean inclusive = named.length() < text.length();
        var heading = HEADING.matcher(named);
        var rest = heading.lookingAt() ? named.substring(heading.end()) : named;
        var upTo = UP_TO.matcher(rest);
        var within = WITHIN.matcher(rest);
        if (within.lookingAt()) {
            rest = rest.substring(within.end());
        } else if (upTo.lookingAt()) {
            rest = rest.substring(upTo.end());
            bare = inclusive;
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

    /// What follows "in the course of" and the like.
    static String within(String text) {
        var within = WITHIN.matcher(text);
        return within.lookingAt() ? text.substring(within.end()) : text;
    }

    /// The event keeps its capitals: only the connecting words are matched in lower case. A date is no event.
    private static @Nullable Understood<When> after(String words, String text, Manner manner) {
        var line = CellCleaning.line(words).text();
        var after = AFTER.matcher(text);
        if (after.matches()) {
            if (after.group(2) != null) {
                return Understood.not(Reason.NOT_A_DEADLINE);
            }
            var delay = delay(CalendarWords.number(after.group(1)), after.group(3));
            return Understood.value(new When.After(delay, ending(line, text, after.group(4))));
        }
        var term = TERM_AFTER.matcher(text);
        if (term.matches()) {
            var number = term.group(1);
            var delay = delay(number == null ? 1 : CalendarWords.number(number), term.group(2));
            return Understood.value(new When.After(delay, ending(line, text, term.group(3))));
        }
        var upon = UPON.matcher(text);
        if (upon.matches() && StretchWords.read(upon.group(1), manner) != null) {
            return Understood.not(Reason.NOT_A_DEADLINE);
        }
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

    private static @Nullable When shortForm(String words) {
        try {
            return When.parse(words);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
