package org.pacta.ledger;

import picocli.CommandLine.Command;

/// `pacta ledger`: the record and the tables made from it.
@Command(
        name = "ledger",
        description = "Check the record against the tables, or make the tables anew from it.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LedgerCheckCommand.class, LedgerRebuildCommand.class})
public final class LedgerCommand {}
