package org.pacta.portal.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Words;
import org.pacta.page.Badge;
import org.pacta.page.Text;

/// How far one group has come: a line of a table with a bar.
///
/// @param code the group's code, as in its address
/// @param confirmed and
/// @param claimed (reported, not yet confirmed) are parts of
/// @param all counted measures
/// @param overdue measures whose date has passed and which are not confirmed
/// @param badge shown beside the name, as "complete"
public record BarView(
        Words words,
        String code,
        Text name,
        String href,
        int confirmed,
        int claimed,
        int all,
        int overdue,
        @Nullable Badge badge) {

    public BarView {
        if (confirmed < 0 || claimed < 0 || confirmed + claimed > all) {
            throw new IllegalArgumentException(
                    "confirmed (%d) and claimed (%d) must be parts of all (%d)".formatted(confirmed, claimed, all));
        }
    }

    /// What is to be said where groups have things in common: they add up to more than the whole. Else empty.
    public static String overlap(Words words, List<BarView> groups, long whole) {
        long sum = groups.stream().mapToLong(BarView::all).sum();
        return sum <= whole
                ? ""
                : words.say(
                        "portal.bar.overlap",
                        words.formats().number(sum),
                        words.formats().number(whole));
    }

    /// Width of the confirmed part, in hundredths of the bar.
    public String confirmedWidth() {
        return width(confirmed);
    }

    public String claimedWidth() {
        return width(claimed);
    }

    public String fraction() {
        return words.formats().number(confirmed) + "\u00a0/\u00a0"
                + words.formats().number(all);
    }

    public String share() {
        return all == 0 ? "–" : words.formats().share(confirmed, all);
    }

    /// The bar in words, for those who do not see it.
    public String described() {
        return words.say("portal.bar.described", words.formats().fraction(confirmed, all), claimed);
    }

    private String width(int part) {
        return all == 0
                ? "0"
                : BigDecimal.valueOf(part * 100L)
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
