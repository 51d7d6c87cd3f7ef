package org.pacta.desk;

import java.util.List;
import org.pacta.parties.presence.Call;

/// A window: what a server does for a union and fails to do, as an administrator may know it. Called outside any
/// reading.
public interface Outages {

    /// A task for each.
    List<Task> outages(Call call);
}
