package org.pacta.scoreboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.PublicRecord;
import org.pacta.machine.Refused;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.parties.Unions;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// Of which plan and at which moment a command asks; a picocli mixin. Read inside a reading of the ledger.
public final class QuestionOptions {

    @Option(names = "--union", paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "The framework (default: the last one begun by the day).")
    private String framework = "";

    @Option(names = "--on", paramLabel = "DAY", description = "The day that the facts speak of (default: today).")
    private @Nullable String on;

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description = "A day or an instant up to which they were recorded (default: now).")
    private @Nullable String known;

    @Option(
            names = "--as",
            paramLabel = "entered",
            description = "entered: only what had truly been entered by --known, in a history brought in later.")
    private @Nullable String as;

    @Spec(Target.MIXEE)
    private @Nullable CommandSpec spec;

    /// Whether a union was named.
    public boolean named() {
        return !union.isEmpty();
    }

    /// Whether one framework was named.
    public boolean ofOneFramework() {
        return !framework.isEmpty();
    }

    /// To what an answer speaks, as the interface for programs says it: its union, its moment, its reader.
    public Map<String, @Nullable Object> about(ApplicationContext beans, Question question) {
        var ledger = beans.getBean(Ledger.class);
        var about = new LinkedHashMap<String, @Nullable Object>();
        about.put("union", question.union().code());
        about.put("notice", question.union().demoDay() == null ? null : Question.INVENTED);
        about.put("on", question.asOf().on());
        about.put("known", beans.getBean(Moments.class).until(question.union(), known, as));
        about.put("as", Moments.entered(as) ? "entered" : null);
        about.put("reconstructed", ledger.reconstruction(question.union().id()).orElse(null));
        about.put("head", ledger.head(question.union().id()).seq());
        about.put(
                "released",
                beans.getBean(PublicRecord.class)
                        .shown(question.union().id())
                        .map(PublicRecord.Shown::moment)
                        .orElse(null));
        about.put("language", question.language());
        about.put("viewer", ledger.viewer().kind());
        return about;
    }

    /// @throws Refused if there is no such union
    /// @throws ParameterException if none was named
    public Union union(ApplicationContext beans) {
        if (union.isEmpty() && spec != null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--union=CODE'");
        }
        var unions = beans.getBean(Unions.class);
        return unions.find(union)
                .orElseThrow(() -> new Refused("There is no union %s on this server.\n%s"
                        .formatted(
                                union,
                                among(unions.all().stream().map(Union::code).toList()))));
    }

    /// @param language of the words in the answer
    /// @throws Refused if the union has no such framework at that moment
    public Question question(ApplicationContext beans, Union found, String language) {
        try {
            var asOf = beans.getBean(Moments.class).asOf(found, on, known, as);
            var all = beans.getBean(Plans.class).frameworks(found.id(), asOf, language);
            var wanted = all.stream()
                    .filter(each -> framework.isEmpty()
                            ? !each.starts().isAfter(asOf.on())
                            : each.code().equals(framework))
                    .reduce((_, later) -> later)
                    .or(() -> framework.isEmpty() ? all.stream().findFirst() : Optional.empty())
                    .orElseThrow(() -> new Refused("The union %s has no framework%s at that moment.\n%s"
                            .formatted(
                                    union,
                                    framework.isEmpty() ? "" : " " + framework,
                                    among(all.stream().map(Framework::code).toList()))));
            return new Question(found, wanted, asOf, language);
        } catch (Moments.Unreadable e) {
            if (spec == null) throw e;
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private static String among(List<String> codes) {
        return codes.isEmpty() ? "There is none yet." : "There are: " + String.join(", ", codes);
    }
}
