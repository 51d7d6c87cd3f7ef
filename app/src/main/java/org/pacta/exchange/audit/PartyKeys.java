package org.pacta.exchange.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.pacta.ledger.archive.LedgerRows;
import org.pacta.ledger.proof.PublicKey;

/// The keys that Parties registered, read from the leaves of a file: those withdrawn signed rightly in their time.
record PartyKeys(Map<String, Long> keys, Map<Long, String> codes) {

    static PartyKeys of(Path file) throws IOException {
        var keys = new HashMap<String, Long>();
        var codes = new HashMap<Long, String>();
        try (var in = Files.newInputStream(file)) {
            LedgerRows.each(in, Set.of("parties.signing_key", "ledger.code"), leaf -> {
                if (!leaf.act().equals("add") || !(leaf.row().get("id") instanceof Number id)) return true;
                if (leaf.table().equals("ledger.code")) {
                    if ("party".equals(leaf.row().get("kind")))
                        codes.put(id.longValue(), String.valueOf(leaf.row().get("code")));
                } else keys.put(String.valueOf(leaf.row().get("key")), id.longValue());
                return true;
            });
        }
        return new PartyKeys(keys, codes);
    }

    /// The code of the Party that registered a key; empty if none did.
    String party(PublicKey key) {
        var id = keys.get(key.toString());
        return id == null ? "" : codes.getOrDefault(id, "");
    }
}
