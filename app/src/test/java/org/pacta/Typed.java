package org.pacta;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.pacta.machine.DatabaseAddress;

/// A command as it is typed, and how it ended.
public record Typed(int code, String out, String err) {

    /// A command that asks no server and no database.
    public static Typed offline(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Pacta.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Typed(code, out.toString(), err.toString());
    }

    /// A command on the database of an application.
    public static Typed on(TestApplication app, String... words) {
        var database = app.database();
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--db-url", url(database.ownerAddress()), "--db-app-url", url(database.appAddress())));
        all.addAll(List.of("--ledger-key", database.sealKey().toString()));
        return offline(all.toArray(String[]::new));
    }

    private static String url(DatabaseAddress address) {
        return "%s&user=%s&password=%s".formatted(address.url(), address.user(), address.password());
    }
}
