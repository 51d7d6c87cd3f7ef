package org.pacta.machine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The database of one Pacta, migrated and open: as its owner, and as the role that the application works under.
///
/// The owner migrates, seals and backs up. The application's role `pacta_app` owns nothing, so that row-level security
/// binds it; its connections come without autocommit.
public final class Database implements AutoCloseable {

    private final Optional<EmbeddedServer> server;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private Database(Optional<EmbeddedServer> server, HikariDataSource owner, HikariDataSource app) {
        this.server = server;
        this.owner = owner;
        this.app = app;
    }

    /// Opens the embedded database of a data directory, starting or joining its server.
    ///
    /// @throws Refused if it cannot be started, or was made by a newer Pacta
    public static Database in(DataDirectory data, EmbeddedServer.Durability durability) {
        var server = EmbeddedServer.start(data, durability);
        try {
            new Founding(server).ensure();
            return open(Optional.of(server), server.address(), Optional.empty());
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
        return open(Optional.empty(), owner, app);
    }

    /// As owner: at most 3 connections, none kept.
    public DataSource owner() {
        return owner;
    }

    /// As `pacta_app`: at most 16 connections, without autocommit.
    public DataSource app() {
        return app;
    }

    /// The embedded server; empty for a PostgreSQL elsewhere.
    public Optional<EmbeddedServer> server() {
        return server;
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        server.ifPresent(EmbeddedServer::close);
    }

    private static Database open(
            Optional<EmbeddedServer> server, DatabaseAddress address, Optional<DatabaseAddress> appGiven) {
        try (var connection = address.connect()) {
            var app = new Migrations(connection, address).bring(appGiven);
            return new Database(server, ownerPool(address), appPool(app));
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
