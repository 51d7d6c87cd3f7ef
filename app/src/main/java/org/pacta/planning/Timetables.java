package org.pacta.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.planning.Forecasts.Question;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Timetable;
import org.springframework.stereotype.Component;

/// Schedules within the desks of bodies, made aside as forecasts are ([Runs]) and in turn with them. Called outside of
/// any transaction.
@Component
public class Timetables implements LongWork.Keeper {

    /// The step in which orders are tried.
    public static final String ORDERS = "orders";

    /// With which things are done in the time planned for them, or dates hold; in percent.
    public static final List<Integer> CHANCES = List.of(50, 80, 95);

    private static final int USUAL = 80;
    private static final int AT_ONCE = 8;

    private final Forecasts forecasts;
    private final LongWork<Timetable> work = new LongWork<>("timetable", AT_ONCE, 1);

    Timetables(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public LongWork<?> work() {
        return work;
    }

    /// One of [#CHANCES] as a request names it; the usual one where it names none.
    public static int chance(@Nullable String text) {
        return CHANCES.stream()
                .filter(each -> String.valueOf(each).equals(text))
                .findFirst()
                .orElse(USUAL);
    }

    /// A schedule and what it rests on.
    ///
    /// @param plain the plan as it is
    /// @param given with the changes of a scenario
    public record Made(Given plain, Given given, Timetable timetable) {}

    /// How a schedule stands.
    public sealed interface State {

        record Ready(Made made) implements State {}

        record Going(Runs.State.Going going) implements State {}
    }

    /// Begins it unless it is there or on its way; waits a moment for it. Desks are looked at, whatever the question
    /// says.
    ///
    /// @param chance in percent, with which each thing is done in the time that is planned for it
    public State look(Viewer viewer, Question question, int chance) {
        var beside = forecasts.reading(viewer, question.desked());
        return switch (work.look(key(beside.changed(), chance), task(beside.changed(), chance))) {
            case LongWork.State.Ready<Timetable>(var timetable) ->
                new State.Ready(new Made(beside.plain(), beside.changed(), timetable));
            case LongWork.State.Going<Timetable>(var step, var done, var most) ->
                new State.Going(new Runs.State.Going(step, done, most));
        };
    }

    /// The schedule, however long it takes.
    public Made made(Viewer viewer, Question question, int chance) {
        var beside = forecasts.reading(viewer, question.desked());
        var timetable = work.await(key(beside.changed(), chance), task(beside.changed(), chance));
        return new Made(beside.plain(), beside.changed(), timetable);
    }

    /// Ends one that is on its way.
    public void stop(Viewer viewer, Question question, int chance) {
        work.stop(key(forecasts.reading(viewer, question.desked()).changed(), chance));
    }

    private static String key(Given given, int chance) {
        return Digest.of(given) + chance;
    }

    private LongWork.Task<Timetable> task(Given given, int chance) {
        return watched -> {
            watched.goOn(Runs.LEARNS, 0, 1);
            return forecasts.inTurn(
                    () -> Timetable.of(given, chance / 100.0, (done, most) -> watched.goOn(ORDERS, done, most)));
        };
    }
}
