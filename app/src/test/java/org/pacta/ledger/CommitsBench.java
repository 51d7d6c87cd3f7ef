package org.pacta.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.pacta.machine.DataDirectory;
import org.pacta.machine.Database;
import org.pacta.machine.EmbeddedServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Commits a second of one union, each of a text of one of 2,000 things, on a durable embedded database; beside
/// them plain commits of one row in the same database by as many connections. No test: it says how long things
/// take.
///
/// Argument: a directory that is not there yet.
final class CommitsBench {

    private static final int SECONDS = 8;
    private static final int THINGS = 2_000;
    private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);

    private CommitsBench() {}

    public static void main(String[] arguments) throws Exception {
        var directory = DataDirectory.open(Path.of(arguments[0]), DataDirectory.Maker.SERVICE);
        try (var database = Database.in(directory, EmbeddedServer.Durability.DURABLE)) {
            var ledger = Ledger.on(
                    JdbcClient.create(database.app()),
                    new ViewerTransactions(database.app(), java.time.Clock.systemUTC()));
            plain(database);
            for (int writers : new int[] {1, 4}) {
                var things = new ArrayList<Long>();
                int union = ledger.found(command(0, "found"), entry -> {
                    for (int i = 0; i < THINGS; i++) things.add(entry.thing("measure", 0, 0));
                    return entry.union();
                });
                var next = new AtomicInteger();
                IntConsumer commit = _ -> {
                    var words = "words " + System.nanoTime();
                    ledger.enter(command(union, "text"), entry -> {
                        var thing = things.get(next.getAndIncrement() % THINGS);
                        entry.text(thing, "title", "en", words, true, SINCE);
                        return true;
                    });
                };
                aSecond(writers, 2, commit);
                var ours = aSecond(writers, SECONDS, commit);
                var bare = aSecond(writers, SECONDS, _ -> row(database));
                System.out.printf(
                        "%d writers: %,.0f commits a second of one union; one plain row each: %,.0f; ratio %.2f%n",
                        writers, ours, bare, ours / bare);
            }
        }
    }

    private static Command command(int union, String name) {
        return new Command(new Actor.Operator(), union, name, Grounds.of("bench"));
    }

    private static void plain(Database database) throws SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table public.plain (id bigserial primary key, words text not null)");
            statement.execute("grant insert on public.plain to pacta_app");
            statement.execute("grant usage on sequence public.plain_id_seq to pacta_app");
        }
    }

    private static void row(Database database) {
        try (var connection = database.app().getConnection();
                var statement = connection.prepareStatement("insert into public.plain (words) values (?)")) {
            statement.setString(1, "words");
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double aSecond(int writers, int seconds, IntConsumer commit) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        long all = 0;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var counts = new ArrayList<java.util.concurrent.Future<Long>>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                counts.add(threads.submit(() -> {
                    long n = 0;
                    for (; System.nanoTime() < end; n++) commit.accept(writer);
                    return n;
                }));
            }
            for (var each : List.copyOf(counts)) all += each.get();
        }
        return (double) all / seconds;
    }
}
