package org.pacta.machine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where the server listens; a picocli mixin.
public final class WebOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    void port(int number) {
        if (number < 0 || number > 65_535)
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--port (%d) must be from 0 to 65535".formatted(number));
        port = number;
    }

    private int port;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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
