package org.pacta.portal.table;

import org.pacta.page.Frame;
import org.pacta.page.Page;

/// The open data of a union: its files, the terms, the interface for programs.
///
/// @param files columns: what, format with link, size, moment
/// @param licence the terms of use in words
/// @param api address of the description of the interface
public record OpenFilesView(Frame frame, String intro, TableView files, String licence, String api) implements Page {

    @Override
    public String title() {
        return say("portal.data");
    }
}
