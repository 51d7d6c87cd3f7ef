package org.pacta.exchange.audit;

import java.util.List;

/// The commands of this package that belong under `pacta ledger`.
public final class AuditCommands {

    public static final List<Class<?>> ALL = List.of(
            SealCommand.class,
            LedgerExportCommand.class,
            VerifyCommand.class,
            RotateCommand.class,
            KeyCommand.class,
            RegisterCommand.class,
            CountersignCommand.class,
            EraseCommand.class);

    private AuditCommands() {}
}
