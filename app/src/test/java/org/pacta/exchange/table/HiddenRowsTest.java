package org.pacta.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.exchange.table.TableFiles.SMALL;
import static org.pacta.exchange.table.TableFiles.read;
import static org.pacta.exchange.table.TableFiles.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.pacta.exchange.faults.Fault;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Place;
import org.pacta.exchange.faults.Reason;

/// What nobody sees in a spreadsheet is not read, or not left, without a word.
class HiddenRowsTest {

    private static byte[] modern() {
        return xlsx(workbook -> {
            var plan = workbook.newWorksheet("Plan");
            for (int i = 0; i < 9; i++) plan.value(i, 0, "row " + (i + 1));
            for (int hidden : List.of(2, 4, 5, 6, 12)) plan.hideRow(hidden);
            var old = workbook.newWorksheet("Old");
            old.value(0, 0, "old");
            old.setVisibilityState(VisibilityState.HIDDEN);
            workbook.newWorksheet("Next").value(0, 0, "next");
        });
    }

    private static byte[] older() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var plan = workbook.createSheet("Plan");
            for (int i = 0; i < 9; i++) plan.createRow(i).createCell(0).setCellValue("row " + (i + 1));
            for (int hidden : List.of(2, 4, 5, 6)) plan.getRow(hidden).setZeroHeight(true);
            plan.createRow(12).setZeroHeight(true);
            workbook.createSheet("Old").createRow(0).createCell(0).setCellValue("old");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.createSheet("Next").createRow(0).createCell(0).setCellValue("next");
            workbook.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void hiddenRowsAreReadAndToldWithTheirNumbers() throws IOException {
        for (var file : List.of(modern(), older())) {
            var seen = read(file, "plan.xlsx", Choice.PLAIN, SMALL);

            assertThat(seen.rows()).hasSize(9);
            assertThat(seen.findings().notices())
                    .contains(
                            Fault.of(Reason.HIDDEN_ROWS, Place.row("Plan", 0), "3, 5-7", "4"),
                            Fault.of(Reason.SHEETS_LEFT, Place.FILE, "Next", "1"),
                            Fault.of(Reason.HIDDEN_SHEETS, Place.FILE, "Old", "1"));
        }
    }

    @Test
    void aHiddenSheetIsReadOnlyWhereItIsNamed() throws IOException {
        for (var file : List.of(modern(), older())) {
            var named = read(file, "plan.xlsx", new Choice("Old", null, null, false), SMALL);
            var all = read(file, "plan.xlsx", new Choice(Choice.ALL_SHEETS, null, null, false), SMALL);

            assertThat(named.cells()).containsExactly(List.of("old"));
            assertThat(named.findings().counts()).doesNotContainKeys(Reason.HIDDEN_SHEETS, Reason.SHEETS_LEFT);
            assertThat(all.rows()).hasSize(10);
            assertThat(all.findings().counts())
                    .containsEntry(Reason.HIDDEN_SHEETS, 1L)
                    .doesNotContainKey(Reason.SHEETS_LEFT);
        }
    }

    @Test
    void manyHiddenRowsAreCountedAndTheFirstNamed() {
        var findings = new Findings();
        var hidden = new HiddenRows();

        for (int i = 1; i <= 1_000; i += 2) hidden.add(i);
        hidden.tell("S", findings);
        hidden.tell("T", findings);

        assertThat(findings.notices()).singleElement().satisfies(each -> {
            assertThat(each.value()).startsWith("1, 3, 5, ").endsWith(", …").hasSizeLessThanOrEqualTo(80);
            assertThat(each.details()).containsExactly("500");
        });
    }

    @Test
    void whatHoldsForAWholeSheetIsToldHoweverManyCellsWereCleaned() {
        var findings = new Findings();

        for (int i = 1; i <= 2_000; i++) findings.add(Reason.CLEANED_SPACES, Place.row("S", i), "x");
        findings.add(Reason.HIDDEN_ROWS, Place.row("S", 0), "3", "1");

        assertThat(findings.notices().getFirst().reason()).isEqualTo(Reason.HIDDEN_ROWS);
        assertThat(findings.noticeCount()).isEqualTo(2_001);
    }
}
