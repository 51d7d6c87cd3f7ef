package org.pacta.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseModuleTest {

    @Test
    void eachFreshDatabaseIsMigratedAndItsOwn() {
        try (var one = TestDatabase.fresh();
                var other = TestDatabase.fresh()) {
            var owner = JdbcClient.create(one.owner());
            owner.sql("create table machine.probe (id int)").update();

            assertThat(tables(one)).contains("server", "migration", "probe");
            assertThat(tables(other)).contains("server", "migration").doesNotContain("probe");
        }
    }

    @Test
    void theApplicationsRoleOwnsNothingAndReadsNoSecret() {
        try (var database = TestDatabase.fresh()) {
            var app = JdbcClient.create(database.app());

            assertThat(app.sql("select current_user").query(String.class).single())
                    .isEqualTo("pacta_app");
            assertThat(app.sql("select count(*) from pg_class where relowner = current_user::regrole")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> app.sql("select app_password from machine.server")
                            .query(String.class)
                            .single())
                    .hasStackTraceContaining("permission denied for table server");
        }
    }

    @Test
    void exclusionConstraintsMayCompareForEquality() {
        try (var database = TestDatabase.fresh()) {
            JdbcClient.create(database.owner())
                    .sql("create table machine.probe (union_id bigint, valid_from date, valid_to date,"
                            + " exclude using gist (union_id with =, daterange(valid_from, valid_to) with &&))")
                    .update();
        }
    }

    private static List<String> tables(TestDatabase database) {
        return JdbcClient.create(database.app())
                .sql("select tablename from pg_tables where schemaname = 'machine'")
                .query(String.class)
                .list();
    }
}
