package org.pacta.exchange.audit;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.Actor;
import org.pacta.ledger.Grounds;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.machine.DatabaseOptions;
import org.pacta.machine.Refused;
import org.pacta.machine.Starter;
import org.pacta.parties.Bodies;
import org.pacta.parties.Moments;
import org.pacta.parties.Party;
import org.pacta.parties.SigningKeys;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta ledger register`: the public key of a Party becomes a fact of the union.
@Command(
        name = "register",
        description = "Register, or withdraw, the public key with which a Party countersigns heads.")
public final class RegisterCommand implements Callable<Integer> {

    private final Starter starter;

    @Mixin
    private final DatabaseOptions where = new DatabaseOptions();

    @Option(names = "--union", required = true, paramLabel = "CODE", description = "The union.")
    private String union = "";

    @Option(names = "--party", required = true, paramLabel = "CODE", description = "The Party.")
    private String party = "";

    @Option(
            names = "--key",
            required = true,
            paramLabel = "KEY",
            description = "The public half, as it was printed by: pacta ledger key.")
    private String key = "";

    @Option(names = "--grounds", required = true, paramLabel = "WORDS", description = "By what it was handed over.")
    private String grounds = "";

    @Option(names = "--withdraw", description = "From today on the Party does not sign with it any more.")
    private boolean withdraw;

    @Spec
    private @Nullable CommandSpec spec;

    public RegisterCommand(Starter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        if (grounds.isBlank()) throw new Refused("Say with --grounds by what the key was handed over.");
        var read = PublicKey.parse(key)
                .orElseThrow(
                        () -> new Refused(
                                "That is no public key in the form NAME+HASH+KEY.\nCopy the whole line that pacta ledger key printed."));
        return starter.run(where, beans -> registered(beans, read));
    }

    private int registered(ApplicationContext beans, PublicKey read) {
        var found = Audits.union(beans, union);
        var moments = beans.getBean(Moments.class);
        var parties = Audits.read(
                beans,
                Viewer.operator(found.id()),
                () -> beans.getBean(Bodies.class).parties(found.id(), moments.asOf(found, null, null), "en"));
        var named = parties.stream()
                .filter(each -> each.code().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refused("The union %s has no Party %s.\nThere are: %s"
                        .formatted(
                                union,
                                party,
                                String.join(
                                        ", ", parties.stream().map(Party::code).toList()))));
        var name = withdraw ? "withdraw-key" : "register-key";
        var command = new org.pacta.ledger.Command(new Actor.Operator(), found.id(), name, Grounds.of(grounds));
        var keys = beans.getBean(SigningKeys.class);
        var day = moments.today(found);
        beans.getBean(Ledger.class).enter(command, entry -> {
            if (withdraw) keys.withdraw(entry, named.id(), read.toString(), day);
            else keys.register(entry, named.id(), read.toString(), day);
            return true;
        });
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("%s: %s %s".formatted(named.code(), withdraw ? "withdrawn" : "registered", read));
        out.flush();
        return 0;
    }
}
