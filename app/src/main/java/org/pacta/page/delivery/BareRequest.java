package org.pacta.page.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/// A request without what it asks and sends: that cannot be read, is too large, or is what somebody filled in.
public final class BareRequest extends HttpServletRequestWrapper {

    private final Set<String> kept;

    /// @param kept names of parameters that are read nevertheless, if they can be
    public BareRequest(HttpServletRequest request, String... kept) {
        super(request);
        this.kept = Set.of(kept);
    }

    @Override
    public @Nullable String getParameter(String name) {
        if (!kept.contains(name)) return null;
        try {
            return super.getParameter(name);
        } catch (InvalidParameterException _) {
            return null;
        }
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
