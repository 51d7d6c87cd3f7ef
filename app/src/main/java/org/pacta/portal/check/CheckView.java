package org.pacta.portal.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// Where the record contradicts itself: every rule with its count, then what each found.
///
/// @param intro what this page is
/// @param summary rule, found, of how many
/// @param rules those that found something
/// @param downloads all rows as CSV, XLSX, JSON
public record CheckView(Frame frame, String intro, TableView summary, List<Rule> rules, List<Link> downloads)
        implements Page {

    /// @param id for links to it
    /// @param rule how it looks
    /// @param more where the rows are when only the first are shown; null when all are
    public record Rule(
            String id,
            String name,
            String rule,
            TableView table,
            @Nullable Link more) {}

    public CheckView {
        rules = List.copyOf(rules);
        downloads = List.copyOf(downloads);
    }

    @Override
    public String title() {
        return say("checks.title");
    }
}
