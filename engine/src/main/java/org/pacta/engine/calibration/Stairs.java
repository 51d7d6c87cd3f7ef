package org.pacta.engine.calibration;

/// A curve by the steps of a wider one, which falls at least at all times at which this one does. Immutable.
final class Stairs {

    /// Every how many steps of the wider curve it is known at once where this one stands.
    private static final int MARK = 3;

    final KaplanMeier curve;
    /// The last time up to which the curve is made of steps alone, and by which part it falls from then on.
    final double until;
    final double rate;
    /// Of each step, which of the wider curve it is.
    private final int[] places;
    /// By marks of the wider curve, the last step at or before each; -1 before the first.
    private final int[] marks;

    /// @param times those of the wider curve; not to be changed
    Stairs(KaplanMeier curve, double[] times) {
        this.curve = curve;
        this.until = curve.stepsUntil();
        this.rate = until == Double.POSITIVE_INFINITY ? 0 : curve.rate();
        double[] own = curve.steps();
        this.places = new int[own.length];
        int place = 0;
        for (int i = 0; i < own.length; i++) {
            while (times[place] < own[i]) {
                place++;
            }
            places[i] = place;
        }
        this.marks = new int[(times.length >> MARK) + 1];
        int step = -1;
        for (int m = 0; m < marks.length; m++) {
            step = last(m << MARK, step);
            marks[m] = step;
        }
    }

    /// The number of the last step at or before one of the wider curve, or -1.
    int step(int wide) {
        return wide < 0 ? -1 : last(wide, marks[wide >> MARK]);
    }

    private int last(int wide, int from) {
        int step = from;
        while (step + 1 < places.length && places[step + 1] <= wide) {
            step++;
        }
        return step;
    }
}
