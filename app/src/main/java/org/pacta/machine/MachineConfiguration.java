package org.pacta.machine;

import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The open database as beans: the application's role for everybody, the owner's for who asks for
/// `@Qualifier("owner")`.
@Configuration(proxyBeanMethods = false)
class MachineConfiguration {

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.app();
    }

    @Bean(destroyMethod = "", defaultCandidate = false)
    @Qualifier("owner")
    DataSource ownerDataSource(Database database) {
        return database.owner();
    }
}
