package org.pacta.confirmation.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.pacta.ledger.Actor;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Entry;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Uploaded files: taken in and handed out in parts of 1 MiB, never opened, never shared between Parties.
@Component
public class Files {

    static final int PART = 1 << 20;

    private final Ledger ledger;
    private final FileStore store;
    private final long largest;

    /// @param largest in bytes
    Files(Ledger ledger, FileStore store, @Value("${pacta.files.largest:104857600}") long largest) {
        this.ledger = ledger;
        this.store = store;
        this.largest = largest;
    }

    /// What came of an upload.
    public sealed interface Upload {

        record Stored(StoredFile file) implements Upload {}

        record Refused(Reason reason) implements Upload {}
    }

    /// Takes a file in for the Party (or the secretariat) of the actor. It is whole or not there at all.
    ///
    /// @param name as the sender calls it
    /// @param bytes read to their end; never more than one part is held in memory
    public Upload store(Actor actor, int union, String name, InputStream bytes) {
        if (!(actor instanceof Actor.Holder holder)) return new Upload.Refused(Reason.NO_PARTY);
        try {
            return ledger.keep(viewer(union, holder), () -> taken(union, holder.party(), holder.person(), name, bytes));
        } catch (TooMuch _) {
            return new Upload.Refused(Reason.TOO_LARGE);
        }
    }

    private static Viewer viewer(int union, Actor.Holder holder) {
        return holder.party() == 0 ? Viewer.parties(union) : Viewer.party(union, holder.party());
    }

    /// Thrown through the transaction, so that nothing stays of a file that is too large.
    private static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /// Keeps what the system has made itself, together with the entry that records it; it belongs to no Party.
    public StoredFile keep(Entry entry, String name, byte[] bytes, Visibility seen) {
        return switch (taken(entry.union(), 0, 0, name, new ByteArrayInputStream(bytes))) {
            case Upload.Stored(StoredFile file) -> {
                store.show(entry.union(), file.id(), seen);
                yield file;
            }
            case Upload.Refused(Reason reason) -> throw new IllegalArgumentException("bytes (%s)".formatted(reason));
        };
    }

    private Upload taken(int union, long party, long person, String name, InputStream bytes) {
        var id = UUID.randomUUID();
        var digest = sha256();
        var media = "application/octet-stream";
        long size = 0;
        try {
            for (int number = 0; ; number++) {
                var part = bytes.readNBytes(PART);
                if (part.length == 0) break;
                size += part.length;
                if (size > largest) throw new TooMuch();
                if (number == 0) media = media(part);
                digest.update(part);
                store.part(union, id, party, number, part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (size == 0) return new Upload.Refused(Reason.EMPTY);
        var file = new StoredFile(
                id,
                party,
                FileNames.clean(name),
                size,
                HexFormat.of().formatHex(digest.digest()),
                media,
                Instant.EPOCH);
        store.add(union, file, person);
        return new Upload.Stored(store.file(union, id).orElseThrow());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Only what a browser shows without running anything has a type of its own; the rest are bytes.
    private static String media(byte[] start) {
        var head = new String(start, 0, Math.min(start.length, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) return "application/pdf";
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
        if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
        return "application/octet-stream";
    }

    /// A file that the viewer may see. Called inside a reading.
    public Optional<StoredFile> file(int union, UUID id) {
        return store.file(union, id);
    }

    /// All files that ever served a claim or a reading on the things of a framework, as far as the viewer may see them;
    /// by their references. Called inside a reading.
    public List<Serving> serving(int union, long framework, AsOf asOf) {
        return store.serving(union, framework, asOf);
    }

    /// A file, and what it serves.
    ///
    /// @param ref what stands for its document in addresses
    /// @param things the codes of measures and steps, in order, with commas
    public record Serving(StoredFile file, String ref, String title, String things) {}

    /// Writes a file's bytes for a viewer, part by part; between two parts nothing of the database is held.
    public void write(Viewer viewer, int union, UUID id, OutputStream to) throws IOException {
        for (int number = 0; ; number++) {
            var at = number;
            var part = ledger.read(viewer, () -> store.bytes(union, id, at));
            if (part.isEmpty()) {
                if (number == 0) throw new NotFound("file");
                return;
            }
            to.write(part.get());
        }
    }
}
