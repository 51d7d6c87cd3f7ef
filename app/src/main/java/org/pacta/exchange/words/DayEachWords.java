package org.pacta.exchange.words;

import java.time.MonthDay;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Reason;
import org.pacta.register.deadline.DayEach;

/// Which day each time, in words brought to their normal form: "до 1 апреля", "by the 10th of each month",
/// "до 10 числа месяца, следующего за отчетным кварталом".
final class DayEachWords {

    /// Says that the day named is the last in time.
    private static final Pattern BY = Pattern.compile(
            "(?:в срок |у тэрмін )?(?:не позднее(?: чем)?|не позже|не пазней(?: за| чым| як)?|not later than|no later than"
                    + "|on or before|entro(?: il)?|до|да|к|ко|по|па|by|on) ");

    /// A bare figure is no day of a month: "до 5" may mean May.
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?:(?:the )?day (\\d{1,2})|(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?: day)?"
                    + "|[\"']?(\\d{1,2})[\"']?(?:-?(?:го|га|е))? (?:числа|число|чысла)|(\\d{1,2})-(?:го|га|е)"
                    + "|(?<=entro |entro il )(?:giorno )?(\\d{1,2}))(?!\\p{L}|\\d|[.,/-]\\d)");

    private static final String REPORTED =
            "(?:следующего за (?:отчетным|истекшим)|наступнага за (?:справаздачным|мінулым))";

    /// The year after the one reported on.
    private static final Pattern NEXT_YEAR = Pattern.compile("(?: (?:года|г\\.?))?,? " + REPORTED
            + "(?: (?:годом|годам|периодом|перыядам))?| of the (?:following|next) year");

    /// The month after the one reported on.
    private static final Pattern NEXT_MONTH = Pattern.compile(" месяца,? " + REPORTED
            + "(?: (?:месяцем|месяцам|периодом|перыядам))?| (?:следующего|наступнага) месяца"
            + "| of the (?:following|next) month| of the month (?:following|after) the (?:reporting |reported )?(?:month|period)"
            + "| del mese successivo");
    private static final Pattern THE_MONTH = Pattern.compile(
            " (?:каждого |кожнага )?месяца(?! ?,? (?:след|наст))| of (?:the|each|every) month| (?:del|di ogni) mese");

    /// The first month of a quarter, named after the quarter reported on.
    private static final Pattern AFTER_QUARTER = Pattern.compile(" (?:первого |першага )?месяца,? " + REPORTED
            + " (?:кварталом|кварталам|периодом|перыядам)| of the (?:first )?month (?:following|after) (?:the|each)"
            + " (?:reporting |reported )?(?:quarter|period)");
    private static final Pattern IN_QUARTER =
            Pattern.compile(" (?:первого|першага) месяца(?: каждого| кожнага)? квартала"
                    + "| of the first month of (?:the|each|every) quarter");

    private static final Pattern MONTHLY =
            Pattern.compile("(?:" + REPORTED + " (?:месяцем|месяцам)|(?:каждого|кожнага) месяца"
                    + "| the (?:reporting|reported) month| (?:each|every) month| di ogni mese)(?!\\p{L})");
    private static final Pattern QUARTERLY = Pattern.compile("(?:" + REPORTED + " (?:кварталом|кварталам)"
            + "| the (?:reporting|reported) quarter| (?:each|every) quarter)(?!\\p{L})");

    private DayEachWords() {}

    /// A day at the beginning of a text.
    ///
    /// @param end where its words end in the text
    /// @param following whether it comes after what is reported on, so that the last is later than the duty
    record Found(Understood<DayEach> day, int end, boolean following) {}

    /// Finds the day of what is done so often, or null when none is named that belongs to it.
    static @Nullable Found find(String text, Period every) {
        var by = BY.matcher(text);
        if (!by.lookingAt()) return null;
        if (every.equals(Period.ofYears(1))) return ofYear(text, by.end());
        if (every.equals(Period.ofMonths(1))) return ofMonth(text, by.end());
        return every.equals(Period.ofMonths(3)) ? ofQuarter(text, by.end()) : null;
    }

    /// How often, where words say it by naming the month or quarter alone, or null.
    static @Nullable Period named(String text) {
        return MONTHLY.matcher(text).find()
                ? Period.ofMonths(1)
                : QUARTERLY.matcher(text).find() ? Period.ofMonths(3) : null;
    }

    private static @Nullable Found ofYear(String text, int from) {
        var day = DayWords.dayOfYear(text.substring(from));
        if (day == null) return null;
        int end = from + day.end();
        var next = NEXT_YEAR.matcher(text).region(end, text.length());
        boolean following = next.lookingAt();
        return new Found(
                switch (day.day()) {
                    case Understood.Value<MonthDay>(var value) -> Understood.value(new DayEach.OfYear(value));
                    case Understood.Not<MonthDay>(var reason) -> Understood.not(reason);
                },
                following ? next.end() : end,
                following);
    }

    private static @Nullable Found ofMonth(String text, int from) {
        var day = DAY_OF_MONTH.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!day.lookingAt()) return null;
        var next = NEXT_MONTH.matcher(text).region(day.end(), text.length());
        if (next.lookingAt()) return new Found(number(day), next.end(), true);
        var same = THE_MONTH.matcher(text).region(day.end(), text.length());
        return new Found(number(day), same.lookingAt() ? same.end() : day.end(), false);
    }

    /// A day alone does not say of which of the three months.
    private static @Nullable Found ofQuarter(String text, int from) {
        var day = DAY_OF_MONTH.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!day.lookingAt()) return null;
        var after = AFTER_QUARTER.matcher(text).region(day.end(), text.length());
        if (after.lookingAt()) return new Found(number(day), after.end(), true);
        var in = IN_QUARTER.matcher(text).region(day.end(), text.length());
        return in.lookingAt() ? new Found(number(day), in.end(), false) : null;
    }

    private static Understood<DayEach> number(Matcher found) {
        int day = 0;
        for (int i = 1; i <= found.groupCount(); i++) {
            if (found.group(i) != null) day = Integer.parseInt(found.group(i));
        }
        return day < 1 || day > 31 ? Understood.not(Reason.NOT_A_DAY) : Understood.value(new DayEach.OfMonth(day));
    }
}
