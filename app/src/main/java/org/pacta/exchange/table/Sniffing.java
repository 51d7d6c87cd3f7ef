package org.pacta.exchange.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.pacta.exchange.faults.Reason;

/// Tells by a file's content what it is.
final class Sniffing {

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private Sniffing() {}

    static Format format(Path file, Limits limits) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        }
        if (head.length == 0) {
            throw new Refusal(Reason.FILE_EMPTY);
        }
        if (startsWith(head, ZIP) && head.length > 3 && head[2] < 9 && head[3] < 9) {
            return packed(file, limits);
        }
        if (startsWith(head, OLE)) {
            return compound(file);
        }
        var other = unsupported(head);
        if (!other.isEmpty()) {
            throw new Refusal(Reason.FORMAT_UNSUPPORTED, other);
        }
        return Format.CSV;
    }

    private static String unsupported(byte[] head) {
        if (startsWith(head, GZIP)) {
            return "gzip";
        }
        if (startsWith(head, PNG) || startsWith(head, JPEG)) {
            return "picture";
        }
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return "PDF";
        }
        if (text.startsWith("{\\rtf")) {
            return "RTF";
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<table")) {
            return "HTML";
        }
        return text.startsWith("<?xml") ? "XML" : "";
    }

    private static Format packed(Path file, Limits limits) throws IOException {
        try (var archive = new Archive(file, limits)) {
            if (archive.has("xl/workbook.xml")) {
                return Format.XLSX;
            }
            if (archive.has("word/document.xml")) {
                return Format.DOCX;
            }
            var kind = archive.has("xl/workbook.bin") ? "XLSB" : archive.has("content.xml") ? "OpenDocument" : "ZIP";
            throw new Refusal(Reason.FORMAT_UNSUPPORTED, kind);
        }
    }

    private static Format compound(Path file) throws IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            var root = system.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new Refusal(Reason.PASSWORD);
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Format.XLS;
            }
            throw new Refusal(Reason.FORMAT_UNSUPPORTED, root.hasEntryCaseInsensitive("WordDocument") ? "DOC" : "OLE");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // POI answers broken files with many kinds of exception
            throw new Refusal(Reason.FILE_DAMAGED);
        }
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
