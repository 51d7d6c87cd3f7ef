package org.pacta.engine.forecast;

/// What the way back through a block needs of the way forth: how long each task takes and where its work begins.
/// For one thread.
final class Early {

    private final Kept durations;
    private final Kept begun;
    /// Where the work of a place begins, as a [Pass] leaves it; of its own only where a link starts there.
    private final int[][] starts;

    private final int[] sum;

    Early(Model model, Behind behind, Stock stock) {
        var apart = apart(model, behind);
        var numbered = new boolean[model.size];
        int[] passing = stock.row();
        this.starts = new int[model.size][];
        for (int i = 0; i < model.size; i++) {
            numbered[i] = !model.startMatters[i];
            starts[i] = numbered[i] ? passing : stock.row();
        }
        this.durations = new Kept(apart, 0, stock);
        this.begun = new Kept(numbered, model.linear ? model.axis.place(model.timing.dataDate()) : 0, stock);
        this.sum = stock.row();
    }

    /// The places of which duration and start are kept apart; of the others it is enough to know both together.
    private static boolean[] apart(Model model, Behind behind) {
        var apart = model.pushes();
        for (int i = 0; i < apart.length; i++) {
            apart[i] |= model.startMatters[i] || behind.placed(i);
        }
        return apart;
    }

    /// Rows of two bytes for each future.
    static long rows(Model model, Behind behind) {
        long rows = 0;
        var apart = apart(model, behind);
        for (int i = 0; i < apart.length; i++) {
            rows += (apart[i] ? 1 : 0) + (model.startMatters[i] ? 2 : 1);
        }
        return rows;
    }

    /// Where a pass writes where work begins.
    int[][] starts() {
        return starts;
    }

    /// Keeps what was written there, with a duration.
    void keep(int i, int[] duration, int n) {
        if (summed(i)) {
            Rows.sum(sum, starts[i], duration, n);
            begun.put(i, sum, n);
            return;
        }
        durations.put(i, duration, n);
        if (begun.has(i)) {
            begun.put(i, starts[i], n);
        }
    }

    /// Whether of a place only the sum of duration and start is kept.
    boolean summed(int i) {
        return !durations.has(i);
    }

    int[] sum(int i, int[] out, int n) {
        return begun.get(i, out, n);
    }

    int[] duration(int i, int[] out, int n) {
        return durations.get(i, out, n);
    }

    /// Where the work of a place begins that is kept apart.
    int[] start(int i, int[] out, int n) {
        return begun.has(i) ? begun.get(i, out, n) : starts[i];
    }
}
