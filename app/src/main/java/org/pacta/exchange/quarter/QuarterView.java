package org.pacta.exchange.quarter;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.page.form.FormView;

/// The page on which workbooks are handed out and taken in.
///
/// @param downloads the workbook of each body
/// @param faults of what was sent as a whole, as sentences
/// @param wrong all that is wrong in the files
/// @param more how much of that is left out, in a sentence; empty for nothing
/// @param conflicts what changed meanwhile, to be chosen; where there are any, `parcel` holds the files' rows
/// @param receipts of what was taken
/// @param action where the form goes
/// @param token the word that it sends back
public record QuarterView(
        Frame frame,
        String title,
        String kind,
        List<Link> downloads,
        List<String> faults,
        List<Wrong> wrong,
        String more,
        List<Conflict> conflicts,
        String parcel,
        List<Link> receipts,
        String action,
        String token)
        implements Page {

    public QuarterView {
        downloads = List.copyOf(downloads);
        faults = List.copyOf(faults);
        wrong = List.copyOf(wrong);
        conflicts = List.copyOf(conflicts);
        receipts = List.copyOf(receipts);
    }

    /// One fault of a file.
    public record Wrong(String file, String row, String column, String value, String what) {}

    /// A row of a file whose measure somebody reported on, or wrote about in a draft, meanwhile.
    ///
    /// @param name of its choice in the form
    /// @param version of what stands, against which is chosen
    /// @param theirs and `mine`: what the two columns are called
    public record Conflict(
            String name, String version, String head, String theirs, String mine, List<FormView.Difference> fields) {

        public Conflict {
            fields = List.copyOf(fields);
        }
    }
}
