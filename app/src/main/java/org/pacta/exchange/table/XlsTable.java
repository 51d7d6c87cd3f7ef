package org.pacta.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.pacta.exchange.faults.Findings;
import org.pacta.exchange.faults.Reason;

/// Sheets of the older XLS format (at most 65,536 rows of 256 columns), read whole by Apache POI.
final class XlsTable {

    private final Workbook workbook;
    private final Choice choice;
    private final RowGate gate;
    private final Findings findings;
    private final HiddenRows hidden = new HiddenRows();

    private XlsTable(Workbook workbook, Choice choice, RowGate gate, Findings findings) {
        this.workbook = workbook;
        this.choice = choice;
        this.gate = gate;
        this.findings = findings;
    }

    static void read(Path file, Choice choice, RowGate gate, Findings findings) throws IOException {
        try (var workbook = open(file)) {
            new XlsTable(workbook, choice, gate, findings).read();
        }
    }

    /// POI answers broken files with many kinds of unchecked exception.
    private static Workbook open(Path file) {
        try {
            return new HSSFWorkbook(new POIFSFileSystem(file.toFile(), true), false);
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Reason.PASSWORD);
        } catch (OldExcelFormatException e) {
            throw new Refusal(Reason.FORMAT_UNSUPPORTED, "Excel 5.0/95");
        } catch (IOException | RuntimeException e) {
            throw new Refusal(Reason.FILE_DAMAGED);
        }
    }

    private void read() {
        var sheets = new SheetChoice(choice);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean unseen = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
            if (sheets.takes(workbook.getSheetName(i), unseen) && gate.open()) {
                read(workbook.getSheetAt(i));
                hidden.tell(workbook.getSheetName(i), findings);
            }
        }
        sheets.tell(findings);
    }

    private void read(Sheet sheet) {
        var merged = new MergedAreas();
        if (choice.fillMerged()) {
            sheet.getMergedRegions()
                    .forEach(r -> merged.add(
                            r.getFirstRow() + 1L, r.getLastRow() + 1L, r.getFirstColumn(), r.getLastColumn()));
        }
        for (var row : sheet) {
            long line = row.getRowNum() + 1L;
            var cells = new TreeMap<Integer, String>();
            for (var cell : row) {
                var text = text(cell);
                if (!text.isEmpty()) {
                    cells.put(cell.getColumnIndex(), text);
                }
            }
            merged.fill(line, cells, 256);
            if (row.getZeroHeight() && cells.values().stream().anyMatch(each -> !each.isBlank())) {
                hidden.add(line);
            }
            cells.forEach((column, text) -> gate.cell(sheet.getSheetName(), line, column, text));
            if (!gate.end(sheet.getSheetName(), line)) {
                return;
            }
        }
    }

    private static String text(Cell cell) {
        try {
            var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case STRING -> cell.getRichStringCellValue().getString();
                case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                case NUMERIC ->
                    DateUtil.isCellDateFormatted(cell)
                            ? SheetValues.day(cell.getNumericCellValue(), false)
                            : SheetValues.number(cell.getNumericCellValue());
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                case BLANK, FORMULA, _NONE -> "";
            };
        } catch (RuntimeException e) { // a record that contradicts another
            throw new Refusal(Reason.FILE_DAMAGED);
        }
    }
}
