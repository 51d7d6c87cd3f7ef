package org.pacta.portal.forecast;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.pacta.language.Words;
import org.pacta.planning.outlook.Outlook;

/// In how many futures the whole ends when: a histogram drawn by the server, with its table.
public record EndsView(Words words, List<Bar> bars, long futures) {

    private static final int QUARTERS = 24;
    private static final int NAMED = 5;

    public EndsView {
        bars = List.copyOf(bars);
    }

    /// @param x,width in hundredths of the picture
    /// @param y,height the same
    public record Bar(String label, int count, String share, double x, double width, double y, double height) {}

    static EndsView of(Words words, Outlook outlook) {
        var end = outlook.end();
        var months = end.counts().size() / 30;
        var byYear = months > QUARTERS * 3;
        var counts = new TreeMap<LocalDate, Integer>();
        for (int i = 0; i < end.counts().size(); i++) {
            int count = end.counts().get(i);
            if (count > 0)
                counts.merge(begin(LocalDate.ofEpochDay(end.first() + (long) i), byYear), count, Integer::sum);
        }
        if (counts.isEmpty()) return new EndsView(words, List.of(), outlook.futures());
        var first = counts.firstKey();
        int most = counts.values().stream().mapToInt(each -> each).max().orElse(1);
        var spans = new ArrayList<LocalDate>();
        for (var day = first; !day.isAfter(counts.lastKey()); day = byYear ? day.plusYears(1) : day.plusMonths(3)) {
            spans.add(day);
        }
        var bars = new ArrayList<Bar>();
        double width = 100.0 / spans.size();
        for (int i = 0; i < spans.size(); i++) {
            var day = spans.get(i);
            int count = counts.getOrDefault(day, 0);
            double height = 100.0 * count / most;
            var label = byYear
                    ? words.formats().year(day.getYear())
                    : words.formats().quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            bars.add(new Bar(
                    label,
                    count,
                    words.formats().share(count, outlook.futures()),
                    rounded(i * width + 0.1 * width),
                    rounded(0.8 * width),
                    rounded(100 - height),
                    rounded(height)));
        }
        return new EndsView(words, bars, outlook.futures());
    }

    private static LocalDate begin(LocalDate day, boolean byYear) {
        return byYear
                ? day.withDayOfYear(1)
                : day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /// Names below the bars: the first, and so many that a telephone shows them apart.
    public List<Bar> named() {
        int step = Math.ceilDiv(bars.size(), NAMED);
        return IntStream.range(0, bars.size())
                .filter(i -> i % step == 0)
                .mapToObj(bars::get)
                .toList();
    }
}
