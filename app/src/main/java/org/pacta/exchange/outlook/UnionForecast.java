package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.confirmation.discretion.Discretions;
import org.pacta.engine.forecast.Watch;
import org.pacta.language.Words;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.planning.Forecasts;
import org.pacta.planning.KeptForecasts;
import org.pacta.planning.WeighedDecisions;
import org.pacta.planning.outlook.Looking;
import org.pacta.planning.outlook.Scenario;
import org.pacta.planning.told.DecisionTelling;
import org.pacta.planning.told.Scenarios;
import org.pacta.planning.told.Telling;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.QuestionOptions;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The forecast of a union's plan; a picocli mixin.
final class UnionForecast {

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final QuestionOptions question = new QuestionOptions();

    @Option(
            names = "--public",
            description = "Of a union: from what everybody sees; without it from what all Parties see.")
    private boolean open;

    @Option(
            names = "--kept",
            paramLabel = "CODE",
            description = "Of a union: make a kept forecast again and say whether it is the same to the last bit.")
    private String kept = "";

    @Option(
            names = "--decisions",
            description = "Of a union: weigh what another sitting or desk would do, each decision by itself.")
    private boolean decisions;

    boolean named() {
        return question.named();
    }

    /// Whether something is asked that only a union's plan can answer.
    boolean ofUnionAlone() {
        return open || decisions || !kept.isEmpty();
    }

    boolean weighs() {
        return decisions;
    }

    boolean replays() {
        return !kept.isEmpty();
    }

    /// How it is asked.
    ///
    /// @param desks whether things wait for the desks of bodies
    /// @param others how many things bodies work on at once by their code, in place of what was said
    record Asking(
            Words words,
            boolean json,
            @Nullable LocalDate deadline,
            Looking.Asked asked,
            Watch watch,
            boolean desks,
            Map<String, Integer> others) {}

    private record Read(Viewer viewer, Question question) {}

    /// @return the exit code
    int tell(Starter starter, Asking asking, PrintWriter out) {
        return starter.run(where, beans -> {
            var read = read(beans, asking.words);
            if (decisions) return weighed(beans, asking, read, out);
            return kept.isEmpty() ? forecast(beans, asking, read, out) : replay(beans, asking, read, out);
        });
    }

    private Read read(ApplicationContext beans, Words words) {
        var ledger = beans.getBean(Ledger.class);
        var union = ledger.read(Viewer.PUBLIC, () -> question.union(beans));
        var viewer = KeptForecasts.maker(union.id(), open);
        return new Read(
                viewer,
                ledger.read(
                        viewer,
                        () -> question.question(beans, union, words.language().tag())));
    }

    private int forecast(ApplicationContext beans, Asking asking, Read read, PrintWriter out) {
        var it = read.question;
        var forecasts = beans.getBean(Forecasts.class);
        var changes = changes(beans, asking, read);
        var asked = new Forecasts.Question(
                it.union(), it.framework(), it.asOf(), asking.deadline, changes.scenario(), asking.desks);
        var given = forecasts.given(read.viewer, asked);
        var outlook = forecasts.outlook(given, asking.asked, asking.watch);
        return beans.getBean(Ledger.class).read(read.viewer, () -> {
            boolean everything = everything(beans, it);
            var answer = beans.getBean(Telling.class)
                    .answer(asking.words, it.union().id(), it.asOf(), given, outlook, changes.words(), _ -> everything);
            if (asking.json) {
                var whole = new LinkedHashMap<String, Object>();
                whole.put("about", question.about(beans, it));
                whole.put("framework", it.framework().code());
                whole.put("forecast", answer);
                Reports.json(whole, out);
            } else {
                new UnionText(asking.words, it.union().code(), it.framework().title(), answer).print(out);
            }
            return 0;
        });
    }

