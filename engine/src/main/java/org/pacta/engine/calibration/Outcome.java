package org.pacta.engine.calibration;

/// A past forecast and what came.
///
/// @param prediction the forecast as it was given
/// @param came the day on which it was done
/// @param deadline the day by which it was to be done
/// @param planned the day that the plan named when the forecast was given
/// @param straightLine the day by continuing at the pace until then; see [#straightLine(int, int, double)]
public record Outcome(Prediction prediction, int came, int deadline, int planned, int straightLine) {

    /// The day on which all is done if it goes on at the pace it has had.
    ///
    /// @param start the first day
    /// @param dataDate the day after the last that counts; later than `start`
    /// @param done the part done by then, above 0 up to 1
    /// @throws IllegalArgumentException if an argument is out of its range
    public static int straightLine(int start, int dataDate, double done) {
        if (dataDate <= start || !(done > 0 && done <= 1)) {
            throw new IllegalArgumentException(
                    "dataDate (%d) must lie after start (%d), done (%s) above 0 and at most 1"
                            .formatted(dataDate, start, done));
        }
        return Math.toIntExact((long) Math.ceil(start + (dataDate - start) / done)) - 1;
    }
}
