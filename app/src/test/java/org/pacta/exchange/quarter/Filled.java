package org.pacta.exchange.quarter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A workbook as an officer fills it in with another program.
final class Filled {

    private static final int HEADINGS = 3;

    private final XSSFWorkbook book;

    Filled(byte[] bytes) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XSSFSheet sheet() {
        return book.getSheetAt(0);
    }

    XSSFWorkbook book() {
        return book;
    }

    Row row(String code) {
        return IntStream.rangeClosed(HEADINGS + 1, sheet().getLastRowNum())
                .mapToObj(each -> sheet().getRow(each))
                .filter(each -> each.getCell(0).getStringCellValue().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + code));
    }

    Cell cell(String code, Column column) {
        return row(code).getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    Filled with(String code, Column column, String text) {
        cell(code, column).setCellValue(text);
        return this;
    }

    Filled with(String code, Column column, LocalDate day) {
        cell(code, column).setCellValue(day);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
