package org.pacta.exchange.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.ledger.archive.LedgerRows;

/// Whether the documents and notes of an unpacked archive are those whose hashes stand in the leaves of its ledger:
/// each of them, and no other.
final class FolderCheck {

    private static final Set<String> TABLES =
            Set.of("ledger.code", "ledger.thing", "confirmation.evidence", "confirmation.document", "report.paper");

    private final Set<Long> frameworks = new HashSet<>();
    private final Map<Long, Long> scopes = new HashMap<>();
    private final Map<Long, Long> above = new HashMap<>();
    private final Map<Long, Set<Long>> serves = new HashMap<>();
    private final List<Hashed> documents = new ArrayList<>();
    private final List<Hashed> papers = new ArrayList<>();

    private record Hashed(long id, String sha256) {}

    private FolderCheck() {}

    /// @param vouched files that are as the ledger has them
    /// @param faults a sentence for each file that is not, or is not there
    record Result(int vouched, List<String> faults) {

        Result {
            faults = List.copyOf(faults);
        }
    }

    /// @param ledger the file with the leaves
    /// @param framework whose archive it is
    static Result of(Path ledger, Path folder, String framework) throws IOException {
        var check = new FolderCheck();
        try (var in = Files.newInputStream(ledger)) {
            LedgerRows.each(in, TABLES, leaf -> {
                if (leaf.act().equals("add")) check.row(leaf.table(), leaf.row(), framework);
                return true;
            });
        }
        return compared(check.wanted(), there(folder));
    }

    private void row(String table, Map<?, ?> row, String framework) {
        var id = id(row, "id");
        switch (table) {
            case "ledger.code" -> {
                if ("framework".equals(row.get("kind")) && framework.equals(row.get("code"))) frameworks.add(id);
            }
            case "ledger.thing" -> {
                scopes.put(id, id(row, "scope_id"));
                above.put(id, id(row, "under_id"));
            }
            case "confirmation.evidence" ->
                serves.computeIfAbsent(id(row, "document_id"), _ -> new HashSet<>())
                        .add(id);
            case "confirmation.document" -> {
                if (row.get("sha256") instanceof String hash) documents.add(new Hashed(id, hash));
            }
            default -> papers.add(new Hashed(id(row, "framework_id"), String.valueOf(row.get("sha256"))));
        }
    }

    private static long id(Map<?, ?> row, String column) {
        return row.get(column) instanceof Number id ? id.longValue() : 0;
    }

    private Set<String> wanted() {
        var wanted = new HashSet<String>();
        for (var each : documents) {
            if (serves.getOrDefault(each.id, Set.of()).stream().anyMatch(this::within)) wanted.add(each.sha256);
        }
        for (var each : papers) if (frameworks.contains(each.id)) wanted.add(each.sha256);
        return wanted;
    }

    /// Whether a claim or a reading is about a thing of the framework.
    private boolean within(long said) {
        var thing = above.getOrDefault(said, 0L);
        return frameworks.contains(scopes.getOrDefault(thing, 0L));
    }

    private static Result compared(Set<String> wanted, Map<Path, String> there) {
        var faults = new ArrayList<String>();
        there.forEach((file, hash) -> {
            if (!wanted.contains(hash)) faults.add("the file %s is none that the ledger vouches for".formatted(file));
        });
        wanted.stream()
                .filter(each -> !there.containsValue(each))
                .sorted()
                .forEach(each -> faults.add("a file that the ledger vouches for is not there: SHA-256 " + each));
        return new Result(
                there.size()
                        - (int) there.values().stream()
                                .filter(each -> !wanted.contains(each))
                                .count(),
                faults);
    }

    private static Map<Path, String> there(Path folder) throws IOException {
        var there = new TreeMap<Path, String>();
        for (var name : ArchiveFiles.FOLDERS) {
            var inner = folder.resolve(name);
            if (!Files.isDirectory(inner)) continue;
            try (var files = Files.list(inner)) {
                for (var file : files.toList()) there.put(folder.relativize(file), sha256(file));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return there;
    }

    private static String sha256(Path file) throws IOException {
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Files.copy(file, out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
