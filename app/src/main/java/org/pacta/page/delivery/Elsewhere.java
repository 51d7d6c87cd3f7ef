package org.pacta.page.delivery;

/// What was asked for has another address: a former code, or a moment that was only half said.
public final class Elsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String address;

    private Elsewhere(int status, String address) {
        super(address, null, false, false);
        this.status = status;
        this.address = address;
    }

    /// The thing has another code now.
    public static Elsewhere forGood(String address) {
        return new Elsewhere(301, address);
    }

    /// The address says more than the one asked, and keeps its meaning.
    public static Elsewhere fuller(String address) {
        return new Elsewhere(302, address);
    }

    public int status() {
        return status;
    }

    public String address() {
        return address;
    }
}
