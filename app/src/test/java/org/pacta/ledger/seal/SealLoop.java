package org.pacta.ledger.seal;

import java.nio.file.Path;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Command;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.ViewerTransactions;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process of its own that commits entries and seals beside it, and says each when it is acknowledged: `server PID`,
/// `entry SEQ`, `head SIZE:ROOT`.
final class SealLoop {

    static final int STOPS = 20;

    private SealLoop() {}

    /// @param arguments the data directory; `stops` where the sealing stops after entry [#STOPS] and commits go on
    public static void main(String[] arguments) {
        var stops = arguments.length > 1;
        var data = DataDirectory.open(Path.of(arguments[0]), DataDirectory.Maker.SERVICE);
        try (var database = Database.in(data, EmbeddedServer.Durability.DURABLE)) {
            say("server " + database.server().orElseThrow().pid());
            var ledger = Ledger.on(
                    JdbcClient.create(database.app()),
                    new ViewerTransactions(database.app(), java.time.Clock.systemUTC()));
            int union = ledger.found(command(0), entry -> {
                entry.thing("union", 0, 0);
                return entry.union();
            });
            Thread.ofPlatform().daemon().start(() -> seal(Sealing.of(database).orElseThrow(), union, stops));
            while (true) {
                var seq = ledger.enter(command(union), entry -> {
                    for (int i = 0; i < 30; i++) entry.thing("measure", 0, 0);
                    return entry.seq();
                });
                say("entry " + seq);
            }
        }
    }

    private static void seal(Sealing sealing, int union, boolean stops) {
        long sealed = 0;
        while (!stops || sealed < STOPS) {
            var head = sealing.seal(union);
            if (head.isEmpty()) continue;
            sealed = head.get().seq();
            say("head %d:%s".formatted(head.get().size(), head.get().rootText()));
        }
    }

    private static Command command(int union) {
        return new Command(new Actor.Operator(), union, "test", Grounds.of("a crash"));
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
