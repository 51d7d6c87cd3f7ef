package org.pacta.ledger.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.machine.Refused;

/// The file with the key that seals: readable by one user alone (mode 0600).
///
/// A first line with the key; after a rotation a second one, `former`, with the key before and until when it signs.
record KeyFile(Path path) {

    private static final String FORMER = "former ";

    /// @throws Refused if it cannot be read, others may read it, or it holds something else
    Optional<Signer> read() {
        if (!Files.exists(path)) return Optional.empty();
        try {
            var open = Files.getPosixFilePermissions(path).stream()
                    .anyMatch(each -> !each.name().startsWith("OWNER"));
            if (open)
                throw new Refused("Others may read the key that seals the ledger: %s.\nClose it: chmod 600 %s"
                        .formatted(path, path));
            return Optional.of(parse(Files.readAllLines(path)));
        } catch (IOException e) {
            throw new Refused("The key that seals the ledger cannot be read: %s.".formatted(e), e);
        } catch (IllegalArgumentException e) {
            throw new Refused("%s is %s.".formatted(path, e.getMessage()), e);
        }
    }

    private static Signer parse(List<String> lines) {
        var key = SecretKey.parse(lines.isEmpty() ? "" : lines.getFirst());
        if (lines.size() < 2 || !lines.get(1).startsWith(FORMER)) return Signer.of(key);
        var rest = lines.get(1).substring(FORMER.length());
        var space = rest.indexOf(' ');
        return new Signer(
                key, SecretKey.parse(rest.substring(space + 1)), Instant.parse(rest.substring(0, Math.max(space, 0))));
    }

    /// Writes it whole or not at all.
    void write(Signer signer) {
        var text = signer.key().text() + "\n";
        if (signer.former() != null)
            text += FORMER + signer.until() + " " + signer.former().text() + "\n";
        try {
            var folder = path.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var part = Files.createTempFile(folder, ".key", ".part", ours);
            Files.writeString(part, text);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
