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

    private static final String BEGINNINGS = "иворуtsgiru";

    private SumWords() {}

    /// Whether a cell may mark the row of a sum, by its first letter alone; quick, for every row is asked.
    ///
    /// @param cell as it stands in the file
    public static boolean maybe(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isLetterOrDigit(cell.charAt(i))) {
                return BEGINNINGS.indexOf(Character.toLowerCase(cell.charAt(i))) >= 0;
            }
        }
        return false;
    }

    /// Whether a cell marks the row of a sum.
    ///
    /// @param cell on one line
    public static boolean in(String cell) {
        return maybe(cell) && SUM.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }
}
