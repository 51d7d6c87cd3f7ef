package org.pacta.machine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;

/// A database that opens on a thread of its own, while its caller goes on; whoever needs it waits for it.
///
/// Starting the server and looking for the beans take about as long as each other.
final class OpeningDatabase implements Supplier<Database> {

    private final CompletableFuture<Database> opened = new CompletableFuture<>();

    /// Begins to open.
    ///
    /// @param opens may throw [Refused]
    OpeningDatabase(Supplier<Database> opens) {
        Thread.ofPlatform().name("database").daemon().start(() -> open(opens));
    }

    private void open(Supplier<Database> opens) {
        try {
            opened.complete(opens.get());
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    /// The open database.
    ///
    /// @throws Refused if it could not be opened
    @Override
    public Database get() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// Waits, and gives up the application in silence if there is no database: whoever reads the refusal need not read
    /// what Spring makes of it.
    void await(ConfigurableApplicationContext context) {
        try {
            get();
        } catch (Refused e) {
            throw new AbandonedRunException(context);
        }
    }

    /// Closes what was opened, once it is, because something went wrong.
    ///
    /// @return what went wrong: that the database could not be opened, or else `e`
    RuntimeException closeAfter(RuntimeException e) {
        Database open;
        try {
            open = get();
        } catch (RuntimeException cause) {
            return cause;
        }
        open.close();
        return e;
    }
}
