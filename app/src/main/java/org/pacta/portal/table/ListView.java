package org.pacta.portal.table;

import org.pacta.page.Frame;
import org.pacta.page.Page;

/// A page that is one table.
///
/// @param intro a sentence below the heading; may be empty
public record ListView(Frame frame, String title, String intro, TableView table) implements Page {}
