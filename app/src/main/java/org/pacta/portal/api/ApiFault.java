package org.pacta.portal.api;

/// What cannot be answered, with the parameter at fault.
final class ApiFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    ApiFault(String parameter, String what) {
        super(what);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
