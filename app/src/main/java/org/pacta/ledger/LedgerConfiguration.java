package org.pacta.ledger;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one clock, the one way to open a transaction, and the client that takes part in it.
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    /// Ticks in microseconds, as the database does.
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    ViewerTransactions transactionManager(DataSource app, Clock clock) {
        return new ViewerTransactions(app, clock);
    }

    @Bean
    JdbcClient jdbcClient(DataSource app) {
        return JdbcClient.create(app);
    }
}
