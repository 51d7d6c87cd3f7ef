package org.pacta.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.pacta.confirmation.evidence.Files;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Fact;
import org.pacta.ledger.FactTable;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.Period;
import org.pacta.ledger.Visibility;
import org.pacta.parties.Moments;
import org.pacta.report.paper.Paper;
import org.pacta.scoreboard.Question;
import org.springframework.stereotype.Component;

/// Papers that were handed out, kept as they were.
@Component
public class HandedOut {

    private static final FactTable PAPER = FactTable.about(
            "report.paper",
            List.of("id"),
            List.of(
                    "framework_id",
                    "kind",
                    "shown_on",
                    "known",
                    "language",
                    "form",
                    "fingerprint",
                    "head",
                    "file_id",
                    "sha256"));

    private final Ledger ledger;
    private final Moments moments;
    private final Files files;
    private final HandedOutStore store;

    HandedOut(Ledger ledger, Moments moments, Files files, HandedOutStore store) {
        this.ledger = ledger;
        this.moments = moments;
        this.files = files;
        this.store = store;
    }

    /// Keeps a paper as handed out.
    ///
    /// @param entry of the command, whose grounds say to whom, and on what occasion
    /// @param form docx or pdf
    /// @param bytes of the file
    /// @param seen by whom it may be seen: not by more than it was made for
    /// @return the code by which it is called
    public String handOut(
            Entry entry, Question question, Papers.Kind kind, Paper paper, String form, byte[] bytes, Visibility seen) {
        var union = question.union();
        var framework = question.framework().id();
        var day = moments.today(union);
        var code = String.valueOf(store.count(union.id()) + 1);
        var id = entry.thing("paper", 0, framework, seen);
        entry.code(id, "paper", 0, code, day);
        var file = files.keep(entry, "%s-%s.%s".formatted(kind.word(), code, form), bytes, seen);
        entry.put(new Fact(
                PAPER,
                Fact.row("id", id),
                Fact.row(
                        "framework_id", framework,
                        "kind", kind.word(),
                        "shown_on", question.asOf().on(),
                        "known", question.asOf().known(),
                        "language", paper.tag(),
                        "form", form,
                        "fingerprint", paper.fingerprint(),
                        "head", paper.head().isEmpty() ? null : paper.head(),
                        "file_id", file.id().toString(),
                        "sha256", file.sha256()),
                Period.since(day),
                seen));
        return code;
    }

    /// The papers handed out by the moment asked that the viewer may see, the latest first.
    public List<HandedPaper> all(int union, AsOf asOf) {
        return store.all(union, asOf);
    }

    /// The file of a paper that the viewer may see, as it was handed out. Called inside a reading.
    public byte[] bytes(int union, HandedPaper paper) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.write(ledger.viewer(), union, paper.file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Optional<HandedPaper> paper(int union, AsOf asOf, String code) {
        return all(union, asOf).stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
