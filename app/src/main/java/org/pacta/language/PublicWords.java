package org.pacta.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The public words that a union may replace by its own: a whole message each, in every form that its language has.
/// Words of the law, of warnings and of what the record rests on are not among them.
public final class PublicWords {

    /// The longest that a message may be.
    public static final int LONGEST = 400;

    /// The key of what a union says of itself: plain paragraphs, which take the place of no message.
    public static final String INTRODUCTION = "introduction";

    /// The key of the terms of use of open data; an address in it is that of the licence.
    public static final String LICENCE = "pages.data.licence";

    /// How many signs an introduction may have.
    public static final int LONGEST_INTRODUCTION = 4_000;

    /// By the key of their message, in the order in which they are offered.
    public static final List<String> KEYS = List.of(
            "portal.figure.of.measures",
            "portal.figure.of.steps",
            "portal.figure.of.acts",
            "portal.figure.of.programmes",
            "portal.rule.confirmed",
            "portal.rule.claimed",
            "portal.rule.adopted",
            "portal.rule.complete",
            "portal.figure.measures.rest",
            "portal.moment.position",
            "portal.remaining.due.today",
            "portal.remaining.due.then",
            "portal.since.changes",
            "portal.outlook.pace",
            "portal.counting.equal.measures",
            "portal.counting.equal.steps",
            "portal.state.planned",
            "portal.state.under_way",
            "portal.state.claimed",
            "portal.state.partly",
            "portal.state.confirmed",
            "portal.state.returned",
            "portal.state.disputed",
            "portal.state.reversed",
            "portal.state.withdrawn",
            "portal.state.excluded",
            "portal.state.on_time",
            "portal.state.at_risk",
            "portal.state.overdue",
            "portal.state.suspended",
            "portal.state.not_reported",
            "portal.state.complete",
            "portal.state.drafting",
            "portal.state.agreed",
            "portal.state.prepared",
            "portal.state.adopted",
            "portal.state.in_force",
            "portal.state.repealed",
            "portal.section.measures",
            "portal.column.measure",
            "portal.column.step",
            "portal.kind.measure",
            "portal.curve.confirmed",
            "portal.curve.described",
            "portal.bar.confirmed",
            "portal.bar.claimed",
            "portal.bar.overdue",
            "portal.bar.described",
            "portal.bar.legend",
            "portal.due.overdue",
            "portal.event.confirmed",
            "portal.event.all",
            "pages.share.partly",
            "pages.share.confirmed",
            "pages.show.confirmed",
            "pages.show.remaining",
            "pages.show.partly",
            "pages.show.due_confirmed",
            "pages.show.overdue",
            "pages.rows.measures",
            "pages.hit.measure",
            "compare.account.confirmed",
            "compare.sentence.measures",
            "compare.term.gained",
            "forecast.sentence",
            "forecast.done",
            "forecast.linked",
            "forecast.all.done",
            "quarter.column.measure",
            "report.decide.overdue",
            "report.decide.awaiting",
            "report.decide.disputed",
            "report.decide.returned",
            "report.decide.reversed",
            "report.annex",
            LICENCE);

    /// Why words cannot stand for a message.
    public enum Fault {
        /// It is none of those that may be replaced.
        KEY,
        LONG,
        /// Of an introduction.
        LENGTHY,
        /// Angle brackets, line breaks or other signs that are no words.
        MARKUP,
        SYNTAX,
        /// A number or a name that the message tells would be lost.
        LOST,
        /// A place for something that the message does not have.
        UNKNOWN,
        /// Not every form that the language has.
        FORMS
    }

    private static final List<Words> STANDARD =
            Arrays.stream(Language.values()).map(Words::new).toList();
    private static final Map<String, Set<Integer>> NUMBERS = new ConcurrentHashMap<>();

    private PublicWords() {}

    /// @param of the words of the language, whether or not some were replaced already
    /// @return empty if these words can stand for the message
    public static Optional<Fault> fault(Words of, String key, String text) {
        if (key.equals(INTRODUCTION))
            return text.length() > LONGEST_INTRODUCTION ? Optional.of(Fault.LENGTHY) : Optional.empty();
        if (!KEYS.contains(key)) return Optional.of(Fault.KEY);
        if (text.isBlank() || text.length() > LONGEST) return Optional.of(Fault.LONG);
        if (text.codePoints().anyMatch(PublicWords::noWord)) return Optional.of(Fault.MARKUP);
        Message own;
        try {
            own = Message.of(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.of(Fault.SYNTAX);
        }
        var standard = Message.of(of.standard(key));
        if (!standard.arguments().containsAll(own.arguments())) return Optional.of(Fault.UNKNOWN);
        if (!own.told().containsAll(standard.told())) return Optional.of(Fault.LOST);
        if (!numbers(key).containsAll(own.forms().keySet())) return Optional.of(Fault.UNKNOWN);
        var usual = standard.forms();
        var whole = own.forms().entrySet().stream()
                .allMatch(each -> each.getValue().isEmpty()
                        || each.getValue().containsAll(usual.getOrDefault(each.getKey(), of.forms())));
        if (!whole) return Optional.of(Fault.FORMS);
        return Optional.empty();
    }

    /// Those of the words given that can stand; the others keep the standard words, so that no page fails for them.
    static Map<String, Message> standing(Words of, Map<String, String> own) {
        var standing = new HashMap<String, Message>();
        own.forEach((key, text) -> {
            if (fault(of, key, text).isEmpty()) standing.put(key, Message.of(text));
        });
        return Map.copyOf(standing);
    }

    /// The arguments that are numbers: by them some language chooses a form.
    private static Set<Integer> numbers(String key) {
        return NUMBERS.computeIfAbsent(key, one -> {
            var numbers = new HashSet<Integer>();
            for (var each : STANDARD)
                numbers.addAll(Message.of(each.standard(one)).forms().keySet());
            return Set.copyOf(numbers);
        });
    }

    private static boolean noWord(int point) {
        return point == '<'
                || point == '>'
                || point == '&'
                || Character.isISOControl(point)
                || switch (Character.getType(point)) {
                    case Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
