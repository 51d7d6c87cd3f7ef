import org.jspecify.annotations.NullMarked;

/// When the tasks of a plan may finish, what drives that, and how a plan fits scarce capacity.
///
/// A library on its own: it needs `java.base` alone, reads no clock, file or database, and logs nothing.
@NullMarked
module org.pacta.engine {
    requires static org.jspecify;

    exports org.pacta.engine.network;
    exports org.pacta.engine.calendar;
    exports org.pacta.engine.schedule;
    exports org.pacta.engine.check;
    exports org.pacta.engine.random;
    exports org.pacta.engine.forecast;
    exports org.pacta.engine.calibration;
}
