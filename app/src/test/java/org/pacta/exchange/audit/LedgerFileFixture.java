package org.pacta.exchange.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.archive.Findings;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.ledger.archive.Verification;
import org.pacta.ledger.proof.Outside;
import org.pacta.ledger.seal.Sealing;
import org.pacta.ledger.seal.Seals;

/// The ledger of a plan as a file, and what a check says of it.
record LedgerFileFixture(TestApplication app) {

    Sealing sealing() {
        return new Sealing(app.database().owner(), app.database().sealKey());
    }

    byte[] file(PlanFixture plan, Viewer viewer) {
        sealing().seal(plan.unionId());
        var out = new ByteArrayOutputStream();
        plan.read(viewer, () -> {
            try {
                return app.bean(LedgerFiles.class).write(plan.unionId(), plan.code(), out);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return out.toByteArray();
    }

    Outside head(PlanFixture plan) {
        return plan.read(Viewer.PUBLIC, () -> {
            var note = app.bean(Seals.class).head(plan.unionId()).orElseThrow().note();
            return Outside.parse("held", note.toString()).orElseThrow();
        });
    }

    static Findings check(byte[] file, Outside... heads) {
        try {
            return Verification.check(new ByteArrayInputStream(file), List.of(heads), List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n")));
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static List<Integer> leaves(List<String> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches("[LHX] .*"))
                .boxed()
                .toList();
    }
}
