package org.pacta.exchange.words;

import java.util.Locale;
import java.util.regex.Pattern;

/// Cells by which offices' tables mark the rows that add up others: "Итого:", "Всего по разделу I", "Разам", "Total".
public final class SumWords {

    private static final Pattern SUM =
            Pattern.compile("(?:итого|итог|всего|(?:общий|общая) (?:итог|сумма)|разам|усяго|вынік|razam|usiaho|usjaho"
                    + "|(?:grand |sub-?|sub )?totals?|sum|totale|totale generale|in totale)"
                    // alone, with a number, or of what is added up
                    + "(?:\\.| ?[:=].*| ?- ?(?:\\d.*)?| [\\d ., ]+| ?\\(.*\\)"
                    + "| (?:по|па|за|for|per|in|by|nel|nella|per il|per la) .{1,120}"
                    + "| (?:мероприяти[йяе]|мерапрыемства[ўў]?|мерапрыемстваў|пункт(?:ов|аў)|measures|actions|activities|items|rows)"
                    + "(?: ?[:=-].*| [\\d ., ]+)?)?");

    private SumWords() {}

    /// Whether a cell marks the row of a sum.
    ///
    /// @param cell on one line
    public static boolean in(String cell) {
        var first = cell.isEmpty() ? ' ' : Character.toLowerCase(cell.charAt(0));
        return "иворуtsgiru".indexOf(first) >= 0
                && SUM.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }
}
