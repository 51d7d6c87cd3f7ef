package org.pacta.machine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;

/// The database of one Pacta, migrated and open: as its owner, and as the role that the application works under.
///
/// The owner migrates, seals and backs up. The application's role `pacta_app` owns nothing, so that row-level security
/// binds it; its connections come without autocommit.
public final class Database implements AutoCloseable {

    private final Optional<EmbeddedServer> server;
    private final HikariDataSource owner;
    private final HikariDataSource app;
    private final String fingerprint;
    private final Optional<Path> sealKey;

    /// @param fingerprint of all migrations that were applied
    private Database(
            Optional<EmbeddedServer> server,
            HikariDataSource owner,
            HikariDataSource app,
            String fingerprint,
            Optional<Path> sealKey) {
        this.server = server;
        this.owner = owner;
        this.app = app;
        this.fingerprint = fingerprint;
        this.sealKey = sealKey;
    }

    /// The same database, its ledger sealed by the key in that file.
    public Database sealedBy(Path key) {
        return new Database(server, owner, app, fingerprint, Optional.of(key));
    }

    /// The file with the key that seals the ledger; empty where none was named.
    public Optional<Path> sealKey() {
        return sealKey;
    }

    /// Opens the embedded database of a data directory, starting or joining its server.
    ///
    /// @throws Refused if it cannot be started, or was made by a newer Pacta
    public static Database in(DataDirectory data, EmbeddedServer.Durability durability) {
        return in(data, durability, MigrationFiles.onClassPath());
    }

    private static Database in(DataDirectory data, EmbeddedServer.Durability durability, MigrationFiles files) {
        return in(data, durability, files, ClusterTemplate.of(files));
    }

    /// A new database in the state that each slice had at the version given, for a backup to be copied into. Opened
    /// again by [#in], it is brought to the newest.
    ///
    /// @throws Refused if a version is newer than this program
    public static Database asOf(DataDirectory data, Map<String, String> versions) {
        var files = MigrationFiles.onClassPath().upTo(versions);
        return in(data, EmbeddedServer.Durability.DURABLE, files);
    }

    /// The version of its migrations that each slice has reached.
    public static SortedMap<String, String> versions(Connection connection) throws SQLException {
        return Migrations.applied(connection);
    }

    /// @throws Refused if a version is newer than this program
    public static void refuseNewer(Map<String, String> versions) {
        MigrationFiles.onClassPath().upTo(versions);
    }

    /// @param template of which the database is a copy if there is none yet and it fits
    static Database in(
            DataDirectory data,
            EmbeddedServer.Durability durability,
            MigrationFiles files,
            Optional<ClusterTemplate> template) {
        var server = EmbeddedServer.start(data, durability, template);
        try {
            return open(Optional.of(server), server.address(), files, Optional.empty())
                    .sealedBy(data.sealKey());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// Opens a PostgreSQL elsewhere, version 15 or newer.
    ///
    /// @param owner owns the database, or at least may create schemas in it
    /// @param app a role that is `pacta_app` or a member of it; empty if the owner may create `pacta_app`
    /// @throws Refused if it cannot be reached, is too old, or was migrated by a newer Pacta
    public static Database at(DatabaseAddress owner, Optional<DatabaseAddress> app) {
        return open(Optional.empty(), owner, MigrationFiles.onClassPath(), app);
    }

    /// As owner: at most 3 connections, none kept.
    public DataSource owner() {
        return owner;
    }

    /// As `pacta_app`: at most 16 connections, without autocommit.
    public DataSource app() {
        return app;
    }

    /// How its connections are used at this moment: the owner's and the application's.
    public List<Pool> pools() {
        return List.of(Pool.of("owner", owner), Pool.of("app", app));
    }

    /// Connections of one role.
    ///
    /// @param waiting so many wait for one
    /// @param most so many there are at most
    public record Pool(String name, int active, int idle, int waiting, int most) {

        private static Pool of(String name, HikariDataSource pool) {
            var now = pool.getHikariPoolMXBean();
            var most = pool.getMaximumPoolSize();
            if (now == null) return new Pool(name, 0, 0, 0, most);
            return new Pool(
                    name,
                    now.getActiveConnections(),
                    now.getIdleConnections(),
                    now.getThreadsAwaitingConnection(),
                    most);
        }
    }

    /// What the database tells of itself.
    ///
    /// @param overtaken whether a newer program has changed its tables since this one opened it
    /// @param backedUp when the last backup was taken; empty where none is known
    public record Pulse(boolean overtaken, Optional<Instant> backedUp) {}

    /// Asks the database whether it answers. Nothing of it hangs: not where the network swallows what is sent either.
    ///
    /// @param seconds so long the answer may take; a connection may have to be waited for besides
    /// @throws SQLException if it does not
    public Pulse pulse(int seconds) throws SQLException {
        try (var connection = app.getConnection();
                var statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, seconds * 1_000);
            try (var row = statement.executeQuery("select fingerprint, backed_up from machine.state()")) {
                row.next();
                var backedUp = row.getObject(2, OffsetDateTime.class);
                return new Pulse(
                        !fingerprint.equals(row.getString(1)),
                        Optional.ofNullable(backedUp).map(OffsetDateTime::toInstant));
            } finally {
                connection.rollback();
            }
        }
    }

    /// Keeps in mind when the last backup was taken.
    public void backedUp(Instant taken) throws SQLException {
        try (var connection = owner.getConnection();
                var statement =
                        connection.prepareStatement("update machine.server set backed_up = greatest(backed_up, ?)")) {
            statement.setObject(1, taken.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /// Tells the planner how much there is now, after a large import: until then it takes the tables for empty.
    public void analyze() {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be analysed", e);
        }
    }

    /// The embedded server; empty for a PostgreSQL elsewhere.
    public Optional<EmbeddedServer> server() {
        return server;
    }

    /// Closes, and waits until the embedded server has ended and its files are at rest.
    ///
    /// @throws IllegalStateException if another process still uses it after a minute
    public void closeAndRest() {
        close();
        server.ifPresent(EmbeddedServer::rest);
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        server.ifPresent(EmbeddedServer::close);
    }

    private static Database open(
            Optional<EmbeddedServer> server,
            DatabaseAddress address,
            MigrationFiles files,
            Optional<DatabaseAddress> appGiven) {
        try (var connection = address.connect()) {
            var app = new Migrations(connection, address).bring(files, appGiven);
            return new Database(server, ownerPool(address), appPool(app), files.fingerprint(), Optional.empty());
        } catch (SQLException e) {
            throw new Refused("The database %s cannot be used: %s".formatted(address, e.getMessage()), e);
        }
    }

    static HikariDataSource ownerPool(DatabaseAddress address) {
        var config = pool(address, "owner");
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static HikariDataSource appPool(DatabaseAddress address) {
        var config = pool(address, "app");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        // Who waits longer has given up, or asks once more.
        config.setConnectionTimeout(10_000);
        // Compiling costs more than our queries take.
        config.setConnectionInitSql("set jit = off");
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(DatabaseAddress address, String name) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) config.setUsername(address.user());
        if (!address.password().isEmpty()) config.setPassword(address.password());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "pacta " + name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
