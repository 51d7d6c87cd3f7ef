package org.pacta.exchange.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pacta.ledger.archive.Findings;
import org.pacta.ledger.archive.Verification;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.proof.PublicKey;
import org.pacta.machine.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pacta ledger verify`: checks a ledger file with nothing but the file; 0 if it holds, 1 if not.
@Command(
        name = "verify",
        description =
                "Verify a ledger file, without server or database: hashes, order, times, heads, signatures; and count its figures anew.")
public final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Parameters(paramLabel = "FILE", description = "As written by: pacta ledger export.")
    private Path file = Path.of("");

    @Option(
            names = "--head",
            paramLabel = "HEAD",
            description = "A head that you hold: a file, or the short form SIZE:ROOT. May be repeated.")
    private List<String> heads = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A public key of the server that you hold; then only heads signed by it, or by those that follow it, hold.")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--figures", description = "Count the figures anew from the leaves, as everybody may see them.")
    private boolean figures;

    @Option(
            names = "--framework",
            paramLabel = "CODE",
            description = "Of this framework (default: the last one begun).")
    private String framework = "";

    @Option(
            names = "--on",
            paramLabel = "DAY",
            description = "On that day (default: today, or the day of the demonstration).")
    private String on = "";

    @Option(
            names = "--known",
            paramLabel = "MOMENT",
            description = "As recorded by that day or instant (default: all that is in the file).")
    private String known = "";

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Draw N confirmed measures by the last head of the file, or of a --day, as the server does.")
    private int sample;

    @Option(
            names = "--day",
            paramLabel = "DAY",
            description = "With --sample: by the last head sealed on or before that day.")
    private String day = "";

    @Option(
            names = "--files",
            paramLabel = "FOLDER",
            description =
                    "An unpacked archive: check that its documents and notes are those of the ledger, of the framework named.")
    private @Nullable Path folder;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (folder != null && framework.isEmpty()) throw wrong("--files needs --framework: whose archive it is");
        var outside = heads.stream().map(this::outside).toList();
        var trusted = keys.stream()
                .map(each ->
                        PublicKey.parse(each).orElseThrow(() -> wrong("--key (%s) is no public key".formatted(each))))
                .toList();
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try {
            Findings findings;
            try (var in = Files.newInputStream(file)) {
                findings = Verification.check(in, outside, trusted);
            }
            report(out, findings, PartyKeys.of(file));
            var counted = new FileFigures(file, framework, on, known);
            if (figures) counted.print(out);
            if (sample > 0 && findings.last().isPresent())
                counted.draw(out, findings.last().get(), day, sample);
            var whole = folder == null || files(out, folder);
            out.flush();
            return findings.hold() && whole ? 0 : 1;
        } catch (IOException e) {
            throw new Refused("%s cannot be verified: %s.".formatted(file, e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private boolean files(PrintWriter out, Path there) throws IOException {
        var found = FolderCheck.of(file, there, framework);
        out.println();
        out.println("%d files are those that the ledger vouches for".formatted(found.vouched()));
        found.faults().stream().limit(SHOWN).forEach(out::println);
        if (!found.faults().isEmpty())
            out.println("THE FILES ARE NOT THOSE OF THE LEDGER: %d faults"
                    .formatted(found.faults().size()));
        return found.faults().isEmpty();
    }

    private Outside outside(String given) {
        var path = Path.of(given);
        try {
            var text = Files.isRegularFile(path) ? Files.readString(path) : given;
            return Outside.parse(given, text)
                    .orElseThrow(
                            () -> wrong("--head (%s) is neither a file with a head nor SIZE:ROOT".formatted(given)));
        } catch (IOException e) {
            throw new Refused("%s cannot be read: %s".formatted(given, e), e);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    private static void report(PrintWriter out, Findings found, PartyKeys parties) {
        out.println("Ledger of the union %s, written for: %s".formatted(found.union(), found.viewer()));
        out.println("%d entries, %d leaves (%d hidden, %d erased by entry), recorded up to %s"
                .formatted(found.entries(), found.size(), found.hidden(), found.erased(), found.recorded()));
        for (var key : found.keys()) out.println("Signed by the key " + key);
        found.last()
                .ifPresent(head -> out.println("%d heads hold, the last over %d leaves, sealed %s: %d:%s"
                        .formatted(found.heads(), head.size(), head.sealed(), head.size(), head.rootText())));
        for (var each : found.countersigned()) {
            var who = parties.party(each.key());
            out.println("The head of %d leaves is countersigned by %s"
                    .formatted(
                            each.head().size(),
                            who.isEmpty() ? each.key() + ", which no Party has registered" : "Party " + who));
        }
        for (var each : found.outside()) out.println(sentence(each));
        if (found.outside().isEmpty())
            out.println(
                    "No head was given that is held outside (--head): a history replaced as a whole would not be seen.");
        if (found.found() == 0) {
            out.println(found.hold() ? "It holds." : "It does not hold against every head given.");
            return;
        }
        var first = found.faults().getFirst();
        out.println("IT DOES NOT HOLD. The first of %d faults is at entry %d%s"
                .formatted(found.found(), first.entry(), first.leaf() < 0 ? "" : ", leaf " + first.leaf()));
        found.faults().stream()
                .limit(SHOWN)
                .forEach(each -> out.println("  entry %d%s: %s"
                        .formatted(each.entry(), each.leaf() < 0 ? "" : ", leaf " + each.leaf(), each.what())));
    }

    private static String sentence(Findings.Held held) {
        var head = "The head held outside, %s (%d leaves),"
                .formatted(held.head().given(), held.head().size());
        return switch (held.verdict()) {
            case HOLDS -> head + " holds, up to entry %d".formatted(held.entry());
            case DIFFERS ->
                head + " DOES NOT HOLD: what the file has up to entry %d is another history".formatted(held.entry());
            case BEYOND -> head + " IS NOT REACHED: leaves were taken off the end, or the file is older";
        };
    }
}
