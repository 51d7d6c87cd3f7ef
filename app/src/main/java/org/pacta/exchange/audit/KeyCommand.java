package org.pacta.exchange.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `pacta ledger key`: a Party makes its key on a machine of its own; nothing is asked of a server.
@Command(
        name = "key",
        description =
                "Make a key with which a Party countersigns heads. It stays with the Party; only its public half is told.")
public final class KeyCommand implements Callable<Integer> {

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "The Party, as its code is.")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the secret half is put.")
    private Path out = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var key = SecretKey.make(PublicKey.nameOf(name));
        try {
            var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(out, ours);
            Files.writeString(out, key.text() + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new Refused("%s is there already; a key is never overwritten.".formatted(out), e);
        } catch (IOException e) {
            throw new Refused("The key could not be written: %s".formatted(e), e);
        }
        var said = Objects.requireNonNull(spec).commandLine().getOut();
        said.println(
                "The secret half is in %s; keep it. The public half, for the operator of the server:".formatted(out));
        said.println(key.open());
        said.flush();
        return 0;
    }
}
