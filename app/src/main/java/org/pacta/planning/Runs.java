package org.pacta.planning;

import java.time.Duration;
import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.planning.Forecasts.Answer;
import org.pacta.planning.Forecasts.Question;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The usual forecasts of questions: ten thousand futures, seed 1. One that was made lately is answered again while
/// the record stands as it stood; one that takes seconds is shared by all who have the same givens. One at a time on
/// this server, the others wait their turn. Called outside of any transaction.
@Component
public class Runs implements LongWork.Keeper {

    /// The step of a forecast while it learns from the past.
    public static final String LEARNS = "learns";
    /// The step in which futures are worked through.
    public static final String FUTURES = "futures";

    /// So many may wait; others are told to ask again.
    private static final int AT_ONCE = 16;
    /// A forecast is remembered as long as there is memory to spare; one is held here until it is handed on.
    private static final int KEPT = 1;
    /// That of a smaller plan takes less, unless others are before it.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Duration MOMENT = Duration.ofMillis(400);

    private final Forecasts forecasts;
    private final LongWork<Answer> work = new LongWork<>("forecast", AT_ONCE, 1, KEPT);

    /// Of a plan with more open things than this it is shown how far it has come.
    private final int large;

    Runs(Forecasts forecasts, @Value("${pacta.forecast.large:2000}") int large) {
        this.forecasts = forecasts;
        this.large = large;
    }

    @Override
    public LongWork<?> work() {
        return work;
    }

    /// How a forecast stands.
    public sealed interface State {

        record Ready(Answer answer) implements State {}

        /// @param step [LongWork#WAITS] for its turn, [#LEARNS] or [#FUTURES]
        /// @param done futures worked through
        /// @param most of so many
        record Going(String step, long done, long most) implements State {}
    }

    /// Begins a forecast unless it is there or on its way. Where it takes seconds (a large plan, or desks), it waits
    /// only a moment for it.
    public State look(Viewer viewer, Question question) {
        var readied = forecasts.ready(viewer, question);
        var beside = readied.beside();
        if (beside == null) return new State.Ready(readied.known().orElseThrow());
        boolean seconds = question.desks() || beside.changed().open() > large;
        return switch (work.look(key(question, beside.changed()), task(readied, question), seconds ? MOMENT : SOON)) {
            case LongWork.State.Ready<Answer>(var answer) -> new State.Ready(answer);
            case LongWork.State.Going<Answer>(var step, var done, var most) ->
                step.equals(FUTURES) ? new State.Going(step, done, most) : new State.Going(step, 0, Looking.FUTURES);
        };
    }

    /// The forecast, however long it takes.
    public Answer answer(Viewer viewer, Question question) {
        var readied = forecasts.ready(viewer, question);
        var beside = readied.beside();
        if (beside == null) return readied.known().orElseThrow();
        return work.await(key(question, beside.changed()), task(readied, question));
    }

    /// Ends a forecast that is on its way.
    public void stop(Viewer viewer, Question question) {
        var beside = forecasts.ready(viewer, question).beside();
        if (beside != null) work.stop(key(question, beside.changed()));
    }

    private static String key(Question question, Given given) {
        return Digest.of(given) + question.drivers();
    }

    private LongWork.Task<Answer> task(Forecasts.Readied readied, Question question) {
        return watched -> {
            watched.goOn(LEARNS, 0, 1);
            return forecasts.made(readied, question.drivers(), (done, most) -> watched.goOn(FUTURES, done, most));
        };
    }
}
