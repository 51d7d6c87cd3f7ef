package org.pacta.exchange.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.ledger.proof.TreeHead;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta ledger countersign`: signs a head with a Party's key; nothing is asked of a server.
@Command(
        name = "countersign",
        description = "Sign a head of a ledger with a Party's own key, and print it, to be sent back to the server.")
public final class CountersignCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HEAD", description = "File with the head, as the server hands it out.")
    private Path head = Path.of("");

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key made by: pacta ledger key.")
    private Path key = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var note = Note.parse(text(head))
                .filter(each -> TreeHead.parse(each.text()).isPresent())
                .orElseThrow(() ->
                        new Refused("%s is no head of a ledger.\nTake it from the server as it is: /u/UNION/ledger/head"
                                .formatted(head)));
        try {
            var signed = note.signedBy(SecretKey.parse(text(key)));
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(signed);
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Refused("%s is %s.".formatted(key, e.getMessage()), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("%s cannot be read: %s".formatted(file, e), e);
        }
    }
}
