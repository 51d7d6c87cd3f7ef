package org.pacta.machine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.pattern.ValidatePattern;

/// Brings a database to the state that this program needs, slice by slice, each with a history in its own schema.
/// When the stored fingerprint of all migrations is the program's own, nothing is asked of Flyway.
///
/// @param connection the owner's, with autocommit
record Migrations(Connection connection, DatabaseAddress owner) {

    private static final int OLDEST = 15;
    private static final long LOCK = 7_228_200_114L;

    /// Migrates to the newest state, and answers how the application enters.
    ///
    /// @throws Refused if a newer Pacta migrated the database
    DatabaseAddress bring(Optional<DatabaseAddress> appGiven) throws SQLException {
        return bring(MigrationFiles.onClassPath(), appGiven);
    }

    /// Migrates to the state of the files given, which may be an earlier one.
    DatabaseAddress bring(MigrationFiles files, Optional<DatabaseAddress> appGiven) throws SQLException {
        refuseOld();
        var role = new AppRole(connection, owner, appGiven);
        if (isAt(files.fingerprint())) return role.address();
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(%d)".formatted(LOCK));
            try (var kept = Database.ownerPool(owner)) {
                refuseNewer(files);
                role.ensure();
                for (var slice : files.slices()) migrate(files, slice, kept);
                statement.execute("update machine.server set fingerprint = '%s'".formatted(files.fingerprint()));
                return role.address();
            } finally {
                statement.execute("select pg_advisory_unlock(%d)".formatted(LOCK));
            }
        }
    }

    /// The version that each slice has reached, such as `ledger` at `3`.
    static SortedMap<String, String> applied(Connection connection) throws SQLException {
        var applied = new TreeMap<String, String>();
        try (var statement = connection.createStatement()) {
            for (var slice : Slices.IN_ORDER) {
                var there = statement.executeQuery("select to_regclass('%s.migration') is not null".formatted(slice));
                there.next();
                if (!there.getBoolean(1)) continue;
                var last = statement.executeQuery(
                        "select version from %s.migration where success and version is not null order by installed_rank desc limit 1"
                                .formatted(slice));
                if (last.next()) applied.put(slice, last.getString(1));
            }
        }
        return applied;
    }

    private void refuseNewer(MigrationFiles files) throws SQLException {
        for (var reached : applied(connection).entrySet())
            if (!files.reach(reached.getKey(), reached.getValue()))
                throw new Refused(
                        "The database was made by a newer version of Pacta: slice %s is at version %s, which this one does not know.\nUse the newer Pacta."
                                .formatted(reached.getKey(), reached.getValue()));
    }

    private boolean isAt(String fingerprint) throws SQLException {
        try (var statement = connection.createStatement()) {
            var there = statement.executeQuery("select to_regclass('machine.server') is not null");
            there.next();
            if (!there.getBoolean(1)) return false;
            var rows = statement.executeQuery("select fingerprint from machine.server");
            return rows.next() && fingerprint.equals(rows.getString(1));
        }
    }

    /// @param kept whose connections serve one slice after the other: each of Flyway's own would cost as much as a file
    private void migrate(MigrationFiles files, String slice, DataSource kept) throws SQLException {
        try {
            Flyway.configure()
                    .dataSource(kept)
                    .resourceProvider(files.provider(slice))
                    .schemas(slice)
                    .table("migration")
                    // the fingerprint is committed last, and waits until all before it is on the disk
                    .initSql("set synchronous_commit = off")
                    .ignoreMigrationPatterns(new ValidatePattern[0])
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Refused(
                    "The database could not be brought to this version of Pacta, at slice %s:\n%s"
                            .formatted(slice, e.getMessage()),
                    e);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("grant usage on schema %s to %s".formatted(slice, AppRole.NAME));
        }
    }

    private void refuseOld() throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST)
            throw new Refused("The database is PostgreSQL %d; Pacta needs %d or newer.".formatted(major, OLDEST));
    }
}
