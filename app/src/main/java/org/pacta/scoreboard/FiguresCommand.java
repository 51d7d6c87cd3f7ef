package org.pacta.scoreboard;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Readers;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Union;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `pacta figures`: the figures of a plan, each with its fraction, its rule and its basis.
@Command(
        name = "figures",
        description = "Show where a plan stands: every figure with its fraction, its rule and its basis.")
public final class FiguresCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Mixin
    private final QuestionOptions asked = new QuestionOptions();

    @Option(
            names = "--by",
            paramLabel = "SLICE",
            description =
                    "Sliced by level:1 to level:5, the name of a level, party, body, year, kind or taxonomy:CODE.")
    private String by = "";

    @Option(
            names = "--for",
            paramLabel = "READERS",
            description = "As who sees them: public, parties (what all Parties see) or operator (everything);"
                    + " default: public.")
    private Readers readers = Readers.PUBLIC;

    @Option(names = "--json", description = "As JSON, in the shape of the API.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    public FiguresCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return starter.run(where, beans -> {
            var ledger = beans.getBean(Ledger.class);
            var found = ledger.read(Viewer.PUBLIC, () -> asked.union(beans));
            return ledger.read(readers.viewer(found.id()), () -> show(beans, found));
        });
    }

    private int show(ApplicationContext beans, Union found) {
        var question = asked.question(beans, found, found.languages().getFirst());
        var figures = counted(beans, question)
                .orElseThrow(() -> wrong(
                        "--by (%s) must be level:1 to level:5, the name of a level, party, body, year, kind or taxonomy:CODE"
                                .formatted(by)))
                .stream()
                .map(each -> FigureLine.of(question, each))
                .toList();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) out.println(JSON.writeValueAsString(answer(beans, question, figures)));
        else print(out, question, figures, readers.words());
        out.flush();
        return 0;
    }

    private Optional<List<Figure>> counted(ApplicationContext beans, Question question) {
        try {
            return beans.getBean(Figures.class).figures(question, by);
        } catch (NotPublic e) {
            throw new Refused(
                    "--%s.\nCount them for the Parties or the operator: --for parties, --for operator."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    private Map<String, @Nullable Object> answer(
            ApplicationContext beans, Question question, List<FigureLine> figures) {
        var whole = new LinkedHashMap<String, @Nullable Object>();
        whole.put("about", asked.about(beans, question));
        whole.put("framework", question.framework().code());
        whole.put("figures", figures);
        whole.put("total", figures.size());
        whole.put("next", null); // the command gives them all at once
        return whole;
    }

    private static @Nullable String notice(Question question) {
        return question.union().demoDay() == null ? null : Question.INVENTED;
    }

    private static void print(PrintWriter out, Question question, List<FigureLine> figures, String readers) {
        var notice = notice(question);
        if (notice != null) out.println(notice);
        out.println("Union %s, framework %s, on %s, recorded by %s, as %s"
                .formatted(
                        question.union().code(),
                        question.framework().code(),
                        question.asOf().on(),
                        question.asOf().known(),
                        readers));
        out.println(question.framework()
                .editionOn(question.asOf().on())
                .map(each -> "Edition %d, %s, in force from %s".formatted(each.number(), each.name(), each.inForce()))
                .orElse("No edition in force on that day"));
        out.println();
        var rows = new java.util.ArrayList<List<String>>();
        rows.add(List.of("counted", "rule", "of", "weighting", "fraction", "percent", "slice"));
        for (var each : figures) {
            rows.add(List.of(
                    each.counted(),
                    each.rule(),
                    each.basis(),
                    each.weighting(),
                    each.numerator().toPlainString() + " of "
                            + each.denominator().toPlainString(),
                    each.percent() == null ? "-" : each.percent().toPlainString() + " %",
                    each.slice() == null
                            ? ""
                            : each.slice().code() + " " + each.slice().title()));
        }
        var widths = new int[7];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        });
        for (var row : rows) {
            out.println(java.util.stream.IntStream.range(0, widths.length)
                    .mapToObj(
                            i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                    .collect(Collectors.joining("  "))
                    .stripTrailing());
        }
    }
}
