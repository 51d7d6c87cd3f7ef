package org.pacta.exchange.outlook;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.network.EnginePlan;
import org.pacta.exchange.network.Engines;
import org.pacta.exchange.network.PlanFault;
import org.pacta.exchange.network.PlanFile;
import org.pacta.exchange.network.PlanFiles;
import org.pacta.exchange.network.PlanReading;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.machine.Refused;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Which plan a command works on, and how it speaks; a picocli mixin.
final class PlanSource {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    private @Nullable Where where;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data-date",
            paramLabel = "DAY",
            description = "The first day on which work can still be done, in place of the file's.")
    private @Nullable LocalDate dataDate;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of what is told: en, ru or be; default: en.")
    private Language language = Language.EN;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    /// Exactly one of these.
    static final class Where {

        @Parameters(
                paramLabel = "FILE",
                description = "A plan network: JSON, MS Project XML, Primavera XER or PMXML, PSPLIB .sm.")
        private Path file = Path.of("");
    }

    boolean json() {
        return json;
    }

    Words words() {
        return new Words(language);
    }

    /// The plan as the file tells it, with notices.
    ///
    /// @throws Refused with all faults, if there are any
    PlanReading.Read file() {
        return switch (PlanFiles.read(named(), dataDate)) {
            case PlanReading.Read read -> read;
            case PlanReading.Refused(var faults) -> throw refused(faults);
        };
    }

    /// Whether a file was named.
    boolean given() {
        return where != null;
    }

    private Path named() {
        if (where != null) return where.file;
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Missing required parameter: 'FILE'");
    }

    /// The plan as the engine takes it.
    ///
    /// @param units of resources by code, in place of the file's
    /// @throws Refused with all faults, if there are any
    EnginePlan plan(PlanFile file, Map<String, Integer> units) {
        return switch (Engines.of(file, units)) {
            case Engines.Outcome.Ready(var plan) -> plan;
            case Engines.Outcome.Refused(var faults) -> throw refused(faults);
        };
    }

    private Refused refused(List<PlanFault> faults) {
        var words = words();
        return new Refused(faults.stream()
                .map(fault -> named() + ": " + line(fault, words))
                .collect(Collectors.joining("\n")));
    }

    /// Place, sentence and remedy.
    static String line(PlanFault fault, Words words) {
        var details = fault.details().toArray();
        var sentence = words.say("network.fault." + fault.kind(), details);
        var remedy = fault.kind().notice() ? "" : " " + words.say("network.remedy." + fault.kind(), details);
        return (fault.where().isEmpty() ? "" : fault.where() + ": ") + sentence + remedy;
    }

    /// Tells what was assumed.
    static void tell(List<PlanFault> notices, Words words, PrintWriter to) {
        notices.forEach(notice -> to.println(line(notice, words)));
        to.flush();
    }
}
