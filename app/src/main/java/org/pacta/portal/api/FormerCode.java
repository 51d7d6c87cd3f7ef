package org.pacta.portal.api;

/// The code asked for is a former one; the thing has another address now.
final class FormerCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    FormerCode(String address) {
        super(address);
        this.address = address;
    }

    String address() {
        return address;
    }
}
