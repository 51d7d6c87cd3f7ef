package org.pacta.portal.api;

import org.pacta.page.Unreadable;

/// What cannot be answered, with the parameter at fault.
final class ApiFault extends Unreadable {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    ApiFault(String parameter, String what) {
        super(what, "pages.unreadable." + parameter);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
