package org.pacta.machine;

import java.nio.file.Path;

/// A process of its own that commits the numbers 1, 2, 3 … one by one and says each when it is acknowledged.
final class CommitLoop {

    private CommitLoop() {}

    public static void main(String[] arguments) throws Exception {
        var data = DataDirectory.open(Path.of(arguments[0]), DataDirectory.Maker.SERVICE);
        try (var database = Database.in(data, EmbeddedServer.Durability.DURABLE);
                var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists machine.probe (n bigint primary key)");
            var first = statement.executeQuery("select coalesce(max(n), 0) from machine.probe");
            first.next();
            for (var n = first.getLong(1) + 1; ; n++) {
                statement.execute("insert into machine.probe values (%d)".formatted(n));
                System.out.println(n);
            }
        }
    }
}
