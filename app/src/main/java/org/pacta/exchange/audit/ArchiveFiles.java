package org.pacta.exchange.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pacta.confirmation.evidence.Files;
import org.pacta.exchange.workbook.Injection;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.report.HandedOut;
import org.springframework.context.ApplicationContext;

/// The files of an archive: evidence, papers that were handed out, and a list of both. Part by part, inside a reading.
final class ArchiveFiles {

    /// The folders in which they stand; nothing else stands there.
    static final List<String> FOLDERS = List.of("documents", "notes");

    private final ApplicationContext beans;
    private final Union union;
    private final Framework framework;
    private final AsOf asOf;
    private final ZipOutputStream zip;
    private final StringBuilder list = new StringBuilder("file,sha256,what,serves\n");

    ArchiveFiles(ApplicationContext beans, Union union, Framework framework, AsOf asOf, ZipOutputStream zip) {
        this.beans = beans;
        this.union = union;
        this.framework = framework;
        this.asOf = asOf;
        this.zip = zip;
    }

    void write() throws IOException {
        for (var each : beans.getBean(Files.class).serving(union.id(), framework.id(), asOf)) {
            var name = "documents/" + each.ref() + "-" + each.file().name();
            file(name, each.file().id());
            line(name, each.file().sha256(), each.title(), each.things());
        }
        for (var each : beans.getBean(HandedOut.class).all(union.id(), asOf).reversed()) {
            if (!each.framework().equals(framework.code())) continue;
            var name = "notes/" + each.fileName();
            file(name, each.file());
            line(name, each.sha256(), each.kind().word() + " on " + each.on(), each.framework());
        }
        zip.putNextEntry(new ZipEntry("files.csv"));
        zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void file(String name, UUID id) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        beans.getBean(Files.class).write(beans.getBean(Ledger.class).viewer(), union.id(), id, zip);
        zip.closeEntry();
    }

    private void line(String... cells) {
        var quoted = List.of(cells).stream()
                .map(each -> "\"" + Injection.guarded(each).replace("\"", "\"\"") + "\"")
                .toList();
        list.append(String.join(",", quoted)).append('\n');
    }
}
