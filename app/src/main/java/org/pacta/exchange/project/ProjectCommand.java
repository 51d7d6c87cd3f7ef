package org.pacta.exchange.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pacta.language.Language;
import org.pacta.language.Words;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.scoreboard.QuestionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta project`: a plan taken into MS Project, and given back as a draft.
@Command(name = "project", description = "Take a plan into MS Project, and give it back as a draft.")
public final class ProjectCommand {

    private static final long MOST_BYTES = 20L << 20;

    private final Starter starter;

    public ProjectCommand(Starter starter) {
        this.starter = starter;
    }

    /// What both of its commands ask.
    static final class Which {

        @Mixin
        private final DatabaseOptions where = new DatabaseOptions();

        @Mixin
        private final QuestionOptions question = new QuestionOptions();

        @Spec(Spec.Target.MIXEE)
        private @Nullable CommandSpec mixee;

        @Option(names = "--lang", paramLabel = "LANGUAGE", description = "Language: en, ru or be; default: en.")
        private Language language = Language.EN;

        PrintWriter out() {
            return mixee == null
                    ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
                    : mixee.commandLine().getOut();
        }
    }

    @Command(name = "export", description = "Writes the plan as MS Project XML, as all Parties see it.")
    int export(
            @Mixin Which which,
            @Mixin NewFile file,
            @Option(names = "--public", description = "As everybody sees it.") boolean open) {
        file.check();
        return starter.run(which.where, beans -> {
            var ledger = beans.getBean(Ledger.class);
            var union = ledger.read(Viewer.PUBLIC, () -> which.question.union(beans));
            var viewer = open ? Viewer.PUBLIC : Viewer.parties(union.id());
            var tag = which.language.tag();
            var it = ledger.read(viewer, () -> which.question.question(beans, union, tag));
            var bytes = beans.getBean(ProjectDrafts.class)
                    .file(viewer, union, it.framework().code(), it.asOf(), tag);
            file.write(stream -> stream.write(bytes));
            which.out()
                    .printf(
                            "%s: %s of %s on %s%n",
                            file.path(),
                            it.framework().code(),
                            union.code(),
                            it.asOf().on());
            which.out().flush();
            return 0;
        });
    }

    @Command(
            name = "import",
            description = {
                "Makes a draft of the union's own of what was changed in the file; nothing is in force.",
                "Exit code 0; 1 if the file was refused, with all that is wrong in it."
            })
    int give(
            @Mixin Which which,
            @Parameters(paramLabel = "FILE", description = "MS Project XML, up to 20 MiB.") Path file,
            @Option(
                            names = "--edition",
                            required = true,
                            paramLabel = "NAME",
                            description = "Name of the edition proposed.")
                    String name,
            @Option(names = "--grounds", required = true, paramLabel = "TEXT", description = "Why.") String grounds) {
        var bytes = bytes(file);
        return starter.run(which.where, beans -> {
            var ledger = beans.getBean(Ledger.class);
            var union = ledger.read(Viewer.PUBLIC, () -> which.question.union(beans));
            var viewer = Viewer.operator(union.id());
            var words = new Words(which.language);
            var it = ledger.read(viewer, () -> which.question.question(beans, union, which.language.tag()));
            var sender = new ProjectDrafts.Sender(viewer, new Actor.Operator(), 0, words, name, grounds);
            var outcome = beans.getBean(ProjectDrafts.class)
                    .propose(sender, union, it.framework().code(), it.asOf(), bytes);
            return switch (outcome) {
                case ProjectDrafts.Outcome.Made(var draft) -> {
                    which.out().println(words.say("project.made", draft.number(), draft.name()));
                    which.out().println(words.say("project.next"));
                    which.out().flush();
                    yield 0;
                }
                case ProjectDrafts.Outcome.Refused(var faults) -> throw new Refused(String.join("\n", faults));
            };
        });
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES)
                throw new Refused("The file %s is larger than 20 MiB.\nSave the plan alone.".formatted(file));
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Refused("The file %s cannot be read.\nName a file that is there.".formatted(file), e);
        }
    }
}
