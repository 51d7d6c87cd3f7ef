package org.pacta.machine;

import java.sql.SQLException;

/// Makes the role `pacta` and its database in a new embedded server, so that Pacta owns no more there than it would on
/// a PostgreSQL of somebody else. What is there is left alone, so that a founding broken off is finished by the next.
record Founding(EmbeddedServer server) {

    void ensure() {
        try (var _ = server.address().connect()) {
            return;
        } catch (SQLException e) {
            if (!"28P01".equals(e.getSQLState()) && !"3D000".equals(e.getSQLState()))
                throw new Refused("The database does not answer: " + e.getMessage(), e);
        }
        var address = server.superuser("postgres");
        try (var connection = address.connect();
                var statement = connection.createStatement()) {
            var role = "create role %s login createrole password '%s'".formatted(Cluster.OWNER, address.password());
            if (!connection
                    .createStatement()
                    .executeQuery("select from pg_roles where rolname = '%s'".formatted(Cluster.OWNER))
                    .next()) statement.execute(role);
            if (!connection
                    .createStatement()
                    .executeQuery("select from pg_database where datname = '%s'".formatted(Cluster.DATABASE))
                    .next())
                statement.execute("create database %s owner %s".formatted(Cluster.DATABASE, Cluster.OWNER));
        } catch (SQLException e) {
            throw new Refused("The database could not be founded: " + e.getMessage(), e);
        }
    }
}
