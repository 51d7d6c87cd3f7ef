package org.pacta.exchange.outlook;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.engine.calendar.Timing;
import org.pacta.engine.forecast.Run;
import org.pacta.engine.forecast.Simulation;
import org.pacta.exchange.network.EnginePlan;
import org.pacta.machine.Starter;
import org.pacta.planning.outlook.Looking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `pacta forecast`: of a plan in a file, without a database, or of a union's.
@Command(
        name = "forecast",
        description = {
            "Say when a plan may finish, and what drives that: of a FILE, or of a union's plan (--union).",
            "Exit code 0; 1 if the file was refused, or a kept forecast is no longer the same."
        },
        customSynopsis = {
            "pacta forecast FILE [--data-date=DAY] [--deadline=DAY] [--spread=LOW,HIGH] [--scarce] [--picture=FILE] ...",
            "pacta forecast --union=CODE [--framework=CODE] [--on=DAY] [--known=MOMENT] [--deadline=DAY] [--scarce] [--kept=CODE] ...",
            "pacta forecast --union=CODE --decisions [--framework=CODE] [--on=DAY] [--known=MOMENT] [--deadline=DAY] ..."
        })
public final class ForecastCommand implements Callable<Integer> {

    private static final int MOST_RUNS = 10_000_000;

    @Spec
    private @Nullable CommandSpec spec;

    private final Starter starter;

    @Mixin
    private final PlanSource source = new PlanSource();

    @Mixin
    private final UnionForecast ofUnion = new UnionForecast();

    @Option(names = "--deadline", paramLabel = "DAY", description = "The last day by which all should be done.")
    private @Nullable LocalDate deadline;

    @Option(names = "--runs", paramLabel = "N", description = "Number of futures; default: ${DEFAULT-VALUE}.")
    private int runs = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Seed of chance; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "Threads; the figures do not depend on them.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--spread",
            paramLabel = "LOW,HIGH",
            split = ",",
            description = "Take durations that the file gives for sure as triangular, from LOW to HIGH times them.")
    private List<Double> spread = List.of();

    @Option(
            names = "--scarce",
            description = "Let tasks wait for scarce desks in each future, not for links and dates alone.")
    private boolean scarce;

    @Option(
            names = "--capacity",
            paramLabel = "RESOURCE=UNITS",
            split = ",",
            description =
                    "Units of a resource, or things that a union's body works on at once, in place of what the file"
                            + " or the record says; takes --scarce as said.")
    private Map<String, Integer> capacity = new LinkedHashMap<>();

    @Option(names = "--picture", paramLabel = "FILE", description = "Also draw the forecast as an SVG file.")
    private @Nullable Path picture;

    public ForecastCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        check();
        if (ofUnion.named()) return union();
        if (ofUnion.ofUnionAlone()) throw wrong("--decisions, --kept and --public go with --union");
        return file();
    }

    private int union() {
        if (source.given()) throw wrong("give either a FILE or --union, not both");
        if (!spread.isEmpty() || picture != null) {
            throw wrong("--spread and --picture go with a FILE");
        }
        boolean weighs = ofUnion.weighs();
        if (weighs && (ofUnion.replays() || scarce || !capacity.isEmpty())) {
            throw wrong("--decisions weighs desks and sittings by itself: without --scarce, --capacity and --kept");
        }
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var watch = new Patience(
                commandLine.getErr(), source.words().say(weighs ? "decisions.progress" : "network.progress.futures"));
        var asked = new Looking.Asked(runs, seed, threads, !weighs);
        var asking = new UnionForecast.Asking(
                source.words(), source.json(), deadline, asked, watch, scarce || !capacity.isEmpty(), capacity);
        return ofUnion.tell(starter, asking, commandLine.getOut());
    }

    private int file() {
        var read = source.file();
        var file = spread.isEmpty() ? read.plan() : Spread.over(read.plan(), spread.getFirst(), spread.getLast());
        var plan = source.plan(file, capacity);
        int until = deadline == null ? plan.deadline() : Math.toIntExact(deadline.toEpochDay() + 1);
        var run = Run.of(runs)
                .seed(seed)
                .threads(threads)
                .detail(Run.Detail.DRIVERS)
                .deadline(until)
                .groups(plan.members());
        var words = source.words();
        var commandLine = Objects.requireNonNull(spec).commandLine();
        var watch = new Patience(commandLine.getErr(), words.say("network.progress.futures"));
        var forecast = simulation(plan).run(run, watch);
        var report = ForecastReport.of(plan, forecast, seed, until == Timing.NO_UPPER ? null : until);
        if (picture != null) {
            ForecastPicture.write(report, words, picture);
        }
        if (source.json()) {
            Reports.json(report, commandLine.getOut());
        } else {
            PlanSource.tell(read.notices(), words, commandLine.getErr());
            new ForecastText(report, words).print(commandLine.getOut());
        }
        return 0;
    }

    private Simulation simulation(EnginePlan plan) {
        return scarce || !capacity.isEmpty()
                ? Simulation.of(plan.network(), plan.timing(), plan.uncertainty(), plan.capacity())
                : Simulation.of(plan.network(), plan.timing(), plan.uncertainty());
    }

    private void check() {
        if (runs < 1 || runs > MOST_RUNS) throw wrong("--runs must be 1 to %d: %d".formatted(MOST_RUNS, runs));
        if (threads < 1 || threads > 256) throw wrong("--threads must be 1 to 256: %d".formatted(threads));
        if (deadline != null && (deadline.getYear() < 1900 || deadline.getYear() > 2500))
            throw wrong("--deadline must lie between 1900 and 2500: %s".formatted(deadline));
        boolean good = spread.isEmpty()
                || (spread.size() == 2
                        && spread.getFirst() >= 0
                        && spread.getFirst() <= 1
                        && spread.getLast() >= 1
                        && spread.getLast() <= 100);
        capacity.forEach((code, units) -> {
            if (units < 0 || units > 1_000_000) throw wrong("--capacity of %s must be 0 to 1000000".formatted(code));
        });
        if (!good) throw wrong("--spread must be two numbers around 1, as 0.9,1.5: %s".formatted(spread));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
