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
///
/// @param named those that are named below the picture, by their year alone, so few that a telephone shows them apart
public record EndsView(Words words, List<Bar> bars, List<Bar> named, long futures) {

    private static final int QUARTERS = 24;
    private static final int NAMED = 5;
    private static final double LAST = 85;

    public EndsView {
        bars = List.copyOf(bars);
        named = List.copyOf(named);
    }

    /// @param x,width in hundredths of the picture
    /// @param y,height the same
    public record Bar(String label, int count, String share, double x, double width, double y, double height) {

        /// Whether what is written below it ends where it ends, so that nothing stands out of the picture.
        public boolean last() {
            return x > LAST;
        }

        private Bar called(String name) {
            return new Bar(name, count, share, x, width, y, height);
        }

        /// Where it ends.
        public double end() {
            return rounded(x + width);
        }
    }

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
        if (counts.isEmpty()) return new EndsView(words, List.of(), List.of(), outlook.futures());
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
        return new EndsView(words, bars, named(spans, bars), outlook.futures());
    }

    private static LocalDate begin(LocalDate day, boolean byYear) {
        return byYear
                ? day.withDayOfYear(1)
                : day.withMonth((day.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    /// The first bar of each year, or of every so many years; the very first where no year begins.
    private static List<Bar> named(List<LocalDate> spans, List<Bar> bars) {
        var years = IntStream.range(0, bars.size())
                .filter(i -> spans.get(i).getDayOfYear() == 1)
                .boxed()
                .toList();
        if (years.isEmpty()) years = List.of(0);
        int step = Math.ceilDiv(years.size(), NAMED);
        var named = new ArrayList<Bar>();
        for (int i = 0; i < years.size(); i += step) {
            int at = years.get(i);
            named.add(bars.get(at).called(String.valueOf(spans.get(at).getYear())));
        }
        return named;
    }
}
