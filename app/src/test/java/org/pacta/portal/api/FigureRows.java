package org.pacta.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/// The rows behind figures: as many as the figure says, behind its numerator and behind its denominator.
public final class FigureRows {

    private FigureRows() {}

    /// @param moment the rest of the query
    /// @return how many figures had rows
    public static int there(Asker asker, String union, String moment, String by) {
        int found = 0;
        for (var figure :
                asker.json("%s/figures?by=%s&%s".formatted(union, by, moment)).get("figures")) {
            if (figure.get("rows").isNull()
                    || figure.get("weighting").asString().equals("weight")) continue;
            for (var side : Map.of("rows", "numerator", "rowsOf", "denominator").entrySet())
                assertThat(asker.json(figure.get(side.getKey()).asString())
                                .get("total")
                                .asLong())
                        .as("%s of %s", side, figure)
                        .isEqualTo(figure.get(side.getValue()).asLong());
            found++;
        }
        return found;
    }
}
