package org.pacta.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.pacta.engine.forecast.Watch;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Union;
import org.pacta.planning.history.HistoryStore;
import org.pacta.planning.outlook.Digest;
import org.pacta.planning.outlook.Given;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Outlook;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.score.Said;
import org.pacta.planning.score.Score;
import org.pacta.register.plan.Framework;
import org.springframework.stereotype.Component;

/// Forecasts that were kept or published, made again and scored.
@Component
public class KeptForecasts {

    static final FactTable KEPT = FactTable.about(
            "planning.forecast",
            List.of("id"),
            List.of("framework_id", "data_date", "known", "deadline", "seed", "futures", "engine", "digest", "result"));

    private static final int REMEMBERED = 500;

    private final Ledger ledger;
    private final Forecasts forecasts;
    private final Runs runs;
    private final HistoryStore histories;
    private final PlanningStore store;
    private final Map<Scored, Score> scores = new ConcurrentHashMap<>();

    private record Scored(int union, long id, Viewer viewer, AsOf asOf) {}

    KeptForecasts(Ledger ledger, Forecasts forecasts, Runs runs, HistoryStore histories, PlanningStore store) {
        this.ledger = ledger;
        this.forecasts = forecasts;
        this.runs = runs;
        this.histories = histories;
        this.store = store;
    }

    /// The forecasts kept of a framework, the latest first; of those, the ones that the viewer may see. Inside a
    /// reading.
    public List<KeptForecast> kept(int union, long framework, AsOf asOf) {
        return store.kept(union, framework, asOf);
    }

    /// One of them by its code.
    public Optional<KeptForecast> kept(int union, long framework, String code, AsOf asOf) {
        return kept(union, framework, asOf).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /// As whom a forecast is made that these are to see: nothing that they may not see goes into it.
    public static Viewer maker(int union, boolean open) {
        return open ? Viewer.PUBLIC : Viewer.parties(union);
    }

    /// A forecast that is made and could be kept.
    public record Made(Forecasts.Question question, boolean open, Given given, Outlook outlook) {}

    /// Makes a forecast to be kept; outside of any command, for it takes its time.
    public Made make(Union union, Framework framework, AsOf asOf, boolean open) {
        var question = new Forecasts.Question(union, framework, asOf, null, Scenario.NONE);
        var answer = runs.answer(maker(union.id(), open), question);
        return new Made(question, open, answer.given(), answer.outlook());
    }

    /// Keeps a forecast, so that it can be made again and scored.
    ///
    /// @param on the day on which it is kept
    /// @return its code
    public String keep(Entry entry, Made made, LocalDate on) {
        var question = made.question;
        long framework = question.framework().id();
        var seen = made.open ? Visibility.PUBLIC : Visibility.PARTIES;
        var id = entry.thing("forecast", framework, framework, seen);
        long before = store.keptOf(entry.union(), framework, question.asOf().on());
        var day = question.asOf().on().toString();
        var code = before == 0 ? day : day + "-" + (before + 1);
        entry.code(id, "forecast", framework, code, on);
        var values = Fact.row(
                "framework_id", framework,
                "data_date", question.asOf().on(),
                "known", question.asOf().known(),
                "deadline", LocalDate.ofEpochDay(made.given.deadline()),
                "seed", made.outlook.seed(),
                "futures", (int) made.outlook.futures(),
                "engine", Forecasts.METHOD,
                "digest", Digest.of(made.given),
                "result", Said.text(made.outlook));
        entry.put(new Fact(KEPT, Fact.row("id", id), values, Period.since(on), seen));
        return code;
    }

    /// What came of making a kept forecast again.
    ///
    /// @param method whether the method is still the same version
    /// @param givens whether it rests on the same givens: not if something of them was erased or hidden since
    /// @param result whether it says the same, to the last bit
    public record Replay(boolean method, boolean givens, boolean result, String digest) {

        public boolean same() {
            return method && givens && result;
        }
    }

    /// Makes a kept forecast again from the record. Outside of any reading.
    public Replay replay(Union union, Framework framework, KeptForecast kept, Watch watch) {
        var question = new Forecasts.Question(union, framework, kept.asOf(), kept.deadline(), Scenario.NONE);
        var given = forecasts.given(maker(union.id(), kept.open()), question);
        var asked = new Looking.Asked(kept.futures(), kept.seed(), Forecasts.threads(), true);
        var outlook = forecasts.outlook(given, asked, watch);
        var digest = Digest.of(given);
        return new Replay(
                kept.engine().equals(Forecasts.METHOD),
                kept.digest().equals(digest),
                kept.result().equals(Said.text(outlook)),
                digest);
    }

    /// Holds kept forecasts against what came by a moment, by their ids; those of which no day has passed are left out.
    /// Inside a reading; remembers its answers.
    public Map<Long, Score> scores(Union union, List<KeptForecast> kept, AsOf asOf) {
        var scored = new LinkedHashMap<Long, Score>();
        var due = kept.stream()
                .filter(each -> each.asOf().on().isBefore(asOf.on()))
                .toList();
        var viewer = ledger.viewer();
        var missing = due.stream()
                .filter(each -> !scores.containsKey(new Scored(union.id(), each.id(), viewer, asOf)))
                .toList();
        if (!missing.isEmpty()) {
            if (scores.size() > REMEMBERED) scores.clear();
            var later = histories.history(union, asOf);
            for (var each : missing) {
                int today = Math.toIntExact(each.asOf().on().toEpochDay());
                int deadline = Math.toIntExact(each.deadline().toEpochDay());
                var score = Score.of(Said.read(each.result()), each.framework(), today, deadline, later);
                scores.put(new Scored(union.id(), each.id(), viewer, asOf), score);
            }
        }
        for (var each : due) {
            var score = scores.get(new Scored(union.id(), each.id(), viewer, asOf));
            if (score != null) scored.put(each.id(), score);
        }
        return scored;
    }
}
