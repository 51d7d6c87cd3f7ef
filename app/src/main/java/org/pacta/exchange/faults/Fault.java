package org.pacta.exchange.faults;

import java.util.List;

/// One thing found in a file: why, where, and the value met. The remedy belongs to the reason ([FaultTexts]).
///
/// @param value what stood there, at most 80 characters
/// @param details what the message names beside the value, in its order
public record Fault(Reason reason, Place place, String value, List<String> details) {

    /// The longest value kept, in characters.
    public static final int LONGEST_VALUE = 80;

    private static final int LONGEST_DETAIL = 400;

    public Fault {
        value = shortened(value, LONGEST_VALUE);
        details = details.stream().map(d -> shortened(d, LONGEST_DETAIL)).toList();
    }

    public static Fault of(Reason reason, Place place, String value, String... details) {
        return new Fault(reason, place, value, List.of(details));
    }

    private static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