    private int weighed(ApplicationContext beans, Asking asking, Read read, PrintWriter out) {
        var it = read.question;
        var asked = new Forecasts.Question(it.union(), it.framework(), it.asOf(), asking.deadline, Scenario.NONE);
        var all = beans.getBean(WeighedDecisions.class).weighed(read.viewer, asked, asking.asked, asking.watch);
        return beans.getBean(Ledger.class).read(read.viewer, () -> {
            boolean everything = everything(beans, it);
            var told = beans.getBean(DecisionTelling.class)
                    .answer(asking.words, it.union(), it.asOf(), all, _ -> everything);
            if (asking.json) {
                var whole = new LinkedHashMap<String, Object>();
                whole.put("about", question.about(beans, it));
                whole.put("framework", it.framework().code());
                whole.put("changes", List.of());
                whole.put("decisions", told);
                Reports.json(whole, out);
            } else {
                var head = asking.words.say(
                        "forecast.command.head",
                        it.union().code(),
                        it.framework().title(),
                        asking.words.formats().day(it.asOf().on()),
                        asking.words.say("forecast.seen." + read.viewer.kind()));
                new DecisionsText(asking.words, head, asking.asked.futures(), told).print(out);
            }
            return 0;
        });
    }

    /// Whether the work of everybody's bodies is for the reader.
    private static boolean everything(ApplicationContext beans, Question it) {
        return beans.getBean(Discretions.class).of(it.union(), it.asOf()).all();
    }

    private Scenarios.Read changes(ApplicationContext beans, Asking asking, Read read) {
        var it = read.question;
        var place = new Scenarios.Place(asking.words, it.union(), it.framework().id(), it.asOf());
        var others = asking.others.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .toList();
        var changes = beans.getBean(Ledger.class)
                .read(read.viewer, () -> beans.getBean(Scenarios.class).read(place, true, Map.of("desk", others)));
        if (!changes.faults().isEmpty()) throw new Refused(String.join("\n", changes.faults()));
        return changes;
    }

    private int replay(ApplicationContext beans, Asking asking, Read read, PrintWriter out) {
        var it = read.question;
        var archive = beans.getBean(KeptForecasts.class);
        var ledger = beans.getBean(Ledger.class);
        // by name, whoever may see it: who runs this command sees all that all Parties see
        var found = ledger.read(
                Viewer.parties(it.union().id()),
                () -> archive.kept(it.union().id(), it.framework().id(), kept, it.asOf()));
        var one = found.orElseThrow(() -> new Refused("There is no kept forecast %s of %s.\nKept are: %s"
                .formatted(kept, it.framework().code(), codes(ledger, archive, it))));
        var replay = archive.replay(it.union(), it.framework(), one, asking.watch);
        if (asking.json) {
            var whole = new LinkedHashMap<String, Object>();
            whole.put("about", ledger.read(read.viewer, () -> question.about(beans, it)));
            whole.put("framework", it.framework().code());
            whole.put("kept", one.code());
            whole.put("digest", one.digest());
            whole.put("method", one.engine());
            whole.put("replay", replay);
            Reports.json(whole, out);
        } else {
            var words = asking.words;
            out.println(words.say(
                    "forecast.replay.of",
                    it.union().code(),
                    it.framework().title(),
                    one.code(),
                    words.formats().day(one.kept()),
                    words.say("forecast.seen."
                            + KeptForecasts.maker(it.union().id(), one.open()).kind())));
            out.println();
            if (replay.same()) out.println(words.say("forecast.replay.same", one.engine(), one.digest()));
            if (!replay.method()) out.println(words.say("forecast.replay.method", one.engine(), Forecasts.METHOD));
            if (!replay.givens()) out.println(words.say("forecast.replay.givens", one.digest(), replay.digest()));
            if (!replay.result()) out.println(words.say("forecast.replay.result"));
            out.flush();
        }
        return replay.same() ? 0 : 1;
    }

    private static String codes(Ledger ledger, KeptForecasts archive, Question it) {
        var all = ledger.read(
                Viewer.parties(it.union().id()),
                () -> archive.kept(it.union().id(), it.framework().id(), it.asOf()).stream()
                        .map(each -> each.code())
                        .toList());
        return all.isEmpty() ? "none" : String.join(", ", all);
    }
}
