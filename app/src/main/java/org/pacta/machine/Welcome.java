package org.pacta.machine;

import java.util.List;

/// What a server that has just started tells whoever started it; a slice above brings it as a bean.
public interface Welcome {

    /// @param url of the server, with a slash at its end
    List<String> lines(String url);
}
