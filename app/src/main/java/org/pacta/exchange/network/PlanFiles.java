package org.pacta.exchange.network;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.exchange.network.PlanFault.Kind;

/// Reads plan networks from files, and writes them in the JSON form.
///
/// The format is told by what stands in the file, not by its name: the JSON form, MS Project XML, Primavera XER and
/// PMXML, PSPLIB. Any bytes give a plan or faults with a sentence each; nothing outside the file is ever read.
public final class PlanFiles {

    /// The longest file that is read, in bytes.
    public static final long MOST_BYTES = 64L << 20;

    private static final int HEAD = 8192;
    private static final Pattern ROOT = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)[\\s/>]");

    private PlanFiles() {}

    /// Reads a file.
    ///
    /// @param dataDate in place of the one in the file, if given
    public static PlanReading read(Path file, @Nullable LocalDate dataDate) {
        try {
            if (Files.isDirectory(file) || !Files.isReadable(file)) {
                return PlanFaults.refused(Kind.FILE_UNREADABLE, "", file.toString());
            }
            long size = Files.size(file);
            if (size == 0) {
                return PlanFaults.refused(Kind.FILE_EMPTY, "");
            }
            if (size > MOST_BYTES) {
                return PlanFaults.refused(Kind.FILE_TOO_LARGE, "", String.valueOf(MOST_BYTES >> 20));
            }
            try (var in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
                return read(in, dataDate);
            }
        } catch (IOException e) {
            return PlanFaults.refused(Kind.FILE_UNREADABLE, "", file + ": " + e.getMessage());
        } catch (OutOfMemoryError e) {
            return PlanFaults.refused(
                    Kind.MEMORY, "", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
        }
    }

    /// Writes a plan in the JSON form; the stream stays open.
    public static void write(PlanFile plan, OutputStream out) {
        PlanJsonWriter.write(plan, out);
    }

    private static PlanReading read(InputStream in, @Nullable LocalDate dataDate) throws IOException {
        in.mark(HEAD);
        var bytes = in.readNBytes(HEAD - 1);
        in.reset();
        var charset = charset(bytes);
        var head = new String(bytes, charset).replace("\uFEFF", "").stripLeading();
        if (head.isBlank()) {
            return PlanFaults.refused(Kind.FILE_EMPTY, "");
        }
        var reading =
                switch (head.charAt(0)) {
                    case '{' -> PlanJson.read(in);
                    case '<' -> xml(head, in);
                    default -> text(head, in, charset);
                };
        return dataDate == null ? reading : at(reading, dataDate);
    }

    private static PlanReading text(String head, InputStream in, Charset charset) throws IOException {
        if (head.startsWith("ERMHDR")) {
            return ProjectFiles.xer(in.readAllBytes());
        }
        if (head.startsWith("*") && head.contains("file with basedata")) {
            return PsplibFile.read(new String(in.readAllBytes(), charset));
        }
        return PlanFaults.refused(Kind.FORMAT_UNKNOWN, "", head.substring(0, Math.min(20, head.length())));
    }

    private static PlanReading xml(String head, InputStream in) throws IOException {
        var plain = head.replaceAll("(?s)<!--.*?(-->|$)|<\\?.*?(\\?>|$)", "");
        if (plain.contains("<!DOCTYPE") || plain.contains("<!doctype")) {
            return PlanFaults.refused(Kind.XML_DOCTYPE, "");
        }
        var root = ROOT.matcher(plain);
        var name = root.find() ? root.group(1) : "";
        return switch (name) {
            case "Project" -> ProjectFiles.mspdi(new ByteArrayInputStream(in.readAllBytes()));
            case "APIBusinessObjects" -> ProjectFiles.pmxml(new ByteArrayInputStream(in.readAllBytes()));
            default -> PlanFaults.refused(Kind.FORMAT_UNKNOWN, "", "<" + name + ">");
        };
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static PlanReading at(PlanReading reading, LocalDate day) {
        return switch (reading) {
            case PlanReading.Refused _ -> reading;
            case PlanReading.Read(var plan, var notices) ->
                new PlanReading.Read(
                        new PlanFile(
                                plan.name(),
                                day,
                                plan.deadline(),
                                plan.calendar(),
                                plan.lags(),
                                plan.progress(),
                                plan.calendars(),
                                plan.gates(),
                                plan.bodies(),
                                plan.resources(),
                                plan.risks(),
                                plan.tasks(),
                                plan.links()),
                        notices.stream()
                                .filter(notice -> notice.kind() != Kind.DATA_DATE_ASSUMED)
                                .toList());
        };
    }
}
