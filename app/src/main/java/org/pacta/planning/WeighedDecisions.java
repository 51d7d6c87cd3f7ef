package org.pacta.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.pacta.engine.forecast.Watch;
import org.pacta.ledger.Viewer;
import org.pacta.machine.LongWork;
import org.pacta.planning.Forecasts.Beside;
import org.pacta.planning.Forecasts.Question;
import org.pacta.planning.outlook.Decision;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;
import org.springframework.stereotype.Component;

/// What decisions on sittings and desks would do, each by itself: a forecast of its own with the same draws, made aside
/// as forecasts are ([Runs]) and in turn with them. Called outside of any transaction.
@Component
public class WeighedDecisions implements LongWork.Keeper {

    /// The step in which decisions are weighed.
    public static final String STEP = "decisions";

    private static final int AT_ONCE = 8;

    private final Forecasts forecasts;
    private final LongWork<List<Decision>> work = new LongWork<>(STEP, AT_ONCE, 1);

    WeighedDecisions(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public LongWork<?> work() {
        return work;
    }

    /// How it stands.
    public sealed interface State {

        /// @param decisions what moves the chance most, first
        record Ready(List<Decision> decisions) implements State {
            public Ready {
                decisions = List.copyOf(decisions);
            }
        }

        record Going(Runs.State.Going going) implements State {}
    }

    /// Begins unless it is there or on its way; waits a moment for it. The question's own changes hold throughout.
    public State look(Viewer viewer, Question question) {
        var plain = forecasts.reading(viewer, question);
        var desked = forecasts.reading(viewer, question.desked());
        return switch (work.look(
                key(plain, desked), watched -> weighed(plain.changed(), desked.changed(), usual(), watched))) {
            case LongWork.State.Ready<List<Decision>>(var decisions) -> new State.Ready(decisions);
            case LongWork.State.Going<List<Decision>>(var step, var done, var most) ->
                new State.Going(new Runs.State.Going(step, done, most));
        };
    }

    /// Ends what is on its way.
    public void stop(Viewer viewer, Question question) {
        work.stop(key(forecasts.reading(viewer, question), forecasts.reading(viewer, question.desked())));
    }

    private static String key(Beside plain, Beside desked) {
        return Digest.of(plain.changed()) + Digest.of(desked.changed());
    }

    /// The same at once, in turn with forecasts, by futures of one's own choice.
    ///
    /// @param watch hears how many decisions have been weighed, of how many
    public List<Decision> weighed(Viewer viewer, Question question, Looking.Asked asked, Watch watch) {
        var plain = forecasts.reading(viewer, question);
        var desked = forecasts.reading(viewer, question.desked());
        return weighed(plain.changed(), desked.changed(), asked, (_, done, most) -> watch.goOn(done, most));
    }

    private List<Decision> weighed(Given plain, Given desked, Looking.Asked asked, LongWork.Watched watched) {
        Watch learning = (_, _) -> watched.goOn(Runs.LEARNS, 0, 1);
        learning.goOn(0, 1);
        var sittings = begun(forecasts.outlook(plain, asked, learning), present -> Decision.sittings(plain, present));
        var desks = desked.desks().isEmpty()
                ? new Begun(sittings.without, List.of())
                : begun(forecasts.outlook(desked, asked, learning), within -> Decision.desks(desked, within));
        int most = sittings.candidates.size() + desks.candidates.size();
        var decisions = new ArrayList<Decision>();
        Watch watch = (_, _) -> watched.goOn(STEP, decisions.size(), most);
        for (var each : sittings.candidates) {
            var outlook = forecasts.outlook(with(plain, each.change()), asked, watch);
            decisions.add(Decision.of(each, sittings.without, outlook));
        }
        for (var each : desks.candidates) {
            var outlook = forecasts.outlook(with(desked, each.change()), asked, watch);
            decisions.add(Decision.of(each, desks.without, outlook));
        }
        decisions.sort(Comparator.comparingDouble(
                        (Decision each) -> each.with().chance() - each.without().chance())
                .reversed());
        return decisions;
    }

    /// What could be decided, and what may come without it.
    private record Begun(Outlook without, List<Decision.Candidate> candidates) {}

    /// When each thing may finish takes up most of a forecast; once it is known what could be decided it is not kept.
    private static Begun begun(Outlook outlook, Function<Outlook, List<Decision.Candidate>> candidates) {
        return new Begun(outlook.bare(), candidates.apply(outlook));
    }

    private static Given with(Given given, Scenario.Change change) {
        return new Scenario(List.of(change)).of(given);
    }

    private static Looking.Asked usual() {
        return new Looking.Asked(Looking.FUTURES, 1, Forecasts.threads(), false);
    }
}
