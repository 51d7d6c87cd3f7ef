package org.pacta.portal.table;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// The open data of a union: its files, the terms, the interface for programs.
///
/// @param files columns: what, format with link, size, moment
/// @param licence the terms of use in words
/// @param licenceAddress where the licence stands; empty where the words name none
/// @param api address of the description of the interface
/// @param catalogue address of the catalogue of the files
/// @param deeds what the reader may do here
public record OpenFilesView(
        Frame frame,
        String intro,
        TableView files,
        String licence,
        String licenceAddress,
        String api,
        String catalogue,
        List<Link> deeds)
        implements Page {

    @Override
    public String title() {
        return say("portal.data");
    }

    @Override
    public String described() {
        return catalogue;
    }
}
