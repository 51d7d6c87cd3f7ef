package org.pacta;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;

/// The application: every slice's front doors, stores, controllers and panels.
///
/// Left out is what looks at each bean for annotations that we do not use (advice, transactions, translated
/// exceptions), and what would make a database, where ours is open already.
@SpringBootApplication(
        exclude = {
            AopAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            DataSourceInitializationAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            TransactionManagerCustomizationAutoConfiguration.class
        })
public class Application {}
