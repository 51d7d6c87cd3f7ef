package org.pacta.confirmation.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.ClaimFixture;
import org.pacta.PlanFixture;
import org.pacta.TestApplication;
import org.pacta.confirmation.Claim;
import org.pacta.ledger.NotFound;
import org.pacta.ledger.Viewer;
import org.pacta.ledger.Visibility;

/// Files as they go in and out, whatever they are.
class FilesModuleTest {

    private static TestApplication app;
    private static PlanFixture plan;
    private static ClaimFixture at;

    @BeforeAll
    static void union() {
        app = TestApplication.quiet();
        plan = PlanFixture.demonstration(app, "files", "2023-06-30", "A", "B");
        at = new ClaimFixture(app, plan);
        plan.group("1", "");
        plan.measure("1.1", "1");
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private static StoredFile upload(String name, byte[] bytes) {
        var upload = app.bean(Files.class).store(at.officer("A"), at.union(), name, new ByteArrayInputStream(bytes));
        if (upload instanceof Files.Upload.Stored(var file)) return file;
        throw new AssertionError(upload);
    }

    private static byte[] read(Viewer viewer, StoredFile file) {
        var bytes = new ByteArrayOutputStream();
        try {
            app.bean(Files.class).write(viewer, at.union(), file.id(), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void comesBackByteForByteInPartsAndWithItsHash() throws Exception {
        var bytes = new byte[2 * Files.PART + 17];
        new Random(7).nextBytes(bytes);

        var file = upload("scan.pdf", bytes);

        assertThat(read(at.viewer("A"), file)).isEqualTo(bytes);
        assertThat(file.sha256())
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes)));
        assertThat(file.size()).isEqualTo(bytes.length);
    }

    @Test
    void isSeenByItsPartyAloneUntilItsDocumentServesAClaim() {
        var file = upload("letter.pdf", "%PDF-1.7 letter".getBytes(StandardCharsets.US_ASCII));
        for (var other : List.of(Viewer.PUBLIC, at.viewer("B"), at.viewer("")))
            assertThatThrownBy(() -> read(other, file)).isInstanceOf(NotFound.class);
        var content = new Document.Content(
                "letter",
                "1",
                ClaimFixture.TODAY,
                null,
                null,
                null,
                null,
                "file",
                file.id(),
                null,
                null,
                null,
                null,
                null,
                Visibility.PARTIES);
        assertThat(app.bean(Documents.class)
                        .record(at.officer("B"), at.union(), content, "Stolen", "en", ClaimFixture.TODAY))
                .isEqualTo(new Documents.Outcome.Refused(List.of(Reason.FILE)));
        var document = at.document("A", content, "Letter");

        at.claim(
                "A",
                "1.1",
                Claim.Kind.FULFILMENT,
                ClaimFixture.content("2023-05-01", "Done.", Visibility.PUBLIC, List.of(document)));

        assertThat(read(at.viewer("B"), file)).isNotEmpty();
        assertThatThrownBy(() -> read(Viewer.PUBLIC, file)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>|application/octet-stream",
                "<!DOCTYPE html><script>alert(1)</script>|application/octet-stream",
                "GIF89a/*<svg/onload=alert(1)>*/|application/octet-stream",
                "%PDF-1.7 <html><script>alert(1)</script>|application/pdf",
                "PK\u0003\u0004 zip|application/octet-stream"
            })
    void hasATypeOfItsOwnOnlyWhereNothingRunsByIt(String bytes, String media) {
        assertThat(upload("x.svg", bytes.getBytes(StandardCharsets.ISO_8859_1)).media())
                .isEqualTo(media);
    }

    /// Forty-two kilobytes that would unpack to gigabytes stay what they are: nothing here unpacks.
    @Test
    void aZipBombIsBytes() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("../../etc/passwd"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) zip.write(zeros);
        }

        var file = upload("bomb.zip", bytes.toByteArray());

        assertThat(file.size()).isEqualTo(bytes.size()).isLessThan(100_000);
    }

    /// A stream that never ends is given up after as many bytes as a file may have, and leaves nothing.
    @Test
    void whatIsTooLargeOrEmptyLeavesNothing() {
        var parts = parts();
        var small = new Files(app.bean(org.pacta.ledger.Ledger.class), app.bean(FileStore.class), 3L * Files.PART);
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 0;
            }

            @Override
            public int read(byte[] to, int from, int length) {
                given += length;
                return length;
            }
        };

        assertThat(small.store(at.officer("A"), at.union(), "x", endless))
                .isEqualTo(new Files.Upload.Refused(Reason.TOO_LARGE));
        assertThat(endless.given).isLessThanOrEqualTo(4L * Files.PART);
        assertThat(small.store(at.officer("A"), at.union(), "x", InputStream.nullInputStream()))
                .isEqualTo(new Files.Upload.Refused(Reason.EMPTY));
        assertThat(small.store(new org.pacta.ledger.Actor.Operator(), at.union(), "x", InputStream.nullInputStream()))
                .isEqualTo(new Files.Upload.Refused(Reason.NO_PARTY));
        assertThat(parts()).isEqualTo(parts);
    }

    private static long parts() {
        return org.springframework.jdbc.core.simple.JdbcClient.create(
                        app.database().owner())
                .sql("select count(*) from confirmation.file_part")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../../etc/passwd|passwd",
                "..\\..\\windows\\system32\\cmd.exe|cmd.exe",
                "C:\\temp\\a.pdf|a.pdf",
                "....|document",
                "con.txt|_con.txt",
                "a\u202Efdp.exe|afdp.exe",
                "Отчёт за квартал.docx|Отчёт за квартал.docx",
                ".htaccess|htaccess",
                "\"; filename=x.html|__ filename=x.html"
            })
    void aNameIsDataAndNotAPlace(String sent, String kept) {
        assertThat(FileNames.clean(sent)).isEqualTo(kept);
    }

    @Test
    void aLongNameKeepsItsEndingAndControlsAreGone() {
        assertThat(FileNames.clean("a\u0000b\r\nSet-Cookie: x.pdf")).isEqualTo("abSet-Cookie_ x.pdf");
        assertThat(FileNames.clean("ё".repeat(400) + ".docx")).hasSize(150).endsWith("ё.docx");
    }
}
