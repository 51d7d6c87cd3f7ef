package org.pacta.bench.forecast;

import java.util.SplittableRandom;
import org.pacta.engine.network.Network;

/// The peer that anyone would write first: one future after another, one task after another, with the JDK's
/// generator and `double`s. It keeps the mean finish only.
final class PlainLoop {

    private PlainLoop() {}

    /// The mean finish over `futures`, on so many threads.
    static double mean(Network network, double[][] points, int futures, int threads) {
        var sums = new double[threads];
        var workers = new Thread[threads];
        for (int w = 0; w < threads; w++) {
            int worker = w;
            workers[w] =
                    Thread.ofPlatform().start(() -> sums[worker] = sum(network, points, futures / threads, worker));
        }
        double sum = 0;
        for (int w = 0; w < threads; w++) {
            try {
                workers[w].join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            sum += sums[w];
        }
        return sum / (futures / threads * threads);
    }

    private static double sum(Network network, double[][] points, int futures, int seed) {
        var random = new SplittableRandom(seed);
        var in = network.incoming();
        int[] first = in.firsts();
        int[] from = in.ends();
        int[] order = network.order();
        double[] finish = new double[order.length];
        double sum = 0;
        for (int f = 0; f < futures; f++) {
            double end = 0;
            for (int p = 0; p < order.length; p++) {
                double start = 0;
                for (int k = first[p]; k < first[p + 1]; k++) {
                    start = Math.max(start, finish[from[k]]);
                }
                finish[p] = start + triangular(points[order[p]], random.nextDouble());
                end = Math.max(end, finish[p]);
            }
            sum += end;
        }
        return sum;
    }

    private static double triangular(double[] p, double u) {
        double range = p[2] - p[0];
        return u * range < p[1] - p[0]
                ? p[0] + Math.sqrt(u * range * (p[1] - p[0]))
                : p[2] - Math.sqrt((1 - u) * range * (p[2] - p[1]));
    }
}
