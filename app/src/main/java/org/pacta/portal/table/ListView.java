package org.pacta.portal.table;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// A page that is one table.
///
/// @param intro a sentence below the heading; may be empty
/// @param deeds what the reader may do here, and what belongs to it
public record ListView(Frame frame, String title, String intro, List<Link> deeds, TableView table) implements Page {

    public ListView {
        deeds = List.copyOf(deeds);
    }

    public ListView(Frame frame, String title, String intro, TableView table) {
        this(frame, title, intro, List.of(), table);
    }
}
