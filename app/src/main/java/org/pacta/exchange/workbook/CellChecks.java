package org.pacta.exchange.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;
import org.pacta.exchange.words.CellCleaning;
import org.pacta.exchange.words.DayWords;
import org.pacta.exchange.words.DeadlineWords;
import org.pacta.exchange.words.LookAlikes;
import org.pacta.exchange.words.Manner;
import org.pacta.exchange.words.NumberWords;
import org.pacta.exchange.words.Understood;
import org.pacta.register.deadline.Deadline;

/// Cleans a cell and brings it to the short form of its type, or adds a fault.
public final class CellChecks {

    private static final Pattern ERROR =
            Pattern.compile("#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|ССЫЛКА!|Н/Д|ЗНАЧ!|ИМЯ\\?|ДЕЛ/0!)");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,30}(?:\\.\\d{1,30})?");
    private static final int LONGEST_CODE = 100;
    private static final Set<String> YES = Set.of("true", "yes", "да", "так", "1", "+");
    private static final Set<String> NO = Set.of("false", "no", "нет", "не", "0", "-");

    private final Findings findings;
    private final Manner manner;
    private final Letters letters;
    private final boolean decimalComma;
    private final Predicate<String> known;
    private final Set<String> counting = new HashSet<>();

    /// What becomes of letters in a code that look like those of another alphabet, or like digits.
    public enum Letters {
        REFUSED,
        MENDED,
        AS_WRITTEN
    }

    /// @param letters of codes that look like others: a fault, mended with a notice, or taken as they stand
    /// @param known whether the register holds a code already, which is then taken as it stands
    public CellChecks(
            Findings findings, Manner manner, Letters letters, boolean decimalComma, Predicate<String> known) {
        this.findings = findings;
        this.manner = manner;
        this.letters = letters;
        this.decimalComma = decimalComma;
        this.known = known;
    }

    /// @param raw a text that is not blank
    /// @return the short form, empty if cleaning left nothing; null if it is faulty, and a fault was added
    public @Nullable String checked(ColumnType type, java.util.List<String> values, String raw, Place place) {
        boolean running = type == ColumnType.TEXT || type == ColumnType.TEXTS || type == ColumnType.DEADLINE;
        var text = cleaned(raw, running, place);
        if (text == null || text.isEmpty()) {
            return text;
        }
        return switch (type) {
            case TEXT, TEXTS, LINE -> text;
            case CODE -> code(text, place);
            case CODES -> codes(text, place);
            case DAY -> day(text, place);
            case INSTANT -> instant(text, place);
            case DEADLINE -> {
                var deadline = deadline(text, place);
                yield deadline == null ? null : deadline.text();
            }
            case NUMBER -> number(text, place);
            case WHOLE -> whole(text, place);
            case FLAG -> flag(text, place);
            case ENUM -> oneOf(text, values, place);
            case LANGUAGE -> language(text, place);
            case LANGUAGES ->
                listed(
                        text,
                        place,
                        Reason.NOT_A_LANGUAGE,
                        l -> LANGUAGE.matcher(l).matches());
        };
    }

    /// A cell without what cannot be seen; changes are noted, lost characters and spreadsheet errors are faults.
    public @Nullable String cleaned(String raw, boolean running, Place place) {
        var cleaned = running ? CellCleaning.text(raw) : CellCleaning.line(raw);
        cleaned.changes().forEach(change -> findings.add(change, place, cleaned.text()));
        if (cleaned.text().indexOf('\uFFFD') >= 0) {
            return refused(Reason.CHARACTER_LOST, place, cleaned.text());
        }
        return ERROR.matcher(cleaned.text()).matches()
                ? refused(Reason.CELL_ERROR, place, cleaned.text())
                : cleaned.text();
    }

    /// A deadline with its words, or null after a fault.
    public @Nullable Deadline deadline(String words, Place place) {
        return switch (DeadlineWords.read(words, manner)) {
            case Understood.Value<Deadline>(var deadline) -> deadline;
            case Understood.Not<Deadline>(var reason) -> {
                refused(reason, place, words);
                yield null;
            }
        };
    }

    private @Nullable String code(String text, Place place) {
        if (text.length() > LONGEST_CODE || text.indexOf(';') >= 0) {
            return refused(Reason.NOT_A_CODE, place, text, String.valueOf(LONGEST_CODE));
        }
        var found = lookAlikes(text);
        if (found.isEmpty()) {
            return text;
        }
        var named = found.stream().map(LookAlikes.Found::words).collect(Collectors.joining("; "));
        var mended = LookAlikes.mended(text, found).orElse(text);
        boolean mend = letters == Letters.MENDED;
        findings.add(mend ? Reason.MENDED_LOOK_ALIKE : Reason.LOOK_ALIKE, place, text, named, mended);
        return mend ? mended : null;
    }

    /// Letters of the kind that count points in codes seen before are no digits.
    private java.util.List<LookAlikes.Found> lookAlikes(String code) {
        if (letters == Letters.AS_WRITTEN) {
            return java.util.List.of();
        }
        LookAlikes.counting(code).ifPresent(letter -> counting.add(alphabet(letter)));
        var digits = LookAlikes.digits(code).stream()
                .filter(each -> !counting.contains(alphabet(each.letter())))
                .toList();
        var found = digits.isEmpty() ? LookAlikes.in(code) : digits;
        return found.isEmpty() || known.test(code) ? java.util.List.of() : found;
    }

    private static String alphabet(char letter) {
        return Character.UnicodeScript.of(letter) + (Character.isUpperCase(letter) ? " capital" : " small");
    }

    private @Nullable String codes(String text, Place place) {
        var codes = Arrays.stream(text.split(";"))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .map(c -> code(c, place))
                .toList();
        return codes.contains(null) ? null : String.join("; ", codes);
    }

    private @Nullable String day(String text, Place place) {
        return switch (DayWords.day(text, manner)) {
            case Understood.Value<LocalDate>(var day) -> day.toString();
            case Understood.Not<LocalDate>(var reason) -> refused(reason, place, text);
        };
    }

    private @Nullable String instant(String text, Place place) {
        try {
            return Instant.parse(text).toString();
        } catch (DateTimeParseException e) {
            return refused(Reason.NOT_AN_INSTANT, place, text);
        }
    }

    private @Nullable String number(String text, Place place) {
        if (PLAIN_NUMBER.matcher(text).matches() && !decimalComma) {
            return text;
        }
        var number = NumberWords.number(text, decimalComma);
        return number.isPresent() ? number.get().toPlainString() : refused(Reason.NOT_A_NUMBER, place, text);
    }

    private @Nullable String whole(String text, Place place) {
        return text.matches("-?\\d{1,9}") ? text : refused(Reason.NOT_A_NUMBER, place, text);
    }

    private @Nullable String flag(String text, Place place) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word)
                ? "true"
                : NO.contains(word) ? "false" : refused(Reason.NOT_IN_LIST, place, text, "true, false");
    }

    private @Nullable String oneOf(String text, java.util.List<String> values, Place place) {
        var word = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return values.contains(word) ? word : refused(Reason.NOT_IN_LIST, place, text, String.join(", ", values));
    }

    private @Nullable String language(String text, Place place) {
        return LANGUAGE.matcher(text).matches() ? text : refused(Reason.NOT_A_LANGUAGE, place, text);
    }

    private @Nullable String listed(String text, Place place, Reason reason, Predicate<String> fits) {
        var parts =
                Arrays.stream(text.split("[;, ]+")).filter(p -> !p.isEmpty()).toList();
        return parts.stream().allMatch(fits) ? String.join("; ", parts) : refused(reason, place, text);
    }

    private @Nullable String refused(Reason reason, Place place, String text, String... details) {
        findings.add(reason, place, text, details);
        return null;
    }
}
