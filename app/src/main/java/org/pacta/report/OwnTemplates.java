package org.pacta.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
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
import org.pacta.parties.Union;
import org.springframework.stereotype.Component;

/// The union's own DOCX with named fields, into which its note is written. It holds for all days: which one is read is
/// decided by what was known, so that an old address keeps its paper.
@Component
public class OwnTemplates {

    private static final FactTable TEMPLATE =
            FactTable.about("report.template", List.of("id"), List.of("name", "size", "file_id", "sha256"));

    private final Ledger ledger;
    private final Files files;
    private final OwnTemplateStore store;

    OwnTemplates(Ledger ledger, Files files, OwnTemplateStore store) {
        this.ledger = ledger;
        this.files = files;
        this.store = store;
    }

    /// The template in force at a moment. Inside a reading.
    public Optional<OwnTemplate> inForce(Union union, AsOf asOf) {
        return store.inForce(union.id(), asOf);
    }

    /// Its file, as it was sent. Inside a reading.
    public byte[] bytes(Union union, OwnTemplate template) {
        var bytes = new ByteArrayOutputStream();
        try {
            files.write(ledger.viewer(), union.id(), template.file(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The file of the template in force, for a paper of that kind and form; empty where we write it by our own layout.
    public Optional<byte[]> of(Union union, AsOf asOf, Papers.Kind kind, String form) {
        if (kind != Papers.Kind.NOTE || !form.equalsIgnoreCase("docx")) return Optional.empty();
        return inForce(union, asOf).map(each -> bytes(union, each));
    }

    /// Puts a file in force, in the place of the one before.
    ///
    /// @param name of the file, as the sender calls it
    /// @param bytes of a DOCX that was not refused
    public void put(Entry entry, Union union, String name, byte[] bytes) {
        // everybody gets notes written into it
        var file = files.keep(entry, name, bytes, Visibility.PUBLIC);
        entry.put(new Fact(
                TEMPLATE,
                Fact.row("id", union.thing()),
                Fact.row(
                        "name", file.name(),
                        "size", file.size(),
                        "file_id", file.id().toString(),
                        "sha256", file.sha256()),
                Period.since(LocalDate.EPOCH),
                Visibility.PUBLIC));
    }

    /// From now on notes are written by our own layout.
    public void end(Entry entry, Union union) {
        entry.end(TEMPLATE, Fact.row("id", union.thing()), LocalDate.EPOCH);
    }
}
