package org.pacta.portal;

/// A page asks for a plan that is not there at its moment. [Visits] says so to the reader.
final class Unplanned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code of the framework; empty where any would do
    Unplanned(String code) {
        super("framework " + code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
