package org.pacta.machine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.pacta.machine.Database;
import org.pacta.machine.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that is there, every part of it verified before anybody works on it.
record BackupFile(Path file) {

    /// What is done with a backup that is whole.
    @FunctionalInterface
    interface Work {

        Manifest on(ZipFile zip, Manifest manifest) throws IOException, SQLException;
    }

    /// Verifies each part against the manifest, and does the work.
    ///
    /// @throws Refused if the file is not there, no backup, damaged, or made by a newer Pacta
    Manifest read(Work work) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) throw new Refused("There is no backup %s.".formatted(file));
        try (var zip = new ZipFile(file.toFile())) {
            return work.on(zip, verified(zip));
        } catch (ZipException e) {
            throw new Refused("%s is no backup of Pacta, or a damaged one: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /// Verifies it as a restore does.
    Manifest check() throws IOException, SQLException {
        return read((_, manifest) -> {
            Database.refuseNewer(manifest.migrations());
            return manifest;
        });
    }

    /// How many unions it holds.
    long unions() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var heads = manifest(zip).parts().stream()
                    .filter(part -> part.table().name().equals("ledger.head"))
                    .findFirst();
            if (heads.isEmpty()) return 0;
            int column = heads.get().table().columns().indexOf("union_id");
            try (var in = open(zip, heads.get().entry())) {
                // the server's own record is under a number that no union has
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> Integer.parseInt(line.split("\t")[column]) > 0)
                        .count();
            }
        }
    }

    private Manifest verified(ZipFile zip) throws IOException {
        var manifest = manifest(zip);
        if (manifest.format() != Manifest.FORMAT)
            throw new Refused("%s has format %d; this Pacta reads format %d."
                    .formatted(file, manifest.format(), Manifest.FORMAT));
        for (var part : manifest.parts()) {
            var sum = new Counted(OutputStream.nullOutputStream());
            try (var in = open(zip, part.entry())) {
                in.transferTo(sum);
            }
            if (sum.bytes() != part.bytes() || !sum.sha256().equals(part.sha256()))
                throw new Refused(
                        "%s is damaged: the part %s is not what the manifest says.".formatted(file, part.entry()));
        }
        return manifest;
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        try (var in = open(zip, Manifest.NAME)) {
            return JsonMapper.shared().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new Refused("%s is no backup of Pacta: its manifest cannot be read.".formatted(file), e);
        }
    }

    private InputStream open(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null)
            throw new Refused("%s is no backup of Pacta, or a damaged one: %s is missing.".formatted(file, name));
        return zip.getInputStream(entry);
    }
}
