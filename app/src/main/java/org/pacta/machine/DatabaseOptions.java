package org.pacta.machine;

import java.nio.file.Files;
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

    @Option(
            names = "--ledger-key",
            paramLabel = "FILE",
            description = "File with the key that seals the ledger, made when it is missing"
                    + " (default: ledger.key in the data directory; with --db-url: environment variable PACTA_LEDGER_KEY,"
                    + " else the ledger is not sealed).")
    private @Nullable Path ledgerKey;

    /// Opens the database, starting or joining the embedded server unless an address is given.
    ///
    /// @throws Refused if it cannot be opened
    public Database open() {
        var key = ledgerKey != null
                ? Optional.of(ledgerKey)
                : named("PACTA_LEDGER_KEY").map(Path::of);
        var database = opened();
        return ledgerKey == null && database.sealKey().isPresent()
                ? database
                : key.map(database::sealedBy).orElse(database);
    }

    private Database opened() {
        if (url != null && data != null) throw new Refused("Give either --data or --db-url, not both.");
        var elsewhere = elsewhere();
        if (elsewhere.isPresent()) return Database.at(elsewhere.get(), address(appUrl, "PACTA_DB_APP_URL"));
        return Database.in(directory(), EmbeddedServer.Durability.DURABLE);
    }

    /// As [#open], but refuses a data directory that is not there, rather than making an empty register.
    public Database openExisting() {
        if (elsewhere().isEmpty() && Files.notExists(path()))
            throw new Refused("There is no data directory %s.\nName it with --data.".formatted(path()));
        return open();
    }

    /// Who made the data directory; a database elsewhere counts as a service's.
    public DataDirectory.Maker maker() {
        var ofDemo = elsewhere().isEmpty() && directory().madeByDemo();
        return ofDemo ? DataDirectory.Maker.DEMO : DataDirectory.Maker.SERVICE;
    }

    /// The data directory, made when it is missing.
    DataDirectory directory() {
        return DataDirectory.open(path(), DataDirectory.Maker.SERVICE);
    }

    private Path path() {
        return data != null ? data : DataDirectory.usual(DataDirectory.Maker.SERVICE);
    }

    /// A data directory that was named goes before the environment.
    private Optional<DatabaseAddress> elsewhere() {
        return data != null ? Optional.empty() : address(url, "PACTA_DB_URL");
    }

    private static Optional<DatabaseAddress> address(@Nullable String option, String variable) {
        return (option != null ? Optional.of(option).filter(given -> !given.isBlank()) : named(variable))
                .map(DatabaseAddress::of);
    }

    private static Optional<String> named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(given -> !given.isBlank());
    }
}
