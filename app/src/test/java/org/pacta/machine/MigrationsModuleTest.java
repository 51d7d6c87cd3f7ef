package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsModuleTest {

    @Test
    void aDatabaseOfANewerPactaIsRefused() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            var owner = JdbcClient.create(database.owner());
            owner.sql("update machine.server set fingerprint = 'newer'").update();
            owner.sql(
                            "insert into ledger.migration (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                                    + " values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 'pacta', 0, true)")
                    .update();

            assertThatThrownBy(database::open)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("newer version of Pacta")
                    .hasMessageContaining("ledger");
        }
    }

    @Test
    void anUnchangedFingerprintAsksNothingOfFlyway() {
        try (var database = TestDatabase.fresh()) {
            JdbcClient.create(database.owner())
                    .sql("drop table scoreboard.migration")
                    .update();

            database.open().close();
        }
    }

    @Test
    void theOwnersPasswordForTheApplicationIsSetAnewWhereItDoesNotOpen() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            var first = database.appAddress().password();
            JdbcClient.create(database.owner())
                    .sql("update machine.server set app_password = 'of another cluster'")
                    .update();

            try (var again = Database.at(database.ownerAddress(), Optional.empty())) {
                again.app().getConnection().close();
            } finally {
                JdbcClient.create(database.owner())
                        .sql("alter role pacta_app password '%s'".formatted(first))
                        .update();
            }
        }
    }

    /// One function that is not keeps every statement that names it to a single core. One made anew is not unless it
    /// says so.
    @Test
    void whatSlicesPublishForReadingMayBeReadBySeveralCores() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            var alone = JdbcClient.create(database.owner())
                    .sql("""
                            select p.oid::regprocedure::text from pg_catalog.pg_proc p
                            join pg_catalog.pg_language l on l.oid = p.prolang
                            where p.pronamespace::regnamespace::text = any(:slices) and l.lanname = 'sql'
                              and p.provolatile = 's' and not p.prosecdef and p.proparallel <> 's'
                            """)
                    .param("slices", new String[] {"ledger", "parties", "register", "acts", "confirmation", "council"})
                    .query(String.class)
                    .list();

            assertThat(alone).isEmpty();
        }
    }

    @Test
    void aSchemaForEachSliceIsOpenToTheApplication() {
        try (var database = TestDatabase.fresh()) {
            var closed = JdbcClient.create(database.app())
                    .sql(
                            "select nspname from pg_namespace where nspname = any (:slices) and not has_schema_privilege(nspname, 'usage')")
                    .param("slices", Slices.IN_ORDER.toArray(String[]::new))
                    .query(String.class)
                    .list();

            assertThat(closed).isEmpty();
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> DatabaseAddress.of("mysql://localhost"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("postgresql://owner:secret@");
        assertThat(DatabaseAddress.of("postgresql://a:b%40c@host:5433/pacta?sslmode=require"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://host:5433/pacta?sslmode=require", "a", "b@c"));
        assertThat(DatabaseAddress.of("postgresql://a:secret@host/pacta").toString())
                .doesNotContain("secret");
    }
}
