package org.pacta.exchange.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.NewFile;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Moments;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.register.plan.Plans;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta archive`.
@Command(
        name = "archive",
        description =
                "Put a closed framework into one package that verifies by itself: ledger, heads, plan, figures, verifier.")
public final class ArchiveCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(names = "--framework", required = true, paramLabel = "CODE", description = "The framework.")
    private String framework = "";

    @Mixin
    private final NewFile file = new NewFile();

    @Option(names = "--unfinished", description = "Although the framework has not come to its end.")
    private boolean unfinished;

    @Option(
            names = "--everything",
            description = "With all that only Parties may see; without it, that is there as hashes.")
    private boolean everything;

    @Spec
    private @Nullable CommandSpec spec;

    public ArchiveCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        file.check();
        return starter.run(where, beans -> {
            var found = Audits.union(beans, union);
            Audits.seal(beans, found);
            var viewer = everything ? Viewer.operator(found.id()) : Viewer.PUBLIC;
            return Audits.read(beans, viewer, () -> write(beans, found));
        });
    }

    private int write(ApplicationContext beans, Union found) {
        var asOf = beans.getBean(Moments.class).asOf(found, null, null);
        var tag = found.languages().getFirst();
        var plan = beans.getBean(Plans.class).frameworks(found.id(), asOf, tag).stream()
                .filter(each -> each.code().equals(framework))
                .findFirst()
                .orElseThrow(() -> new Refused("The union %s has no framework %s.".formatted(union, framework)));
        if (!unfinished && !plan.ends().isBefore(asOf.on()))
            throw new Refused(
                    "The framework %s ends on %s; nothing was written.\nArchive it after that day, or now with --unfinished."
                            .formatted(framework, plan.ends()));
        file.write(stream -> archive(beans, found, plan, stream));
        var said = Objects.requireNonNull(spec).commandLine().getOut();
        said.println("%s: framework %s of %s. It says in README.md how it is verified."
                .formatted(file.path(), framework, union));
        said.flush();
        return 0;
    }

    private static void archive(ApplicationContext beans, Union found, Framework plan, OutputStream stream)
            throws IOException {
        try (var archive = new Archive(beans, found, plan, stream)) {
            archive.write();
        }
    }
}
