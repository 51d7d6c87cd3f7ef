package org.pacta.portal.cite;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;

/// How to cite a figure.
///
/// @param card the address of its picture
/// @param links the permanent address, the data, the pictures
public record CiteView(
        Frame frame,
        String title,
        String sentence,
        String address,
        String card,
        String alt,
        String embed,
        List<Link> links)
        implements Page {

    public CiteView {
        links = List.copyOf(links);
    }
}
