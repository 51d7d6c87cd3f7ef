package org.pacta.parties;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What `pacta restrict` and `pacta disclose` have in common.
public abstract sealed class CeilingCommand implements Callable<Integer> {

    /// `pacta restrict`: narrows who may see a thing.
    @Command(
            name = "restrict",
            description = "Narrow who may see a thing: all its versions, past ones too, and what stands under it.")
    public static final class Restrict extends CeilingCommand {

        public Restrict(Starter starter) {
            super(starter);
        }
    }

    /// `pacta disclose`: widens who may see a thing from now on.
    @Command(
            name = "disclose",
            description = "Widen who may see a thing, from now on: what was withheld until now stays withheld.")
    public static final class Disclose extends CeilingCommand {

        public Disclose(Starter starter) {
            super(starter);
        }
    }

    private final Starter starter;

    @Parameters(index = "0", paramLabel = "KIND", description = "measure, step, group, act, body, meeting, framework.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "CODE", description = "Its code, as in its address.")
    private String code = "";

    @Option(names = "--union", paramLabel = "CODE", required = true, description = "The union.")
    private String union = "";

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "The framework of a measure, step or group; without it a thing of the union is meant.")
    private String framework = "";

    @Option(
            names = "--to",
            paramLabel = "WHOM",
            required = true,
            description = "public, parties, operator, or the code of a Party.")
    private String to = "";

    @Option(names = "--grounds", paramLabel = "TEXT", required = true, description = "Why, for the record.")
    private String grounds = "";

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Spec
    private @Nullable CommandSpec spec;

    CeilingCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        return starter.run(where, beans -> {
            var ledger = beans.getBean(Ledger.class);
            var ceilings = beans.getBean(Ceilings.class);
            try {
                var found = ledger.read(
                        Viewer.PUBLIC, () -> beans.getBean(Unions.class).union(union));
                var whom = ledger.read(Viewer.operator(found.id()), () -> ceilings.visibility(found, to));
                var thing = new Ceilings.Called(kind, framework, code);
                if (this instanceof Restrict) ceilings.restrict(found, thing, whom, Grounds.of(grounds));
                else ceilings.disclose(found, thing, whom, Grounds.of(grounds));
            } catch (NotFound missing) {
                throw new Refused("%s; nothing was changed.".formatted(missing.getMessage()), missing);
            }
            out.printf("%s %s is now seen by: %s%n", kind, code, to);
            return 0;
        });
    }
}
