package org.pacta.reporting;

import java.util.List;
import org.pacta.page.Link;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;

/// What slices above offer on the pages of a cycle.
public interface CycleWindow {

    /// On the page of the cycle.
    List<Link> links(Call call, Cycle cycle);

    /// On the page of a body in it.
    List<Link> links(Call call, Cycle cycle, Body body);
}
