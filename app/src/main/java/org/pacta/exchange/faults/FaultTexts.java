package org.pacta.exchange.faults;

import java.text.MessageFormat;
import java.util.Locale;

/// The words for faults, in one language: what is wrong, where, and what to do.
public final class FaultTexts {

    private final WordBook words;
    private final Locale locale;

    /// @param language `en`, `ru` or `be`
    /// @throws IllegalArgumentException if there are no words in that language
    public FaultTexts(String language) {
        locale = Locale.of(language);
        words = new WordBook(language);
    }

    /// What is wrong, in a sentence.
    public String message(Fault fault) {
        return filled("exchange.fault." + fault.reason(), fault);
    }

    /// What to do about it; empty for a notice.
    public String remedy(Fault fault) {
        return fault.reason().notice() ? "" : filled("exchange.remedy." + fault.reason(), fault);
    }

    /// Place, message and remedy in one line.
    public String line(Fault fault) {
        var place = place(fault.place());
        var remedy = remedy(fault);
        var message = message(fault).replaceAll("\\s*[\\r\\n]+\\s*", " ");
        var ended = message.matches("(?s).*[.!?…]") ? message : message + ".";
        return (place.isEmpty() ? "" : place + ": ") + ended + (remedy.isEmpty() ? "" : " " + remedy);
    }

    private String place(Place place) {
        var text = new StringBuilder();
        if (!place.sheet().isEmpty()) {
            text.append(words.word("exchange.place.sheet"))
                    .append(" \"")
                    .append(place.sheet())
                    .append("\", ");
        }
        if (place.line() > 0) {
            text.append(words.word("exchange.place.line")).append(' ').append(place.line());
        }
        if (!place.column().isEmpty()) {
            text.append(", ")
                    .append(words.word("exchange.place.column"))
                    .append(' ')
                    .append(place.column());
        }
        if (!place.heading().isEmpty()) {
            text.append(" (").append(place.heading()).append(')');
        }
        return text.toString().replaceAll(", $", "");
    }

    private String filled(String key, Fault fault) {
        var arguments = new Object[fault.details().size() + 1];
        arguments[0] = fault.value();
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = fault.details().get(i - 1);
        }
        return new MessageFormat(words.word(key), locale).format(arguments);
    }
}
