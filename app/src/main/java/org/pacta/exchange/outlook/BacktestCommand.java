package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Starter;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.told.VerdictAnswer;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.QuestionOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pacta backtest`: the forecast's whole method tried on a union's own past.
@Command(
        name = "backtest",
        description = {
            "Try the forecast on a union's past: what would have been said at many data dates, against what came.",
            "All frameworks of the union take part. Uses at each data date only what was so by then."
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 100_000;

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--every",
            paramLabel = "PERIOD",
            description = "Between two data dates (ISO 8601), at least a week; default: ${DEFAULT-VALUE}.")
    private String every = "P3M";

    @Option(names = "--runs", paramLabel = "N", description = "Futures of each forecast; default: ${DEFAULT-VALUE}.")
    private int runs = 1_000;

    @Option(names = "--public", description = "From what everybody sees; without it from what all Parties see.")
    private boolean open;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of what is told: en, ru or be; default: en.")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Answer as JSON, in the shape of the API.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    public BacktestCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        if (asked.ofOneFramework()) throw wrong("all frameworks of the union take part: leave --framework out");
        if (runs < 1 || runs > MOST_RUNS) throw wrong("--runs must be 1 to %d: %d".formatted(MOST_RUNS, runs));
        var between = between();
        if (between.isNegative()
                || between.toTotalMonths() > 1200
                || between.toTotalMonths() * 28 + between.get(ChronoUnit.DAYS) < 7) {
            throw wrong("--every must be at least a week, as P3M: %s".formatted(every));
        }
        return starter.run(where, beans -> told(beans, between));
    }

    private int told(ApplicationContext beans, Period between) {
        var ledger = beans.getBean(Ledger.class);
        var words = new Words(language);
        var union = ledger.read(Viewer.PUBLIC, () -> asked.union(beans));
        var viewer = KeptForecasts.maker(union.id(), open);
        record Read(Question question, List<Framework> frameworks) {}
        var read = ledger.read(viewer, () -> {
            var question = asked.question(beans, union, language.tag());
            return new Read(
                    question, beans.getBean(Plans.class).frameworks(union.id(), question.asOf(), language.tag()));
        });
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var watch = new Patience(commandLine.getErr(), words.say("network.progress.futures"));
        var tried = beans.getBean(Forecasts.class)
                .backtest(viewer, union, read.frameworks, read.question.asOf(), between, runs, watch);
        var answer = VerdictAnswer.of(words, between.toString(), tried);
        if (json) {
            var whole = new LinkedHashMap<String, Object>();
            whole.put("about", ledger.read(viewer, () -> asked.about(beans, read.question)));
            whole.put("backtest", answer);
            Reports.json(whole, commandLine.getOut());
        } else {
            var out = commandLine.getOut();
            out.println(words.say(
                    "forecast.backtest.of",
                    union.code(),
                    words.formats().day(read.question.asOf().on()),
                    words.say("forecast.seen." + viewer.kind()),
                    words.formats().number(runs)));
            out.println();
            print(words, answer, out);
        }
        return 0;
    }

    private Period between() {
        try {
            return Period.parse(every);
        } catch (DateTimeParseException e) {
            throw wrong("--every (%s) must be a period as P3M".formatted(every));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private static void print(Words words, VerdictAnswer answer, PrintWriter out) {
        if (answer.trials() == 0) {
            out.println(words.say("forecast.backtest.none", Forecasts.LEAST));
            out.flush();
            return;
        }
        out.println(words.say(
                "forecast.backtest.head",
                answer.trials(),
                answer.things(),
                words.formats().number(answer.finished()),
                answer.dates().size(),
                words.formats().day(answer.dates().getFirst()),
                words.formats().day(answer.dates().getLast())));
        out.println();
        var rows = new ArrayList<String[]>();
        rows.add(new String[] {
            words.say("forecast.backtest.what"),
            words.say("forecast.backtest.days"),
            words.say("forecast.backtest.brier")
        });
        var crps = answer.crps();
        var brier = answer.brier();
        rows.add(row(words, "forecast", crps.forecast(), brier.forecast()));
        rows.add(row(words, "planned", crps.planned(), brier.planned()));
        rows.add(row(words, "line", crps.line(), brier.line()));
        if (crps.alone() != null && brier.alone() != null) rows.add(row(words, "alone", crps.alone(), brier.alone()));
        Reports.table(rows, 0b110, out);
        out.println(words.say("forecast.backtest.how"));
        out.println();
        answer.said().forEach(out::println);
        out.flush();
    }

    private static String[] row(Words words, String what, double crps, double brier) {
        return new String[] {
            words.say("forecast.backtest." + what), Reports.decimal(crps, 1, words), Reports.decimal(brier, 3, words)
        };
    }
}
