package org.pacta.machine;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which database a command works on; a picocli mixin.
public final class DatabaseOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory with the embedded database (default: ~/.pacta/data).")
    private @Nullable Path data;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "A PostgreSQL 15 or newer in place of the embedded one, as its owner:"
                    + " postgresql://user:password@host/database (default: environment variable PACTA_DB_URL).")
    private @Nullable String url;

    @Option(
            names = "--db-app-url",
            paramLabel = "URL",
            description = "The same database as the role pacta_app, needed where the owner may not create roles"
                    + " (default: environment variable PACTA_DB_APP_URL).")
    private @Nullable String appUrl;

    /// Opens the database, starting or joining the embedded server unless an address is given.
    ///
    /// @throws Refused if it cannot be opened
    public Database open() {
        var owner = address(url, "PACTA_DB_URL");
        if (owner.isPresent() && data == null) return Database.at(owner.get(), address(appUrl, "PACTA_DB_APP_URL"));
        if (url != null) throw new Refused("Give either --data or --db-url, not both.");
        return Database.in(directory(), EmbeddedServer.Durability.DURABLE);
    }

    /// The data directory, made when it is missing.
    DataDirectory directory() {
        var path = data != null ? data : DataDirectory.usual(DataDirectory.Maker.SERVICE);
        return DataDirectory.open(path, DataDirectory.Maker.SERVICE);
    }

    private static Optional<DatabaseAddress> address(@Nullable String option, String variable) {
        var text = option != null ? option : System.getenv(variable);
        return Optional.ofNullable(text).filter(given -> !given.isBlank()).map(DatabaseAddress::of);
    }
}
