package org.pacta.machine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The role `pacta_app` under which the application works: it owns nothing, so that row-level security binds it.
///
/// Where the owner may create roles, Pacta makes it and keeps its random password where only the owner reads it, so
/// that several servers on one database agree. Else an administrator makes it and `--db-app-url` names it.
///
/// @param connection the owner's, with autocommit
record AppRole(Connection connection, DatabaseAddress owner, Optional<DatabaseAddress> given) {

    static final String NAME = "pacta_app";

    private static final String NO_RIGHT = "42501";

    /// Sees that the role is there, for the migrations grant to it.
    void ensure() throws SQLException {
        try (var statement = connection.createStatement()) {
            var there = statement.executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(NAME));
            if (!there.next()) statement.execute("create role %s login".formatted(NAME));
        } catch (SQLException e) {
            throw unmade(e);
        }
    }

    /// How the application enters; the role's password is set when the one we keep does not open.
    DatabaseAddress address() throws SQLException {
        if (given.isPresent()) {
            open(given.get());
            return given.get();
        }
        var kept = keptPassword();
        if (kept != null) {
            var address = owner.as(NAME, kept);
            try {
                open(address);
                return address;
            } catch (SQLException e) {
                if (e.getSQLState() == null || !e.getSQLState().startsWith("28")) throw e;
            }
        }
        ensure();
        var password = kept != null ? kept : Secrets.password();
        try (var statement = connection.createStatement()) {
            statement.execute("alter role %s login password '%s'".formatted(NAME, password));
            statement.execute("update machine.server set app_password = '%s'".formatted(password));
        } catch (SQLException e) {
            throw unmade(e);
        }
        return owner.as(NAME, password);
    }

    private @Nullable String keptPassword() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select app_password from machine.server")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static void open(DatabaseAddress address) throws SQLException {
        address.connect().close();
    }

    private static SQLException unmade(SQLException cause) {
        if (!NO_RIGHT.equals(cause.getSQLState())) return cause;
        throw new Refused(
                "The owner of the database may not make the role %s (%s).\nLet an administrator run: create role %s login password '…'\nand start Pacta with --db-app-url postgresql://%s:…@host/database"
                        .formatted(NAME, cause.getMessage(), NAME, NAME),
                cause);
    }
}
