package org.pacta.ledger;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the database plans a statement for its parameters or for any, until a work is done.
record PlanCache(JdbcClient jdbc) {

    /// From so many changes on, two more statements cost nothing beside them.
    private static final int MANY = 100;

    /// For each sort and each table of a join; most need a thousandth of it.
    private static final String MEMORY = "64MB";

    /// Each statement for its own parameters: for those that join a thousand rows and more.
    ///
    /// They sort and join in memory as far as that goes. Tables of joins are not shared between processes: a
    /// container has 64 MiB for what processes share, and a statement that wants more fails.
    <T> T forThese(Supplier<T> work) {
        jdbc.sql("""
                select set_config('enable_parallel_hash', 'off', true), set_config('work_mem',
                    greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes(:memory)) / 1024 || 'kB', true)
                """)
                .param("memory", MEMORY)
                .query((row, _) -> row.getString(2))
                .single();
        return during("force_custom_plan", work);
    }

    /// Statements for any union, where there is much to write. A union that has grown since its tables were last
    /// analysed is taken for empty, and a plan made for it reads all of its rows for each one wanted.
    void forMany(int changes, Runnable work) {
        if (changes < MANY) {
            work.run();
            return;
        }
        var _ = during("force_generic_plan", () -> {
            work.run();
            return true;
        });
    }

    private <T> T during(String mode, Supplier<T> work) {
        var before = set(mode);
        var done = work.get();
        set(before);
        return done;
    }

    /// Until the transaction ends at most, so that nothing is left after a failure.
    private String set(String mode) {
        return jdbc.sql("""
                select current_setting('plan_cache_mode') as before, set_config('plan_cache_mode', :mode, true)
                """)
                .param("mode", mode)
                .query((row, _) -> row.getString("before"))
                .single();
    }
}
