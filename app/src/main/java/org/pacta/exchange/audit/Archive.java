package org.pacta.exchange.audit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.pacta.exchange.outlet.ExportFormat;
import org.pacta.exchange.outlet.Exports;
import org.pacta.ledger.AsOf;
import org.pacta.ledger.Ledger;
import org.pacta.ledger.archive.LedgerFiles;
import org.pacta.ledger.seal.Seals;
import org.pacta.parties.Union;
import org.pacta.register.plan.Framework;
import org.pacta.scoreboard.FigureLine;
import org.pacta.scoreboard.Figures;
import org.pacta.scoreboard.Question;
import org.pacta.scoreboard.recount.Recount;
import org.springframework.context.ApplicationContext;

/// The package of a closed framework: a zip that holds ledger, heads, documents, notes and what verifies them, and says
/// how. Written inside a reading; streamed.
final class Archive implements AutoCloseable {

    private static final int HEADS = 1_000;

    private final ApplicationContext beans;
    private final Union union;
    private final Framework framework;
    private final ZipOutputStream zip;
    private final Ledger ledger;
    private final Seals seals;

    Archive(ApplicationContext beans, Union union, Framework framework, OutputStream out) {
        this.beans = beans;
        this.union = union;
        this.framework = framework;
        this.zip = new ZipOutputStream(out);
        this.ledger = beans.getBean(Ledger.class);
        this.seals = beans.getBean(Seals.class);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// The position is that of the last day of the framework, as known when it is archived.
    void write() throws IOException {
        var head = seals.head(union.id()).orElseThrow(() -> new IllegalStateException("nothing is sealed yet"));
        var asOf = new AsOf(framework.ends(), ledger.head(union.id()).recorded());
        text("README.md", readme(asOf, head.brief()));
        text("verify.py", resource("/audit/verify.py"));
        text("head.txt", head.note().toString());
        heads();
        text("figures.txt", figures(asOf));
        new ArchiveFiles(beans, union, framework, asOf, zip).write();
        begin("plan.xlsx");
        beans.getBean(Exports.class).write(union, asOf, ExportFormat.WORKBOOK, "en", new Open(zip), (_, _, _) -> {});
        zip.closeEntry();
        begin(union.code() + ".ledger");
        beans.getBean(LedgerFiles.class).write(union.id(), union.code(), zip);
        zip.closeEntry();
    }

    /// The last heads with all that Parties signed, one after the other.
    private void heads() throws IOException {
        begin("heads.txt");
        for (var each : seals.heads(union.id(), Long.MAX_VALUE, HEADS).reversed()) {
            var size = each.head().size();
            zip.write(each.note().toString().getBytes(StandardCharsets.UTF_8));
            for (var signed : seals.countersignatures(union.id(), size, size))
                zip.write((signed.line() + "\n").getBytes(StandardCharsets.UTF_8));
            zip.write('\n');
        }
        zip.closeEntry();
    }

    private String figures(AsOf asOf) {
        var question = new Question(union, framework, asOf, union.languages().getFirst());
        var lines = beans.getBean(Figures.class).figures(question, "").orElseThrow().stream()
                .map(each -> FigureLine.of(question, each))
                .map(each -> new Recount.Line(
                        each.counted(),
                        each.rule(),
                        each.basis(),
                        each.weighting(),
                        each.numerator(),
                        each.denominator()))
                .toList();
        var text = new StringWriter();
        FileFigures.table(new PrintWriter(text, true), lines);
        return text.toString();
    }

    private String readme(AsOf asOf, String brief) {
        return """
                # %s, framework %s

                Position on %s, as recorded by %s, written for: %s.

                | file | what it is |
                |---|---|
                | `%s.ledger` | the whole record of the union, entry by entry, in the form of docs/ledger-format.md of Pacta |
                | `head.txt` | the head under which it is sealed: `%s` |
                | `heads.txt` | the heads before it, with the signatures of the Parties |
                | `figures.txt` | the figures of that day |
                | `plan.xlsx` | the plan with its acts, documents and claims as a workbook |
                | `documents/` | the files of the evidence; the ledger holds their hashes |
                | `notes/` | the papers that were handed out, as they were; the ledger holds their hashes |
                | `files.csv` | what each of these files is, and what it serves |
                | `verify.py` | a verifier that needs Python 3.9 or newer and nothing else |

                Verify it, with no server and no network:

                    python3 verify.py %s.ledger --head head.txt --framework %s --on %s --files .

                It must say "holds" and "It holds.", count the headline of `figures.txt` anew, and find each file that the
                ledger speaks of, and no other. With Pacta itself:

                    pacta ledger verify %s.ledger --head head.txt --figures --framework %s --on %s --files .

                The head in this package was written with it. Compare it with a head that somebody kept elsewhere: on a printed
                note, with a Party, in a feed.
                """.formatted(
                        union.code(),
                        framework.code(),
                        asOf.on(),
                        asOf.known(),
                        ledger.viewer().kind(),
                        union.code(),
                        brief,
                        union.code(),
                        framework.code(),
                        asOf.on(),
                        union.code(),
                        framework.code(),
                        asOf.on());
    }

    private static String resource(String name) throws IOException {
        try (var in = Archive.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void text(String name, String text) throws IOException {
        begin(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    /// Stays open when a writer is done with it.
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
