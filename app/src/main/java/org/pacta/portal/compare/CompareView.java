package org.pacta.portal.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Difference;
import org.pacta.page.Choice;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// What changed between two moments: how each count came from there to here, and the things behind each number.
///
/// @param days the two moments in words
/// @param sentences the bridge in words
/// @param path where the form with the two moments leads
/// @param from the earlier moment as it stands in the form
/// @param to the later one
/// @param fault why a moment cannot be understood; null where both can
/// @param kept fields of the query that the form hands on
/// @param meetings comparisons since each of the last meetings
/// @param bridge rows: before, the four terms, after; a column for each account
/// @param tables the things behind each number, the dates moved
/// @param wordings texts changed
/// @param downloads all rows as CSV, XLSX, JSON
public record CompareView(
        Frame frame,
        String days,
        List<String> sentences,
        String path,
        String from,
        String to,
        @Nullable String fault,
        List<TableView.Kept> kept,
        List<Choice> meetings,
        @Nullable TableView bridge,
        List<TableView> tables,
        List<Changed> wordings,
        List<Link> downloads)
        implements Page {

    /// @param field which text of the thing, in words
    /// @param language tag where it is not the page's, else empty
    public record Changed(Link thing, String field, String language, List<Difference.Piece> pieces) {
        public Changed {
            pieces = List.copyOf(pieces);
        }
    }

    public CompareView {
        sentences = List.copyOf(sentences);
        kept = List.copyOf(kept);
        meetings = List.copyOf(meetings);
        tables = List.copyOf(tables);
        wordings = List.copyOf(wordings);
        downloads = List.copyOf(downloads);
    }

    @Override
    public String title() {
        return say("compare.title");
    }
}
