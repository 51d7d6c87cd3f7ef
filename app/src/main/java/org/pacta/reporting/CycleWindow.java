package org.pacta.reporting;

import java.util.List;
import org.pacta.page.Link;
import org.pacta.page.form.FormView;
import org.pacta.parties.Body;
import org.pacta.parties.presence.Call;
import org.pacta.register.subject.Subject;

/// What others offer on the pages of a cycle.
public interface CycleWindow {

    /// On the page of the cycle.
    default List<Link> links(Call call, Cycle cycle) {
        return List.of();
    }

    /// On the page of a body in it.
    default List<Link> links(Call call, Cycle cycle, Body body) {
        return List.of();
    }

    /// On the form of a report, above the fields.
    default List<FormView.Line> beside(Call call, Cycle cycle, Body body, Subject subject) {
        return List.of();
    }
}
