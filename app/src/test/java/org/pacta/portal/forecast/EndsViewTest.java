package org.pacta.portal.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.StraightLine;

/// The names below the bars of the end.
class EndsViewTest {

    /// The picture on a telephone, and a letter of its names.
    private static final double WIDTH = 328;

    private static final double LETTER = 7;

    private static Outlook ending(LocalDate first, int days) {
        int from = Math.toIntExact(first.toEpochDay());
        return new Outlook(
                from,
                from,
                "measures",
                1,
                0,
                1,
                0,
                days,
                1,
                new Outlook.Range(0, 0, 0),
                0,
                0,
                new Outlook.When(from, from, from, from, Collections.nCopies(days, 1)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                from,
                List.of(),
                List.of(),
                new StraightLine(0, from, 0, 1),
                0,
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "2028-03-01, 1460",
        "2028-11-20, 1460",
        "2026-12-31, 30",
        "2026-05-01, 100",
        "2026-05-01, 900",
        "2028-03-01, 2150",
        "2028-03-01, 2300",
        "2028-03-01, 9000"
    })
    void theyStandApartAndWithinThePicture(LocalDate first, int days) {
        for (var language : Language.values()) {
            var named = EndsView.of(new Words(language), ending(first, days)).named();

            assertThat(named).isNotEmpty();
            for (int i = 0; i + 1 < named.size(); i++) {
                assertThat((named.get(i + 1).x() - named.get(i).x()) / 100 * WIDTH)
                        .as("%s after %s", named.get(i + 1), named.get(i))
                        .isGreaterThan(named.get(i).label().length() * LETTER);
            }
        }
    }
}
