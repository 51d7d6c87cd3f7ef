package org.pacta.machine;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/// A database of its own for a test: migrated, empty, thrown away with the build.
///
/// One server runs for the whole test JVM (without fsync, under `target/scratch`); a migrated database is its
/// template, so that a fresh one takes some 50 ms.
///
/// ```java
/// try (var database = TestDatabase.fresh()) {
///     var jdbc = JdbcClient.create(database.app());
/// }
/// ```
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DatabaseAddress ownerAddress;
    private final DatabaseAddress appAddress;
    private final HikariDataSource owner;
    private final HikariDataSource app;

    private TestDatabase(DatabaseAddress ownerAddress, DatabaseAddress appAddress) {
        this.ownerAddress = ownerAddress;
        this.appAddress = appAddress;
        this.owner = Database.ownerPool(ownerAddress);
        this.app = Database.appPool(appAddress);
    }

    /// A new database in which every migration has run and nothing else.
    public static TestDatabase fresh() {
        var name = "test_" + COUNT.incrementAndGet();
        var server = Running.SERVER;
        sql(server, "create database %s owner %s template %s".formatted(name, Cluster.OWNER, Cluster.DATABASE));
        var password = Running.APP.password();
        var owner = Running.at(name, server.address());
        return new TestDatabase(owner, owner.as(AppRole.NAME, password));
    }

    /// As the owner of the tables.
    public DataSource owner() {
        return owner;
    }

    /// As `pacta_app`, without autocommit.
    public DataSource app() {
        return app;
    }

    /// As the superuser of the whole cluster, whom nothing in the database holds back; close it.
    public HikariDataSource superuser() {
        return Database.ownerPool(ownerAddress.as(Cluster.SUPERUSER, ownerAddress.password()));
    }

    /// For a Spring context or another process: `--db-url`.
    public DatabaseAddress ownerAddress() {
        return ownerAddress;
    }

    /// For a Spring context or another process: `--db-app-url`.
    public DatabaseAddress appAddress() {
        return appAddress;
    }

    /// The same database as the application opens it.
    public Database open() {
        return Database.at(ownerAddress, Optional.of(appAddress)).sealedBy(sealKey());
    }

    /// The file with the key that seals the ledger of this database, in the scratch directory.
    public Path sealKey() {
        var name = ownerAddress.url().replaceAll(".*/([a-z0-9_]+)\\?.*", "$1");
        return Path.of(System.getProperty("pacta.scratch", "target/scratch"))
                .resolve("keys-" + ProcessHandle.current().pid())
                .resolve(name + ".key");
    }

    /// Closes the pools; the database itself goes with the build.
    @Override
    public void close() {
        app.close();
        owner.close();
    }

    private static void sql(EmbeddedServer server, String text) {
        try (var connection = server.superuser("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(text);
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }

    /// Started when the first test asks; the server ends with the JVM, for that alone holds its pipe.
    private static final class Running {

        static final EmbeddedServer SERVER;
        static final DatabaseAddress APP;

        static {
            var scratch = Path.of(System.getProperty("pacta.scratch", "target/scratch"));
            var directory = scratch.resolve("server-" + ProcessHandle.current().pid());
            clearDead(scratch);
            var data = DataDirectory.open(directory, DataDirectory.Maker.SERVICE);
            SERVER = EmbeddedServer.start(data, EmbeddedServer.Durability.FLEETING);
            try (var connection = SERVER.address().connect()) {
                APP = new Migrations(connection, SERVER.address()).bring(Optional.empty());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        static DatabaseAddress at(String database, DatabaseAddress like) {
            var url = like.url().replace("/" + Cluster.DATABASE + "?", "/" + database + "?");
            return new DatabaseAddress(url, like.user(), like.password());
        }

        /// Removes what former builds left.
        private static void clearDead(Path scratch) {
            var servers = scratch.toFile().listFiles((_, name) -> name.startsWith("server-"));
            if (servers == null) return;
            for (var server : servers) {
                var pid = Long.parseLong(server.getName().substring("server-".length()));
                if (ProcessHandle.of(pid).isEmpty())
                    Finished.run(java.util.List.of("rm", "-rf", server.toString()))
                            .expectWell("clearing");
            }
        }
    }
}
