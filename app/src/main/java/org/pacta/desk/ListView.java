package org.pacta.desk;

import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// One pile of a desk, page by page.
///
/// @param total of the pile, in words
/// @param before and `after` lead to the neighbouring pages; empty words where there is none
public record ListView(Frame frame, String title, String total, DeskView.PileView pile, Link before, Link after)
        implements Page {}
