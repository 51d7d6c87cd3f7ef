package org.pacta.exchange.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Alike;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
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
import picocli.CommandLine.Spec;

/// `pacta ledger erase`.
@Command(
        name = "erase",
        description =
                "Erase free words, or a document with its file, for good: row, leaf and salt are blanked, the hash stays, and an entry says why.")
public final class EraseCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(names = "--entry", required = true, paramLabel = "N", description = "The entry in which the words stand.")
    private long entry;

    @Option(
            names = "--leaf",
            required = true,
            split = ",",
            paramLabel = "N",
            description =
                    "The leaf, as its entry's page counts them; 0 for the grounds of the entry itself. Several: 3,4,7.")
    private List<Integer> leaves = new ArrayList<>();

    @Option(names = "--grounds", required = true, paramLabel = "WORDS", description = "Who asks for it, and why.")
    private String grounds = "";

    @Option(names = "--rule", required = true, paramLabel = "WORDS", description = "Under which rule: law and article.")
    private String rule = "";

    @Option(names = "--yes", description = "It is meant: what is erased cannot be had back.")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec spec;

    public EraseCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        if (grounds.isBlank() || rule.isBlank())
            throw new Refused("Say why with --grounds, and under which rule with --rule.");
        if (!yes)
            throw new Refused(
                    "What is erased cannot be had back, by nobody; nothing was erased.\nLook at entry %d once more, then say it with --yes."
                            .formatted(entry));
        return starter.run(where, this::erased);
    }

    private int erased(ApplicationContext beans) {
        var found = Audits.union(beans, union);
        var command = new org.pacta.ledger.Command(new Actor.Operator(), found.id(), "erase", Grounds.of(grounds));
        var alike = Audits.read(beans, Viewer.operator(found.id()), () -> alike(beans, found));
        try {
            var seq = beans.getBean(Ledger.class).enter(command, made -> {
                leaves.forEach(leaf -> made.erase(entry, leaf, rule));
                return made.seq();
            });
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println("Erased by entry %d: leaf %s of entry %d. It may still stand in drafts, papers and backups."
                    .formatted(
                            seq,
                            String.join(
                                    ", ", leaves.stream().map(String::valueOf).toList()),
                            entry));
            if (!alike.isEmpty())
                out.println("Other versions of it, or the same words, still stand here; erase them too:");
            alike.forEach(each -> out.println("  --entry %d --leaf %d  (%s)"
                    .formatted(each.seq(), each.leaf(), each.table().isEmpty() ? "grounds" : each.table())));
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Refused("Nothing was erased: %s.".formatted(e.getMessage()), e);
        }
    }

    /// What stays behind.
    private List<Alike.Place> alike(ApplicationContext beans, Union found) {
        return leaves.stream()
                .flatMap(leaf -> beans.getBean(Alike.class).places(found.id(), entry, leaf).stream())
                .filter(each -> each.seq() != entry || !leaves.contains(each.leaf()))
                .distinct()
                .toList();
    }
}
