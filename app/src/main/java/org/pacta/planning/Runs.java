package org.pacta.planning;

import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.springframework.stereotype.Component;

/// Forecasts that take seconds, shared by all who have the same givens.
@Component
public class Runs {

    /// So few, for other forecasts wait for them.
    private static final int AT_ONCE = 2;

    private final Forecasts forecasts;
    private final LongWork<Outlook> work = new LongWork<>("forecast", AT_ONCE, AT_ONCE);

    Runs(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /// How a forecast stands.
    public sealed interface State {

        record Ready(Outlook outlook) implements State {}

        /// @param done futures worked through
        /// @param most of so many
        record Going(long done, long most) implements State {}
    }

    /// Begins a forecast unless it is there or on its way; waits a moment for it. Outside of any transaction.
    public State look(Given given) {
        return switch (work.look(Digest.of(given), task(given))) {
            case LongWork.State.Ready<Outlook>(var outlook) -> new State.Ready(outlook);
            case LongWork.State.Going<Outlook> going -> new State.Going(going.done(), Looking.FUTURES);
        };
    }

    /// The usual forecast of a question, however long it takes: one that looks at desks goes on only while somebody
    /// waits for it.
    public Forecasts.Answer answer(Viewer viewer, Forecasts.Question question) {
        if (!question.desks()) return forecasts.answer(viewer, question);
        var given = forecasts.given(viewer, question);
        return new Forecasts.Answer(given, await(given));
    }

    /// The forecast, however long it takes.
    public Outlook await(Given given) {
        return work.await(Digest.of(given), task(given));
    }

    /// Ends a forecast that is on its way.
    public void stop(Given given) {
        work.stop(Digest.of(given));
    }

    private LongWork.Task<Outlook> task(Given given) {
        return watched -> forecasts.outlook(
                given, Looking.Asked.usual(Forecasts.threads()), (done, most) -> watched.goOn("futures", done, most));
    }
}
