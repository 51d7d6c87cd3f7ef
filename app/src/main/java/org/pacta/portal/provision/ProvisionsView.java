package org.pacta.portal.provision;

import java.util.List;
import org.pacta.page.Frame;
import org.pacta.page.Link;
import org.pacta.page.Page;
import org.pacta.portal.table.TableView;

/// The register of provisions: what is missing first, then the instruments, then each provision in its place.
///
/// @param intro of which plan the measures are
/// @param findings how many provisions nothing carries out, how many measures carry out none, how many are confirmed
/// @param plans the same of the other plans
/// @param instruments with the days of their signature and entry into force
public record ProvisionsView(
        Frame frame,
        String title,
        String intro,
        List<Finding> findings,
        List<Link> plans,
        TableView instruments,
        TableView table)
        implements Page {

    /// @param links to what it counts; empty where it counts nothing
    public record Finding(String sentence, List<Link> links) {

        public Finding {
            links = List.copyOf(links);
        }
    }

    public ProvisionsView {
        findings = List.copyOf(findings);
        plans = List.copyOf(plans);
    }
}
