package org.pacta.engine.forecast;

import org.jspecify.annotations.Nullable;
import org.pacta.engine.random.Draws;
import org.pacta.engine.random.Estimate;
import org.pacta.engine.random.ScoreTables;

/// The durations of a model's tasks, one block of futures at a time. What is learned from the estimates is
/// shared by all threads; [Worker] is for one thread.
///
/// Durations are whole working days, rounded half up. A triangular estimate is drawn by its formula, another by
/// its table of normal scores.
final class DurationRows {

    private static final int OF_TASK = 0;
    private static final int OF_BODY = 1;
    private static final int OF_RISK = 2;
    private static final int OF_DELAY = 3;
    private static final float SHARE = 0.5f / Draws.STRATA;

    private final Uncertainty uncertainty;
    private final int[] task;
    private final Estimate[] estimate;
    private final float[][] table;
    /// What risks add to each task.
    private final float[][][] delays;

    private final float[] scores = ScoreTables.scores();
    private final int[] stratum;
    private final ScoreTables tables = new ScoreTables();

    DurationRows(Model model, Uncertainty uncertainty) {
        this.uncertainty = uncertainty;
        this.task = model.task;
        this.estimate = new Estimate[task.length];
        this.table = new float[task.length][];
        this.delays = new float[task.length][][];
        for (int i = 0; i < task.length; i++) {
            estimate[i] = uncertainty.estimate(task[i]);
            table[i] = tables.of(estimate[i]);
            delays[i] = uncertainty.effects(task[i]).stream()
                    .map(effect -> tables.of(effect.delay()))
                    .toArray(float[][]::new);
        }
        stratum = tables.strata();
    }

    double mean(int i) {
        return tables.mean(table[i]);
    }

    double variance(int i) {
        return tables.variance(table[i]);
    }

    /// Rank correlation (Spearman) of two durations by their estimates alone: that of normals correlated by `r`
    /// is `6 / pi * asin(r / 2)`. Source: Pearson, *On further methods of determining correlation* (1907).
    double correlation(int i, int j) {
        int body = uncertainty.bodyOf(task[i]);
        if (i == j) {
            return 1;
        }
        return body < 0 || body != uncertainty.bodyOf(task[j])
                ? 0
                : 6 / Math.PI * Math.asin(uncertainty.bodies().get(body).correlation() / 2);
    }

    boolean certain(int i) {
        return estimate[i] instanceof Estimate.Fixed;
    }

    /// The part of one thread.
    final class Worker {

        private final Draws draws;
        private final Apart apart = new Apart();
        private final int[] strata = new int[Draws.BLOCK];
        private final float[] days = new float[Draws.BLOCK];
        private final float[] score = new float[Draws.BLOCK];
        private final float[] rest = new float[Draws.BLOCK];
        private final float[] delayed = new float[Draws.BLOCK];
        private final int[] knot = new int[Draws.BLOCK];
        private final float[][] ofBody;
        private final int[][] happens;
        private final int[][] delay;

        Worker(long seed, int size) {
            draws = new Draws(seed);
            ofBody = new float[uncertainty.bodies().size()][size];
            happens = new int[uncertainty.risks()][size];
            delay = new int[uncertainty.risks()][size];
        }

        /// Draws what the tasks of a block share.
        void begin(int firstFuture, int n) {
            for (int b = 0; b < ofBody.length; b++) {
                draws.fill(strata, OF_BODY, uncertainty.bodies().get(b).key(), firstFuture, n);
                Curves.scores(strata, scores, ofBody[b], n);
            }
            for (int r = 0; r < happens.length; r++) {
                var risk = uncertainty.risk(r);
                draws.fill(happens[r], OF_RISK, risk.key(), firstFuture, n);
                int limit = (int) Math.round(risk.chance() * Draws.STRATA);
                for (int p = 0; p < n; p++) {
                    happens[r][p] = happens[r][p] < limit ? 1 : 0;
                }
                draws.fill(delay[r], OF_DELAY, risk.key(), firstFuture, n);
            }
        }

