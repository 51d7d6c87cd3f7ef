package org.pacta.page.delivery;

import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/// Tells too much work at once from a fault: no connection to the database was free in time. A command may have been
/// carried out before, where only its answer still had to be read.
public final class Busy {

    /// After so many seconds one may ask again.
    static final String AGAIN = "5";

    private Busy() {}

    public static boolean is(Throwable fault) {
        for (@Nullable Throwable each = fault; each != null; each = each.getCause())
            if (each instanceof SQLTransientConnectionException) return true;
        return false;
    }
}
