package org.pacta.bench.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.pacta.ledger.archive.Verification;
import org.pacta.ledger.proof.Frontier;
import org.pacta.ledger.proof.Hashing;
import org.pacta.ledger.proof.Note;
import org.pacta.ledger.proof.SecretKey;
import org.pacta.ledger.proof.TreeHead;

/// How long one core takes to verify a ledger file of a million leaves, beside bare SHA-256 of the same bytes.
///
/// `java … org.pacta.bench.ledger.LedgerBench [LEAVES] [ROUNDS]`
public final class LedgerBench {

    private static final String MOMENT = "2026-01-01T00:00:00.000001Z";

    private LedgerBench() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        int leaves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var file = Files.createTempFile("pacta-bench", ".ledger");
        try {
            make(file, leaves);
            System.out.printf(Locale.ROOT, "%d leaves, %.1f MB%n", leaves, Files.size(file) / 1e6);
            double stream = Double.MAX_VALUE;
            double each = Double.MAX_VALUE;
            double verify = Double.MAX_VALUE;
            for (int i = 0; i < rounds; i++) {
                stream = Math.min(stream, stream(file));
                each = Math.min(each, each(file));
                verify = Math.min(verify, verify(file));
            }
            System.out.printf(Locale.ROOT, "bare SHA-256, the file as one stream   %.3f s%n", stream);
            System.out.printf(Locale.ROOT, "bare SHA-256, each line by itself      %.3f s%n", each);
            System.out.printf(Locale.ROOT, "verification                           %.3f s%n", verify);
            System.out.printf(
                    Locale.ROOT, "ratio %.2f to one stream, %.2f to each line%n", verify / stream, verify / each);
        } finally {
            Files.delete(file);
        }
    }

    /// One entry with so many leaves, sealed.
    private static void make(Path file, int leaves) throws IOException {
        var random = new SplittableRandom(1);
        var key = SecretKey.make("pacta");
        var hashing = new Hashing();
        var header =
                "{\"act\":\"header\",\"actor\":\"operator\",\"command\":\"import\",\"entered\":\"%s\",\"form\":1,\"grounds\":\"bench\",\"leaves\":%d,\"recorded\":\"%1$s\",\"seq\":1,\"union\":1}"
                        .formatted(MOMENT, leaves);
        var body = Files.createTempFile("pacta-bench", ".leaves");
        var frontier = new Frontier(hashing);
        var origin = "";
        try (var out = new BufferedOutputStream(Files.newOutputStream(body), 1 << 16)) {
            for (int i = 0; i < leaves; i++) {
                var text = i == 0 ? header : leaf(i);
                var salt = new byte[16];
                random.nextBytes(salt);
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                var hash = hashing.leaf(salt, bytes);
                if (i == 0) origin = TreeHead.origin(hash);
                frontier.append(hash, (_, _) -> {});
                out.write(("L " + HexFormat.of().formatHex(hash, 0, 8) + " "
                                + HexFormat.of().formatHex(salt) + " ")
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.write('\n');
            }
        }
        var moment = Instant.parse(MOMENT);
        var head = new TreeHead(origin, leaves, frontier.root(), 1, moment, moment);
        var note = Note.of(head.text()).signedBy(key).toString().replace("\n", "\\n");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(
                    ("pacta-ledger 1\n{\"union\":\"bench\",\"origin\":\"%s\",\"size\":%d,\"seq\":1,\"viewer\":\"operator\"}\nK {\"key\":\"%s\",\"since\":\"%s\"}\nT {\"note\":\"%s\",\"countersignatures\":[]}\n"
                                    .formatted(origin, leaves, key.open(), MOMENT, note))
                            .getBytes(StandardCharsets.UTF_8));
            Files.copy(body, out);
            out.write(("end " + leaves + "\n").getBytes(StandardCharsets.US_ASCII));
        }
        Files.delete(body);
    }

    private static String leaf(int i) {
        return "{\"act\":\"add\",\"form\":1,\"leaf\":%d,\"recorded\":\"%s\",\"row\":{\"counted\":true,\"framework_id\":1005,\"group_id\":%d,\"id\":%d,\"kind\":\"reform\",\"position\":%d,\"result\":\"act-adopted\",\"valid_from\":\"2021-01-01\",\"valid_to\":\"infinity\"},\"seq\":1,\"table\":\"register.measure\",\"union\":1,\"visibility\":0}"
                .formatted(i, MOMENT, 2_000 + i % 30, 10_000 + i, i);
    }

    private static double stream(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var buffer = new byte[1 << 20];
        var from = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
        }
        if (digest.digest().length != 32) throw new IllegalStateException();
        return (System.nanoTime() - from) / 1e9;
    }

    /// Where lines end is found before the clock runs: it is no part of hashing.
    private static double each(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var all = Files.readAllBytes(file);
        var ends = IntStream.range(0, all.length).filter(i -> all[i] == '\n').toArray();
        long sum = 0;
        var from = System.nanoTime();
        int start = 0;
        for (int end : ends) {
            digest.update(all, start, end - start);
            sum += digest.digest()[0];
            start = end + 1;
        }
        if (sum == Long.MIN_VALUE) throw new IllegalStateException();
        return (System.nanoTime() - from) / 1e9;
    }

    private static double verify(Path file) throws IOException {
        var from = System.nanoTime();
        try (var in = Files.newInputStream(file)) {
            if (!Verification.check(in, List.of(), List.of()).hold())
                throw new IllegalStateException("it does not hold");
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
