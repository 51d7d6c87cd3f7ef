package org.pacta.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.table.TableFiles.SMALL;
import static org.pacta.exchange.table.TableFiles.bareXlsx;
import static org.pacta.exchange.table.TableFiles.read;
import static org.pacta.exchange.table.TableFiles.xlsx;
import static org.pacta.exchange.table.TableFiles.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.pacta.exchange.faults.Reason;

class SheetTablesTest {

    private static final Choice FILLED = new Choice(null, null, null, true);
    private static final Choice ALL = new Choice(Choice.ALL_SHEETS, null, null, false);

    @Test
    void anXlsxGivesNumbersAndDaysAsAPersonSeesThem() {
        var file = xlsx(workbook -> {
            var sheet = workbook.newWorksheet("План");
            sheet.value(0, 0, "Код");
            sheet.value(1, 0, "1.1");
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, LocalDate.of(2023, 7, 1));
            sheet.style(1, 2).format("dd.mm.yyyy").set();
            sheet.value(1, 3, true);
            sheet.value(1, 4, 65_000_000);
            sheet.value(4, 1, "пятая");
        });

        var seen = read(file, "план.xlsx", Choice.PLAIN, SMALL);

        assertThat(seen.cells())
                .containsExactly(
                        List.of("Код"), List.of("1.1", "0.3", "2023-07-01", "true", "65000000"), List.of("", "пятая"));
        assertThat(seen.rows()).extracting(Row::line).containsExactly(1L, 2L, 5L);
        assertThat(seen.rows().getFirst().sheet()).isEqualTo("План");
    }

    @Test
    void mergedCellsAreFilledWhenAskedFor() throws IOException {
        var modern = xlsx(workbook -> {
            var sheet = workbook.newWorksheet("S");
            sheet.value(0, 0, "group");
            sheet.value(0, 1, "a");
            sheet.value(1, 1, "b");
            sheet.range(0, 0, 1, 0).merge();
        });
        var older = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("S");
            var first = sheet.createRow(0);
            first.createCell(0).setCellValue("group");
            first.createCell(1).setCellValue("a");
            sheet.createRow(1).createCell(1).setCellValue("b");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            workbook.write(older);
        }

        for (var file : List.of(modern, older.toByteArray())) {
            assertThat(read(file, "s.xlsx", FILLED, SMALL).cells())
                    .containsExactly(List.of("group", "a"), List.of("group", "b"));
            assertThat(read(file, "s.xlsx", Choice.PLAIN, SMALL).cells())
                    .containsExactly(List.of("group", "a"), List.of("", "b"));
        }
    }

    @Test
    void aSheetIsChosenByNameAndAMissingOneNamesThoseSeen() {
        var file = xlsx(workbook -> {
            workbook.newWorksheet("One").value(0, 0, "1");
            workbook.newWorksheet("Two").value(0, 0, "2");
        });

        assertThat(read(file, "x.xlsx", Choice.PLAIN, SMALL).cells()).containsExactly(List.of("1"));
        assertThat(read(file, "x.xlsx", new Choice("two", null, null, false), SMALL)
                        .cells())
                .containsExactly(List.of("2"));
        assertThat(read(file, "x.xlsx", ALL, SMALL).rows())
                .extracting(Row::sheet)
                .containsExactly("One", "Two");
        var missing = read(file, "x.xlsx", new Choice("Three", null, null, false), SMALL)
                .fault();
        assertThat(missing.reason()).isEqualTo(Reason.SHEET_MISSING);
        assertThat(missing.details()).containsExactly("One, Two");
    }

    @Test
    void aDocxGivesTheRowsOfItsTables() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("not in the table");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Раздел");
            table.getRow(0).getCell(1).setText("1.1");
            table.getRow(1).getCell(1).setText("1.2");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
            var second = document.createTable(1, 1);
            second.getRow(0).getCell(0).setText("second");
            document.write(out);
        }

        assertThat(read(out.toByteArray(), "x.docx", FILLED, SMALL).cells())
                .containsExactly(List.of("Раздел", "1.1"), List.of("Раздел", "1.2"));
        assertThat(read(out.toByteArray(), "x.docx", new Choice("2", null, null, false), SMALL)
                        .cells())
                .containsExactly(List.of("second"));
        assertThat(read(out.toByteArray(), "x.docx", ALL, SMALL).rows())
                .extracting(Row::sheet)
                .containsExactly("1", "1", "2");
    }

    @Test
    void theContentAndNotTheNameTellsTheFormat() {
        var seen = read(xlsx(w -> w.newWorksheet("S").value(0, 0, "a")), "plan.csv", Choice.PLAIN, SMALL);

        assertThat(seen.cells()).containsExactly(List.of("a"));
        assertThat(seen.findings().counts()).containsKey(Reason.EXTENSION_DIFFERS);
    }

    @Test
    void aDocumentTypeIsRefusedSoThatNothingIsFetchedOrExpanded() throws IOException {
        var xxe =
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row><c t='inlineStr'><is>"
                        + "<t>&x;</t></is></c></row></sheetData></worksheet>";

        assertThat(read(bareXlsx(xxe, "<sst/>"), "x.xlsx", Choice.PLAIN, SMALL)
                        .fault()
                        .reason())
                .isEqualTo(Reason.XML_DOCTYPE);
        var docx = zip(Map.of("word/document.xml", xxe.replace("worksheet", "document")));
        assertThat(read(docx, "x.docx", Choice.PLAIN, SMALL).fault().reason()).isEqualTo(Reason.XML_DOCTYPE);
    }

    @Test
    void bombsEndAtTheLimits() throws IOException {
        var wide = "<worksheet><sheetData><row><c t='inlineStr'><is><t>" + "x".repeat(5_000) + "</t></is></c></row>"
                + "</sheetData></worksheet>";
        var cell = read(bareXlsx(wide, "<sst/>"), "x.xlsx", Choice.PLAIN, SMALL).fault();
        assertThat(cell.reason()).isEqualTo(Reason.CELL_TOO_LARGE);
        assertThat(cell.place().column()).isEqualTo("A");

        var shared = "<sst>" + ("<si><t>" + "y".repeat(900) + "</t></si>").repeat(200) + "</sst>";
        assertThat(read(bareXlsx("<worksheet/>", shared), "x.xlsx", Choice.PLAIN, SMALL)
                        .fault()
                        .reason())
                .isEqualTo(Reason.SHARED_STRINGS);

        assertThat(read(bomb("<row/>"), "x.xlsx", Choice.PLAIN, SMALL).fault().reason())
                .isEqualTo(Reason.ZIP_RATIO);
        assertThat(read(bomb("xxxxxx"), "x.xlsx", Choice.PLAIN, SMALL).fault().reason())
                .isEqualTo(Reason.CELL_TOO_LARGE);
        assertThat(read(bomb("<row>"), "x.xlsx", Choice.PLAIN, SMALL).fault().reason())
                .isEqualTo(Reason.FILE_DAMAGED);

        var out = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(out)) {
            for (int i = 0; i < 41; i++) {
                entries.putNextEntry(new ZipEntry("e" + i));
            }
        }
        assertThat(read(out.toByteArray(), "x.xlsx", Choice.PLAIN, SMALL)
                        .fault()
                        .reason())
                .isEqualTo(Reason.ZIP_ENTRIES);
    }

    @Test
    void aCutOffFileAndAPasswordAreNamed() throws Exception {
        var good = xlsx(w -> w.newWorksheet("S").value(0, 0, "a"));
        assertThat(read(Arrays.copyOf(good, good.length - 40), "x.xlsx", Choice.PLAIN, SMALL)
                        .fault()
                        .reason())
                .isEqualTo(Reason.FILE_TRUNCATED);

        var locked = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                new ByteArrayInputStream(good).transferTo(out);
            }
            system.writeFilesystem(locked);
        }
        assertThat(read(locked.toByteArray(), "x.xlsx", Choice.PLAIN, SMALL)
                        .fault()
                        .reason())
                .isEqualTo(Reason.PASSWORD);
    }

    /// 30 MB of one text in a sheet, packed small.
    private static byte[] bomb(String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var small : Map.of(
                            "xl/workbook.xml",
                            "<workbook xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='a'/></sheets></workbook>",
                            "xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id='a' Type='x/worksheet' Target='s.xml'/></Relationships>")
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(small.getKey()));
                zip.write(small.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/s.xml"));
            zip.write("<worksheet><sheetData>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            TableFiles.repeat(zip, part, 30_000_000 / part.length());
        }
        return out.toByteArray();
    }
}