        /// Whether risk `r` happens, as 0 or 1.
        int[] happens(int r) {
            return happens[r];
        }

        /// Fills the durations of the task at place `i`.
        void fill(int i, int[] out, int firstFuture, int n) {
            fill(i, out, null, firstFuture, n);
        }

        /// Also fills the rank of each duration by the estimate alone, in -32,768..32,767.
        void fill(int i, int[] out, short @Nullable [] rank, int firstFuture, int n) {
            var effects = uncertainty.effects(task[i]);
            if (estimate[i] instanceof Estimate.Fixed fixed && effects.isEmpty()) {
                Rows.fill(out, (int) (float) (fixed.days() + 0.5), n);
                return;
            }
            int body = uncertainty.bodyOf(task[i]);
            boolean plain = body < 0 && effects.isEmpty() && rank == null && n == Draws.BLOCK;
            if (plain && estimate[i] instanceof Estimate.Triangular t && t.high() > t.low()) {
                var words = draws.block(OF_TASK, uncertainty.key(task[i]), firstFuture);
                apart.triangularBlock(words, out, mode(t), (float) t.low(), (float) t.high(), rise(t), fall(t));
                return;
            }
            draws.fill(strata, OF_TASK, uncertainty.key(task[i]), firstFuture, n);
            if (body < 0 && estimate[i] instanceof Estimate.Triangular t && t.high() > t.low()) {
                triangular(t, out, effects.isEmpty(), n);
                if (rank != null) {
                    Curves.ranks(strata, rank, n);
                }
                if (effects.isEmpty()) {
                    return;
                }
            } else {
                if (body >= 0) {
                    double shared = uncertainty.bodies().get(body).correlation();
                    float own = (float) Math.sqrt(1 - shared);
                    Curves.blend(strata, scores, own, ofBody[body], (float) Math.sqrt(shared), score, n);
                } else {
                    Curves.scores(strata, scores, score, n);
                }
                Curves.knots(score, knot, rest, n);
                Curves.look(knot, rest, table[i], days, n);
                if (rank != null) {
                    Curves.ranks(knot, rest, stratum, rank, n);
                }
            }
            for (int e = 0; e < effects.size(); e++) {
                suffer(effects.get(e), delays[i][e], n);
            }
            Curves.round(days, out, n);
        }

        private void triangular(Estimate.Triangular t, int[] out, boolean rounded, int n) {
            float low = (float) t.low();
            float high = (float) t.high();
            if (rounded) {
                apart.triangularDays(strata, out, mode(t), low, high, rise(t), fall(t), n);
            } else {
                Curves.triangular(strata, days, mode(t), low, high, rise(t), fall(t), n);
            }
        }

        private static int mode(Estimate.Triangular t) {
            return (int) Math.ceil(2.0 * Draws.STRATA * (t.mode() - t.low()) / (t.high() - t.low()));
        }

        private static float rise(Estimate.Triangular t) {
            return (float) ((t.high() - t.low()) * (t.mode() - t.low()) * SHARE);
        }

        private static float fall(Estimate.Triangular t) {
            return (float) ((t.high() - t.low()) * (t.high() - t.mode()) * SHARE);
        }

        private void suffer(Uncertainty.Effect effect, float[] table, int n) {
            var happening = happens[effect.risk()];
            float more = (float) (effect.factor() - 1);
            if (effect.delay() instanceof Estimate.Fixed fixed) {
                Curves.suffer(days, happening, more, (float) fixed.days(), n);
                return;
            }
            Curves.scores(delay[effect.risk()], scores, score, n);
            Curves.knots(score, knot, rest, n);
            Curves.look(knot, rest, table, delayed, n);
            for (int p = 0; p < n; p++) {
                days[p] += happening[p] * (days[p] * more + delayed[p]);
            }
        }
    }
}
