package org.pacta.machine;

import picocli.CommandLine.Option;

/// Where the server listens; a picocli mixin.
public final class WebOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "Address to listen on; 0.0.0.0 for all (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(names = "--rehearse", hidden = true, description = "Answer a few requests to itself and end.")
    private boolean rehearse;

    int port() {
        return port;
    }

    String address() {
        return address;
    }

    /// Whether this is the run from which the launcher makes its cache of loaded classes.
    boolean rehearse() {
        return rehearse;
    }
}
